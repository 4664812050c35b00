//! What a frame tells the page around, and what it takes from it.

use super::{fits, fits_at, framed, inside, ready_inside};
use crate::waits::frames;
use meridian_browser_tests::{Around, Page, Setup, naming_the_origin};
use serde_json::{Value, json};
use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
    time::Duration,
};

/// Everything the frame has said so far.
fn heard(page: &Page) -> Vec<Value> {
    let heard = page.run("return heard", json!([]));
    heard.as_array().cloned().unwrap_or_default()
}

#[test]
fn a_height_is_told_in_the_words_of_every_host() {
    let (page, around) = framed("?view=timeline&childId=place", "&width=600");
    ready_inside(&page);
    fits(&page);
    let height = page.run(
        "return document.querySelector('iframe').clientHeight",
        json!([]),
    );
    let site = page.address();
    for message in [
        json!(format!("pymxPYMxplacexPYMxheightxPYMx{height}")),
        json!({ "sentinel": "amp", "type": "embed-size", "height": height }),
        json!({ "sentinel": "amp", "type": "embed-ready" }),
        json!({ "datawrapper-height": { "meridian": height } }),
        json!({ "subject": "lti.frameResize", "height": height }),
        json!({ "context": "h5p", "action": "hello" }),
    ] {
        page.wait(&message.to_string(), |page| heard(page).contains(&message));
    }
    let medium = format!(
        "{{\"src\":\"{site}?view=timeline&childId=place\",\"context\":\"iframe.resize\",\"height\":{height}}}"
    );
    assert!(heard(&page).contains(&json!(medium)), "{medium}");
    drop(around);
}

#[test]
fn a_frame_that_grows_and_shrinks_is_followed_and_comes_to_rest() {
    let (page, _around) = framed("?view=timeline", "&width=600");
    ready_inside(&page);
    fits(&page);
    let before = page.run(
        "return document.querySelector('iframe').clientHeight",
        json!([]),
    );
    inside(&page, "document.querySelector('.event-list').open = true");
    fits(&page);
    let open = page.run(
        "return document.querySelector('iframe').clientHeight",
        json!([]),
    );
    assert!(open.as_f64() > before.as_f64(), "{open} {before}");
    inside(&page, "document.querySelector('.event-list').open = false");
    page.wait("the former height", |page| {
        page.run(
            "return document.querySelector('iframe').clientHeight",
            json!([]),
        ) == before
    });
    let said = heard(&page).len();
    // Many frames later nothing more has been said: no report follows from a report.
    frames(&page, 60);
    assert_eq!(heard(&page).len(), said);
}

#[test]
fn another_width_makes_another_height() {
    let (page, _around) = framed("?view=quote&id=gao-decline", "&width=900");
    ready_inside(&page);
    fits(&page);
    let wide = page.run(
        "return document.querySelector('iframe').clientHeight",
        json!([]),
    );
    fits_at(&page, 300);
    let narrow = page.run(
        "return document.querySelector('iframe').clientHeight",
        json!([]),
    );
    assert!(narrow.as_f64() > wide.as_f64(), "{narrow} {wide}");
}

#[test]
fn a_height_says_nothing_of_what_the_reader_chose() {
    let (page, _around) = framed("?view=quotes#q=zhou", "&width=600");
    ready_inside(&page);
    fits(&page);
    assert_eq!(
        inside(
            &page,
            "return document.querySelector('[data-count=quotes]').textContent"
        ),
        json!("4 of 26 quotes")
    );
    let words = serde_json::to_string(&heard(&page)).unwrap();
    assert!(!words.contains("zhou"), "{words}");
}

/// Says something to the frame, as the page around does.
fn say(page: &Page, message: &Value) {
    page.run(
        "document.querySelector('iframe').contentWindow.postMessage(arguments[0], '*')",
        json!([message]),
    );
}

/// Waits until the frame has answered the next that it knows, and gives all that it said since so many.
fn answered(page: &Page, since: usize) -> Vec<Value> {
    let count = heard(page).iter().filter(|one| is_resized(one)).count();
    say(
        page,
        &json!({ "context": "h5p", "action": "resizePrepared" }),
    );
    page.wait("an answer to the last", |page| {
        heard(page).iter().filter(|one| is_resized(one)).count() > count
    });
    heard(page).split_off(since)
}

fn is_resized(answer: &Value) -> bool {
    answer["context"] == "h5p" && answer["action"] == "resize"
}

#[test]
fn what_a_parent_says_in_a_known_shape_is_answered_in_its_own() {
    let (page, _around) = framed("?view=timeline&childId=place", "&width=600");
    ready_inside(&page);
    fits(&page);
    let height = page.run(
        "return document.querySelector('iframe').clientHeight",
        json!([]),
    );
    for (message, answer) in [
        (
            json!("pymxPYMxplacexPYMxwidthxPYMx600"),
            json!(format!("pymxPYMxplacexPYMxheightxPYMx{height}")),
        ),
        (
            json!({ "sentinel": "amp", "type": "frames-init" }),
            json!({ "sentinel": "amp", "type": "embed-size", "height": height }),
        ),
        (
            json!({ "type": "iframe-child-init" }),
            json!({ "type": "iframe-resized", "height": height }),
        ),
        (
            json!({ "context": "h5p", "action": "hello" }),
            json!({ "context": "h5p", "action": "prepareResize", "scrollHeight": height, "clientHeight": height }),
        ),
    ] {
        let before = heard(&page).len();
        say(&page, &message);
        page.wait(&format!("{answer} to {message}"), |page| {
            heard(page).split_off(before).contains(&answer)
        });
    }
}

