//! What machines read: structured data, link previews, the manifest.

use crate::vocabulary::Vocabulary;
use meridian_browser_tests::{Page, Setup};
use serde_json::{Value, json};

fn structured(page: &Page) -> Value {
    let blocks = page.texts("script[type=\"application/ld+json\"]");
    assert_eq!(blocks.len(), 1);
    serde_json::from_str(&blocks[0]).expect("JSON")
}

#[test]
fn structured_data_holds_to_the_vocabulary_of_schema_org() {
    let data = structured(&Setup::new().without_scripts().load(""));
    assert_eq!(data["@context"], json!("https://schema.org"));
    assert_eq!(data["@type"], json!("NewsArticle"));
    assert_eq!(Vocabulary::load().problems(&data, "$"), [""; 0]);
}

#[test]
fn structured_data_says_what_the_page_shows() {
    let page = Setup::new().without_scripts().load("");
    let data = structured(&page);
    assert_eq!(data["headline"], json!(page.one("h1").text()));
    let stories = data["hasPart"].as_array().expect("stories");
    assert_eq!(stories.len(), page.count("article[data-story]"));
    let said: Vec<&str> = stories
        .iter()
        .flat_map(|story| story["hasPart"].as_array().expect("quotes"))
        .map(|quote| quote["text"].as_str().expect("its words"))
        .collect();
    let shown = page.texts("[data-quote] blockquote p");
    assert_eq!(said.len(), 26);
    for words in said {
        assert!(shown.iter().any(|text| text.contains(words)), "{words}");
    }
    let places: Vec<String> = data["mentions"]
        .as_array()
        .expect("places")
        .iter()
        .map(|place| place["name"].as_str().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(places.len(), page.count("#map-marks [data-place]"));
    assert!(data["isBasedOn"]["author"]["name"] == json!("Reid Standish"));
}

#[test]
fn a_shared_link_reads_well_and_keeps_date_and_credit() {
    let page = Setup::new().without_scripts().load("");
    let property = |name: &str| {
        page.one(&format!("meta[property=\"og:{name}\"]"))
            .attribute("content")
            .unwrap_or_default()
    };
    assert_eq!(property("title"), "China in Eurasia, two stories");
    assert_eq!(property("type"), "article");
    assert!(!property("site_name").is_empty());
    let description = property("description");
    assert!(description.contains("As of May 2022"), "{description}");
    assert!(
        description.contains("based on reporting by Reid Standish"),
        "{description}"
    );
    // Relative addresses mean nothing there, and nobody told the build the absolute one.
    assert_eq!(
        page.count("meta[property=\"og:url\"], meta[property=\"og:image\"], link[rel=canonical]"),
        0
    );
}

#[test]
fn the_manifest_names_icons_that_are_there_in_the_size_it_says() {
    let page = Page::open("");
    let found = page.run_async(
        "const done = arguments[arguments.length - 1];
         (async () => {
           const link = document.querySelector('link[rel=manifest]').href;
           const answer = await fetch(link);
           const manifest = await answer.json();
           const touch = { src: document.querySelector('link[rel=apple-touch-icon]').href, sizes: '180x180' };
           const wrong = [];
           for (const icon of [...manifest.icons, touch]) {
             const image = new Image();
             image.src = new URL(icon.src, link);
             await image.decode();
             if (icon.sizes !== 'any' && `${image.naturalWidth}x${image.naturalHeight}` !== icon.sizes) wrong.push(icon.src);
           }
           const start = new URL(manifest.start_url, link).href;
           done([manifest.icons.length, wrong, manifest.name, start === new URL('./', location.href).href,
             answer.headers.get('content-type')]);
         })().catch((error) => done(String(error)));",
        json!([]),
    );
    assert_eq!(
        found,
        json!([
            4,
            [],
            "China in Eurasia, two stories",
            true,
            "application/manifest+json"
        ])
    );
    page.finish();
}
