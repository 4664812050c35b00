//! Standard or plain words: a key of the fragment, which rules follow on the page.

use super::session::Session;
use crate::platform::document::mark_page;
use crate::state::effect::effect;
use leptos::prelude::*;
use meridian_markup::{Node, el};
use meridian_route::Level;
use meridian_words::LESSON;

/// The choice; it goes above the cards.
pub fn choice(session: Session) -> Node {
    el("fieldset")
        .attr("id", "level")
        .class("level")
        .child(el("legend").text(LESSON.level))
        .child(words(session, None, LESSON.standard))
        .child(words(session, Some(Level::Plain), LESSON.plain))
}

fn words(session: Session, level: Option<Level>, label: &'static str) -> Node {
    let show = session.app.show;
    let input = el("input")
        .attr("type", "radio")
        .attr("name", "level")
        .attr("value", level.map_or("", Level::id))
        .prop("checked", move || show.with(|show| show.level == level))
        .on("change", move |_| show.update(|show| show.level = level));
    el("label").child(input).text(label)
}

/// Tells the style sheet which words are chosen.
pub fn follow(session: Session) {
    let show = session.app.show;
    effect(move || {
        let level = show.with(|show| show.level);
        mark_page("data-level", level.map(Level::id));
    });
}
