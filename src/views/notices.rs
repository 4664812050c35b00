//! The pack's warnings, in every language it has them in.

use super::markup::{Node, el};
use super::parts::background;
use crate::state::AppState;
use meridian_pack::Pack;
use meridian_words::Words;

/// Every notice, told in full. `id` lets controls point here with `aria-describedby`.
pub fn notices(app: AppState, id: &'static str) -> Node {
    list(&app.pack(), app.words, id)
}

/// The same for a pack.
pub fn list(pack: &Pack, words: &Words, id: &'static str) -> Node {
    el("div")
        .attr("role", "note")
        .attr("id", id)
        .class("notices")
        .attr("aria-label", words.notice)
        .children(pack.notices.iter().map(|notice| {
            el("div")
                .class("notice")
                .attr("lang", notice.lang.clone())
                .child(el("p").class("notice-title").text(notice.title.clone()))
                .child(el("p").text(notice.text.clone()))
                .children(background(words, &notice.background))
        }))
}
