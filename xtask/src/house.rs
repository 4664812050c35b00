//! `cargo xtask house`: the packages and what they rest on, as ARCHITECTURE draws them, from `cargo metadata`.

use crate::{
    command::{cargo, output},
    failure::{Failure, Outcome},
    project,
};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Where the drawing stands.
const PLACE: &str = "ARCHITECTURE.md";

/// What stands before and after it there.
const BEGIN: &str = "<!-- house: written by `cargo xtask house` -->\n";
const END: &str = "<!-- end of house -->\n";

/// A package of ours.
#[derive(Debug, Default, PartialEq, Eq)]
struct Package {
    /// Its one idea.
    idea: String,
    /// Those it rests on, by name; its tests too.
    rests_on: BTreeSet<String>,
}

/// Draws the house where it stands.
///
/// # Errors
/// Where packages form a circle, or ARCHITECTURE has no place for the drawing.
pub fn write() -> Outcome {
    let path = project::path(PLACE);
    let (before, _, after) = parts(&project::read(&path)?)?;
    project::write(&path, [&before, &drawn()?[..], &after].concat().as_bytes())
}

/// Holds the drawing against the packages.
///
/// # Errors
/// Where it is not today's.
pub fn check() -> Outcome {
    let (_, there, _) = parts(&project::read(&project::path(PLACE))?)?;
    if there == drawn()? {
        return Ok(());
    }
    let why = "the house is not that of the packages; `cargo xtask house` draws it";
    Err(Failure::refused(PLACE, why))
}

fn parts(text: &str) -> Outcome<(String, String, String)> {
    let found = text.split_once(BEGIN).and_then(|(before, rest)| {
        let (there, after) = rest.split_once(END)?;
        Some((
            [before, BEGIN].concat(),
            there.to_owned(),
            [END, after].concat(),
        ))
    });
    found.ok_or_else(|| Failure::refused(PLACE, format!("has no place between {BEGIN} and {END}")))
}

fn drawn() -> Outcome<String> {
    let answer = output(cargo().args(["metadata", "--format-version", "1", "--no-deps"]))?;
    let answer: Value = serde_json::from_str(&answer)
        .map_err(|error| Failure::refused("cargo metadata", error.to_string()))?;
    draw(&packages(&answer)).map_err(|circle| Failure::refused("Cargo.toml", circle))
}

fn packages(answer: &Value) -> BTreeMap<String, Package> {
    let list = |of: &Value, name: &str| of.get(name).and_then(Value::as_array).cloned();
    let text = |of: &Value, name: &str| {
        let found = of.get(name).and_then(Value::as_str);
        found.unwrap_or_default().to_owned()
    };
    let package = |of: &Value| {
        let ours = list(of, "dependencies").unwrap_or_default();
        let ours = ours.iter().filter(|one| one.get("path").is_some());
        let name = text(of, "name");
        // One that tests itself with a feature names itself.
        let below = ours.map(|one| text(one, "name")).filter(|one| *one != name);
        let package = Package {
            idea: text(of, "description"),
            rests_on: below.collect(),
        };
        (name, package)
    };
    let found = list(answer, "packages").unwrap_or_default();
    found.iter().map(package).collect()
}

/// A storey per group of lines, the lowest last: what stands in one rests only on those below.
fn draw(packages: &BTreeMap<String, Package>) -> Result<String, String> {
    let mut storeys: Vec<Vec<&str>> = Vec::new();
    let mut placed = BTreeSet::new();
    while placed.len() < packages.len() {
        let stands = |(name, package): &(&String, &Package)| {
            !placed.contains(name.as_str())
                && package
                    .rests_on
                    .iter()
                    .all(|below| placed.contains(below.as_str()))
        };
        let storey: Vec<&str> = packages
            .iter()
            .filter(stands)
            .map(|(name, _)| name.as_str())
            .collect();
        if storey.is_empty() {
            let left: Vec<&String> = packages
                .keys()
                .filter(|one| !placed.contains(one.as_str()))
                .collect();
            return Err(format!("packages form a circle: {left:?}"));
        }
        placed.extend(storey.iter().copied());
        storeys.push(storey);
    }
    let short = |name: &str| name.strip_prefix("meridian-").unwrap_or(name).to_owned();
    let width = packages
        .keys()
        .map(|name| short(name).len())
        .max()
        .unwrap_or_default();
    let mut out = String::from("```text\n");
    for storey in storeys.iter().rev() {
        for name in storey {
            let Some(package) = packages.get(*name) else {
                continue;
            };
            let name = short(name);
            out.push_str(&format!("{name:width$}  {}\n", package.idea));
            if !package.rests_on.is_empty() {
                let below: Vec<String> = package.rests_on.iter().map(|one| short(one)).collect();
                out.push_str(&format!("{:width$}    on {}\n", "", below.join(", ")));
            }
        }
        out.push('\n');
    }
    out.pop();
    out.push_str("```\n");
    Ok(out)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use serde_json::json;

    fn of(edges: &[(&str, &[&str])]) -> BTreeMap<String, Package> {
        let packages: Vec<Value> = edges
            .iter()
            .map(|(name, below)| {
                let below = below.iter().map(|one| json!({ "name": one, "path": "/" }));
                let mut below: Vec<Value> = below.collect();
                below.push(json!({ "name": "serde" }));
                json!({ "name": name, "description": "An idea.", "dependencies": below })
            })
            .collect();
        super::packages(&json!({ "packages": packages }))
    }

    #[test]
    fn what_rests_on_others_stands_above_them() {
        let house = of(&[
            ("page", &["meridian-geo"]),
            ("meridian-geo", &["meridian-pack"]),
            ("meridian-pack", &["meridian-pack"]),
        ]);
        assert_eq!(
            draw(&house).unwrap(),
            "```text\npage  An idea.\n        on geo\n\ngeo   An idea.\n        on pack\n\npack  An idea.\n```\n"
        );
    }

    #[test]
    fn a_circle_is_named() {
        let circle = draw(&of(&[("a", &["b"]), ("b", &["a"]), ("c", &[])])).unwrap_err();
        assert_eq!(circle, "packages form a circle: [\"a\", \"b\"]");
    }
}
