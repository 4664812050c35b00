//! What a reader takes along: code to embed, files, citations.

use crate::{
    axe::is_clean,
    desk::{choose, opened, value},
    trap::{trap, trappable},
    waits::detailed,
};
use meridian_browser_tests::{Page, Setup, watched};
use serde_json::json;
use std::sync::{
    Arc,
    atomic::{
        AtomicBool,
        Ordering::{Acquire, Release},
    },
};
use xtask::{project, site::single};

/// What a dialog needs: its part of the program and its rules, by name without hash, and the folder of the whole pack.
const FETCHED: [&str; 3] = ["extras", "dialogs", "packs"];

/// Whether an address is that of such a file. What the part shares with others may have come before it.
fn is(what: &str, address: &str) -> bool {
    let (folder, file) = address.rsplit_once('/').unwrap_or(("", address));
    let stem = file.rsplit_once('-').map(|(stem, _)| stem);
    stem == Some(what) || folder.ends_with(what)
}

#[test]
fn nothing_of_it_is_loaded_before_a_button_is_pressed() {
    let page = Page::open("");
    detailed(&page);
    let asked = |page: &Page| {
        let requests = page.requests();
        FETCHED.map(|what| requests.iter().filter(|url| is(what, url)).count())
    };
    assert_eq!(asked(&page), [0, 0, 0]);
    opened(&page, "export");
    assert_eq!(asked(&page), [1, 1, 1]);
    page.one("#take-export [data-close]").click();
    opened(&page, "cite");
    assert_eq!(asked(&page), [1, 1, 1]);
    page.finish();
}

#[test]
fn what_does_not_come_is_said_in_the_row_and_asked_for_again() {
    for lost in FETCHED {
        let gone = Arc::new(AtomicBool::new(true));
        let missing = Arc::clone(&gone);
        let page = Setup::new()
            .alter(move |name, content| {
                let there = !is(lost, name) || !missing.load(Acquire);
                there.then_some(content)
            })
            .open("");
        page.one("#take [data-action=export]").click();
        page.wait("word of it", |page| {
            page.one("#take [role=status]").text() == "This could not be loaded. Try again."
        });
        assert!(!page.has("dialog"), "{lost}");
        gone.store(false, Release);
        opened(&page, "export");
        assert_eq!(page.one("#take [role=status]").text(), "", "{lost}");
    }
}

#[test]
fn a_program_that_died_takes_along_what_only_it_can_do() {
    let page = trappable().open("");
    opened(&page, "export");
    trap(&page);
    page.wait("the failure", |page| page.state() == "failed");
    assert!(!page.has("dialog"));
    for row in ["#take", "#picture"] {
        assert!(!page.one(row).is_displayed(), "{row}");
    }
    assert!(page.one("#keep a[download]").is_displayed());
}

#[test]
fn a_dialog_follows_the_page_behind_it() {
    let page = Page::open("#q=zhou");
    page.shows(4);
    opened(&page, "export");
    page.goto("#q=zhou&topic=ukraine-war");
    page.wait("the number", |page| {
        page.one("#take-shown").text() == "The quotes that are shown now: 2"
    });
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
