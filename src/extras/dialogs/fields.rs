//! Fields of dialogs: to choose, to write, to copy from.

use super::session::Dialog;
use crate::platform::clipboard;
use crate::platform::document::element;
use crate::platform::focus::{select_field, target_ticked, target_value};
use crate::views::markup::{MaybeLive, Node, Str, el};
use crate::views::parts::button;
use leptos::prelude::*;
use meridian_words::DIALOG;

/// A labelled control that holds a text.
pub fn field(
    id: &'static str,
    label: &'static str,
    control: Node,
    value: RwSignal<String>,
) -> Node {
    el("p")
        .class("take-field")
        .child(el("label").text(label).attr("for", id))
        .child(
            control
                .attr("id", id)
                .prop("value", move || value.get())
                .on("input", move |event| value.set(target_value(event))),
        )
}

/// A labelled box to tick.
pub fn ticked(id: &'static str, label: &'static str, value: RwSignal<bool>) -> Node {
    let tick = el("input")
        .attr("type", "checkbox")
        .attr("id", id)
        .prop("checked", move || value.get())
        .on("input", move |event| value.set(target_ticked(event)));
    el("p")
        .class("take-tick")
        .child(tick)
        .child(el("label").text(label).attr("for", id))
}

/// A choice of a list: value and name.
pub fn option(value: String, name: impl Into<MaybeLive<Str>>) -> Node {
    el("option").text(name).attr("value", value)
}

/// What can be copied.
pub struct Copied {
    /// The field's `data-text`.
    pub name: &'static str,
    /// What it is.
    pub label: &'static str,
    /// What it is good for; empty where that is plain.
    pub note: &'static str,
    /// Id of the warnings that its button refers to.
    pub notice: &'static str,
}

/// A text to copy, which follows signals, with its name and the button that does it.
pub fn copied(
    dialog: Dialog,
    what: Copied,
    value: impl Fn() -> String + Copy + Send + Sync + 'static,
) -> Node {
    let id = format!("take-{}-text", what.name);
    let area = el("textarea")
        .attr("id", id.clone())
        .attr("data-text", what.name)
        .attr("readonly", "")
        .attr("rows", "4")
        .attr("spellcheck", "false")
        .prop("value", value);
    let field = id.clone();
    let copy = button("button")
        .attr("data-copy", what.name)
        .attr("aria-label", format!("{}: {}", DIALOG.copy, what.label))
        .attr("aria-describedby", what.notice)
        .on("click", move |_| {
            copy(dialog, field.clone(), &untrack(value))
        })
        .text(DIALOG.copy);
    let note = (!what.note.is_empty()).then(|| el("p").class("what").text(what.note));
    el("div")
        .class("take-text")
        .child(el("label").text(what.label).attr("for", id))
        .children(note)
        .child(area)
        .child(copy)
}

/// Onto the clipboard; where a sandbox or an old browser has none, the text is selected.
fn copy(dialog: Dialog, field: String, value: &str) {
    clipboard::write(value, move |done| {
        if !done && let Some(area) = element(&field) {
            select_field(&area);
        }
        let said = if done { DIALOG.copied } else { DIALOG.by_hand };
        dialog.said.set(said.to_owned());
    });
}
