//! What a reader can take along. Only the prerenderer draws it, below the application: it works without the program, so
//! nothing of it is in the program.

use super::markup::{Node, el, text};
use super::notices::list;
use super::parts::button;
use crate::domain::pack::Pack;
use crate::domain::words::{self, keep::EN};

/// Id of the warnings that the controls refer to.
const NOTICE: &str = "keep-notice";

/// The pack's warnings, the link to the single file, and the buttons of offline use, which boot/offline.js brings to life.
pub fn keep(pack: &Pack) -> Node {
    let download = text("a", "button", EN.download)
        .attr("href", "meridian.html")
        .attr("download", "")
        .attr("aria-describedby", NOTICE);
    let note = text("span", "what", EN.download_note);
    let section = el("section")
        .attr("id", "keep")
        .class("footer")
        .attr("aria-labelledby", "keep-title")
        .child(text("h2", "", EN.title).attr("id", "keep-title"))
        .child(list(pack, words::EN.notice, NOTICE))
        .child(el("p").class("keep-row").child(download).child(note))
        .child(offline());
    el("div").class("page").child(section)
}

/// Hidden until a script finds that the page can be kept. The build says where the module is.
fn offline() -> Node {
    let action = |name: &'static str, label: &'static str| {
        button("button")
            .attr("data-action", name)
            .attr("aria-describedby", NOTICE)
            .text(label)
    };
    let status = el("span")
        .class("what")
        .attr("role", "status")
        .attr("data-busy", EN.busy)
        .attr("data-kept", EN.kept)
        .attr("data-newer", EN.newer)
        .attr("data-removed", EN.removed)
        .attr("data-failed", EN.failed);
    el("p")
        .attr("id", "offline")
        .class("keep-row")
        .attr("hidden", "")
        .child(action("keep", EN.offline))
        .child(action("renew", EN.renew).attr("hidden", ""))
        .child(action("remove", EN.remove).attr("hidden", ""))
        .child(status)
}
