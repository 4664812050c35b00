//! Files for other programs.

use super::super::markup::{Node, el};
use super::super::parts::button;
use crate::domain::export::{Format, Subject};
use crate::domain::words::{DIALOG, TAKE};

/// Id of the warnings.
pub const NOTICE: &str = "take-export-notice";

/// The formats, by what the files are about.
pub fn body() -> Vec<Node> {
    // How many there are is filled in when the dialog opens.
    let shown = el("h3")
        .text(DIALOG.shown)
        .attr("id", "take-shown")
        .attr("data-sentence", DIALOG.shown);
    let mut body = vec![shown, files(Subject::Quotes)];
    for (subject, title) in [
        (Subject::Places, DIALOG.places),
        (Subject::Events, DIALOG.events),
        (Subject::Page, DIALOG.everything),
    ] {
        body.push(el("h3").text(title));
        body.push(files(subject));
    }
    body
}

fn files(subject: Subject) -> Node {
    let formats = Format::ALL
        .into_iter()
        .filter(|format| format.subject() == subject);
    el("p").class("take-files").children(formats.map(|format| {
        button("button")
            .attr("data-format", format.id())
            .attr("aria-describedby", NOTICE)
            .text(format.name(&TAKE.formats))
    }))
}
