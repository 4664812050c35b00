//! Questions: checked kindly, kept only when asked.

use super::*;

/// Chooses in a list as a reader does.
fn choose(page: &Page, css: &str, value: &str) {
    let select = page.one(css);
    page.run(
        "arguments[0].value = arguments[1];
         arguments[0].dispatchEvent(new Event('input', { bubbles: true }));
         arguments[0].dispatchEvent(new Event('change', { bubbles: true }))",
        json!([select.reference(), value]),
    );
}

fn check(page: &Page, question: &str) -> (bool, String) {
    page.one(&format!("[data-question={question}] [data-action=check]"))
        .click();
    let fits = page.has(&format!("[data-question={question}][data-fits=true]"));
    let said = page
        .one(&format!("[data-question={question}] .feedback"))
        .text();
    (fits, said)
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
fn a_point_on_the_map_is_an_answer_by_click_and_by_key() {
    let page = Page::open("#lesson");
    page.wait("the lesson", |page| page.has("#lesson"));
    page.one("[data-question=cr-where] [data-action=point]")
        .click();
    page.one("#answering-map [data-point=delhi] .reach").click();
    assert_eq!(
        page.one("[data-question=cr-where] select")
            .property("value"),
        json!("delhi")
    );
    assert!(!check(&page, "cr-where").0);
    let beijing = page.one("#answering-map [data-point=beijing]");
    page.run("arguments[0].focus()", json!([beijing.reference()]));
    page.press(meridian_browser_tests::keys::ENTER);
    assert!(check(&page, "cr-where").0);
    page.finish();
}

#[test]
fn answers_are_lost_unless_the_reader_keeps_them() {
    let page = Page::open("#lesson");
    page.wait("the lesson", |page| page.has("#lesson"));
    let first = "[data-question=first-look] textarea";
    let stored = |page: &Page| page.run("return localStorage.length", json!([]));
    page.fill(first, "Two countries");
    assert_eq!(stored(&page), json!(0));
    page.reload();
    page.ready();
    page.wait("the lesson", |page| page.has(first));
    assert_eq!(page.one(first).property("value"), json!(""));
    page.fill(first, "Two countries");
    page.one("#keep-answers").click();
    choose(&page, "[data-question=cr-who] select", "zhou-bo");
    assert_eq!(stored(&page), json!(1));
    page.reload();
    page.ready();
    page.wait("the kept answer", |page| {
        page.has(first) && page.one(first).property("value") == json!("Two countries")
    });
    assert_eq!(
        page.one("[data-question=cr-who] select").property("value"),
        json!("zhou-bo")
    );
    page.one("#keep-answers").click();
    assert_eq!(stored(&page), json!(0));
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
