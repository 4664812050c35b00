//! The program fails, or finds other markup than was sent; `reduced` has what keeps it from starting.

use crate::{
    behaviour::{QUOTES, setup},
    trap::{trap, trappable, trapping_early},
    waits::{detailed, frames, holds},
};
use meridian_browser_tests::Page;
use serde_json::json;

/// The static page, with its line and a way to try again.
fn stays_static(page: &Page) {
    page.wait("the failure to be shown", |page| page.state() == "failed");
    assert!(page.one("h1").is_displayed());
    assert!(page.one("#reduced").is_displayed());
    assert!(page.one("#reload").is_displayed());
}

#[test]
fn a_reload_after_a_failure_starts_the_program() {
    // The first request for the program fails, the second does not.
    let asked = std::sync::atomic::AtomicBool::new(false);
    let page = setup()
        .alter(move |name, content| {
            let spared =
                !name.ends_with(".wasm") || asked.swap(true, std::sync::atomic::Ordering::Relaxed);
            spared.then_some(content)
        })
        .load("#q=xi");
    stays_static(&page);
    page.one("#reload").click();
    page.ready();
    assert_eq!(page.fragment(), "q=xi");
}

#[test]
fn a_trap_in_the_program_puts_the_static_page_back() {
    let page = trappable().open("");
    page.run(
        "document.querySelector('#app h1').textContent = 'Gone'",
        json!([]),
    );
    trap(&page);
    stays_static(&page);
    assert_ne!(page.one("#app h1").text(), "Gone");
    // What was put back has no listeners of the program that died.
    let deaths = page.run(
        "const before = window.deaths.length;
         for (const button of document.querySelectorAll('#app button')) {
           button.disabled = false;
           button.click();
         }
         return window.deaths.length - before",
        json!([]),
    );
    assert_eq!(deaths, json!(0));
}

#[test]
fn a_page_whose_program_died_is_not_called_ready_by_what_it_had_begun() {
    let page = trapping_early().load("");
    holds(&page, "the trap", "return window.deaths[0] ?? false");
    frames(&page, 2);
    stays_static(&page);
    assert_eq!(page.state(), "failed");
}

#[test]
fn markup_changed_by_an_extension_is_mounted_afresh() {
    // As a translator does it: texts wrapped in elements of its own, before the program comes.
    let wrapped = |name: &str, content: Vec<u8>| {
        let page = String::from_utf8(content.clone()).unwrap_or_default();
        if name != "index.html" {
            return Some(content);
        }
        Some(
            page.replacen("</h1>", "<font>!</font></h1>", 1)
                .into_bytes(),
        )
    };
    let page = setup().alter(wrapped).open("");
    assert_eq!(
        page.one("#app").attribute("data-start").as_deref(),
        Some("mount")
    );
    assert_eq!(page.count("#app font"), 0);
    assert_eq!(page.count("#app h1"), 1);
    page.finish();
}

#[test]
fn the_static_page_after_a_failure_is_readable_from_end_to_end() {
    let page = setup()
        .alter(|name, content| (!name.ends_with(".wasm")).then_some(content))
        .load("#speaker=aino-korpi");
    stays_static(&page);
    assert_eq!(
        page.layout_shifts(),
        [""; 0],
        "the line pushes nothing about unasked"
    );
    assert_eq!(page.quotes().len(), QUOTES);
    assert_eq!(page.count("article[data-story]"), 2);
    assert_eq!(page.count("[data-place-row]"), 9);
    page.one("[data-story] details.sections > summary").click();
    assert!(
        page.one("[data-story] details.sections section")
            .is_displayed()
    );
}

#[test]
fn a_page_mounted_afresh_works() {
    let page = setup()
        .early(
            "document.addEventListener('readystatechange', () => {
               const heading = document.querySelector('h1');
               if (heading && !heading.querySelector('font')) heading.innerHTML = `<font>${heading.innerHTML}</font>`;
             });",
        )
        .open("#q=korpi");
    assert_eq!(
        page.one("#app").attribute("data-start").as_deref(),
        Some("mount")
    );
    page.shows(4);
    page.tick("topic", "comfort");
    page.shows(1);
    page.settles_at("q=korpi&topic=comfort");
    page.finish();
}

/// Everything the application consists of, a line for each element and each text, with attributes in the order of their names. The
/// drawing of the map, whose paths come by themselves, and places in it, which have fractions of pixels, are left out.
fn content(page: &Page) -> Vec<String> {
    let lines = page.run(
        "const lines = [];
         const tell = (node, depth) => {
           const of = (it) => `${it.name}=${it.value}`;
           const all = [...(node.attributes ?? [])].filter((it) => it.name !== 'style').map(of).sort();
           lines.push([depth, node.nodeName, ...all, node.data, node.checked, node.value].join(' '));
           if (node.localName !== 'svg') for (const child of node.childNodes) tell(child, depth + 1);
         };
         tell(document.querySelector('#app').firstChild, 0);
         return lines",
        json!([]),
    );
    serde_json::from_value(lines).unwrap()
}

#[test]
fn a_page_mounted_afresh_is_the_one_that_was_printed() {
    let printed = setup().open("");
    detailed(&printed);
    let afresh = setup()
        .early(
            "document.addEventListener('readystatechange', () => {
               const heading = document.querySelector('#app:not([data-start]) h1');
               if (heading && !heading.querySelector('font')) heading.innerHTML = `<font>${heading.innerHTML}</font>`;
             });",
        )
        .open("");
    detailed(&afresh);
    assert_eq!(
        afresh.one("#app").attribute("data-start").as_deref(),
        Some("mount")
    );
    let (afresh_content, printed_content) = (content(&afresh), content(&printed));
    let mut both = afresh_content.iter().zip(&printed_content);
    let differs = both.find(|(one, other)| one != other);
    assert_eq!(differs, None, "the first line that differs");
    assert_eq!(afresh_content.len(), printed_content.len());
    afresh.finish();
    printed.finish();
}

#[test]
fn without_the_detailed_map_the_coarse_one_stays() {
    let page = setup()
        .alter(|name, content| (!name.starts_with("basemap")).then_some(content))
        .early(
            "const ask = window.fetch;
             window.fetch = (...all) => ask(...all).finally(() => {
               if (String(all[0]?.url ?? all[0]).includes('basemap')) window.answered = true;
             });",
        )
        .open("");
    holds(&page, "the answer", "return window.answered ?? false");
    frames(&page, 2);
    assert!(page.has("#map .coarse path[data-country=CHN][d]"));
    page.one("[data-place-row=\"sapporo\"] button").click();
    page.shows(2);
    assert!(page.has("#map .coarse"));
    assert_eq!(page.state(), "ready");
}
