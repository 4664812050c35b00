//! Back and Forward, and what does not fill the history.

use crate::behaviour::{QUOTES, open, setup};
use serde_json::json;

#[test]
fn back_undoes_a_choice_and_forward_does_it_again() {
    let page = open("");
    page.tick("speaker", "aino-korpi");
    page.shows(4);
    page.tick("topic", "comfort");
    page.shows(1);
    page.one("[data-event=\"briefing\"]").click();
    page.settles_at("speaker=aino-korpi&topic=comfort&at=event:briefing");

    page.back();
    page.wait("no detail", |page| !page.has("#detail .close"));
    page.shows(1);
    page.back();
    page.shows(4);
    assert!(!page.is_ticked("topic", "comfort"));
    page.back();
    page.shows(QUOTES);
    assert_eq!(page.fragment(), "");

    page.forward();
    page.shows(4);
    assert!(page.is_ticked("speaker", "aino-korpi"));
    page.forward();
    page.forward();
    page.wait("the detail", |page| page.has("#detail .close"));
    page.shows(1);
    assert_eq!(
        page.fragment(),
        "speaker=aino-korpi&topic=comfort&at=event:briefing"
    );
    page.finish();
}

#[test]
fn order_and_grouping_are_undone_too() {
    let page = open("");
    page.choose("#order", "date");
    page.settles_at("sort=date");
    page.one("#group").click();
    page.settles_at("sort=date&group=speaker");
    page.back();
    page.wait("no groups", |page| !page.has("#wall h3"));
    assert_eq!(page.one("#order").property("value"), json!("date"));
    page.back();
    page.settles_at("");
    page.wait("the story's order", |page| {
        page.one("#order").property("value") == json!("story")
    });
    page.finish();
}

#[test]
fn typing_adds_no_entry_and_is_written_after_a_pause() {
    let page = setup()
        .early(
            "const replace = history.replaceState;
             window.typed = [];
             window.pauses = [];
             history.replaceState = function (...all) {
               window.pauses.push(performance.now() - window.typed.at(-1));
               return replace.apply(this, all);
             };
             addEventListener('input', () => { window.typed.push(performance.now()); }, true);",
        )
        .open("");
    let entries = page.history_length();
    page.search("sapporo");
    page.settles_at("q=sapporo");
    assert_eq!(page.history_length(), entries);
    // On a busy machine the driver itself may pause between two letters.
    let [letters, breaks, written, shortest] = [0, 1, 2, 3].map(|part| {
        let told = page.run(
            "const breaks = window.typed.filter((at, index) => at - window.typed[index - 1] >= 390).length;
             return [window.typed.length, breaks, window.pauses.length, Math.min(...window.pauses)][arguments[0]]",
            json!([part]),
        );
        told.as_f64().unwrap()
    });
    assert_eq!(letters, 7.0);
    assert!(
        written >= 1.0 && written <= 1.0 + breaks,
        "{written} times after {breaks} pauses: not with every letter"
    );
    assert!(shortest >= 390.0, "{shortest} ms after a letter");
    page.finish();
}

#[test]
fn what_was_typed_belongs_to_the_entry_before_the_choice() {
    let page = open("");
    let entries = page.history_length();
    page.search("korpi");
    page.shows(4);
    // At once, before the pause is over.
    page.tick("topic", "comfort");
    page.shows(1);
    page.settles_at("q=korpi&topic=comfort");
    assert_eq!(page.history_length(), entries + 1);
    page.back();
    page.shows(4);
    assert_eq!(page.fragment(), "q=korpi");
    assert_eq!(
        page.one("input[type=search]").property("value"),
        json!("korpi")
    );
    page.finish();
}

#[test]
fn a_loosened_search_can_be_taken_back() {
    let page = open("#q=jogeva&speaker=aino-korpi");
    page.shows(0);
    page.one(".empty button").click();
    page.shows(4);
    page.settles_at("speaker=aino-korpi");
    page.back();
    page.shows(0);
    page.settles_at("q=jogeva&speaker=aino-korpi");
    page.finish();
}

#[test]
fn a_choice_made_twice_adds_one_entry() {
    let page = open("#at=place:sapporo");
    page.wait("the detail", |page| page.has("#detail .close"));
    let entries = page.history_length();
    page.one("[data-place-row=\"sapporo\"] button").click();
    page.settles_at("place=sapporo&at=place:sapporo");
    assert_eq!(
        page.history_length(),
        entries + 1,
        "filter and selection together"
    );
    page.finish();
}

#[test]
fn a_fragment_edited_by_hand_is_applied() {
    let page = open("");
    page.goto("#speaker=aino-korpi");
    page.shows(4);
    page.goto("#q=jogeva");
    page.shows(1);
    assert_eq!(
        page.one("input[type=search]").property("value"),
        json!("jogeva")
    );
    page.back();
    page.shows(4);
    page.finish();
}

#[test]
fn inside_a_frame_choices_replace_the_entry() {
    let page = open("");
    page.run_async(
        "const done = arguments[arguments.length - 1];
         const frame = document.createElement('iframe');
         frame.width = 1200; frame.height = 3000; frame.title = 'Meridian';
         document.body.replaceChildren(frame);
         frame.onload = () => frame.contentDocument.documentElement.dataset.meridian === 'ready'
           ? done() : frame.contentDocument.addEventListener('meridian:ready', () => done());
         frame.src = location.pathname + '?framed';",
        json!([]),
    );
    let entries = page.history_length();
    let framed = page.run_async(
        "const done = arguments[arguments.length - 1];
         const inside = document.querySelector('iframe').contentWindow;
         const find = (css) => inside.document.querySelector(css);
         const look = () => inside.location.hash ? done(inside.location.hash) : requestAnimationFrame(look);
         // The boxes live a moment later than the page.
         const choose = () => {
           if (!find('#quotes[data-live]')) return requestAnimationFrame(choose);
           find('input[data-facet=speaker][value=aino-korpi]').click();
           look();
         };
         choose();",
        json!([]),
    );
    assert_eq!(framed, json!("#speaker=aino-korpi"));
    assert_eq!(page.history_length(), entries);
}
