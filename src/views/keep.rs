//! What a reader can take along. Only the prerenderer draws it, below the application: it works without the program, so
//! nothing of it is in the program.

use super::markup::{Node, el, text};
use super::notices::list;
use crate::domain::pack::Pack;
use crate::domain::words::keep::EN;

/// Id of the warnings that the controls refer to.
const NOTICE: &str = "keep-notice";

/// The pack's warnings, and the link to the single file.
pub fn keep(pack: &Pack) -> Node {
    let download = text("a", "button", EN.download)
        .attr("href", "meridian.html")
        .attr("download", "")
        .attr("aria-describedby", NOTICE);
    let section = el("section")
        .attr("id", "keep")
        .class("footer")
        .attr("aria-labelledby", "keep-title")
        .child(text("h2", "", EN.title).attr("id", "keep-title"))
        .child(list(pack, EN.notice, NOTICE))
        .child(el("p").class("keep-row").child(download).child(text(
            "span",
            "what",
            EN.download_note,
        )));
    el("div").class("page").child(section)
}
