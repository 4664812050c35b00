//! The page without a mouse.

use crate::behaviour::{QUOTES, open, setup};
use meridian_browser_tests::{Engine, Page, keys};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// How long a busy browser may take to scroll to what it has focused.
const ARRIVES: Duration = Duration::from_secs(2);

/// A few words on the element that has the focus.
fn place(page: &Page) -> Value {
    page.run(
        "const node = document.activeElement;
         const box = node.getBoundingClientRect();
         const style = getComputedStyle(node);
         return {
           tag: node.tagName, type: node.type ?? '', href: node.getAttribute('href') ?? '',
           in: node.closest('nav, article, section, form')?.id ?? '',
           story: node.closest('[data-story]')?.dataset.story ?? '',
           text: node.textContent.slice(0, 60), place: node.dataset.place ?? '', row: node.closest('[data-place-row]')?.dataset.placeRow ?? '',
           event: node.dataset.event ?? '', quote: node.closest('[data-quote]')?.dataset.quote ?? '',
           facet: node.dataset.facet ?? '', action: node.dataset.action ?? '',
           top: Math.round(box.top), scrolled: Math.round(scrollY),
           outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1,
           seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
         }",
        json!([]),
    )
}

/// The same after Tab, at the pace of a reader: what the key before it set going has been drawn. A busy Firefox has been seen not to scroll
/// to what it focused (docs/ENGINES.md), and is asked a second time.
fn tabbed(page: &Page) -> Value {
    page.run_async(
        "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(done))",
        json!([]),
    );
    page.press(keys::TAB);
    let at = arrived(page);
    if is_seen(&at) || Engine::chosen() != Engine::Firefox {
        return at;
    }
    page.press(&[keys::SHIFT, keys::TAB].concat());
    page.press(keys::TAB);
    arrived(page)
}

/// Where the focus is, as soon as it can be seen; what stays unseen is for the walk to judge.
fn arrived(page: &Page) -> Value {
    let start = Instant::now();
    loop {
        let at = place(page);
        if is_seen(&at) || start.elapsed() > ARRIVES {
            return at;
        }
    }
}

/// Nothing to be seen where the walk ends, outside the page.
fn is_seen(at: &Value) -> bool {
    at["seen"] == json!(true) || at["tag"] == json!("BODY")
}

/// Presses Tab until the focus is where the condition says; fails after 400 steps.
fn tab_until(page: &Page, what: &str, reached: impl Fn(&Value) -> bool) -> Value {
    for _ in 0..400 {
        let at = tabbed(page);
        if reached(&at) {
            return at;
        }
    }
    panic!("Tab does not reach {what}")
}

#[test]
fn tab_reaches_skip_links_search_cards_map_places_events_facets_and_quotes_in_order() {
    let page = open("");
    let mut walk = Vec::new();
    for _ in 0..400 {
        let at = tabbed(&page);
        if at["tag"] == json!("BODY") {
            break;
        }
        walk.push(at);
    }
    let find = |what: &str, test: &dyn Fn(&Value) -> bool| {
        walk.iter()
            .position(test)
            .unwrap_or_else(|| panic!("{what} is not on the way"))
    };
    let text = |at: &Value, key: &str| at[key].as_str().unwrap_or_default().to_owned();
    let order = [
        (
            "a skip link",
            find("a skip link", &|at| text(at, "href") == "#stories"),
        ),
        (
            "the search box",
            find("search", &|at| at["type"] == json!("search")),
        ),
        ("reset", find("reset", &|at| text(at, "action") == "reset")),
        (
            "the first card",
            find("the first card", &|at| text(at, "story") == "night-train"),
        ),
        (
            "the second card",
            find("the second card", &|at| text(at, "story") == "reading-room"),
        ),
        ("the map", find("the map", &|at| text(at, "in") == "map")),
        (
            "the place list",
            find("the place list", &|at| !text(at, "row").is_empty()),
        ),
        (
            "the timeline",
            find("the timeline", &|at| !text(at, "event").is_empty()),
        ),
        (
            "the order",
            find("the order", &|at| at["type"] == json!("select-one")),
        ),
        (
            "a facet",
            find("a facet", &|at| !text(at, "facet").is_empty()),
        ),
        (
            "a quote",
            find("a quote", &|at| !text(at, "quote").is_empty()),
        ),
    ];
    assert!(
        order.windows(2).all(|pair| pair[0].1 < pair[1].1),
        "{order:?}"
    );
    let hidden: Vec<&Value> = walk
        .iter()
        .filter(|at| at["outlined"] != json!(true) || at["seen"] != json!(true))
        .collect();
    assert!(hidden.is_empty(), "focus that cannot be seen: {hidden:#?}");
    page.finish();
}

