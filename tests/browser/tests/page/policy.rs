//! The strict policy the site promises to run under, and what README tells hosts to send.

use crate::waits::detailed;
use meridian_browser_tests::{Page, Setup};
use serde_json::json;
use std::{collections::BTreeSet, fs};
use xtask::{
    project,
    server::POLICY,
    site::{digest, single},
};

/// Issue by issue the same: nothing may be added to it.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
    connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";

/// Collects what the policy refuses, from the first byte of the document on.
const WATCH: &str = "window.refused = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      window.refused.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));";

fn index() -> String {
    fs::read_to_string(project::dist().join("index.html")).expect("dist/")
}

#[test]
fn everything_a_reader_does_is_allowed() {
    assert_eq!(POLICY, STRICT, "the tests' server sends exactly this");
    let page = Setup::new().policy(STRICT).early(WATCH).open("?theme=dark");
    page.search("zhou");
    page.shows(4);
    page.one("[data-action=reset]").click();
    page.shows(26);
    page.one("[data-place-row=\"delhi\"] button").click();
    page.one("[data-event=\"invasion\"]").click();
    page.one("[data-action=share]").click();
    page.one("#map-box").click();
    page.press("+");
    detailed(&page);
    page.one("[data-action=keep]").click();
    page.wait("the page to be kept", |page| {
        page.one("[data-action=remove]").is_displayed()
    });
    assert_eq!(page.run("return window.refused", json!([])), json!([]));
    page.finish();
}

#[test]
fn the_policy_is_in_force() {
    let page = Setup::new().policy(STRICT).early(WATCH).open("");
    page.run(
        "const script = document.createElement('script');
         script.textContent = 'window.ran = true';
         document.body.append(script)",
        json!([]),
    );
    page.wait("the refusal", |page| {
        page.run("return window.refused.length", json!([])) == json!(1)
    });
    assert!(page.run("return window.ran ?? null", json!([])).is_null());
}

#[test]
fn nothing_in_the_page_is_inline() {
    let page = Setup::new().without_scripts().load("");
    let inline = page.run(
        "const found = [];
         for (const script of document.scripts)
           if (!script.src && !/json$/.test(script.type)) found.push(script.outerHTML.slice(0, 80));
         for (const node of document.querySelectorAll('*')) {
           if (node.hasAttribute('style') || node.localName === 'style') found.push(node.outerHTML.slice(0, 80));
           for (const { name, value } of node.attributes)
             if (name.startsWith('on') || /^\\s*javascript:/i.test(value)) found.push(`${name}=${value}`);
         }
         return found",
        json!([]),
    );
    assert_eq!(inline, json!([]));
    page.finish();
}

#[test]
fn module_and_program_carry_the_hash_of_what_is_served() {
    let page = Setup::new().without_scripts().load("");
    let check = |file: Option<String>, integrity: Option<String>| {
        let file = file.expect("an address");
        let content = fs::read(project::dist().join(&file)).expect("the file it names");
        assert_eq!(integrity, Some(digest::integrity(&content)), "{file}");
    };
    let boot = page.one("script[data-wasm]");
    for what in ["data-wasm", "data-glue"] {
        check(
            boot.attribute(what),
            boot.attribute(&format!("{what}-integrity")),
        );
    }
    // What comes on request is named in the module.
    let module = boot.attribute("data-glue").expect("an address");
    let module = fs::read_to_string(project::dist().join(module)).expect("the module");
    for name in ["frame-", "learn-", "offline-", "picture-", "take-"] {
        let script = hashed()
            .into_iter()
            .find(|file| file.starts_with(name) && file.ends_with(".js"));
        let script = script.expect("such a file");
        let content = fs::read(project::dist().join(&script)).expect("the file it names");
        let named = format!("[\"{script}\",\"{}\"]", digest::integrity(&content));
        assert!(module.contains(&named), "{named}");
    }
}

#[test]
fn a_file_that_was_changed_on_its_way_does_not_run() {
    for end in [".wasm", ".js"] {
        let page = Setup::new()
            .alter(move |name, content| {
                if !name.starts_with("meridian-") || !name.ends_with(end) {
                    return Some(content);
                }
                // Both still work: an empty custom section, a line.
                let more: &[u8] = if end == ".wasm" {
                    &[0, 2, 1, b'a']
                } else {
                    b"\n"
                };
                Some([&content, more].concat())
            })
            .load("");
        page.wait("the failure", |page| page.state() == "failed");
        assert!(page.one("#reduced").is_displayed(), "{end}");
    }
}

/// Of the files of a site: those named by their content, which may be cached for ever.
fn hashed() -> BTreeSet<String> {
    let dist = project::dist();
    let files = project::files(&dist).expect("dist/");
    let named = files.iter().filter_map(|file| {
        let content = fs::read(file).ok()?;
        let hash = digest::hex(&content)[..10].to_owned();
        let below = file
            .strip_prefix(&dist)
            .ok()?
            .to_string_lossy()
            .into_owned();
        below.contains(&hash).then_some(below)
    });
    named.collect()
}

#[test]
fn what_the_page_fetches_is_named_by_its_content() {
    let page = Page::open("");
    page.wait("the basemap", |page| {
        page.requests().iter().any(|url| url.contains("basemap/"))
    });
    let home = page.address();
    // Of the icons each browser takes the one it likes best.
    let fixed = ["", "icon.svg", "icon-touch.png", "manifest.webmanifest"];
    let hashed = hashed();
    for url in page.requests() {
        let Some(below) = url.strip_prefix(&home) else {
            continue;
        };
        assert!(fixed.contains(&below) || hashed.contains(below), "{below}");
    }
    assert_eq!(
        hashed.len(),
        17,
        "both programs, module, boot, rules, those for paper, frames, the element and single pages, map, picture, offline, frame, what is taken along and its rules: {hashed:?}"
    );
}

#[test]
fn readme_gives_hosts_this_policy_and_caches_what_is_named_by_content() {
    let readme = project::read(&project::path("README.md")).expect("README.md");
    let words: Vec<&str> = readme.split_whitespace().collect();
    let readme = words.join(" ");
    let policies: Vec<&str> = readme
        .match_indices("default-src")
        .map(|(at, _)| {
            let rest = &readme[at..];
            let end = rest.find("form-action 'none'").expect("the last directive");
            &rest[..end + "form-action 'none'".len()]
        })
        .collect();
    assert!(
        policies.len() >= 4,
        "by itself, nginx, Apache, _headers: {policies:?}"
    );
    assert!(
        policies.iter().all(|policy| *policy == STRICT),
        "{policies:?}"
    );
    // The pattern given for long-lived caching is what the build's names look like, and nothing else's.
    let pattern = "-[0-9a-f]{10}\\.(js|css|wasm|bin)$";
    assert_eq!(readme.matches(pattern).count(), 2, "nginx and Apache");
    let looks = |name: &str| {
        let (stem, extension) = name.rsplit_once('.').unwrap_or_default();
        let hash = stem.rsplit_once('-').unwrap_or_default().1;
        ["js", "css", "wasm", "bin"].contains(&extension)
            && hash.len() == 10
            && hash.chars().all(|one| matches!(one, '0'..='9' | 'a'..='f'))
    };
    let dist = project::dist();
    for file in project::files(&dist).expect("dist/") {
        let below = file
            .strip_prefix(&dist)
            .expect("below")
            .to_string_lossy()
            .into_owned();
        assert_eq!(looks(&below), hashed().contains(&below), "{below}");
    }
    assert!(
        !index().contains("http-equiv"),
        "a site's policy is a header"
    );
    assert!(project::dist().join(single::NAME).is_file());
}
