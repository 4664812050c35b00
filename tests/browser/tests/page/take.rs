//! What a reader takes along: code to embed, files, citations.

use crate::axe::is_clean;
use crate::waits::detailed;
use meridian_browser_tests::{Page, Setup, watched};
use serde_json::{Value, json};
use xtask::{project, site::single};

/// Opens a dialog with its button.
fn opened(page: &Page, name: &str) {
    page.one(&format!("#take [data-action={name}]")).click();
    let dialog = format!("#take-{name}[open]");
    page.wait(&dialog, |page| page.has(&dialog));
}

fn value(page: &Page, css: &str) -> String {
    page.one(css)
        .property("value")
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

/// Chooses in a list of a dialog, as a reader's choice is told.
fn choose(page: &Page, css: &str, value: &str) {
    page.run(
        "const field = document.querySelector(arguments[0]);
         field.value = arguments[1];
         field.dispatchEvent(new Event('input', { bubbles: true }))",
        json!([css, value]),
    );
}

fn saved(page: &Page, format: &str) -> (String, String) {
    let (name, bytes) = page.handed(|page| page.one(&format!("[data-format={format}]")).click());
    (name, String::from_utf8(bytes).expect("UTF-8"))
}

#[test]
fn nothing_of_it_is_loaded_before_a_button_is_pressed() {
    let page = Page::open("");
    detailed(&page);
    assert!(!page.requests().iter().any(|url| url.contains("/take-")));
    opened(&page, "export");
    assert!(page.requests().iter().any(|url| url.contains("/take-")));
    page.finish();
}

#[test]
fn each_dialog_has_the_warnings_before_its_controls_and_gives_the_focus_back() {
    let page = Page::open("");
    for name in ["embed", "export", "cite"] {
        opened(&page, name);
        let order = page.run(
            "const dialog = document.getElementById('take-' + arguments[0]);
             const notice = dialog.querySelector('[role=note]');
             const controls = [...dialog.querySelectorAll('select, input, textarea, button:not([data-close])')];
             return [
               [...notice.children].map((one) => one.lang),
               controls.length > 0 && controls.every((one) =>
                 notice.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING),
             ]",
            json!([name]),
        );
        assert_eq!(order, json!([["en", "ru"], true]), "{name}");
        page.press(meridian_browser_tests::keys::ESCAPE);
        page.wait("it to close", |page| !page.has("dialog[open]"));
        assert_eq!(
            page.focused().attribute("data-action").as_deref(),
            Some(name)
        );
    }
    page.finish();
}

#[test]
fn axe_finds_nothing_in_the_dialogs() {
    let page = Page::open("");
    for name in ["embed", "export", "cite"] {
        opened(&page, name);
        is_clean(&page, name);
        page.one(&format!("#take-{name} [data-close]")).click();
    }
    page.finish();
}

#[test]
fn dialogs_fit_a_phone() {
    let page = Setup::new().size(320, 640).open("");
    for name in ["embed", "export", "cite"] {
        opened(&page, name);
        let fits = page.run(
            "const dialog = document.querySelector('dialog[open]'); return dialog.scrollWidth <= dialog.clientWidth",
            json!([]),
        );
        assert_eq!(fits, json!(true), "{name}");
        page.one(&format!("#take-{name} [data-close]")).click();
    }
    page.finish();
}

#[test]
fn snippets_and_preview_follow_what_is_chosen() {
    let page = Page::open("#story=china-russia");
    let home = page.address();
    opened(&page, "embed");
    assert!(value(&page, "[data-text=frame]").contains(&format!("src=\"{home}\"")));
    choose(&page, "#take-what", "quotes");
    choose(&page, "#take-theme", "dark");
    choose(&page, "#take-pixels", "480");
    page.one("#take-filter").click();
    let address = format!("{home}?view=quotes&amp;theme=dark#story=china-russia");
    for part in [
        &format!("src=\"{address}\""),
        "loading=\"lazy\"",
        "sandbox=\"allow-scripts allow-same-origin allow-popups\"",
        "height=\"480\"",
        "color-scheme: dark",
    ] {
        assert!(value(&page, "[data-text=frame]").contains(part), "{part}");
    }
    assert!(
        value(&page, "[data-text=element]")
            .contains("<meridian-explorer view=\"quotes\" theme=\"dark\" story=\"china-russia\">")
    );
    let frame = page.one("#take-embed iframe");
    assert_eq!(frame.attribute("height").as_deref(), Some("480"));
    page.enter(&frame);
    page.wait("the preview", |page| {
        page.has("html[data-view=quotes][data-meridian=ready]")
            && page.counted() == "12 of 26 quotes"
    });
    page.leave();
    choose(&page, "#take-what", "quote:xi-putin-no-limits");
    let plain = value(&page, "[data-text=plain]");
    for part in [
        "<blockquote",
        "no-limits",
        "Xi Jinping",
        "Quoted phrase",
        "As of May 2022",
        "/quote/xi-putin-no-limits.html",
    ] {
        assert!(plain.contains(part), "{part} in {plain}");
    }
    page.finish();
}

#[test]
fn a_snippet_is_copied() {
    let page = Page::open("");
    page.allow_clipboard();
    opened(&page, "embed");
    page.one("[data-copy=element]").click();
    page.wait("word of it", |page| {
        page.one("#take-embed .said").text() == "Copied."
    });
    assert_eq!(page.clipboard(), value(&page, "[data-text=element]"));
    page.finish();
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
            "1.0.0",
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

#[test]
fn the_single_file_hands_over_files_without_a_network() {
    let page = Setup::new().catching().window();
    let file = watched(&project::dist().join(single::NAME));
    page.visit(&format!("file://{}", file.display()));
    page.ready();
    opened(&page, "embed");
    assert!(page.one(".take-without-address").is_displayed());
    page.one("#take-embed [data-close]").click();
    opened(&page, "cite");
    let cited = value(&page, "[data-text=apa]");
    assert!(
        cited.contains("Reid Standish") && !cited.contains("file:"),
        "{cited}"
    );
    page.one("#take-cite [data-close]").click();
    opened(&page, "export");
    assert_eq!(
        page.one("#take-shown").text(),
        "The quotes that are shown now: 26"
    );
    page.one("[data-format=quotes-csv]").click();
    page.wait("the file", |page| {
        page.one("#take-export .said").text() == "Saved: china-in-eurasia-quotes.csv"
    });
    assert_eq!(page.foreign_requests(), [""; 0]);
}
