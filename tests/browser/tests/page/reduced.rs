//! Parts of the browser switched off or refused, files missing or damaged: everything can be read, and one line says what
//! is reduced.

use crate::{behaviour::setup, waits::detailed};
use meridian_browser_tests::{Page, Setup, naming_the_origin};
use meridian_server::POLICY;
use serde_json::json;

/// Stories, quotes, places and events, as a reader meets them.
fn readable(page: &Page, case: &str) {
    for story in ["night-train", "reading-room"] {
        let card = page.one(&format!("article[data-story=\"{story}\"]"));
        assert!(
            card.is_displayed() && card.text().len() > 200,
            "{case}: {story}"
        );
    }
    let shown = |css: &str| {
        let shown = page.run(
            "return [...document.querySelectorAll(arguments[0])]
               .filter((one) => one.getClientRects().length && one.innerText.trim().length > 2).length",
            json!([css]),
        );
        shown.as_u64().unwrap_or_default()
    };
    page.one(".event-list > summary").click();
    assert_eq!(shown("[data-quote]"), 12, "{case}");
    assert_eq!(shown("[data-place-row]"), 9, "{case}");
    assert_eq!(shown("[data-event-row]"), 7, "{case}");
    assert!(page.one("svg[data-projection]").is_displayed(), "{case}");
}

/// The static page, with the line and a way to try again.
fn reduced(setup: Setup, case: &str) {
    let page = setup.load("#q=korpi");
    page.wait(&format!("{case}: the failure"), |page| {
        page.state() == "failed"
    });
    assert!(page.one("#reload").is_displayed(), "{case}");
    is_told(&page, case);
    readable(&page, case);
}

/// The line above the page.
fn is_told(page: &Page, case: &str) {
    let line = page.one("#reduced");
    assert!(line.is_displayed(), "{case}");
    let words = "search, filters and the moving map are off";
    assert!(line.text().contains(words), "{case}: {}", line.text());
}

/// The page as ever.
fn whole(page: &Page, case: &str) {
    assert!(
        !page.one("#reduced").is_displayed(),
        "{case}: nothing is reduced"
    );
    readable(page, case);
    page.search("korpi");
    page.shows(4);
    detailed(page);
    assert_eq!(page.console_errors(), [""; 0], "{case}");
}

/// A file of this kind as it arrives.
fn arriving(
    end: &'static str,
    change: impl Fn(Vec<u8>) -> Option<Vec<u8>> + Send + Sync + 'static,
) -> Setup {
    setup().alter(move |name, content| {
        if name.starts_with("meridian-") && name.ends_with(end) {
            change(content)
        } else {
            Some(content)
        }
    })
}

/// The page without integrity hashes, so that a damaged program comes as far as the compiler.
fn unchecked(change: fn(Vec<u8>) -> Vec<u8>) -> Setup {
    setup().alter(move |name, content| {
        if name.ends_with(".wasm") {
            return Some(change(content));
        }
        if name != "index.html" {
            return Some(content);
        }
        let page = String::from_utf8(content).unwrap();
        let start = page.find(" data-wasm-integrity=\"").unwrap();
        let end = start + page[start..].find('>').unwrap();
        Some(
            [&page[..start], " data-wasm-integrity=\"\"", &page[end..]]
                .concat()
                .into_bytes(),
        )
    })
}

#[test]
fn a_program_that_does_not_come_whole() {
    reduced(arriving(".wasm", |_| None), "missing");
    reduced(
        arriving(".wasm", |content| Some(content[..1000].to_vec())),
        "truncated",
    );
    reduced(
        unchecked(|content| content[..content.len() / 2].to_vec()),
        "truncated, not checked",
    );
    reduced(
        unchecked(|content| content[..4].to_vec()),
        "its first bytes",
    );
    reduced(
        unchecked(|mut content| {
            for byte in content.iter_mut().skip(50_000).step_by(1000) {
                *byte ^= 0x55;
            }
            content
        }),
        "corrupt",
    );
    reduced(
        unchecked(|_| b"<!doctype html><title>404</title>".to_vec()),
        "another file in its place",
    );
}

#[test]
fn a_module_that_does_not_come_whole() {
    reduced(arriving(".js", |_| None), "missing");
    reduced(
        arriving(".js", |content| Some(content[..2000].to_vec())),
        "truncated",
    );
}

/// The page with something done to the block its pack stands in, which begins at the given place.
fn repacked(change: fn(&str) -> String) -> Setup {
    const START: &str = "<script type=\"application/json\" id=\"pack\">";
    const END: &str = "</script>";
    setup().alter(move |name, content| {
        if name != "index.html" {
            return Some(content);
        }
        let page = String::from_utf8(content).unwrap();
        let (before, rest) = page.split_once(START).unwrap();
        let (pack, after) = rest.split_once(END).unwrap();
        let changed = change(&[START, pack, END].concat());
        assert!(!changed.contains(pack), "the pack is as it was");
        Some([before, &changed, after].concat().into_bytes())
    })
}

