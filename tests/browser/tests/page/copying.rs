//! Links to single quotes, and what goes on the clipboard.

use crate::behaviour::{QUOTES, open, setup};
use meridian_browser_tests::Page;
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
    let page = open("");
    page.one("[data-quote=\"ounapuu-gauge\"] a").click();
    page.settles_at("at=quote:ounapuu-gauge");
    page.wait("its detail", |page| {
        page.has("#detail [data-quote-ref=\"ounapuu-gauge\"]")
    });
    page.shows(QUOTES);
    let href = page
        .one("[data-quote=\"ounapuu-gauge\"] a")
        .attribute("href");
    assert_eq!(href.as_deref(), Some("#at=quote:ounapuu-gauge"));
    page.finish();
}

#[test]
fn a_copied_quote_brings_its_speaker_source_and_link() {
    let page = open("");
    page.allow_clipboard();
    let lines = copied(&page, "beridze-platform");
    assert_eq!(
        lines[0],
        "“We swept the platform for a train that never came.”"
    );
    let all = lines.join("\n");
    for part in [
        "Tamaz Beridze",
        "March 2031",
        "10 May 2031",
        "The Platform",
        "An independent retelling, based on the Coast Gazette",
        "As of May 2031",
    ] {
        assert!(all.contains(part), "{part} in {all}");
    }
    assert_eq!(
        lines.last().unwrap(),
        &format!("{}#at=quote:beridze-platform", page.address())
    );
    page.finish();
}

#[test]
fn a_copied_fragment_brings_its_context() {
    let page = open("");
    page.allow_clipboard();
    let lines = copied(&page, "society-shelves");
    assert_eq!(lines[0], "“open shelves”");
    let context = page.texts("[data-quote=\"society-shelves\"] .context span:last-child");
    assert!(lines.join("\n").contains(&context[0]), "{lines:?}");
    page.finish();
}

#[test]
fn the_shared_link_can_be_copied() {
    let page = open("#speaker=aino-korpi");
    page.shows(4);
    page.allow_clipboard();
    page.one("[data-action=share]").click();
    page.one("#share .share-row button").click();
    page.wait("the link on the clipboard", |page| {
        page.clipboard() == format!("{}#speaker=aino-korpi", page.address())
    });
    page.finish();
}

#[test]
fn without_a_clipboard_the_words_are_selected_to_be_copied_by_hand() {
    let page = setup()
        .early("Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });")
        .open("");
    button(&page, "beridze-platform", "Copy");
    page.wait("a selection", |page| {
        page.string("return getSelection().toString()", json!([]))
            .contains("a train that never came")
    });
    page.wait("word of it", |page| {
        page.texts("[role=status]")
            .concat()
            .contains("Copy it with your keyboard")
    });
    page.finish();
}

#[test]
fn show_on_map_opens_the_place() {
    let page = open("");
    button(&page, "society-lock", "Show on map");
    page.settles_at("at=place:jogeva");
    page.wait("the place", |page| {
        page.texts("#detail h3").concat().contains("Jõgeva")
    });
    page.finish();
}
