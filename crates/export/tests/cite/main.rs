//! Citations against what others say: citeproc-js for the styles, citation.js for BibTeX (tests/cite/oracle.mjs).

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

use meridian_export::cite::{Cited, Style, cite};
use meridian_pack::Pack;
use meridian_pack::date::Day;
use meridian_words::{EN, EXPORT};
use serde_json::{Value, json};

fn built_in() -> Pack {
    Pack::parse(include_str!(
        "../../../../public/packs/china-in-eurasia.json"
    ))
    .unwrap()
}

fn oracle() -> Value {
    serde_json::from_str(include_str!("citeproc.json")).unwrap()
}

fn cited<'a>(pack: &'a Pack, position: usize, page: Option<&'a str>) -> Cited<'a> {
    Cited {
        pack,
        quote: &pack.quotes[position],
        words: &EN,
        export: &EXPORT,
        page,
        accessed: Day::from_ymd(2026, 11, 26).unwrap(),
    }
}

const PAGE: Option<&str> = Some("https://example.org/a/");

#[test]
fn entries_and_mentions_are_those_of_citeproc() {
    let oracle = oracle();
    let cases = oracle["cases"].as_array().unwrap();
    for case in cases {
        let text = |key: &str| case[key].as_str().map(str::to_owned);
        let mut pack = built_in();
        pack.title = text("title").unwrap();
        pack.lang = text("lang").unwrap();
        let page = text("page");
        let [year, month, day] = [0, 1, 2].map(|at| case["accessed"][at].as_i64().unwrap());
        let cited = Cited {
            accessed: Day::from_ymd(year as i32, month as u8, day as u8).unwrap(),
            ..cited(&pack, 0, page.as_deref())
        };
        for style in [Style::Apa, Style::Mla, Style::Chicago] {
            let citation = cite(style, &cited);
            let expected = &case["expected"][style.id()];
            let lines = [(EXPORT.entry, "entry"), (EXPORT.mention, "mention")];
            for (line, (label, key)) in citation.lines().zip(lines) {
                let expected = expected[key].as_str().unwrap();
                assert_eq!(line, format!("{label}: {expected}"), "{style:?}");
            }
        }
    }
    assert!(cases.len() > 15);
}

#[test]
fn a_citation_carries_the_words_their_speaker_their_context_and_the_credit() {
    let pack = built_in();
    let plain = |text: &str| text.replace(['\\', '\n'], "");
    for (position, quote) in pack.quotes.iter().enumerate() {
        for style in Style::ALL {
            let citation = plain(&cite(style, &cited(&pack, position, PAGE)));
            let mut travels = vec![
                &quote.text,
                &pack.source.credit,
                &pack.as_of.label,
                &pack.version,
            ];
            travels.extend(&quote.context);
            for speaker in &quote.speakers {
                travels.push(&pack.speaker(speaker).unwrap().name);
            }
            for text in travels {
                assert!(citation.contains(&plain(text)), "{style:?} lacks {text}");
            }
        }
    }
}

#[test]
fn nothing_is_made_up_for_the_page_or_the_original() {
    let pack = built_in();
    let items: Value = serde_json::from_str(&cite(Style::CslJson, &cited(&pack, 0, None))).unwrap();
    for absent in [
        "author",
        "issued",
        "publisher",
        "container-title",
        "URL",
        "accessed",
    ] {
        assert!(items[0].get(absent).is_none(), "{absent}");
    }
    let entry = cite(
        Style::BibTex,
        &cited(&pack, 0, Some("file:///home/someone/page.html")),
    );
    for absent in ["author =", "year =", "date =", "url =", "someone"] {
        assert!(!entry.contains(absent), "{absent}");
    }
}

#[test]
fn csl_json_is_what_citeproc_was_given() {
    let pack = built_in();
    let items: Value = serde_json::from_str(&cite(Style::CslJson, &cited(&pack, 0, PAGE))).unwrap();
    let item = &items[0];
    assert_eq!(item["type"], "webpage");
    assert_eq!(item["title"], *pack.title);
    assert_eq!(item["version"], "1.1.0");
    assert_eq!(
        item["URL"],
        "https://example.org/a/#at=quote:lavrov-ties-grow"
    );
    assert_eq!(item["accessed"], json!({ "date-parts": [[2026, 11, 26]] }));
}

/// The entries of the first quotes, and one whose title would break a careless writer.
fn entries() -> String {
    let pack = built_in();
    let mut hostile = built_in();
    hostile.title = "50% {of} $1 & #2_x\\end{document}".to_owned();
    hostile.id = "hostile".to_owned();
    let entry = |pack: &Pack, position| cite(Style::BibTex, &cited(pack, position, PAGE));
    [entry(&pack, 0), entry(&pack, 1), entry(&hostile, 0)].concat()
}

#[test]
fn bibtex_entries_are_those_that_citation_js_has_read() {
    assert_eq!(entries(), include_str!("quotes.bib"));
    let oracle = oracle();
    let pack = built_in();
    let read = oracle["bibtex"].as_array().unwrap();
    assert_eq!(read.len(), 3);
    for (entry, quote) in read.iter().take(2).zip(&pack.quotes) {
        assert_eq!(entry["title"], *pack.title);
        assert_eq!(
            entry["URL"],
            format!("https://example.org/a/#at=quote:{}", quote.id)
        );
        assert!(
            entry["note"]
                .as_str()
                .unwrap()
                .starts_with(&pack.source.credit)
        );
        assert_eq!(entry["accessed"]["date-parts"], json!([[2026, 11, 26]]));
    }
    assert_eq!(read[2]["title"], "50% {of} $1 & #2_x\\end{document}");
}