#[test]
fn a_pack_that_is_missing_cut_short_or_of_another_format() {
    reduced(repacked(|_| String::new()), "missing");
    // The block's own end stays: the markup is whole.
    reduced(
        repacked(|block| [&block[..5000], "</script>"].concat()),
        "cut short",
    );
    reduced(
        repacked(|block| block.replacen("\"format\":", "\"was\":", 1)),
        "another format",
    );
}

#[test]
fn a_policy_that_refuses_webassembly_or_what_is_fetched() {
    reduced(
        setup().policy(&POLICY.replace(" 'wasm-unsafe-eval'", "")),
        "refused by the policy",
    );
    reduced(
        setup().policy(&POLICY.replace("connect-src 'self'", "connect-src 'none'")),
        "fetching refused",
    );
}

#[test]
fn a_browser_that_runs_no_script_or_has_no_webassembly_is_offered_no_reload() {
    let none = POLICY.replace("script-src 'self' 'wasm-unsafe-eval'", "script-src 'none'");
    for (setup, case) in [
        (setup().policy(&none), "no script at all"),
        (setup().early("delete window.WebAssembly"), "lacking"),
    ] {
        let page = setup.load("#q=korpi");
        is_told(&page, case);
        readable(&page, case);
        assert_eq!(page.state(), "static", "{case}");
        assert!(!page.one("#reload").is_displayed(), "{case}");
    }
}

#[test]
fn storage_and_cookies_that_throw_take_nothing_away() {
    let page = setup()
        .early(
            "const denied = () => { throw new DOMException('denied', 'SecurityError'); };
             for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
               Object.defineProperty(window, name, { get: denied });
             Object.defineProperty(Document.prototype, 'cookie', { get: denied, set: denied });
             Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: denied });",
        )
        .open("");
    whole(&page, "denied");
    assert!(
        !page.one("[data-action=keep]").is_displayed(),
        "what cannot be done is not offered"
    );
}

#[test]
fn without_service_workers_keeping_is_not_offered() {
    let page = setup()
        .early("delete Navigator.prototype.serviceWorker")
        .open("");
    assert!(!page.one("[data-action=keep]").is_displayed());
    assert!(page.one("a[download]").is_displayed());
    page.finish();
}

#[test]
fn an_origin_of_its_own_takes_nothing_away() {
    let page = setup()
        .policy(&format!("{}; sandbox allow-scripts", naming_the_origin()))
        .open("");
    assert_eq!(page.run("return origin", json!([])), json!("null"));
    whole(&page, "sandboxed by the policy");
    page.settles_at("q=korpi");
}

#[test]
fn a_sandboxed_frame_takes_nothing_away() {
    let page = setup().policy(&naming_the_origin()).open("");
    page.run(
        "const frame = document.createElement('iframe');
         frame.setAttribute('sandbox', 'allow-scripts');
         frame.width = 1200;
         frame.height = 900;
         frame.src = './?theme=light';
         document.body.prepend(frame)",
        json!([]),
    );
    page.enter(&page.one("iframe"));
    page.ready();
    assert_eq!(
        page.run("return [origin, top === self]", json!([])),
        json!(["null", false])
    );
    whole(&page, "framed");
    assert!(!page.one("[data-action=keep]").is_displayed());
}

#[test]
fn without_container_queries_the_window_decides_the_layout() {
    let old = |name: &str, content: Vec<u8>| {
        if !name.ends_with(".css") {
            return Some(content);
        }
        // What Chrome 97 and Firefox 89 make of it: no such rule, no such property.
        let css = String::from_utf8(content).unwrap();
        let css = css
            .replace("@container page", "@container none-such")
            .replace("(container-type:", "(no-such-type:");
        Some(css.into_bytes())
    };
    let top_and_side = |width| {
        let page = setup().size(width, 900).alter(old).open("");
        let rules = page.run_async(
            "const done = arguments[0];
             const sheets = [...document.querySelectorAll('link[rel=stylesheet]')].map((link) => fetch(link.href).then((sheet) => sheet.text()));
             Promise.all(sheets).then((texts) => done(['@container none-such', '@container page'].map((rule) => texts.join().includes(rule))))",
            json!([]),
        );
        assert_eq!(rules, json!([true, false]), "no such rule is known");
        let [_, _, inner, _] = page.one("#app").rectangle();
        assert!(inner <= f64::from(width));
        let [card_x, card_y, ..] = page.one("article[data-story]").rectangle();
        let [map_x, map_y, ..] = page.one("#map-box").rectangle();
        let overflow = page.run(
            "return document.documentElement.scrollWidth > document.documentElement.clientWidth",
            json!([]),
        );
        assert_eq!(overflow, json!(false), "{width}");
        (map_x > card_x + 200.0, map_y < card_y)
    };
    assert_eq!(
        top_and_side(1280),
        (true, false),
        "the map beside the cards, which begin above it"
    );
    assert_eq!(top_and_side(800), (false, true), "the map above the cards");
    assert!(!top_and_side(320).0, "one column");
}
