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
use crate::state::AppState;
use crate::state::effect::{keep_alive, on_mount};
use leptos::prelude::*;

/// Skip links, masthead, toolbar, the four linked views, colophon, announcer.
pub fn app(app: AppState) -> Node {
    let sharing = RwSignal::new(false);
    let later = Later::new(app);
    // On the document: after a click beside every control the focus is on no element of the page.
    on_mount(move || {
        keep_alive(on_key("Escape", move || {
            if sharing.get_untracked() {
                close(sharing);
            } else {
                app.close_detail();
            }
        }));
    });
    let main = el("main").child(views(app, later)).child(later.quotes());
    el("div")
        .class("page")
        .child(skip_links(app))
        .child(masthead(app))
        .child(jump_bar(app))
        .child(toolbar(app, sharing))
        .child(share(app, sharing))
        .child(main)
        .child(footer(app))
        .child(announcer(app))
}

/// The cards, and beside them what they are linked with.
fn views(app: AppState, later: Later) -> Node {
    let side = el("div")
        .class("side")
        .child(later.map())
        .child(later.detail())
        .child(place_list(app))
        .child(timeline(app));
    el("div").class("spread").child(cards(app)).child(side)
}

/// The sections that can be jumped to: id and name.
fn sections(app: AppState) -> [(&'static str, &'static str); 4] {
    let words = app.words;
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

fn skip_links(app: AppState) -> Node {
    let words = app.words;
    let links = sections(app).map(|(id, name)| section_link(id, (words.skip_to)(name)));
    el("nav")
        .class("skip")
        .attr("aria-label", words.skip)
        .children(links)
}

/// On a narrow page: a bar to jump to the views.
fn jump_bar(app: AppState) -> Node {
    let links = sections(app).map(|(id, name)| section_link(id, name.to_owned()));
    el("nav")
        .class("jump")
        .attr("aria-label", app.words.sections)
        .children(links)
}

/// What has just been done, for readers who listen.
fn announcer(app: AppState) -> Node {
    el("p")
        .class("hidden")
        .attr("role", "status")
        .attr("aria-live", "polite")
        .text(move || app.said.get())
}
