//! The page as one file, opened from a folder.

use crate::waits::detailed;
use base64::{Engine, engine::general_purpose::STANDARD};
use meridian_browser_tests::{Page, Setup, watched};
use serde_json::json;
use std::{
    fs,
    path::{Path, PathBuf},
};
use xtask::{project, site::single};

/// What a reader who downloaded it has on the disk.
fn file() -> PathBuf {
    project::dist().join(single::NAME)
}

fn address(path: &Path) -> String {
    format!("file://{}", path.display())
}

/// The file, ready.
fn opened(at: &str) -> Page {
    let page = Setup::new().window();
    page.visit(&format!("{}{at}", address(&watched(&file()))));
    page.ready();
    page
}

/// Requests since the file was opened, `data:` left out: it asks nobody.
fn requests(page: &Page) -> Vec<String> {
    let mut all = page.requests();
    let start = all.iter().position(|url| url.starts_with("file:"));
    let after = all.split_off(start.expect("the file itself"));
    after
        .into_iter()
        .filter(|url| !url.starts_with("data:"))
        .collect()
}

/// A copy with something changed, in a folder of its own.
fn changed(name: &str, change: impl Fn(String) -> String) -> PathBuf {
    let text = fs::read_to_string(file()).expect("dist/ has the single file");
    let path = project::path("target/single").join(name);
    project::write(&path, change(text).as_bytes()).expect("a place below target/");
    path
}

#[test]
fn it_works_from_a_folder_and_asks_for_nothing() {
    let page = opened("");
    assert!(!page.one("#reduced").is_displayed());
    assert_eq!(
        page.one("#app").attribute("data-start").as_deref(),
        Some("hydrate")
    );
    assert_eq!(page.layout_shifts(), [""; 0]);
    page.search("kashgar");
    page.shows(1);
    detailed(&page);
    assert_eq!(requests(&page), [address(&watched(&file()))]);
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn what_it_holds_is_what_the_site_has_to_the_byte() {
    let page = opened("");
    let names = page.values("script[data-file]", "data-file");
    assert!(names.len() > 5, "{names:?}");
    let site = project::files(&project::dist()).expect("dist/");
    for name in names {
        let told = page.run_async(
            "const [name, done] = arguments;
             fetch(name).then((answer) => answer.arrayBuffer()).then((bytes) => {
               let text = '';
               for (const byte of new Uint8Array(bytes)) text += String.fromCharCode(byte);
               done(btoa(text));
             })",
            json!([name]),
        );
        let held = STANDARD.decode(told.as_str().unwrap()).expect("base64");
        // Some have a name of their own there: the site's is that with a hash.
        let (start, end) = name.rsplit_once('.').unwrap();
        let same = site.iter().filter(|file| {
            let below = file.strip_prefix(project::dist()).unwrap();
            let below = below.to_string_lossy();
            below == name || below.starts_with(&format!("{start}-")) && below.ends_with(end)
        });
        assert!(
            same.clone().any(|file| fs::read(file).unwrap() == held),
            "{name}: {} bytes",
            held.len()
        );
    }
}

#[test]
fn it_keeps_its_state_in_its_fragment() {
    let page = opened("#q=zhou");
    page.shows(4);
    page.tick("topic", "ukraine-war");
    page.shows(2);
    page.settles_at("q=zhou&topic=ukraine-war");
    page.reload();
    page.ready();
    page.shows(2);
    page.back();
    page.shows(4);
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn its_policy_lets_only_its_own_texts_run() {
    let page = opened("");
    let policy = page
        .one("meta[http-equiv=Content-Security-Policy]")
        .attribute("content")
        .unwrap_or_default();
    assert!(
        policy.starts_with("default-src 'none'; script-src 'sha256-"),
        "{policy}"
    );
    assert!(
        !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"),
        "{policy}"
    );
    let ran = page.run(
        "const script = document.createElement('script');
         script.textContent = 'window.ran = true';
         document.body.append(script);
         const style = document.createElement('style');
         style.textContent = 'h1 { display: none }';
         document.body.append(style);
         return [window.ran ?? false, getComputedStyle(document.querySelector('h1')).display]",
        json!([]),
    );
    assert_eq!(ran, json!([false, "block"]));
}

#[test]
fn without_scripts_it_can_be_read() {
    let page = Setup::new().without_scripts().window();
    page.visit(&address(&file()));
    assert_eq!(page.state(), "static");
    assert!(page.one("#reduced").is_displayed());
    assert_eq!(page.quotes().len(), 26);
    assert!(page.one("article[data-story]").is_displayed());
    assert_eq!(page.console_errors(), [""; 0]);
}

/// All quotes are there, and a line says what is reduced.
fn stays_readable(path: &Path) {
    let page = Setup::new().window();
    page.visit(&address(path));
    page.wait("the failure", |page| page.state() == "failed");
    assert!(page.one("#reduced").is_displayed());
    assert_eq!(page.quotes().len(), 26);
}

#[test]
fn damaged_it_can_be_read_and_says_what_is_reduced() {
    let path = changed("damaged.html", |text| {
        let start = text
            .find("data-file=\"meridian.wasm\"")
            .expect("the program");
        let middle = start + text[start..].find("</script>").expect("its end") / 2;
        let (before, after) = text.split_at(middle);
        format!("{before}{}{}", "A".repeat(2000), &after[2000..])
    });
    stays_readable(&path);
}

#[test]
fn a_download_cut_short_can_be_read_and_says_what_is_reduced() {
    let path = changed("short.html", |mut text| {
        let start = text
            .find("data-file=\"meridian.wasm\"")
            .expect("the program");
        text.truncate(start + 10_000);
        text
    });
    stays_readable(&path);
}

#[test]
fn the_site_offers_it_with_the_notice_beside() {
    let page = Page::open("");
    let link = page.one("a[download]");
    assert_eq!(link.text(), "Download this page");
    assert_eq!(link.attribute("href").as_deref(), Some(single::NAME));
    let notice = link.attribute("aria-describedby").unwrap_or_default();
    let notice = page.one(&format!("#{notice}"));
    assert!(notice.is_displayed());
    assert!(notice.text().contains("fine or imprisonment"));
    assert!(notice.text().contains("штраф"));
    let size = page.run_async(
        "const done = arguments[arguments.length - 1];
         fetch(document.querySelector('a[download]').href).then((answer) => answer.text()).then((text) => done(text.length));",
        json!([]),
    );
    assert!(size.as_u64() > Some(300_000), "{size}");
    page.finish();
}

#[test]
fn the_file_does_not_offer_itself() {
    let page = opened("");
    assert!(!page.has("a[download]"));
}
