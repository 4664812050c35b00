//! The paper edition.

use crate::waits::detailed;
use flate2::read::ZlibDecoder;
use meridian_browser_tests::{Ability, Engine, Page, Setup};
use serde_json::{Value, json};
use std::io::Read;

/// A page as it stands on paper: print styles, as wide as A4 between its margins, and what is folded away opened.
fn on_paper(at: &str) -> Page {
    let page = Page::open(at);
    detailed(&page);
    page.run("dispatchEvent(new Event('beforeprint'))", json!([]));
    page.print_media();
    page.resize(680, 960);
    page
}

/// Number of pages of a PDF: of its objects of that type, in the clear or in streams (ISO 32000-1, 7.5.7).
pub(crate) fn pages(pdf: &[u8]) -> usize {
    let mut text = String::from_utf8_lossy(pdf).into_owned();
    let starts = (0..pdf.len()).filter(|at| pdf[*at..].starts_with(b"stream\n"));
    for start in starts {
        let mut inflated = Vec::new();
        // What is no DEFLATE holds no objects.
        if ZlibDecoder::new(&pdf[start + 7..])
            .read_to_end(&mut inflated)
            .is_ok()
        {
            text.push_str(&String::from_utf8_lossy(&inflated));
        }
    }
    let of_a_page = |rest: &&str| !rest.starts_with('s');
    let spaced = text.split("/Type /Page").skip(1).filter(of_a_page).count();
    spaced + text.split("/Type/Page").skip(1).filter(of_a_page).count()
}

#[test]
fn everything_that_can_be_read_is_printed_and_nothing_that_can_only_be_clicked() {
    if Engine::chosen().lacks(Ability::PrintMedia) {
        return;
    }
    let page = on_paper("");
    for shown in [
        "h1",
        ".masthead .credit",
        "[data-story=china-russia] details.sections section",
        "[data-story=bachelet-xinjiang] details.sections section",
        "#map-box",
        ".borders p",
        "[data-place-row=delhi]",
        ".event-list li",
        ".quote blockquote",
        ".reported li",
        ".footer p",
    ] {
        assert!(page.one(shown).is_displayed(), "{shown}");
    }
    for gone in [
        ".toolbar",
        ".facets",
        ".map-buttons",
        ".strip",
        ".actions",
        "#keep",
        ".skip",
    ] {
        assert!(!page.one(gone).is_displayed(), "{gone}");
    }
    let hidden = page.run(
        "return [...document.querySelectorAll('.quote, [data-place-row], .event-list li, .reported li, .sections section')]
           .filter((one) => !one.getClientRects().length).length",
        json!([]),
    );
    assert_eq!(hidden, json!(0));
    page.run("dispatchEvent(new Event('afterprint'))", json!([]));
    assert!(!page.has("details.sections[open]"), "folded away again");
}

#[test]
fn cards_are_not_split_and_nothing_is_wider_than_the_paper() {
    if Engine::chosen().lacks(Ability::PrintMedia) {
        return;
    }
    let page = on_paper("");
    for whole in [
        ".quote",
        ".reported li",
        "[data-place-row]",
        ".event-list li",
        "#map-box",
    ] {
        assert_eq!(page.one(whole).style("break-inside"), "avoid", "{whole}");
    }
    let wide = page.run(
        "return [...document.querySelectorAll('main *, .footer *, .masthead *')].filter((one) => {
           const at = one.getBoundingClientRect();
           return !one.closest('#map-layer, #map-pins') && at.width && at.right > document.documentElement.clientWidth + 1;
         }).map((one) => one.className)",
        json!([]),
    );
    assert_eq!(wide, json!([]));
}

#[test]
fn the_map_on_paper_has_its_markers_where_they_were_on_the_screen() {
    if Engine::chosen().lacks(Ability::PrintMedia) {
        return;
    }
    let page = Page::open("");
    detailed(&page);
    let shares = |page: &Page| -> Vec<[f64; 2]> {
        let found = page.run(
            "const box = document.getElementById('map-box').getBoundingClientRect();
             return [...document.querySelectorAll('#map-marks .marker')].map((one) => {
               const at = one.getBoundingClientRect();
               return [(at.x + at.width / 2 - box.x) / box.width, (at.y + at.height / 2 - box.y) / box.height];
             })",
            json!([]),
        );
        serde_json::from_value(found).unwrap()
    };
    let before = shares(&page);
    page.run("dispatchEvent(new Event('beforeprint'))", json!([]));
    page.print_media();
    let after = shares(&page);
    assert!(before.len() >= 20, "{}", before.len());
    assert_eq!(before.len(), after.len());
    for (a, b) in before.iter().zip(&after) {
        assert!(
            (a[0] - b[0]).abs() < 0.01 && (a[1] - b[1]).abs() < 0.01,
            "{a:?} {b:?}"
        );
    }
    let width = page.run(
        "return document.getElementById('map-box').getBoundingClientRect().width",
        json!([]),
    );
    let width = width.as_f64().unwrap();
    assert!((width - 660.0).abs() < 2.0, "{width}");
}

#[test]
fn the_dark_page_is_printed_black_on_white() {
    if Engine::chosen().lacks(Ability::PrintMedia) {
        return;
    }
    let page = Setup::new().open("?theme=dark");
    page.print_media();
    assert!(page.one("h1").style("color").contains("(0, 0, 0"));
    let ground = page.run(
        "return getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()",
        json!([]),
    );
    assert_eq!(ground, json!("#fff"));
}

#[test]
fn a_link_to_elsewhere_is_printed_as_text() {
    if Engine::chosen().lacks(Ability::PrintMedia) {
        return;
    }
    let page = on_paper("");
    // The built-in pack leads nowhere else; another may.
    let texts = page.run(
        "const link = Object.assign(document.createElement('a'), { href: 'https://example.org/source', textContent: 'A source' });
         document.querySelector('.footer p').append(link);
         return [...document.querySelectorAll('a[href^=http]')].map((link) =>
           [link.getAttribute('href'), getComputedStyle(link, '::after').content])",
        json!([]),
    );
    let links = texts.as_array().unwrap();
    assert!(!links.is_empty());
    for link in links {
        let [href, after] = [0, 1].map(|part| link[part].as_str().unwrap());
        assert!(
            after.contains("attr(href)") || after.contains(href),
            "{after}"
        );
    }
}

#[test]
fn a4_and_letter_hold_both_stories_the_map_and_the_quotes_in_ten_to_twenty_pages() {
    if Engine::chosen().lacks(Ability::Paper) {
        return;
    }
    let page = Page::open("");
    let all = [[21.0, 29.7], [21.59, 27.94]].map(|paper| pages(&page.print(paper)));
    for count in all {
        assert!((10..=20).contains(&count), "{all:?}");
    }
    let fewer = Page::open("#speaker=zhou-bo");
    assert!(
        pages(&fewer.print([21.0, 29.7])) < all[0],
        "the quotes that are shown"
    );
    page.finish();
}

#[test]
fn a_button_prints_with_the_notice_beside() {
    let page = Setup::new()
        .early("window.print = () => { window.printed = true; }")
        .open("");
    let button = page.one("#paper [data-action=print]");
    assert_eq!(
        button.attribute("aria-describedby").as_deref(),
        Some("keep-notice")
    );
    button.click();
    page.wait("the printing", |page| {
        page.run("return window.printed ?? false", json!([])) == Value::Bool(true)
    });
    page.finish();
}
