//! What a newsroom pastes works where it is pasted: the snippets of README, and those that the builder makes.

use super::{fits, ready_inside};
use meridian_browser_tests::{Around, Page, Setup, naming_the_origin};
use serde_json::json;
use xtask::project;

/// Where README and docs say that the site is.
const EXAMPLE: &str = "https://example.org/meridian/";

/// The blocks of code in README's section about embedding, with the site's own address in them.
fn readme(page: &Page) -> Vec<String> {
    let readme = project::read(&project::path("README.md")).expect("README.md");
    let (_, section) = readme.split_once("\n## Embed\n").expect("a section");
    let section = section.split("\n## ").next().unwrap_or_default();
    let mut blocks = vec![String::new()];
    for line in section.lines() {
        match (line.strip_prefix("    "), blocks.last_mut()) {
            (Some(code), Some(block)) => *block += &format!("{code}\n"),
            (None, Some(block)) if !block.is_empty() => blocks.push(String::new()),
            _ => {}
        }
    }
    blocks.retain(|block| !block.is_empty());
    let here = page.address();
    blocks
        .iter()
        .map(|block| block.replace(EXAMPLE, &here))
        .collect()
}

fn window() -> Page {
    Setup::new().policy(&naming_the_origin()).window()
}

fn element_ready(page: &Page) {
    page.wait("the element", |page| {
        page.has("meridian-explorer[data-meridian=ready]")
    });
}

#[test]
fn the_snippets_of_readme_work() {
    let page = window();
    let blocks = readme(&page);
    let [frame, element] = blocks.as_slice() else {
        panic!("a frame and an element: {blocks:?}");
    };
    let around = Around::pasted(&page, frame);
    ready_inside(&page);
    drop(around);
    let _around = Around::pasted(&page, element);
    element_ready(&page);
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn what_the_builder_makes_works_where_it_is_pasted() {
    let page = window();
    page.goto("");
    page.ready();
    page.one("#take [data-action=embed]").click();
    page.wait("the dialog", |page| page.has("#take-embed[open]"));
    page.run(
        "for (const [id, value] of [['what', 'timeline'], ['height', 'followed']]) {
           const field = document.getElementById(`take-${id}`);
           field.value = value;
           field.dispatchEvent(new Event('input', { bubbles: true }));
         }",
        json!([]),
    );
    let made = |kind: &str| {
        let area = page.one(&format!("[data-text={kind}]")).property("value");
        area.as_str().unwrap_or_default().to_owned()
    };
    let (frame, element, plain) = (made("frame"), made("element"), made("plain"));

    let around = Around::pasted(&page, &frame);
    ready_inside(&page);
    fits(&page);
    drop(around);
    let around = Around::pasted(&page, &element);
    element_ready(&page);
    drop(around);
    let _around = Around::pasted(&page, &plain);
    assert_eq!(page.count("script, iframe, meridian-explorer"), 0);
    let link = page.one("body a").property("href");
    assert_eq!(link, json!(format!("{}?view=timeline", page.address())));
    assert_eq!(page.console_errors(), [""; 0]);
}
