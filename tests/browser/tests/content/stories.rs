//! What the page says.

use meridian_browser_tests::Page;

/// Id and words, as they stand between curly quotation marks in the source.
const PASSAGES: &str = include_str!("passages.tsv");

#[test]
fn all_26_passages_stand_to_the_character_in_quotation_marks() {
    let page = Page::open("");
    page.shows(26);
    let passages: Vec<(&str, &str)> = PASSAGES
        .lines()
        .map(|line| line.split_once('\t').unwrap())
        .collect();
    assert_eq!(passages.len(), 26);
    let shown: Vec<(String, String)> = page
        .quotes()
        .into_iter()
        .zip(page.texts("[data-quote] blockquote"))
        .collect();
    for ((id, words), (shown_id, shown)) in passages.iter().zip(&shown) {
        // The comma before the closing mark belongs to the reporter's sentence.
        let words = words.strip_suffix(',').unwrap_or(words);
        assert_eq!(
            (*id, format!("“{words}”")),
            (shown_id.as_str(), shown.clone())
        );
    }
    page.finish();
}

#[test]
fn sixteen_are_whole_sentences_and_ten_are_phrases() {
    let page = Page::open("");
    assert_eq!(page.count("[data-quote][data-extent=full]"), 16);
    assert_eq!(page.count("[data-quote][data-extent=fragment]"), 10);
    page.finish();
}

#[test]
fn every_quote_names_its_speakers() {
    let page = Page::open("");
    for (id, speakers) in page
        .quotes()
        .iter()
        .zip(page.values("[data-quote]", "data-speaker"))
    {
        assert!(!speakers.is_empty(), "{id}");
        let names = page.count(&format!("[data-quote=\"{id}\"] .by b"));
        assert_eq!(names, speakers.split(' ').count(), "{id}");
    }
    assert_eq!(
        page.one("[data-quote=\"xi-putin-no-limits\"]")
            .attribute("data-speaker")
            .as_deref(),
        Some("xi-jinping vladimir-putin")
    );
    page.finish();
}

#[test]
fn the_credit_and_the_date_it_speaks_of_stand_on_the_page_and_every_card() {
    let page = Page::open("");
    let credit =
        "An independent retelling, based on reporting by Reid Standish, China In Eurasia, RFE/RL";
    assert!(page.texts("header.masthead").concat().contains(credit));
    let cards = page.texts("article[data-story]");
    assert_eq!(cards.len(), 2);
    for card in cards {
        assert!(card.contains("As of May 2022"), "{card}");
    }
    page.finish();
}

#[test]
fn beijings_answer_stands_on_the_face_of_the_xinjiang_card() {
    let page = Page::open("");
    let answer = page.one("[data-story=\"bachelet-xinjiang\"] .answer");
    assert!(answer.is_displayed());
    assert!(
        answer.text().to_lowercase().contains("lies"),
        "{}",
        answer.text()
    );
    page.finish();
}

#[test]
fn figures_keep_their_qualifiers() {
    let page = Page::open("");
    let figures = page
        .texts("[data-story] .figures dt")
        .join("\n")
        .to_lowercase();
    let labels = page
        .texts("[data-story] .figures")
        .join("\n")
        .to_lowercase();
    assert!(figures.contains("more than"), "{figures}");
    assert!(labels.contains("more than 1 million"), "{labels}");
    page.finish();
}

#[test]
fn the_warning_stands_once_above_the_quotes_and_buttons_refer_to_it() {
    let page = Page::open("");
    let told = page.texts("#notice").concat();
    for part in [
        "undesirable",
        "sharing",
        "liking",
        "saving",
        "commenting",
        "contacting",
        "fine",
        "нежелательной",
    ] {
        assert!(told.to_lowercase().contains(part), "{part} in {told}");
    }
    // What is said by the page itself stands in the page's language in both.
    assert_eq!(
        page.values("#notice [lang]:not(.beside b)", "lang"),
        ["en", "ru"]
    );
    assert_eq!(page.values("#notice .beside b", "lang"), ["en", "en"]);
    let described = page.values("[data-quote] button[aria-label^=Copy]", "aria-describedby");
    assert_eq!(described.len(), 26);
    assert!(described.iter().all(|id| id == "notice"));
    page.finish();
}
