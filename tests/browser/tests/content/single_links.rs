//! Pages of single quotes and stories: what they lead to, and what is known of them before they are opened.

use crate::{
    singles::{addresses, pack},
    vocabulary::Vocabulary,
};
use meridian_browser_tests::Setup;
use meridian_export::share_target::ShareTarget;
use serde_json::{Value, json};
use xtask::project;

#[test]
fn every_file_they_name_is_there() {
    let pack = pack();
    let page = Setup::new().without_scripts().load("");
    let home = page.address();
    for address in addresses(&pack) {
        page.goto(&address);
        let named = page.run(
            "return [...document.querySelectorAll('[href], [src]')].map((one) => one.href || one.src)",
            json!([]),
        );
        let named: Vec<&str> = named
            .as_array()
            .expect("a list")
            .iter()
            .filter_map(Value::as_str)
            .collect();
        assert!(named.len() >= 7, "{address}: {named:?}");
        for url in named {
            let below = url.strip_prefix(&home).expect("an address of the site");
            let file = below.split('#').next().expect("a name");
            assert!(project::dist().join(file).is_file(), "{address}: {below}");
        }
    }
    page.finish();
}

#[test]
fn the_way_to_the_whole_page_leads_to_the_quote_and_to_the_story() {
    let page = Setup::new().load("quote/gao-defeat.html");
    let whole = "nav a[href*='index.html']";
    page.visit(&page.string(
        "return document.querySelector(arguments[0]).href",
        json!([whole]),
    ));
    page.ready();
    page.wait("the quote", |page| {
        page.has("[data-quote=gao-defeat].selected")
    });
    page.goto("story/china-russia.html");
    page.visit(&page.string(
        "return document.querySelector(arguments[0]).href",
        json!([whole]),
    ));
    page.ready();
    page.shows(12);
    page.finish();
}

#[test]
fn their_pictures_are_there_in_the_size_that_links_are_shown_with() {
    let pack = pack();
    let page = Setup::new().load("");
    let stems: Vec<String> = ShareTarget::all(&pack).map(ShareTarget::stem).collect();
    let wrong = page.run_async(
        "const done = arguments[arguments.length - 1];
         (async () => {
           const wrong = [];
           for (const stem of arguments[0]) for (const kind of ['png', 'svg']) {
             const image = new Image();
             image.src = `${stem}.${kind}`;
             await image.decode();
             if (image.naturalWidth !== 1200 || image.naturalHeight !== 630) wrong.push(image.src);
           }
           done(wrong);
         })().catch((error) => done(String(error)));",
        json!([stems]),
    );
    assert_eq!(wrong, json!([]));
    page.finish();
}

#[test]
fn machines_read_what_is_shown() {
    let vocabulary = Vocabulary::load();
    let pack = pack();
    let page = Setup::new().without_scripts().load("");
    for subject in ShareTarget::all(&pack).skip(1) {
        page.goto(&subject.address());
        let blocks = page.texts("script[type=\"application/ld+json\"]");
        let data: Value = serde_json::from_str(&blocks[0]).expect("JSON");
        assert_eq!(
            vocabulary.problems(&data, "$"),
            [""; 0],
            "{}",
            subject.stem()
        );
        let property = |name: &str| {
            let found = page.one(&format!("meta[property=\"og:{name}\"]"));
            found.attribute("content").unwrap_or_default()
        };
        assert_eq!(
            property("title"),
            page.string("return document.title", json!([]))
        );
        assert!(property("description").contains("As of May 2022"));
        assert!(property("description").contains(&pack.source.credit));
        if let ShareTarget::Quote(quote) = subject {
            assert!(property("title").contains(&quote.text));
            assert!(property("title").contains(quote.context.as_deref().unwrap_or_default()));
        }
        // Nobody told the build the absolute address.
        assert_eq!(
            page.count("meta[property=\"og:image\"], link[rel=alternate], link[rel=canonical]"),
            0
        );
    }
    page.finish();
}
