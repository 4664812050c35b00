//! Effects without a type of their own: `Effect::new` is about 3 KB of wasm for every closure it is given.

use leptos::prelude::*;

/// Runs `run` in the browser once the page stands, and again whenever a signal that it read changes.
pub fn react(run: impl Fn() + 'static) {
    start(Box::new(run));
}

/// Runs `run` in the browser once the page stands, and never again.
pub fn once(run: impl Fn() + 'static) {
    start(Box::new(move || untrack(&run)));
}

fn start(run: Box<dyn Fn()>) {
    Effect::new(move |_: Option<()>| run());
}
