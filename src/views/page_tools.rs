//! What a reader can take along. Only the prerenderer draws it, below the application; what a program or a script must bring
//! to life is hidden until it does (`src/page_tools.rs`, boot/start.js).

use super::markup::{Node, el};
use super::notices::list;
use super::parts::button;
use meridian_pack::Pack;
use meridian_words::{DIALOG, EN, PAGE_TOOLS};

/// Id of the warnings that the controls refer to.
const NOTICE: &str = "keep-notice";

/// The page of a site: the pack's warnings, the link to the single file, the map as a picture, paper, and offline use.
pub fn page_tools(pack: &Pack) -> Node {
    let download = el("a")
        .class("button")
        .text(PAGE_TOOLS.download)
        .attr("href", "meridian.html")
        .attr("download", "")
        .attr("aria-describedby", NOTICE);
    let note = el("span").class("what").text(PAGE_TOOLS.download_note);
    section(
        pack,
        [
            el("p").class("keep-row").child(download).child(note),
            exports(),
            picture(),
            paper(),
            offline(),
        ],
    )
}

/// The single file: no more than it can do.
pub fn page_tools_inside(pack: &Pack) -> Node {
    section(pack, [exports(), picture(), paper()])
}

fn section(pack: &Pack, rows: impl IntoIterator<Item = Node>) -> Node {
    let section = el("section")
        .attr("id", "keep")
        .class("footer")
        .attr("aria-labelledby", "keep-title")
        .attr("tabindex", "-1")
        .child(el("h2").text(PAGE_TOOLS.title).attr("id", "keep-title"))
        .child(list(pack, &EN, NOTICE))
        .children(rows);
    el("div").class("page").child(section)
}

/// A button.
fn action(name: &'static str, label: &'static str) -> Node {
    button("button")
        .attr("data-action", name)
        .attr("aria-describedby", NOTICE)
        .text(label)
}

/// Code to embed, files, citations; hidden until the program runs.
fn exports() -> Node {
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
                .text(DIALOG.note),
        )
}

/// The paper edition; hidden until scripts run, as browsers print by themselves.
fn paper() -> Node {
    el("p")
        .attr("id", "paper")
        .class("keep-row")
        .attr("hidden", "")
        .child(action("print", PAGE_TOOLS.print))
        .child(el("span").class("what").text(PAGE_TOOLS.print_note))
}

/// The map as it is shown; hidden until the program runs.
fn picture() -> Node {
    el("p")
        .attr("id", "picture")
        .class("keep-row")
        .attr("hidden", "")
        .child(action("svg", PAGE_TOOLS.map_svg))
        .child(action("png", PAGE_TOOLS.map_png))
        .child(
            el("span")
                .class("what")
                .attr("role", "status")
                .text(PAGE_TOOLS.map_note),
        )
}

/// Hidden until a script finds that the page can be kept.
fn offline() -> Node {
    let status = el("span")
        .class("what")
        .attr("role", "status")
        .attr("data-busy", PAGE_TOOLS.busy)
        .attr("data-kept", PAGE_TOOLS.kept)
        .attr("data-newer", PAGE_TOOLS.newer)
        .attr("data-removed", PAGE_TOOLS.removed)
        .attr("data-failed", PAGE_TOOLS.failed);
    el("p")
        .attr("id", "offline")
        .class("keep-row")
        .attr("hidden", "")
        .child(action("keep", PAGE_TOOLS.offline))
        .child(action("renew", PAGE_TOOLS.renew).attr("hidden", ""))
        .child(action("remove", PAGE_TOOLS.remove).attr("hidden", ""))
        .child(status)
}
