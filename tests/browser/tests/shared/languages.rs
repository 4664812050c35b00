//! The site in languages that nobody speaks, and the states in which it speaks.

#![allow(
    dead_code,
    reason = "shared by two test targets, each of which uses a part"
)]

use crate::states::State;
use meridian_browser_tests::Page;
use std::{path::PathBuf, sync::OnceLock};
use xtask::site::locale::{Locale, make};

/// One after the other: both are compiled in one folder.
pub(crate) fn site(locale: Locale) -> PathBuf {
    static SITES: OnceLock<[PathBuf; 2]> = OnceLock::new();
    let [pseudo, mirrored] = SITES
        .get_or_init(|| [Locale::Pseudo, Locale::Mirrored].map(|it| make(it).expect("a site")));
    match locale {
        Locale::Pseudo => pseudo.clone(),
        Locale::Mirrored => mirrored.clone(),
    }
}

/// States in which the program, the lesson or a dialog speaks.
pub(crate) const STATES: [State; 9] = [
    ("the plain page", "", |_| {}),
    ("a choice, and its link", "", |page| {
        page.one("[data-action=share]").click();
        page.one("[data-place-row=delhi] button").click();
        page.wait("two quotes", |page| page.quotes().len() == 2);
    }),
    (
        "an event, quotes by speaker",
        "#at=event:zhou-delhi&group=speaker",
        |page| page.wait("the detail", |page| page.has("#detail .close")),
    ),
    (
        "nothing found, a wrong date",
        "#q=kashgar&speaker=zhou-bo",
        |page| {
            page.wait("no quote", |page| page.quotes().is_empty());
            let fold = page.one("button[aria-controls=facets]");
            if fold.is_displayed() {
                fold.click();
            }
            page.fill("#date-from", "soon");
            page.wait("word of it", |page| {
                page.has("#date-from[aria-invalid=true]")
            });
        },
    ),
    ("the lesson in plain words", "#lesson&level=plain", |page| {
        page.wait("the lesson", |page| page.has("#lesson"));
    }),
    ("the tour", "#lesson", |page| {
        page.one("#lesson [data-action=tour]").click();
        page.wait("the tour", |page| page.one("#tour").is_displayed());
    }),
    ("embed", "", |page| dialog(page, "embed")),
    ("export", "", |page| dialog(page, "export")),
    ("cite", "", |page| dialog(page, "cite")),
];

pub(crate) fn dialog(page: &Page, name: &str) {
    page.one(&format!("#take [data-action={name}]")).click();
    page.wait("the dialog", |page| page.has("dialog[open]"));
}
