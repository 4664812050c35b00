//! The files of the site, and what they say of each other.

use crate::hashed::{STRICT, hashed};
use meridian_browser_tests::Setup;
use serde_json::json;
use std::fs;
use xtask::{
    project,
    site::{digest, single},
};

fn index() -> String {
    fs::read_to_string(project::dist().join("index.html")).expect("dist/")
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
    for name in ["frame-", "offline-"] {
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
    let pattern = "-[0-9a-f]{10}\\.(js|json|css|wasm|bin)$";
    assert_eq!(readme.matches(pattern).count(), 2, "nginx and Apache");
    let looks = |name: &str| {
        let (stem, extension) = name.rsplit_once('.').unwrap_or_default();
        let hash = stem.rsplit_once('-').unwrap_or_default().1;
        ["js", "json", "css", "wasm", "bin"].contains(&extension)
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
