//! What an element began ends: with another pack, and with the element.

use super::*;
use meridian_browser_tests::keys;

/// Gives the first element one pack after the other, each as soon as the one before is ready. They are the site's own under
/// other addresses.
fn change_packs(page: &Page, count: u32) {
    let address = format!("{}packs/china-in-eurasia.json", page.address());
    page.run_async(
        "const [address, count, done] = arguments;
         const first = document.getElementById('first');
         (async () => {
           for (let turn = 0; turn < count; turn += 1) {
             const ready = new Promise((resolve) => first.addEventListener('meridian:ready', resolve, { once: true }));
             first.setAttribute('pack', `${address}?${turn % 2}`);
             await ready;
           }
         })().then(done)",
        json!([address, count]),
    );
}

/// Takes the first element out of the page and puts it back, each time in a task of its own and as soon as it is ready.
fn take_out(page: &Page, count: u32) {
    page.run_async(
        "const [count, done] = arguments;
         const first = document.getElementById('first');
         const place = first.parentNode;
         (async () => {
           for (let turn = 0; turn < count; turn += 1) {
             first.remove();
             while (first.status !== 'static') await new Promise((then) => setTimeout(then));
             const ready = new Promise((resolve) => first.addEventListener('meridian:ready', resolve, { once: true }));
             place.prepend(first);
             await ready;
           }
         })().then(done)",
        json!([count]),
    );
}

/// How many nodes and listeners the documents hold, what can be collected left out.
fn held(page: &Page) -> [f64; 2] {
    page.cdp("Performance.enable", json!({}));
    // What is weakly held goes one round later.
    for _ in 0..3 {
        page.cdp("HeapProfiler.collectGarbage", json!({}));
    }
    let answer = page.cdp("Performance.getMetrics", json!({}));
    let metrics = answer["metrics"].as_array().cloned().unwrap_or_default();
    ["Nodes", "JSEventListeners"].map(|wanted| {
        let found = metrics.iter().find(|one| one["name"] == wanted);
        found.and_then(|one| one["value"].as_f64()).unwrap()
    })
}

/// Does something once, so that all has been begun that is begun once, and then many times: what is held stays the same.
fn flat(act: impl Fn(&Page, u32), count: u32) {
    let (page, _around) = elements();
    act(&page, 2);
    let measured = Engine::chosen() == Engine::Chromium;
    let before = measured.then(|| held(&page));
    act(&page, count);
    assert_eq!(counted(&page, "#first"), json!("12 of 26 quotes"));
    let after = measured.then(|| held(&page));
    if let (Some(before), Some(after)) = (before, after) {
        for (before, after) in before.into_iter().zip(after) {
            // One program more would be some 3,500 nodes and 400 listeners.
            assert!(after < before * 1.05 + 50.0, "{before} -> {after}");
        }
    }
}

#[test]
fn fifty_packs_one_after_the_other_leave_nothing() {
    flat(change_packs, 50);
}

#[test]
fn an_element_taken_out_and_put_back_a_hundred_times_leaves_nothing() {
    flat(take_out, 100);
}

fn state(page: &Page) -> Value {
    page.run("return document.getElementById('first').state", json!([]))
}

#[test]
fn a_program_whose_pack_was_exchanged_hears_no_key_any_more() {
    let (page, _around) = elements();
    set_state(&page, "q=zhou&at=quote:zhou-twenty-years");
    shows(&page, 4);
    change_packs(&page, 1);
    set_state(&page, "q=kashgar&at=quote:zhou-twenty-years");
    page.wait("the detail", |page| {
        within(
            page,
            "#first",
            "return root.querySelector('#detail .close') !== null",
        ) == json!(true)
    });
    within(&page, "#first", "root.querySelector('#quotes').focus()");
    page.press(keys::ESCAPE);
    page.wait("the detail to close", |page| {
        state(page) == json!("q=kashgar")
    });
    page.run_async(
        "const done = arguments[0];
         setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)))",
        json!([]),
    );
    assert_eq!(state(&page), json!("q=kashgar"));
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn an_element_that_was_taken_out_is_static_and_begins_anew_with_its_state() {
    let (page, _around) = elements();
    set_state(&page, "q=zhou");
    shows(&page, 4);
    page.run(
        "window.first = document.getElementById('first');
         window.place = first.parentNode;
         window.old = first.shadowRoot.querySelector('[data-action=reset]');
         first.remove()",
        json!([]),
    );
    page.wait("the end", |page| {
        page.run(
            "return [first.status, first.shadowRoot.querySelector('#app') === null]",
            json!([]),
        ) == json!(["static", true])
    });
    // Nothing that it drew reacts.
    page.run("old.click()", json!([]));
    assert_eq!(page.run("return first.state", json!([])), json!("q=zhou"));
    page.run("place.prepend(first)", json!([]));
    ready(&page, "#first");
    shows(&page, 4);
    reset(&page);
    assert_eq!(page.console_errors(), [""; 0]);
}