#[test]
fn skip_links_come_first_show_when_focused_and_move_the_focus() {
    let page = open("#speaker=aino-korpi");
    page.shows(4);
    // A page opened at a fragment starts at its top.
    for (id, name) in [
        ("stories", "Skip to Stories"),
        ("map", "Skip to Map"),
        ("quotes", "Skip to Quotes"),
        ("timeline", "Skip to Timeline"),
    ] {
        page.run("document.querySelector('.skip a').focus()", json!([]));
        let mut link = place(&page);
        while link["href"] != json!(format!("#{id}")) {
            page.press(keys::TAB);
            link = place(&page);
            assert_eq!(link["tag"], json!("A"), "{name}");
        }
        assert_eq!(link["text"], json!(name));
        assert_eq!(link["seen"], json!(true), "{name}");
        page.press(keys::ENTER);
        page.wait("the focus in the section", |page| {
            page.string("return document.activeElement.id", json!([])) == id
        });
        assert_eq!(page.fragment(), "speaker=aino-korpi", "the state stays");
    }
    page.finish();
}

#[test]
fn the_first_tab_reaches_the_first_skip_link() {
    let page = open("");
    page.press(keys::TAB);
    let at = place(&page);
    assert_eq!(at["href"], json!("#stories"));
    assert_eq!(at["seen"], json!(true));
    page.finish();
}

#[test]
fn enter_and_space_press_chips_boxes_rows_and_events() {
    let page = open("");
    tab_until(&page, "the chip of Jõgeva", |at| {
        at["tag"] == json!("BUTTON")
            && at["story"] == json!("reading-room")
            && at["text"]
                .as_str()
                .unwrap_or_default()
                .starts_with("Jõgeva")
    });
    page.press(keys::ENTER);
    page.shows(1);
    page.press(keys::SPACE);
    page.shows(QUOTES);
    tab_until(&page, "the row of Sapporo", |at| {
        at["row"] == json!("sapporo")
    });
    page.press(keys::SPACE);
    page.shows(2);
    page.press(keys::ESCAPE);
    page.settles_at("place=sapporo");
    tab_until(&page, "an event", |at| at["event"] == json!("first-train"));
    page.press(keys::ENTER);
    page.settles_at("place=sapporo&at=event:first-train");
    page.press(keys::ESCAPE);
    page.settles_at("place=sapporo");
    tab_until(&page, "a box", |at| at["facet"] == json!("speaker"));
    page.press(keys::SPACE);
    page.wait("a choice", |page| page.fragment().contains("speaker="));
    page.finish();
}

#[test]
fn enter_in_the_search_box_leaves_the_page_where_it_is() {
    let page = open("");
    page.search("korpi");
    page.press(keys::ENTER);
    page.shows(4);
    page.settles_at("q=korpi");
    assert_eq!(page.state(), "ready");
    page.finish();
}

#[test]
fn the_share_panel_opens_and_escape_closes_it_and_gives_the_focus_back() {
    let page = open("");
    tab_until(&page, "share", |at| at["action"] == json!("share"));
    page.press(keys::ENTER);
    page.wait("the panel", |page| page.has("#share:not([hidden])"));
    assert_eq!(
        page.one("[data-action=share]")
            .attribute("aria-expanded")
            .as_deref(),
        Some("true")
    );
    page.press(keys::TAB);
    assert_eq!(
        page.string(
            "return document.activeElement.closest('section').id",
            json!([])
        ),
        "share",
        "the panel comes next"
    );
    page.press(keys::ESCAPE);
    page.wait("the panel to close", |page| page.has("#share[hidden]"));
    assert_eq!(place(&page)["action"], json!("share"));
    page.finish();
}

#[test]
fn on_a_narrow_page_the_bar_jumps_to_the_views() {
    let page = setup().size(320, 640).open("");
    for id in ["stories", "map", "quotes", "timeline"] {
        let link = page.one(&format!(".jump a[href=\"#{id}\"]"));
        page.run("scrollTo(0, 0)", json!([]));
        assert!(link.is_displayed(), "{id}");
        link.click();
        page.wait("the view, and the focus in it", |page| {
            page.run(
                "const box = document.getElementById(arguments[0]).getBoundingClientRect();
                 return Math.abs(box.top) < innerHeight / 2 && document.activeElement.id === arguments[0]",
                json!([id]),
            ) == json!(true)
        });
        assert_eq!(page.fragment(), "", "the state stays");
    }
    page.finish();
}
