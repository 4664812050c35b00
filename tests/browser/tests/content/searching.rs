//! Typing into the search box.

use crate::behaviour::{QUOTES, open};
use meridian_browser_tests::Page;

/// The marked words inside the quotes, each once.
fn marked(page: &Page) -> Vec<String> {
    let mut words = page.texts("[data-quote] mark");
    words.sort();
    words.dedup();
    words
}

/// Searches from the beginning, so that what was found before does not count.
fn search_anew(page: &Page, text: &str) {
    page.search("");
    page.shows(QUOTES);
    page.search(text);
}

#[test]
fn everything_is_counted_while_nothing_is_searched() {
    let page = open("");
    page.shows(QUOTES);
    assert_eq!(page.counted(), "12 of 12 quotes");
    assert!(!page.has("mark"), "nothing is marked");
    page.finish();
}

#[test]
fn typing_narrows_the_quotes_and_marks_the_matches() {
    let page = open("");
    page.search("shelves");
    page.shows(3);
    assert_eq!(
        page.quotes(),
        ["society-shelves", "mori-shelves", "society-lock"],
        "in their own words, then in what they are about"
    );
    assert_eq!(marked(&page), ["Shelves", "shelves"]);
    assert!(
        !page.has("[data-quote=\"korpi-quiet\"]"),
        "what is filtered out is not in the document"
    );
    page.search("");
    page.shows(QUOTES);
    assert!(!page.has("mark"));
    page.finish();
}

#[test]
fn case_and_accents_typed_by_the_reader_are_ignored() {
    let page = open("");
    page.search("MÓNORÀIL");
    page.shows(1);
    assert_eq!(page.quotes(), ["beridze-monorail"]);
    assert_eq!(marked(&page), ["monorail"]);
    page.finish();
}

#[test]
fn a_plain_word_finds_its_accented_form() {
    let page = open("");
    for typed in ["Jogeva", "jogeva", "Jõgeva", "Jo\u{303}geva"] {
        search_anew(&page, typed);
        page.shows(1);
        assert_eq!(page.quotes(), ["society-lock"]);
        assert_eq!(marked(&page), ["Jõgeva"], "{typed}");
    }
    page.finish();
}

#[test]
fn names_are_found_in_their_own_script() {
    let page = open("");
    for (typed, quotes) in [("თბილისი", 3), ("札幌", 2), ("はるか", 2), ("幌", 2)]
    {
        search_anew(&page, typed);
        page.shows(quotes);
    }
    page.finish();
}

#[test]
fn several_words_are_all_required_wherever_they_stand() {
    let page = open("");
    page.search("korpi");
    page.shows(4);
    page.search("korpi helsinki");
    page.shows(2);
    page.search("korpi helsinki sleepers");
    page.shows(1);
    assert_eq!(page.quotes(), ["korpi-sleepers"]);
    assert_eq!(marked(&page), ["Helsinki", "Korpi", "sleepers"]);
    page.finish();
}

#[test]
fn an_exact_phrase_is_found_as_it_stands_only() {
    let page = open("");
    page.search("open shelves");
    page.shows(3);
    for typed in ["\"shelves open\"", "“shelves open”"] {
        search_anew(&page, typed);
        page.shows(1);
        assert_eq!(page.quotes(), ["mori-shelves"], "{typed}");
        assert_eq!(marked(&page), ["Shelves open"], "{typed}");
    }
    page.finish();
}

#[test]
fn a_word_with_a_minus_leaves_out() {
    let page = open("");
    page.search("korpi");
    page.shows(4);
    page.search("korpi -quiet");
    page.shows(2);
    assert_eq!(page.quotes(), ["korpi-sleepers", "one-ticket"]);
    page.search("korpi -\"first evening\"");
    page.shows(3);
    page.search("-korpi -reading");
    page.shows(6);
    assert_eq!(
        page.quotes(),
        [
            "beridze-platform",
            "beridze-monorail",
            "ounapuu-gauge",
            "mori-lamp",
            "mori-shelves",
            "conductor-book"
        ]
    );
    assert!(
        !page.has("mark"),
        "nothing is searched for, so nothing is marked"
    );
    page.finish();
}

#[test]
fn a_word_that_starts_with_the_text_comes_before_one_that_holds_it() {
    let page = open("");
    page.search("eve");
    page.shows(3);
    assert_eq!(
        page.quotes(),
        ["korpi-sleepers", "society-shelves", "beridze-platform"],
        "evening in its own words, every beside its words, and never, which holds it"
    );
    page.finish();
}

#[test]
fn what_cannot_be_read_as_a_query_breaks_nothing() {
    let page = open("");
    for typed in ["-", "\"", "\"\"", "   ", "- -"] {
        page.search("korpi");
        page.shows(4);
        page.search(typed);
        page.shows(QUOTES);
    }
    page.search("<b>&amp;\\");
    page.shows(0);
    page.finish();
}
