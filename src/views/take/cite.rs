//! A quote for a bibliography, for plain text and as a picture.

use super::super::markup::{Node, el};
use super::super::parts::button;
use super::{copied, embed, field, option};
use crate::domain::cite::Style;
use crate::domain::pack::Pack;
use crate::domain::words::DIALOG;

/// Id of the warnings.
pub const NOTICE: &str = "take-cite-notice";

/// Which quote, it in words, it as a picture.
pub fn body(pack: &Pack) -> Vec<Node> {
    let quotes = embed::quotes(pack).map(|(id, name)| option(id.to_owned(), name));
    let pictures = [("svg", DIALOG.picture_svg), ("png", DIALOG.picture_png)];
    let pictures = pictures.map(|(kind, name)| {
        button("button")
            .attr("data-picture", kind)
            .attr("aria-describedby", NOTICE)
            .text(name)
    });
    vec![
        field("take-quote", DIALOG.quote, el("select").children(quotes)),
        el("div")
            .class("take-texts")
            .child(copied("text", DIALOG.in_words, "", NOTICE))
            .children(Style::ALL.map(|style| copied(style.id(), style.name(), "", NOTICE))),
        el("h3").text(DIALOG.picture),
        el("p").class("take-files").children(pictures),
    ]
}
