//! The dialogs in which a reader takes something along: code to embed, files, citations. Only the prerenderer draws them; the
//! markup comes with the second program, and boot/take.js brings it to life.

mod cite;
mod embed;
mod export;

use super::markup::{MaybeLive, Node, Str, el};
use super::notices::list;
use super::parts::button;
use crate::domain::pack::Pack;
use crate::domain::words::{DIALOG, EN};

/// All three. Each has the pack's warnings before its controls.
pub fn take(pack: &Pack) -> Vec<Node> {
    vec![
        dialog(
            pack,
            "embed",
            DIALOG.embed,
            embed::NOTICE,
            embed::body(pack),
        ),
        dialog(
            pack,
            "export",
            DIALOG.export,
            export::NOTICE,
            export::body(),
        ),
        dialog(pack, "cite", DIALOG.cite, cite::NOTICE, cite::body(pack)),
    ]
}

/// A dialog that closes itself: its id is `take-NAME`; `notice` is that of its warnings.
fn dialog(
    pack: &Pack,
    name: &'static str,
    title: &'static str,
    notice: &'static str,
    body: Vec<Node>,
) -> Node {
    let titled = format!("take-{name}-title");
    let close = button("quiet close")
        .attr("data-close", "")
        .text(DIALOG.close);
    let head = el("div")
        .class("take-head")
        .child(el("h2").text(title).attr("id", titled.clone()))
        .child(close);
    el("dialog")
        .attr("id", format!("take-{name}"))
        .class("take")
        .attr("aria-labelledby", titled)
        .child(head)
        .child(list(pack, &EN, notice))
        .children(body)
        .child(el("p").class("said").attr("role", "status"))
}

/// A labelled field.
fn field(id: &'static str, label: &'static str, control: Node) -> Node {
    el("p")
        .class("take-field")
        .child(el("label").text(label).attr("for", id))
        .child(control.attr("id", id))
}

/// A choice of a list: value and name.
fn option(value: String, name: impl Into<MaybeLive<Str>>) -> Node {
    el("option").text(name).attr("value", value)
}

/// A text to copy, with its name and the button that does it. It is filled when the dialog is open.
fn copied(
    name: &'static str,
    label: &'static str,
    note: &'static str,
    notice: &'static str,
) -> Node {
    let id = format!("take-{name}-text");
    let area = el("textarea")
        .attr("id", id.clone())
        .attr("data-text", name)
        .attr("readonly", "")
        .attr("rows", "4")
        .attr("spellcheck", "false");
    let copy = button("button")
        .attr("data-copy", name)
        .attr("aria-label", format!("{}: {label}", DIALOG.copy))
        .attr("aria-describedby", notice)
        .text(DIALOG.copy);
    el("div")
        .class("take-text")
        .child(el("label").text(label).attr("for", id))
        .children((!note.is_empty()).then(|| el("p").class("what").text(note)))
        .child(area)
        .child(copy)
}
