//! A quote, opened: all that is known of it.

use super::super::markup::{Node, el};
use super::super::parts::{highlighted, hue};
use crate::state::AppState;
use meridian_export::cite::attribution;
use meridian_pack::Quote;

/// Speakers, words, context, attribution, what is known of its dates, and the paragraphs it stands in.
pub fn detail(app: AppState, quote: &Quote) -> Node {
    let pack = app.pack();
    let words = app.words;
    let (open, close) = words.marks;
    let speakers = words.list(&pack.names(&quote.speakers));
    el("div")
        .class(hue(app, &quote.story))
        .child(el("h3").class("what").text(speakers))
        .child(
            el("blockquote")
                .class("large")
                .attr("data-quote-ref", quote.id.clone())
                .child(
                    el("p")
                        .text(open)
                        .child(highlighted(app, el("span"), quote.text.clone()))
                        .text(close),
                ),
        )
        .children(
            quote
                .context
                .clone()
                .map(|context| el("p").class("context").text(context)),
        )
        .child(el("p").text(attribution(&pack, quote, words)))
        .children(
            quote
                .dates
                .note
                .clone()
                .map(|note| el("p").class("note").text(note)),
        )
        .child(el("p").class("trace").text((words.trace)(&quote.trace)))
}
