//! The search box, the story toggles and the buttons of the whole page.

use super::markup::{Node, el};
use super::parts::{button, controls, hue_of};
use crate::platform::focus::target_value;
use crate::state::AppState;
use crate::state::url::SEARCH;
use leptos::prelude::*;
use meridian_pack::Story;
use meridian_search::filter::Facet;

/// The bar under the masthead.
pub fn toolbar(app: AppState, sharing: RwSignal<bool>) -> Node {
    let words = app.words;
    let field = el("input")
        .attr("id", SEARCH)
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("enterkeyhint", "search")
        .attr("placeholder", (words.search_hint)(app.pack().quotes.len()))
        .attr("aria-describedby", "search-help")
        .attr("aria-controls", "wall")
        .prop("value", move || app.filter.with(|filter| filter.q.clone()))
        .on("input", move |event| app.search_for(target_value(event)));
    el("form")
        .class("toolbar")
        .attr("role", "search")
        .on("submit", |event| event.prevent_default())
        .child(
            el("div")
                .class("search")
                .child(
                    el("label")
                        .class("hidden")
                        .text(words.search)
                        .attr("for", SEARCH),
                )
                .child(field)
                .child(
                    el("p")
                        .class("hidden")
                        .text(words.search_help)
                        .attr("id", "search-help"),
                ),
        )
        .child(actions(app, sharing))
}

fn actions(app: AppState, sharing: RwSignal<bool>) -> Node {
    let words = app.words;
    let pack = app.pack();
    let toggles = pack
        .stories
        .iter()
        .enumerate()
        .map(|(index, story)| story_toggle(app, index, story));
    let reset = button("quiet")
        .attr("data-action", "reset")
        .on("click", move |_| app.reset())
        .text(words.reset);
    let share = button("quiet")
        .attr("data-action", "share")
        .attr("aria-controls", "share")
        .attr("aria-expanded", move || sharing.get())
        .on("click", move |_| sharing.update(|open| *open = !*open))
        .text(words.share);
    controls(app, "toolbar-actions")
        .child(
            el("div")
                .class("story-toggles")
                .attr("role", "group")
                .attr("aria-label", words.story_filter)
                .children(toggles),
        )
        .child(reset)
        .child(share)
}

/// A button that narrows every view to one story.
fn story_toggle(app: AppState, index: usize, story: &Story) -> Node {
    let id = story.id.clone();
    let shown = id.clone();
    button("")
        .class(["pill ", &hue_of(index)].concat())
        .attr("aria-pressed", move || {
            app.filter.with(|filter| filter.has(Facet::Story, &shown))
        })
        .on("click", move |_| app.narrow(Facet::Story, &id))
        .child(el("span").class("dot"))
        .text(story.label.clone())
}
