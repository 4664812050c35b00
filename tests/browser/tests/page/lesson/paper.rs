//! The hand-out and the teacher's sheet.

use super::*;
use meridian_browser_tests::{Ability, Engine};

/// A4 and Letter, in centimetres.
const PAPERS: [[f64; 2]; 2] = [[21.0, 29.7], [21.59, 27.94]];

fn sheet(page: &Page, kind: &str) {
    page.one(&format!("#lesson [data-action={kind}]")).click();
    page.wait("the sheet", |page| {
        page.has(&format!("html[data-paper={kind}]"))
    });
}

#[test]
fn the_hand_out_has_stories_maps_glossary_and_questions_but_no_answers() {
    let page = Page::open("#lesson");
    page.wait("the lesson", |page| page.has("#lesson"));
    page.fill("[data-question=first-look] textarea", "Two countries");
    sheet(&page, "student");
    for css in [
        "#stories article",
        ".content-note",
        ".map-blank svg",
        ".map-named svg",
        "#lesson-glossary",
        ".question .ask",
        ".name-line",
    ] {
        assert!(page.one(css).is_displayed(), "{css}");
    }
    for css in [
        ".for-teacher",
        "#lesson-teacher",
        "#quotes",
        "#map-box",
        ".lesson-actions",
        "[data-question=cr-who] select",
    ] {
        assert!(!page.one(css).is_displayed(), "{css}");
    }
    // What was typed is on it; elsewhere there are lines.
    assert_eq!(
        page.one("[data-question=first-look] .on-paper").text(),
        "Two countries"
    );
    assert!(page.has("[data-question=already-heard] .on-paper[data-empty]"));
    assert!(!page.has(".map-blank .written"));
    assert!(page.count(".map-named .written") >= 10);
    page.one("[data-action=paper-back]").click();
    page.wait("the page again", |page| page.one("#map-box").is_displayed());
    page.finish();
}

#[test]
fn the_teachers_sheet_has_answers_timing_aims_and_notes() {
    let page = Page::open("#lesson");
    page.wait("the lesson", |page| page.has("#lesson"));
    sheet(&page, "teacher");
    let text = page.one("#lesson").text();
    for part in [
        "Aims",
        "Timing",
        "Curriculum words",
        "Hard subjects",
        "Beside the source",
        "China’s reply",
        "Where to find it",
    ] {
        assert!(text.contains(part), "{part}");
    }
    let minutes = page.run(
        "return [...document.querySelectorAll('#lesson-teacher th')].reduce((sum, cell) => sum + parseInt(cell.textContent, 10), 0)",
        json!([]),
    );
    assert_eq!(minutes, json!(40));
    let answers = page.count(".for-teacher");
    assert_eq!(answers, page.count(".question"));
    assert!(!page.one("#stories").is_displayed());
    page.finish();
}

#[test]
fn both_are_black_and_white_in_light_and_dark() {
    let page = Setup::new().window();
    page.prefer(&[("prefers-color-scheme", "dark")]);
    page.goto("#lesson");
    page.ready();
    page.wait("the lesson", |page| page.has("#lesson"));
    sheet(&page, "student");
    for (css, property, colour) in [
        ("html", "background-color", "255, 255, 255"),
        (".question .ask", "color", "0, 0, 0"),
        ("#stories .card", "border-top-color", "0, 0, 0"),
    ] {
        let found = page.one(css).style(property);
        assert!(found.contains(colour), "{css}: {found}");
    }
    page.finish();
}

#[test]
fn both_print_on_a4_and_letter() {
    if Engine::chosen().lacks(Ability::Paper) {
        return;
    }
    let page = Page::open("#lesson");
    page.wait("the lesson", |page| page.has("#lesson"));
    for (kind, pages) in [("student", 10..=32), ("teacher", 5..=12)] {
        sheet(&page, kind);
        for paper in PAPERS {
            let count = crate::paper::pages(&page.print(paper));
            assert!(pages.contains(&count), "{kind}: {count}");
        }
        page.one("[data-action=paper-back]").click();
    }
    page.finish();
}

#[test]
fn the_plain_paper_edition_has_nothing_of_the_lesson() {
    if Engine::chosen().lacks(Ability::PrintMedia) {
        return;
    }
    let page = Page::open("#lesson");
    page.wait("the lesson", |page| page.has("#lesson"));
    page.print_media();
    assert!(!page.one("#lesson").is_displayed());
    assert!(page.one("#quotes").is_displayed());
    page.finish();
}
