#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use crate::WORKER;
use crate::tests::{BUILT_IN, LESSON, OTHER, shell};

fn order(pack: &str) -> Order<'_> {
    Order {
        pictures: false,
        ..Order::new(pack)
    }
}

fn text<'a>(files: &'a Files, name: &str) -> std::borrow::Cow<'a, str> {
    String::from_utf8_lossy(&files[name])
}

#[test]
fn the_same_order_gives_the_same_bytes() {
    let shell = shell();
    let order = Order {
        lesson: Some(LESSON),
        base: Some("https://example.org/"),
        ..order(BUILT_IN)
    };
    assert!(make(&shell, &order).unwrap() == make(&shell, &order).unwrap());
}

#[test]
fn a_site_holds_its_own_pack_and_no_word_of_the_built_in_one() {
    let files = make(&shell(), &order(OTHER)).unwrap();
    let built_in = crate::tests::pack();
    let packs: Vec<&String> = files
        .keys()
        .filter(|name| name.starts_with("packs/"))
        .collect();
    assert_eq!(packs.len(), 1, "{packs:?}");
    assert_eq!(text(&files, packs[0]), OTHER);
    for (name, content) in &files {
        let text = String::from_utf8_lossy(content);
        for word in [&built_in.title, &built_in.id, &built_in.quotes[0].text] {
            assert!(!text.contains(word.as_str()), "{word} in {name}");
        }
    }
}

#[test]
fn a_lesson_and_its_rules_are_there_where_a_pack_has_one() {
    let taught = Order {
        lesson: Some(LESSON),
        ..order(BUILT_IN)
    };
    let (with, without) = (
        make(&shell(), &taught).unwrap(),
        make(&shell(), &order(BUILT_IN)).unwrap(),
    );
    assert!(with.contains_key("lesson.css") && !without.contains_key("lesson.css"));
    assert_eq!(text(&with, "packs/china-in-eurasia.lesson.json"), LESSON);
    assert!(text(&with, "index.html").contains(" data-lesson=\"lesson-"));
    assert!(!text(&without, "index.html").contains("data-lesson"));
    assert!(text(&with, "meridian.html").contains(" data-lesson=\"lesson.json\""));
}

#[test]
fn what_is_named_by_its_content_is_named_in_the_page() {
    let files = make(&shell(), &order(BUILT_IN)).unwrap();
    let page = text(&files, "index.html");
    for (stem, extension) in [("meridian-", "js"), ("meridian-", "css")] {
        let name = files
            .keys()
            .find(|name| name.starts_with(stem) && name.ends_with(extension));
        assert!(page.contains(name.unwrap().as_str()), "{stem}{extension}");
    }
    let worker = text(&files, WORKER);
    assert!(worker.contains("\"./\":\"sha384-") && worker.contains("\"icon.svg\""));
    assert!(!worker.contains("\"lesson.css\""));
}

#[test]
fn a_pack_with_mistakes_is_refused_with_all_of_them() {
    let error = make(&shell(), &order("{}")).unwrap_err();
    assert!(
        matches!(&error, SiteError::Invalid(all) if all.len() > 3),
        "{error}"
    );
    assert_eq!(error.place(), "pack");
}

#[test]
fn a_site_calls_itself_as_it_is_told() {
    let named = Order {
        site_name: "The Daily",
        base: Some("https://example.org/"),
        ..order(BUILT_IN)
    };
    let files = make(&shell(), &named).unwrap();
    assert!(text(&files, "index.html").contains("property=\"og:site_name\" content=\"The Daily\""));
    assert!(text(&files, "oembed.json").contains("\"provider_name\":\"The Daily\""));
    assert!(text(&files, "manifest.webmanifest").contains("\"short_name\":\"The Daily\""));
    // No picture was drawn, so none is promised.
    assert!(!text(&files, "index.html").contains("og:image"));
}

#[test]
fn pictures_without_fonts_are_refused() {
    let error = make(&shell(), &Order::new(BUILT_IN)).unwrap_err();
    assert_eq!(error.place(), "fonts");
}
