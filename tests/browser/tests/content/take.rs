//! What a reader takes along: files and citations.

use crate::desk::{choose, opened, value};
use meridian_browser_tests::{Page, Setup};
use serde_json::Value;

fn saved(page: &Page, format: &str) -> (String, String) {
    let (name, bytes) = page.handed(|page| page.one(&format!("[data-format={format}]")).click());
    (name, String::from_utf8(bytes).expect("UTF-8"))
}

#[test]
fn files_hold_what_the_filter_shows_and_all_that_must_travel_with_it() {
    let page = Setup::new().catching().open("#q=zhou");
    page.shows(4);
    opened(&page, "export");
    assert_eq!(
        page.one("#take-shown").text(),
        "The quotes that are shown now: 4"
    );
    for (format, name, starts) in [
        ("quotes-csv", "quotes.csv", "\u{feff}"),
        ("quotes-json", "quotes.json", "{"),
        ("quotes-markdown", "quotes.md", "#"),
        ("quotes-annotations", "annotations.jsonld", "{"),
        ("places-geojson", "places.geojson", "{"),
        ("places-csv", "places.csv", "\u{feff}"),
        ("events-csv", "events.csv", "\u{feff}"),
        ("events-icalendar", "events.ics", "BEGIN:VCALENDAR\r\n"),
        ("page-json-ld", "page.jsonld", "{"),
    ] {
        let (file, text) = saved(&page, format);
        assert_eq!(file, format!("china-in-eurasia-{name}"));
        assert!(text.starts_with(starts), "{format}");
        let unfolded = text.replace("\r\n ", "");
        for part in [
            "1.1.0",
            "May 2022",
            "Reid Standish",
            "undesirable",
            "нежелательн",
        ] {
            assert!(unfolded.contains(part), "{part} in {format}");
        }
        if format == "quotes-json" {
            let file: Value = serde_json::from_str(&text).expect("JSON");
            assert_eq!(file["quotes"].as_array().map(Vec::len), Some(4));
        }
    }
    page.finish();
}

#[test]
fn where_no_quote_is_shown_no_file_of_quotes_is_offered() {
    let page = Page::open("#q=kashgar&speaker=zhou-bo");
    page.shows(0);
    opened(&page, "export");
    assert!(!page.one("[data-format=quotes-csv]").is_enabled());
    assert!(page.one("[data-format=places-csv]").is_enabled());
    page.finish();
}

#[test]
fn the_quote_that_is_chosen_on_the_page_is_the_one_to_cite() {
    let page = Page::open("");
    opened(&page, "cite");
    assert_ne!(value(&page, "#take-quote"), "price-no-expectation");
    page.one("#take-cite [data-close]").click();
    page.goto("#at=quote:price-no-expectation");
    page.wait("the choice", |page| {
        page.has("#wall [data-quote=price-no-expectation].selected")
    });
    opened(&page, "cite");
    assert_eq!(value(&page, "#take-quote"), "price-no-expectation");
    let apa = value(&page, "#take-cite [data-text=apa]");
    assert!(apa.contains("Ned Price"), "{apa}");
    page.finish();
}

#[test]
fn a_quote_is_cited_in_every_style_and_saved_as_a_picture() {
    let page = Setup::new().catching().open("");
    opened(&page, "cite");
    choose(&page, "#take-quote", "xi-putin-no-limits");
    for style in ["text", "apa", "mla", "chicago", "bibtex", "csl-json"] {
        let text = value(&page, &format!("[data-text={style}]"));
        for part in ["no-limits", "Xi Jinping", "Vladimir Putin", "Reid Standish"] {
            assert!(text.contains(part), "{part} in {style}: {text}");
        }
    }
    let (name, svg) = page.handed(|page| page.one("[data-picture=svg]").click());
    assert_eq!(name, "xi-putin-no-limits.svg");
    let svg = String::from_utf8(svg).expect("UTF-8");
    for part in ["no-limits", "Xi Jinping", "Quoted phrase", "Reid Standish"] {
        assert!(svg.contains(part), "{part}");
    }
    let (name, png) = page.handed(|page| page.one("[data-picture=png]").click());
    assert_eq!(name, "xi-putin-no-limits.png");
    assert!(png.starts_with(b"\x89PNG"));
    page.finish();
}
