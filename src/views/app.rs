//! The whole page.

use super::detail::detail;
use super::footer::footer;
use super::map::map;
use super::markup::{Node, el, text};
use super::masthead::masthead;
use super::place_list::place_list;
use super::quotes::Quotes;
use super::share::{close, share};
use super::story::cards;
use super::timeline::timeline;
use super::toolbar::Toolbar;
use crate::platform::focus::go_to_section;
use crate::platform::keyboard::on_key;
use crate::state::Explorer;
use leptos::prelude::*;

/// Skip links, masthead, toolbar, the four linked views, colophon, announcer.
#[component]
pub fn App(
    /// What the page shows.
    explorer: Explorer,
) -> impl IntoView {
    let sharing = RwSignal::new(false);
    // On the document: after a click beside every control the focus is on no element of the page.
    Effect::new(move |_| {
        on_key("Escape", move || {
            if sharing.get_untracked() {
                close(sharing);
            } else {
                explorer.close_detail();
            }
        });
    });
    view! {
        <div class="page">
            {skip_links(explorer)}
            {masthead(explorer)}
            {jump_bar(explorer)}
            <Toolbar explorer sharing/>
            {share(explorer, sharing)}
            <main>
                <div class="spread">
                    {cards(explorer)}
                    <div class="side">
                        {map(explorer)}
                        {detail(explorer)}
                        {place_list(explorer)}
                        {timeline(explorer)}
                    </div>
                </div>
                <Quotes explorer/>
            </main>
            {footer(explorer)}
            {announcer(explorer)}
        </div>
    }
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
    text("a", "", name)
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
        .live_text(move || explorer.said.get())
}
