//! The lesson: what it says, what it counts, which answers fit.

use crate::teaching::{check, choose, opened};
use meridian_browser_tests::{Page, Setup};
use serde_json::json;

#[test]
fn every_story_has_its_plain_telling_with_quotes_and_attribution() {
    let page = Page::open("#level=plain");
    page.wait("the tellings", |page| page.count(".telling") == 2);
    assert_eq!(page.count(".telling section"), 12);
    assert!(page.count(".telling blockquote") >= 20);
    assert!(page.count(".telling .basis") >= 20);
    let answer = page.one("article[data-story=bachelet-xinjiang] .telling .answer");
    assert!(answer.is_displayed());
    page.finish();
}

#[test]
fn the_view_of_sources_counts_what_the_page_holds() {
    let page = Page::open("");
    opened(&page);
    assert_eq!(page.count(".spoken"), 2);
    let quotes = page.count(".spoken tbody td:nth-of-type(4):not(:empty)");
    assert_eq!(quotes, 26, "every quote says how close it is");
    let total = page.run(
        "const table = document.querySelector('.voices .chart');
         return [...table.querySelectorAll('tbody tr')].reduce((sum, row) => sum + Number(row.cells[1].textContent), 0)",
        json!([]),
    );
    assert_eq!(
        total,
        json!(12),
        "quotes of the first story by kind of speaker"
    );
    assert!(page.count(".how-numbers tbody tr") >= 15);
    page.finish();
}

#[test]
fn each_term_is_marked_once_a_text_and_never_in_a_quote() {
    let page = Page::open("");
    opened(&page);
    let twice = page.run(
        "const twice = [];
         for (const text of document.querySelectorAll('#stories .telling, #tour .step')) {
           const seen = new Set();
           for (const { dataset } of text.querySelectorAll('.term')) {
             if (seen.has(dataset.for)) twice.push(dataset.for);
             seen.add(dataset.for);
           }
         }
         return [twice, document.querySelectorAll('blockquote .term').length, document.querySelectorAll('.term').length > 40]",
        json!([]),
    );
    assert_eq!(twice, json!([[], 0, true]));
    assert_eq!(page.count("#lesson-glossary [data-term]"), 40);
    // The warning has one, and in the page's language only.
    let warned = "#lesson .notice[lang=en] .term[data-for=undesirable-organization]";
    assert_eq!(page.count(warned), 1);
    assert_eq!(page.count("#lesson .notice[lang=ru] .term"), 0);
    page.finish();
}

#[test]
fn every_answer_that_the_source_allows_is_right() {
    let page = Page::open("#lesson");
    page.wait("the lesson", |page| page.has("#lesson"));
    // Said in April, published on May 10; no other day of April is in the source.
    for (month, day, right) in [
        ("04", "", true),
        ("05", "10", true),
        ("05", "", true),
        ("04", "12", false),
        ("05", "11", false),
        ("06", "", false),
    ] {
        choose(&page, "[data-question=cr-when] [name=cr-when-month]", month);
        choose(&page, "[data-question=cr-when] [name=cr-when-day]", day);
        assert_eq!(check(&page, "cr-when").0, right, "{month} {day}");
    }
    let every = page.run(
        "const wrong = [];
         let checked = 0;
         for (const question of document.querySelectorAll('.question[data-kind]:is([data-kind=speaker], [data-kind=quote], [data-kind=place])')) {
           const select = question.querySelector('select');
           for (const { value } of [...select.options]) {
             if (!value) continue;
             select.value = value;
             select.dispatchEvent(new Event('input', { bubbles: true }));
             question.querySelector('[data-action=check]').click();
             checked += 1;
             const right = question.dataset.accepted.split(' ').includes(value);
             if ((question.dataset.fits === 'true') !== right) wrong.push([question.dataset.question, value]);
           }
         }
         return [checked > 50 ? 'many' : checked, wrong]",
        json!([]),
    );
    assert_eq!(every, json!(["many", []]));
    page.finish();
}

#[test]
fn a_wrong_answer_gets_a_hint_and_a_right_one_the_place() {
    let page = Page::open("#lesson");
    page.wait("the lesson", |page| page.has("#lesson"));
    let (fits, said) = check(&page, "cr-who");
    assert!(!fits && !said.is_empty(), "no answer yet: {said}");
    choose(&page, "[data-question=cr-who] select", "sergei-lavrov");
    let (fits, hint) = check(&page, "cr-who");
    assert!(!fits && hint.len() > 30, "{hint}");
    choose(&page, "[data-question=cr-who] select", "zhou-bo");
    let (fits, said) = check(&page, "cr-who");
    assert!(fits && said.contains("Zhou Bo"), "{said}");
    let score = page.one("#lesson-questions .score").text();
    assert!(score.contains("1 of 1"), "{score}");
    choose(&page, "[data-question=cr-who] select", "sergei-lavrov");
    let score = page.one("#lesson-questions .score").text();
    assert_eq!(score, "", "an answer that was changed counts no more");
    page.finish();
}

#[test]
fn what_a_question_takes_from_beside_the_source_stands_with_whose_word_it_is() {
    let page = Page::open("#lesson");
    page.wait("the lesson", |page| page.has("#lesson"));
    let beside = page.one("[data-question=src-two-dates] .beside").text();
    for part in ["Beside the source", "May 23 to 28", "OHCHR"] {
        assert!(beside.contains(part), "{part}: {beside}");
    }
    page.finish();
}

#[test]
fn events_are_put_in_order_by_buttons() {
    let page = Page::open("#lesson");
    page.wait("the lesson", |page| page.has("#lesson"));
    let (fits, _) = check(&page, "order-cr");
    assert!(!fits);
    let order = "[data-question=order-cr] [data-value]";
    let right: Vec<String> = page
        .one("[data-question=order-cr]")
        .attribute("data-accepted")
        .unwrap()
        .split(' ')
        .map(str::to_owned)
        .collect();
    for (at, id) in right.iter().enumerate() {
        loop {
            let values = page.values(order, "data-value");
            let stands = values.iter().position(|one| one == id).unwrap();
            if stands <= at {
                assert_eq!(stands, at, "{id} in {values:?}");
                break;
            }
            page.one(&format!(
                "[data-question=order-cr] [data-value={id}] [data-move=earlier]"
            ))
            .click();
            let earlier = page.values(order, "data-value");
            assert_eq!(earlier.get(stands - 1), Some(id), "one step earlier");
        }
    }
    assert!(check(&page, "order-cr").0);
    page.finish();
}

#[test]
fn answers_are_saved_with_the_questions_and_whose_work_it_is() {
    let page = Setup::new().catching().open("#lesson");
    page.wait("the lesson", |page| page.has("#lesson"));
    page.fill("[data-question=first-look] textarea", "Two countries");
    let (name, content) = page.handed(|page| page.one("[data-action=answers-save]").click());
    let content = String::from_utf8(content).unwrap();
    assert_eq!(name, "answers.txt");
    for part in [
        "Two countries",
        "As of May 2022",
        "Reid Standish",
        "headlines",
    ] {
        assert!(content.contains(part), "{part} in {content}");
    }
    page.finish();
}
