//! Whatever goes wrong, the static page stays and one line says so.

use meridian_browser_tests::{Page, Setup};
use serde_json::json;
use xtask::server::POLICY;

/// The static page, with its line and a way to try again.
fn stays_static(page: &Page) {
    page.wait("the failure to be shown", |page| page.state() == "failed");
    assert!(page.one("h1").is_displayed());
    assert!(page.one("#reduced").is_displayed());
    assert!(page.one("#reload").is_displayed());
}

#[test]
fn a_broken_wasm_leaves_the_static_page() {
    let halves = |name: &str, mut content: Vec<u8>| {
        if name.ends_with(".wasm") {
            content.truncate(content.len() / 2);
        }
        Some(content)
    };
    stays_static(&Setup::new().alter(halves).load(""));
}

#[test]
fn a_missing_wasm_leaves_the_static_page() {
    stays_static(
        &Setup::new()
            .alter(|name, content| (!name.ends_with(".wasm")).then_some(content))
            .load(""),
    );
}

#[test]
fn a_missing_module_leaves_the_static_page() {
    let without = |name: &str, content| {
        (!name.starts_with("meridian-") || !name.ends_with(".js")).then_some(content)
    };
    stays_static(&Setup::new().alter(without).load(""));
}

#[test]
fn a_policy_without_wasm_leaves_the_static_page() {
    stays_static(
        &Setup::new()
            .policy(&POLICY.replace(" 'wasm-unsafe-eval'", ""))
            .load(""),
    );
}

#[test]
fn a_reload_after_a_failure_starts_the_program() {
    // The first request for the program fails, the second does not.
    let asked = std::sync::atomic::AtomicBool::new(false);
    let page = Setup::new()
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
    // Thrown by a script of the document: errors of the driver's own scripts reach no listener.
    let page = Setup::new()
        .early("window.trap = () => setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable'); });")
        .open("");
    page.run(
        "document.querySelector('#app h1').textContent = 'Gone'; trap()",
        json!([]),
    );
    stays_static(&page);
    assert_ne!(page.one("#app h1").text(), "Gone");
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
    let page = Setup::new().alter(wrapped).open("");
    assert_eq!(
        page.one("#app").attribute("data-start").as_deref(),
        Some("mount")
    );
    assert_eq!(page.count("#app font"), 0);
    assert_eq!(page.count("#app h1"), 1);
    page.finish();
}

#[test]
fn a_malformed_pack_leaves_the_static_page() {
    // The block itself, cut short: the markup stays whole.
    let cut = |name: &str, content: Vec<u8>| {
        if name != "index.html" {
            return Some(content);
        }
        let page = String::from_utf8(content).unwrap();
        let start = page.find("id=\"pack\">").unwrap() + "id=\"pack\">".len();
        let end = start + page[start..].find("</script>").unwrap();
        Some(
            format!(
                "{}{}{}",
                &page[..start],
                &page[start..start + 5000],
                &page[end..]
            )
            .into_bytes(),
        )
    };
    let page = Setup::new().alter(cut).load("");
    stays_static(&page);
    assert_eq!(page.quotes().len(), 26);
}

#[test]
fn a_pack_of_another_format_leaves_the_static_page() {
    let page = Setup::new()
        .alter(|name, content| {
            if name != "index.html" {
                return Some(content);
            }
            let page = String::from_utf8(content).unwrap();
            let at = page.find("id=\"pack\">").unwrap();
            let (before, pack) = page.split_at(at);
            assert!(pack.contains("\"format\":"));
            Some(format!("{before}{}", pack.replacen("\"format\":", "\"was\":", 1)).into_bytes())
        })
        .load("");
    stays_static(&page);
}

#[test]
fn the_static_page_after_a_failure_is_readable_from_end_to_end() {
    let page = Setup::new()
        .alter(|name, content| (!name.ends_with(".wasm")).then_some(content))
        .load("#speaker=zhou-bo");
    stays_static(&page);
    assert_eq!(
        page.layout_shifts(),
        [""; 0],
        "the line pushes nothing about unasked"
    );
    assert_eq!(page.quotes().len(), 26);
    assert_eq!(page.count("article[data-story]"), 2);
    assert_eq!(page.count("[data-place-row]"), 26);
    page.one("[data-story] details.sections > summary").click();
    assert!(
        page.one("[data-story] details.sections section")
            .is_displayed()
    );
}

#[test]
fn a_page_mounted_afresh_works() {
    let page = Setup::new()
        .early(
            "document.addEventListener('readystatechange', () => {
               const heading = document.querySelector('h1');
               if (heading && !heading.querySelector('font')) heading.innerHTML = `<font>${heading.innerHTML}</font>`;
             });",
        )
        .open("#q=zhou");
    page.shows(4);
    page.tick("topic", "ukraine-war");
    page.shows(2);
    page.settles_at("q=zhou&topic=ukraine-war");
    page.finish();
}

#[test]
fn without_the_detailed_map_the_coarse_one_stays() {
    let page = Setup::new()
        .alter(|name, content| (!name.starts_with("basemap")).then_some(content))
        .open("");
    page.wait("the answer", |page| {
        page.requests().iter().any(|url| url.contains("basemap"))
    });
    assert!(page.has("svg[data-projection] path[data-country=CHN][d]"));
    page.one("[data-place-row=\"delhi\"] button").click();
    page.shows(2);
    assert_eq!(page.state(), "ready");
}
