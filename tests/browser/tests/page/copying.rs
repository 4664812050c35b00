//! Links to single quotes, and what goes on the clipboard.

use meridian_browser_tests::{Page, Setup};
use serde_json::json;

/// The button of a quote whose name starts so.
fn button(page: &Page, quote: &str, starts: &str) {
    let css = format!("[data-quote=\"{quote}\"] button");
    let at = page
        .values(&css, "aria-label")
        .iter()
        .position(|name| name.starts_with(starts));
    page.all(&css)[at.unwrap_or_else(|| panic!("no button {starts} at {quote}"))].click();
}

fn copied(page: &Page, quote: &str) -> Vec<String> {
    button(page, quote, "Copy");
    page.wait("the announcement", |page| {
        page.texts("[role=status]").concat().contains("Copied")
    });
    page.clipboard().lines().map(str::to_owned).collect()
}

#[test]
fn a_quote_links_to_itself() {
    let page = Page::open("");
    page.one("[data-quote=\"kanat-recognize\"] a").click();
    page.settles_at("at=quote:kanat-recognize");
    page.wait("its detail", |page| {
        page.has("#detail [data-quote-ref=\"kanat-recognize\"]")
    });
    page.shows(26);
    let href = page
        .one("[data-quote=\"kanat-recognize\"] a")
        .attribute("href");
    assert_eq!(href.as_deref(), Some("#at=quote:kanat-recognize"));
    page.finish();
}

#[test]
fn a_copied_quote_brings_its_speaker_source_and_link() {
    let page = Page::open("");
    page.allow_clipboard();
    let lines = copied(&page, "gao-defeat");
    assert_eq!(
        lines[0],
        "“The Russian Army’s poverty-driven defeat was evident.”"
    );
    let all = lines.join("\n");
    for part in [
        "Gao Yusheng",
        "April 2022",
        "10 May 2022",
        "Phoenix News Media",
        "An independent retelling, based on reporting by Reid Standish, China In Eurasia, RFE/RL",
        "As of May 2022",
    ] {
        assert!(all.contains(part), "{part} in {all}");
    }
    assert_eq!(
        lines.last().unwrap(),
        &format!("{}#at=quote:gao-defeat", page.address())
    );
    page.finish();
}

#[test]
fn a_copied_fragment_brings_its_context() {
    let page = Page::open("");
    page.allow_clipboard();
    let lines = copied(&page, "china-reeducation-camps");
    assert_eq!(lines[0], "“reeducation camps”");
    let context = page.texts("[data-quote=\"china-reeducation-camps\"] .context span:last-child");
    assert!(lines.join("\n").contains(&context[0]), "{lines:?}");
    page.finish();
}

#[test]
fn the_shared_link_can_be_copied() {
    let page = Page::open("#speaker=zhou-bo");
    page.shows(4);
    page.allow_clipboard();
    page.one("[data-action=share]").click();
    page.one("#share .share-row button").click();
    page.wait("the link on the clipboard", |page| {
        page.clipboard() == format!("{}#speaker=zhou-bo", page.address())
    });
    page.finish();
}

#[test]
fn without_a_clipboard_the_words_are_selected_to_be_copied_by_hand() {
    let page = Setup::new()
        .early("Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });")
        .open("");
    button(&page, "gao-defeat", "Copy");
    page.wait("a selection", |page| {
        page.string("return getSelection().toString()", json!([]))
            .contains("poverty-driven defeat")
    });
    page.wait("word of it", |page| {
        page.texts("[role=status]")
            .concat()
            .contains("Copy it with your keyboard")
    });
    page.finish();
}

#[test]
fn buttons_of_quotes_are_named_with_the_speaker_and_the_opening_words() {
    let page = Page::open("");
    let mut names = page.values("[data-quote] :is(button, a)", "aria-label");
    assert!(
        names.len() >= 52,
        "a link and a button each: {}",
        names.len()
    );
    let all = names.len();
    assert!(
        names
            .iter()
            .any(|name| name.contains("Zhou Bo") && name.contains("Both [India and")),
        "{names:?}"
    );
    names.sort();
    names.dedup();
    assert_eq!(names.len(), all, "no two alike");
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
    assert_eq!(page.values("#notice [lang]", "lang"), ["en", "ru"]);
    let described = page.values("[data-quote] button[aria-label^=Copy]", "aria-describedby");
    assert_eq!(described.len(), 26);
    assert!(described.iter().all(|id| id == "notice"));
    page.finish();
}

#[test]
fn show_on_map_opens_the_place() {
    let page = Page::open("");
    button(&page, "zhou-credibility", "Show on map");
    page.settles_at("at=place:india");
    page.wait("the place", |page| {
        page.texts("#detail h3").concat().contains("India")
    });
    page.finish();
}
