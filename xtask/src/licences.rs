//! The licences of what the shell and the command line program are made of: Meridian's own, those of the map, of the faces of
//! pictures, of the library in the single file and of the C library, which are kept in `licences/`, and each crate's.
//!
//! Cargo knows the crates and where their texts lie. Tools that gather them (cargo-about, cargo-bundle-licenses) would each be some
//! two hundred crates to compile on every machine, to say what cargo says.

mod crates;
mod text;

use crate::{
    cli,
    failure::{Failure, Outcome},
    project,
};
use meridian_site::Files;
use std::{collections::BTreeMap, fs};

/// What the page's program is compiled for.
const BROWSER: &str = "wasm32-unknown-unknown";

/// Texts that are kept, by their names here and in the repository.
const KEPT: [(&str, &str); 6] = [
    ("meridian/LICENSE-APACHE", "LICENSE-APACHE"),
    ("meridian/LICENSE-MIT", "LICENSE-MIT"),
    ("basemap.txt", "licences/basemap.txt"),
    ("fonts.txt", "licences/fonts.txt"),
    ("fflate.txt", "licences/fflate.txt"),
    ("glibc.txt", "licences/glibc.txt"),
];

/// All of them, by name.
///
/// # Errors
/// A crate that comes without a text that we know, by its name; or cargo does not answer.
pub fn texts() -> Outcome<Files> {
    let mut texts = Files::new();
    for (name, below) in KEPT {
        let path = project::path(below);
        texts.insert(
            name.to_owned(),
            fs::read(&path).map_err(Failure::file(&path))?,
        );
    }
    texts.insert("crates.txt".to_owned(), of_crates()?.into_bytes());
    Ok(texts)
}

/// The crates that are linked into the programs, by the texts of their licences.
fn of_crates() -> Outcome<String> {
    let mut linked = crates::linked("meridian", &["--features", "split"], BROWSER)?;
    linked.extend(crates::linked("meridian-cli", &[], &cli::host()?)?);
    let mut by_text: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let standard = [("std".to_owned(), vec![text::standard_library()?])];
    let others = linked.values().map(|one| {
        let texts = text::of(one, &linked)?;
        Ok((
            format!("{} {} ({})", one.name, one.version, one.expression()),
            texts,
        ))
    });
    for (name, texts) in others
        .collect::<Outcome<Vec<_>>>()?
        .into_iter()
        .chain(standard)
    {
        for text in texts {
            by_text.entry(text).or_default().push(name.clone());
        }
    }
    let mut groups: Vec<(String, String)> = by_text
        .into_iter()
        .map(|(text, names)| (names.join("\n"), text))
        .collect();
    groups.sort();
    let rule = "-".repeat(80);
    let group = |(names, text): &(String, String)| format!("{rule}\n\n{names}\n\n{text}\n\n");
    let groups: String = groups.iter().map(group).collect();
    Ok(format!(
        "What Meridian's programs are made of, by the texts of the licences\n\n{groups}"
    ))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_is_linked_stands_there_with_its_licence_and_what_only_helps_to_build_does_not() {
        let text = of_crates().unwrap();
        let listed = |name: &str| {
            text.lines()
                .any(|line| line.starts_with(&format!("{name} ")))
        };
        for linked in ["leptos", "wasm-bindgen", "resvg", "clap", "brotli"] {
            assert!(listed(linked), "{linked}");
        }
        // A macro, a tool of xtask, a crate of the tests, our own.
        for other in [
            "leptos_macro",
            "serde_derive",
            "lightningcss",
            "proptest",
            "meridian-site",
        ] {
            assert!(!listed(other), "{other}");
        }
        assert!(text.contains("Copyright (c) Greg Johnston\n\nPermission is hereby granted"));
    }
}
