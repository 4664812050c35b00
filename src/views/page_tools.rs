//! What a reader can take along. Only the prerenderer draws it, below the application: it works without the program, so
//! nothing of it is in the program.

use super::markup::{Node, el, text};
use super::notices::list;
use super::parts::button;
use crate::domain::pack::Pack;
use crate::domain::words::{DIALOG, EN, KEEP};

/// Id of the warnings that the controls refer to.
const NOTICE: &str = "keep-notice";

/// The page of a site: the pack's warnings, the link to the single file, the map as a picture, paper, and offline use.
pub fn page_tools(pack: &Pack) -> Node {
    let download = text("a", "button", KEEP.download)
        .attr("href", "meridian.html")
        .attr("download", "")
        .attr("aria-describedby", NOTICE);
    let note = text("span", "what", KEEP.download_note);
    section(
        pack,
        [
            el("p").class("keep-row").child(download).child(note),
            take(),
            picture(pack),
            paper(),
            offline(),
        ],
    )
}

/// The single file: no more than it can do.
pub fn page_tools_inside(pack: &Pack) -> Node {
    section(pack, [take(), picture(pack), paper()])
}

fn section(pack: &Pack, rows: impl IntoIterator<Item = Node>) -> Node {
    let section = el("section")
        .attr("id", "keep")
        .class("footer")
        .attr("aria-labelledby", "keep-title")
        .attr("tabindex", "-1")
        .child(text("h2", "", KEEP.title).attr("id", "keep-title"))
        .child(list(pack, &EN, NOTICE))
        .children(rows);
    el("div").class("page").child(section)
}

/// A button that a script brings to life.
fn action(name: &'static str, label: &'static str) -> Node {
    button("button")
        .attr("data-action", name)
        .attr("aria-describedby", NOTICE)
        .text(label)
}

/// Code to embed, files, citations, as the second program makes them; hidden until scripts run.
fn take() -> Node {
    el("p")
        .attr("id", "take")
        .class("keep-row")
        .attr("hidden", "")
        .child(action("embed", DIALOG.embed))
        .child(action("export", DIALOG.export))
        .child(action("cite", DIALOG.cite))
        .child(
            el("span")
                .class("what")
                .attr("role", "status")
                .attr("data-failed", DIALOG.failed)
                .text(DIALOG.note),
        )
}

/// The paper edition; hidden until scripts run, as browsers print by themselves.
fn paper() -> Node {
    el("p")
        .attr("id", "paper")
        .class("keep-row")
        .attr("hidden", "")
        .child(action("print", KEEP.print))
        .child(text("span", "what", KEEP.print_note))
}

/// The map as it is shown, as boot/picture.js draws it; hidden until scripts run.
fn picture(pack: &Pack) -> Node {
    let status = el("span")
        .class("what")
        .attr("role", "status")
        .attr("data-saved", KEEP.map_saved)
        .attr("data-failed", KEEP.map_failed)
        .text(KEEP.map_note);
    el("p")
        .attr("id", "picture")
        .class("keep-row")
        .attr("data-name", format!("{}-map", pack.id))
        .attr("hidden", "")
        .child(action("svg", KEEP.map_svg))
        .child(action("png", KEEP.map_png))
        .child(status)
}

/// Hidden until a script finds that the page can be kept.
fn offline() -> Node {
    let status = el("span")
        .class("what")
        .attr("role", "status")
        .attr("data-busy", KEEP.busy)
        .attr("data-kept", KEEP.kept)
        .attr("data-newer", KEEP.newer)
        .attr("data-removed", KEEP.removed)
        .attr("data-failed", KEEP.failed);
    el("p")
        .attr("id", "offline")
        .class("keep-row")
        .attr("hidden", "")
        .child(action("keep", KEEP.offline))
        .child(action("renew", KEEP.renew).attr("hidden", ""))
        .child(action("remove", KEEP.remove).attr("hidden", ""))
        .child(status)
}
