//! In languages that nobody speaks, made from the English catalogue, at every breakpoint.

use crate::states::{State, in_each};
use meridian_browser_tests::{Page, Setup};
use serde_json::{Value, json};
use std::{path::PathBuf, sync::OnceLock};
use xtask::{
    project,
    site::{
        PACK,
        locale::{Locale, make},
    },
};

/// Around the breakpoints at 576, 768 and 1100 pixels.
const WIDTHS: [u32; 7] = [320, 575, 577, 767, 769, 1099, 1280];

/// One after the other: both are compiled in one folder.
fn site(locale: Locale) -> PathBuf {
    static SITES: OnceLock<[PathBuf; 2]> = OnceLock::new();
    let [pseudo, mirrored] = SITES
        .get_or_init(|| [Locale::Pseudo, Locale::Mirrored].map(|it| make(it).expect("a site")));
    match locale {
        Locale::Pseudo => pseudo.clone(),
        Locale::Mirrored => mirrored.clone(),
    }
}

/// What is wider than its place or than the window, with everything unfolded.
fn cut(page: &Page) -> Value {
    page.run(
        "for (const node of document.querySelectorAll('details')) node.open = true;
         const text = (node) => [...node.childNodes].some((child) => child.nodeType === 3 && child.nodeValue.trim());
         const seen = [...document.querySelectorAll('body *')].filter((node) => node.checkVisibility() && text(node) &&
           !node.closest('.hidden, .skip, .map-box, .strip, option, script'));
         // Tables, the map of a question and a preview may be wider than a phone: they scroll by themselves. Nothing else may.
         const moves = (node) => node.closest('.scrolled, .answering-map, .take-preview, textarea');
         const far = seen.filter((node) => {
           if (moves(node)) return false;
           const style = getComputedStyle(node);
           const box = node.getBoundingClientRect();
           return style.overflowX !== 'visible' && node.scrollWidth > node.clientWidth + 1 || box.right > innerWidth + 1 || box.left < -1;
         }).map((node) => `${node.tagName}.${node.className}: ${node.textContent.slice(0, 40)}`);
         for (const node of document.querySelectorAll('dialog[open], dialog[open] *, #tour, #tour *')) {
           const scrolls = /auto|scroll/.test(getComputedStyle(node).overflowX);
           if (scrolls && !moves(node) && node.scrollWidth > node.clientWidth + 1) far.push(`${node.tagName}#${node.id} scrolls sideways`);
         }
         if (document.documentElement.scrollWidth > innerWidth) far.push('the page');
         return far",
        json!([]),
    )
}

/// States in which the program, the lesson or a dialog speaks.
const STATES: [State; 9] = [
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

fn dialog(page: &Page, name: &str) {
    page.one(&format!("#take [data-action={name}]")).click();
    page.wait("the dialog", |page| page.has("dialog[open]"));
}

fn nothing_breaks(locale: Locale) {
    let page = Setup::new().site(site(locale)).size(320, 800).window();
    in_each(&page, &STATES, |state| {
        for width in WIDTHS {
            page.resize(width, 800);
            assert_eq!(cut(&page), json!([]), "{locale:?} at {width}, {state}");
        }
        page.resize(320, 800);
    });
    page.finish();
}

#[test]
fn longer_words_break_nothing_at_any_breakpoint() {
    nothing_breaks(Locale::Pseudo);
}

#[test]
fn lines_from_right_to_left_break_nothing_at_any_breakpoint() {
    nothing_breaks(Locale::Mirrored);
}

#[test]
fn the_page_is_mirrored_and_the_map_is_not() {
    let page = Setup::new()
        .site(site(Locale::Mirrored))
        .size(1280, 900)
        .open("");
    assert_eq!(page.one("html").attribute("dir").as_deref(), Some("rtl"));
    let [map, ..] = page.one("#map-box").rectangle();
    let [stories, ..] = page.one("#stories").rectangle();
    assert!(map < stories, "the map stands at the left now");
    // The west stays in the west.
    let [geneva, ..] = page.one("[data-place=geneva]").rectangle();
    let [beijing, ..] = page.one("[data-place=beijing]").rectangle();
    assert!(geneva < beijing);
    assert_eq!(page.axe(), [""; 0]);
}

/// Every text of a JSON value.
fn strings(value: &Value, out: &mut Vec<String>) {
    match value {
        Value::String(text) => out.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| strings(item, out)),
        Value::Object(fields) => fields.values().for_each(|field| strings(field, out)),
        _ => {}
    }
}

/// What a page says: its texts, and the attributes that are read out or shown. Countries beside the stories have the names of
/// the basemap.
fn said(page: &Page) -> Vec<String> {
    let said = page.run(
        "const said = [];
         const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
         while (texts.nextNode()) {
           const { nodeValue, parentElement } = texts.currentNode;
           if (!parentElement.closest('script, style, .names')) said.push(nodeValue);
         }
         for (const name of ['aria-label', 'title', 'placeholder', 'data-saved', 'data-kept']) {
           for (const node of document.querySelectorAll(`body [${name}]`)) said.push(node.getAttribute(name));
         }
         return said.map((text) => text.trim()).filter(Boolean)",
        json!([]),
    );
    let mut texts = Vec::new();
    strings(&said, &mut texts);
    texts
}

/// Names that are the same in each language.
const NAMES: [&str; 5] = ["APA 7", "MLA 9", "Chicago 17", "BibTeX", "CSL-JSON"];

/// Texts of the pack and its lesson, and names, the longest first.
fn of_the_pack() -> Vec<String> {
    let mut texts = NAMES.map(str::to_owned).to_vec();
    for file in [PACK.to_owned(), PACK.replace(".json", ".lesson.json")] {
        let text = std::fs::read_to_string(project::path(&file)).unwrap();
        strings(&serde_json::from_str(&text).unwrap(), &mut texts);
    }
    texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
    texts
}

/// What among these is plain English: neither the pack's, nor the beginning of one of its texts, nor without a plain vowel
/// when that is taken out.
fn english(said: &[String], pack: &[String]) -> Vec<String> {
    let vowels = |text: &str| text.contains(['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U']);
    let known = |text: &str| pack.iter().any(|own| own.contains(text));
    let without = |text: &str| {
        let names = pack.iter().filter(|own| own.len() > 1);
        names.fold(text.to_owned(), |text, own| text.replace(own.as_str(), ""))
    };
    let mut plain = Vec::new();
    for text in said.iter().filter(|text| vowels(&without(text))) {
        let parts = text.split(['“', '”', '·', ':', ',', '(', ')', '…']);
        let english = parts
            .map(str::trim)
            .find(|part| !known(part) && vowels(&without(part)));
        plain.extend(english.map(|part| format!("{part} in {text}")));
    }
    plain
}

#[test]
fn every_word_of_the_interface_comes_from_the_catalogue() {
    let pack = of_the_pack();
    let page = Setup::new().site(site(Locale::Pseudo)).window();
    in_each(&page, &STATES, |state| {
        let said = said(&page);
        assert!(said.len() > 500, "{}", said.len());
        assert_eq!(english(&said, &pack), [""; 0], "{state}");
    });
    let page = Setup::new().site(site(Locale::Pseudo)).without_scripts();
    assert_eq!(english(&said(&page.load("")), &pack), [""; 0], "no scripts");
}
