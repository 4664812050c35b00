//! The whole page.

use super::footer::footer;
use super::later::Later;
use super::markup::{Node, el};
use super::masthead::masthead;
use super::place_list::place_list;
use super::share::{close, share};
use super::story::cards;
use super::timeline::timeline;
use super::toolbar::toolbar;
use crate::platform::focus::go_to_section;
use crate::platform::keyboard::on_key;
use crate::state::Explorer;
use crate::state::react::{keep, once};
use leptos::prelude::*;

/// Skip links, masthead, toolbar, the four linked views, colophon, announcer.
pub fn app(explorer: Explorer) -> Node {
    let sharing = RwSignal::new(false);
    let later = Later::new(explorer);
    // On the document: after a click beside every control the focus is on no element of the page.
    once(move || {
        keep(on_key("Escape", move || {
            if sharing.get_untracked() {
                close(sharing);
            } else {
                explorer.close_detail();
            }
        }));
    });
    let main = el("main")
        .child(views(explorer, later))
        .child(later.quotes());
    el("div")
        .class("page")
        .child(skip_links(explorer))
        .child(masthead(explorer))
        .child(jump_bar(explorer))
        .child(toolbar(explorer, sharing))
        .child(share(explorer, sharing))
        .child(main)
        .child(footer(explorer))
        .child(announcer(explorer))
}

/// The cards, and beside them what they are linked with.
fn views(explorer: Explorer, later: Later) -> Node {
    let side = el("div")
        .class("side")
        .child(later.map())
        .child(later.detail())
        .child(place_list(explorer))
        .child(timeline(explorer));
    el("div").class("spread").child(cards(explorer)).child(side)
}

/// The sections that can be jumped to: id and name.
fn sections(explorer: Explorer) -> [(&'static str, &'static str); 4] {
    let words = explorer.words;
    [
        ("stories", words.stories),
        ("map", words.map),
        ("quotes", words.quotes),
        ("timeline", words.timeline),
    ]
}

/// A link to a section that leaves the fragment state alone once the program runs.
fn section_link(id: &'static str, name: String) -> Node {
    el("a")
        .text(name)
        .attr("href", ["#", id].concat())
        .on("click", move |event| {
            event.prevent_default();
            go_to_section(id);
        })
}

fn skip_links(explorer: Explorer) -> Node {
    let words = explorer.words;
    let links = sections(explorer).map(|(id, name)| section_link(id, (words.skip_to)(name)));
    el("nav")
        .class("skip")
        .attr("aria-label", words.skip)
        .children(links)
}

/// On a narrow page: a bar to jump to the views.
fn jump_bar(explorer: Explorer) -> Node {
    let links = sections(explorer).map(|(id, name)| section_link(id, name.to_owned()));
    el("nav")
        .class("jump")
        .attr("aria-label", explorer.words.sections)
        .children(links)
}

/// What has just been done, for readers who listen.
fn announcer(explorer: Explorer) -> Node {
    el("p")
        .class("hidden")
        .attr("role", "status")
        .attr("aria-live", "polite")
        .text(move || explorer.said.get())
}
