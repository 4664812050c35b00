//! Words of the interface, in a language that nobody speaks.

use crate::{
    languages::{STATES, site},
    states::in_each,
};
use meridian_browser_tests::{Page, Setup};
use serde_json::{Value, json};
use xtask::{
    project,
    site::{PACK, locale::Locale},
};

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
