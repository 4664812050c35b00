//! The wall around the domain: no browser and no framework below it. The compiler keeps it (the crates are not even
//! dependencies without the feature `ui`); this check names the culprit when a manifest or an import breaks it.

use crate::{
    command::{cargo, output},
    failure::{Failure, Outcome},
    project,
};

/// Crates, as a manifest spells them.
const OUTSIDE: [&str; 6] = [
    "leptos",
    "web-sys",
    "js-sys",
    "gloo",
    "wasm-bindgen",
    "wasm-bindgen-futures",
];

/// Modules of our own that stand above the domain.
const ABOVE: [&str; 3] = ["crate::platform", "crate::state", "crate::views"];

/// Looks at the dependency tree and at every file of the domain.
pub fn check() -> Outcome {
    let tree = output(cargo().args([
        "tree",
        "--package",
        "meridian",
        "--no-default-features",
        "--edges",
        "normal",
        "--prefix",
        "none",
        "--format",
        "{p}",
    ]))?;
    let mut unmet: Vec<String> = tree
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| OUTSIDE.contains(name))
        .map(|name| format!("the domain depends on {name}"))
        .collect();
    for path in project::files(&project::path("src/domain"))? {
        let text = project::read(&path)?;
        unmet.extend(
            imports(&text)
                .map(|(line, word)| format!("{}:{line}: {word} in the domain", path.display())),
        );
    }
    if unmet.is_empty() {
        Ok(())
    } else {
        Err(Failure::Unmet(unmet))
    }
}

/// Lines of code, counted from 1, that name something outside.
fn imports(text: &str) -> impl Iterator<Item = (usize, String)> {
    let outside = OUTSIDE.map(|name| name.replace('-', "_") + "::");
    let words: Vec<String> = outside
        .into_iter()
        .chain(ABOVE.map(str::to_owned))
        .collect();
    text.lines().enumerate().filter_map(move |(at, line)| {
        let code = line.split("//").next().unwrap_or_default();
        words
            .iter()
            .find(|word| code.contains(word.as_str()))
            .map(|word| (at + 1, word.trim_end_matches(':').to_owned()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_import_is_found_and_a_comment_is_not() {
        let text = "use std::fmt;\n// leptos::prelude stays out\nuse leptos::prelude::*;\nuse crate::state::Filter;";
        let found: Vec<_> = imports(text).collect();
        assert_eq!(
            found,
            [(3, "leptos".to_owned()), (4, "crate::state".to_owned())]
        );
    }
}
