//! What a frame tells the page around, and what it takes from it.

use super::{fits, framed, inside, ready_inside};
use meridian_browser_tests::Page;
use serde_json::{Value, json};

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
    page.run_async(
        "const done = arguments[0]; let left = 60;
         const next = () => (left-- ? requestAnimationFrame(next) : done()); next()",
        json!([]),
    );
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
    page.run("document.querySelector('iframe').width = 300", json!([]));
    page.wait("a narrower frame", |page| {
        page.run(
            "return document.querySelector('iframe').clientHeight",
            json!([]),
        ) != wide
    });
    fits(&page);
}

#[test]
fn a_height_says_nothing_of_what_the_reader_chose() {
    let (page, _around) = framed("?view=quotes#q=zhou", "&width=600");
    ready_inside(&page);
    fits(&page);
    let words = serde_json::to_string(&heard(&page)).unwrap();
    assert!(!words.contains("zhou"), "{words}");
}

#[test]
fn what_a_parent_says_is_answered_only_in_a_known_shape() {
    let (page, _around) = framed("?view=timeline&childId=place", "&width=600");
    ready_inside(&page);
    fits(&page);
    let send = |message: Value| {
        page.run(
            "heard.length = 0; document.querySelector('iframe').contentWindow.postMessage(arguments[0], '*')",
            json!([message]),
        );
    };
    for message in [
        json!("pymxPYMxplacexPYMxwidthxPYMx600"),
        json!({ "sentinel": "amp", "type": "frames-init" }),
        json!({ "type": "iframe-child-init" }),
        json!({ "context": "h5p", "action": "hello" }),
    ] {
        send(message.clone());
        page.wait(&format!("an answer to {message}"), |page| {
            !heard(page).is_empty()
        });
    }
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
        send(message);
    }
    // The next that is known shows that those before it have been passed over.
    send(json!({ "context": "h5p", "action": "resizePrepared" }));
    page.wait("an answer", |page| !heard(page).is_empty());
    let answers = heard(&page);
    assert!(
        answers
            .iter()
            .all(|answer| answer["context"] == "h5p" && answer["action"] == "resize"),
        "{answers:?}"
    );
}

#[test]
fn a_flood_of_messages_is_answered_now_and_then() {
    let (page, _around) = framed("?view=timeline&childId=place", "&width=600");
    ready_inside(&page);
    fits(&page);
    page.run(
        "heard.length = 0;
         const inside = document.querySelector('iframe').contentWindow;
         for (let count = 0; count < 20000; count += 1) inside.postMessage('pymxPYMxplacexPYMxwidthxPYMx600', '*');
         inside.postMessage({ context: 'h5p', action: 'resizePrepared' }, '*')",
        json!([]),
    );
    page.wait("the last of them", |page| {
        heard(page).iter().any(|one| one["action"] == "resize")
    });
    assert!(heard(&page).len() < 500, "{}", heard(&page).len());
    ready_inside(&page);
}

#[test]
fn a_frame_taken_away_midway_leaves_the_page_around_untouched() {
    let (page, _around) = framed("?view=all", "&width=600");
    page.run("document.querySelector('iframe').remove()", json!([]));
    assert_eq!(page.one("h1").text(), "An article");
    assert_eq!(page.console_errors(), [""; 0]);
}
