//! The panel with the link to the present view.

use super::markup::{Node, el};
use super::notices::notices;
use super::parts::button;
use crate::platform::focus::{element, find, focus, select_field};
use crate::platform::{clipboard, host};
use crate::state::Explorer;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Id of the field with the link.
const FIELD: &str = "share-link";

/// Notice, link, copy button.
pub fn share(explorer: Explorer, open: RwSignal<bool>) -> Node {
    let words = explorer.words;
    let field = el("input")
        .attr("id", FIELD)
        .attr("type", "text")
        .attr("readonly", "")
        .prop("value", move || {
            if open.get() {
                link(explorer)
            } else {
                String::new()
            }
        });
    let copy = button("button")
        .attr("aria-describedby", "share-notice")
        .on("click", move |_| copy_link(explorer))
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
        .child(notices(explorer, "share-notice"))
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
                .text(move || explorer.said.get()),
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
fn link(explorer: Explorer) -> String {
    let fragment = explorer.fragment().write();
    let address = host::address();
    if fragment.is_empty() {
        address
    } else {
        format!("{address}#{fragment}")
    }
}

fn copy_link(explorer: Explorer) {
    let words = explorer.words;
    clipboard::write(&untrack(|| link(explorer)), move |done| {
        if !done && let Some(field) = element(FIELD) {
            select_field(&field);
        }
        explorer.announce(if done {
            words.copied
        } else {
            words.copy_by_hand
        });
    });
}