#[test]
fn what_a_parent_says_in_another_shape_is_passed_over() {
    let (page, _around) = framed("?view=timeline&childId=place", "&width=600");
    ready_inside(&page);
    fits(&page);
    let height = page.run(
        "return document.querySelector('iframe').clientHeight",
        json!([]),
    );
    let resized = json!({ "context": "h5p", "action": "resize", "scrollHeight": height });
    // At rest: nothing is said that was not asked for.
    at_rest(&page);
    for message in [
        json!("pymxPYMxotherxPYMxwidthxPYMx600"),
        json!("pymxPYMxplacexPYMxnavigateToxPYMxhttps://example.org/"),
        json!({ "message": "ready", "secret": "guessed" }),
        json!({ "sentinel": "amp", "type": "else" }),
        json!({ "type": "eval", "code": "document.title = 'x'" }),
        json!({ "context": "h5p", "action": "else" }),
        json!(null),
        json!([[[]]]),
        json!(17),
    ] {
        let before = heard(&page).len();
        say(&page, &message);
        // What is told again is told 50 ms later: a timer set in the frame after the message goes off after that one.
        inside_async(&page, "setTimeout(arguments[arguments.length - 1], 100)");
        assert_eq!(
            answered(&page, before),
            std::slice::from_ref(&resized),
            "{message}"
        );
    }
    assert_eq!(
        inside(&page, "return location.search"),
        json!("?view=timeline&childId=place")
    );
}

/// Waits until nothing more is said of the height.
fn at_rest(page: &Page) {
    let said = std::cell::Cell::new(usize::MAX);
    page.wait("silence", |page| {
        inside_async(page, "setTimeout(arguments[arguments.length - 1], 100)");
        let now = heard(page).len();
        said.replace(now) == now
    });
}

/// Like [`inside`]; the script's last argument is a function that ends it.
fn inside_async(page: &Page, script: &str) {
    let frame = page.one("iframe");
    page.enter(&frame);
    page.run_async(script, json!([]));
    page.leave();
}

#[test]
fn a_flood_of_messages_is_answered_now_and_then() {
    let (page, _around) = framed("?view=timeline&childId=place", "&width=600");
    ready_inside(&page);
    fits(&page);
    at_rest(&page);
    let before = heard(&page).len();
    page.run(
        "const inside = document.querySelector('iframe').contentWindow;
         for (let count = 0; count < 20000; count += 1) inside.postMessage('pymxPYMxplacexPYMxwidthxPYMx600', '*');
         inside.postMessage({ context: 'h5p', action: 'resizePrepared' }, '*')",
        json!([]),
    );
    let told = |page: &Page| {
        let said = heard(page).split_off(before);
        let pym = |one: &&Value| {
            one.as_str()
                .is_some_and(|text| text.starts_with("pymxPYMxplacexPYMxheight"))
        };
        (said.iter().filter(pym).count(), said.len(), said)
    };
    page.wait("the last of them, and an answer to those before", |page| {
        let (answers, _, said) = told(page);
        answers > 0 && said.iter().any(is_resized)
    });
    let (answers, all, _) = told(&page);
    assert!(all < 500, "{answers} answers of {all} to 20,000 messages");
    ready_inside(&page);
}

#[test]
fn a_frame_taken_away_midway_leaves_the_page_around_untouched() {
    // The program is on its way when the frame goes.
    let (release, gate) = mpsc::channel();
    let gate = Mutex::new(gate);
    let sent = Arc::new(AtomicBool::new(false));
    let noted = Arc::clone(&sent);
    let page = Setup::new()
        .policy(&naming_the_origin())
        .alter(move |name, content| {
            if name.ends_with(".wasm") {
                let gate = gate.lock().unwrap_or_else(|broken| broken.into_inner());
                let _ = gate.recv_timeout(Duration::from_secs(20));
                noted.store(true, Ordering::Release);
            }
            Some(content)
        })
        .window();
    let _around = Around::visit(&page, "frame.html?at=%3Fview=all&width=600");
    page.wait("the page in the frame", |page| {
        inside(
            page,
            "return document.documentElement?.dataset.meridian ?? ''",
        ) == json!("static")
    });
    page.run("document.querySelector('iframe').remove()", json!([]));
    release.send(()).unwrap();
    page.wait("the program to be sent", |_| sent.load(Ordering::Acquire));
    frames(&page, 30);
    assert_eq!(page.one("h1").text(), "An article");
    assert_eq!(page.console_errors(), [""; 0]);
}
