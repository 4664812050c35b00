//! The browser tests: their own package, run against `dist/`.

use crate::{
    command::{self, cargo},
    failure::Outcome,
    progress::Steps,
    tools,
};

/// Browser, driver and axe-core.
pub fn ensure(steps: &Steps) -> Outcome {
    tools::system::ensure(steps, &tools::system::CHROMIUM)?;
    tools::node::ensure(steps)
}

/// Two sessions at a time: more only makes them slow on a small machine.
pub fn run() -> Outcome {
    command::run(cargo().args([
        "test",
        "--package",
        "meridian-browser-tests",
        "--no-fail-fast",
        "--",
        "--test-threads=2",
    ]))
}
