//! In languages that nobody speaks, made from the English catalogue, at every breakpoint.

use meridian_browser_tests::{Page, Setup};
use serde_json::{Value, json};
use std::{path::PathBuf, sync::OnceLock};
use xtask::site::locale::{Locale, make};

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
         const far = seen.filter((node) => {
           const style = getComputedStyle(node);
           const box = node.getBoundingClientRect();
           return style.overflowX !== 'visible' && node.scrollWidth > node.clientWidth + 1 || box.right > innerWidth + 1 || box.left < -1;
         }).map((node) => `${node.tagName}.${node.className}: ${node.textContent.slice(0, 40)}`);
         if (document.documentElement.scrollWidth > innerWidth) far.push('the page');
         return far",
        json!([]),
    )
}

fn nothing_breaks(locale: Locale) {
    let page = Setup::new().site(site(locale)).size(320, 800).open("");
    for width in WIDTHS {
        page.resize(width, 800);
        assert_eq!(cut(&page), json!([]), "{locale:?} at {width}");
    }
    page.one("[data-action=share]").click();
    page.one("[data-place-row=delhi] button").click();
    page.shows(2);
    for width in WIDTHS {
        page.resize(width, 800);
        assert_eq!(cut(&page), json!([]), "{locale:?} at {width} with a choice");
    }
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

/// What a page says: its texts, and the attributes that are read out or shown.
fn said(html: &str) -> Vec<String> {
    let body = html.split_once("<body>").unwrap().1;
    let body = body.split("<script").next().unwrap();
    // Countries beside the stories have the names of the basemap.
    let (before, rest) = body.split_once("class=\"names\"").unwrap();
    let before = before.rsplit_once('<').unwrap().0;
    let body = [before, rest.split_once("</g>").unwrap().1].concat();
    let mut out = Vec::new();
    for piece in body.split('<') {
        let (tag, text) = piece.rsplit_once('>').unwrap_or(("", piece));
        out.push(text);
        for name in [
            "aria-label",
            "title",
            "placeholder",
            "data-saved",
            "data-kept",
        ] {
            let attribute = tag.split_once(&format!(" {name}=\""));
            out.extend(attribute.and_then(|(_, rest)| rest.split('"').next()));
        }
    }
    let plain = |text: &str| {
        let text = text.replace("&lt;", "<").replace("&gt;", ">");
        text.replace("&quot;", "\"").replace("&amp;", "&")
    };
    out.into_iter()
        .map(|text| plain(text).trim().to_owned())
        .filter(|text| !text.is_empty())
        .collect()
}

#[test]
fn every_word_of_the_interface_comes_from_the_catalogue() {
    let html = std::fs::read_to_string(site(Locale::Pseudo).join("index.html")).unwrap();
    let pack = std::fs::read_to_string(xtask::project::path(xtask::site::PACK)).unwrap();
    let mut own = Vec::new();
    strings(&serde_json::from_str(&pack).unwrap(), &mut own);
    own.sort_by_key(|text| std::cmp::Reverse(text.len()));
    let vowels = |text: &str| text.contains(['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U']);
    // The pack's: all of it, the beginning of one of its texts, or what is left has no plain vowel.
    let of_the_pack = |text: &str| own.iter().any(|own| own.contains(text));
    let without = |text: &str| {
        let names = own.iter().filter(|own| own.len() > 1);
        names.fold(text.to_owned(), |text, own| text.replace(own.as_str(), ""))
    };
    let said = said(&html);
    assert!(said.len() > 500, "{}", said.len());
    let mut plain = Vec::new();
    for text in said.iter().filter(|text| vowels(&without(text))) {
        let parts = text.split(['“', '”', '·', ':', ',', '(', ')', '…']);
        let english = parts
            .map(str::trim)
            .find(|part| !of_the_pack(part) && vowels(&without(part)));
        plain.extend(english.map(|part| format!("{part} in {text}")));
    }
    assert_eq!(plain, [""; 0]);
}
