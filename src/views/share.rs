//! The panel with the link to the present view.

use super::markup::{Node, el};
use super::notices::notices;
use super::parts::button;
use crate::platform::focus::{element, find, focus, select_field};
use crate::platform::{clipboard, host};
use crate::state::AppState;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Id of the field with the link.
const FIELD: &str = "share-link";

/// Notice, link, copy button.
pub fn share(app: AppState, open: RwSignal<bool>) -> Node {
    let words = app.words;
    let field = el("input")
        .attr("id", FIELD)
        .attr("type", "text")
        .attr("readonly", "")
        .prop(
            "value",
            move || {
                if open.get() { link(app) } else { String::new() }
            },
        );
    let copy = button("button")
        .attr("aria-describedby", "share-notice")
        .on("click", move |_| copy_link(app))
        .text(words.copy);
    let close = button("quiet")
        .on("click", move |_| close(open))
        .text(words.close);
    el("section")
        .attr("id", "share")
        .class("share")
        .attr("aria-labelledby", "share-title")
        .attr("hidden", move || !open.get())
        .child(el("h2").text(words.share_title).attr("id", "share-title"))
        .child(notices(app, "share-notice"))
        .child(el("label").text(words.share_link).attr("for", FIELD))
        .child(
            el("div")
                .class("share-row")
                .child(field)
                .child(copy)
                .child(close),
        )
        .child(
            el("p")
                .class("said")
                .attr("aria-hidden", "true")
                .text(move || app.said.get()),
        )
}

/// Closes the panel and gives the focus back to the button that opened it.
pub fn close(open: RwSignal<bool>) {
    open.set(false);
    if let Some(button) = find("[data-action=share]").and_then(|button| button.dyn_into().ok()) {
        focus(&button);
    }
}

/// The address of what is seen now. Reactive.
fn link(app: AppState) -> String {
    let fragment = app.fragment().write();
    let address = host::address();
    if fragment.is_empty() {
        address
    } else {
        format!("{address}#{fragment}")
    }
}

fn copy_link(app: AppState) {
    let words = app.words;
    clipboard::write(&untrack(|| link(app)), move |done| {
        if !done && let Some(field) = element(FIELD) {
            select_field(&field);
        }
        app.announce(if done {
            words.copied
        } else {
            words.copy_by_hand
        });
    });
}
