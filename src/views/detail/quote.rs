//! A quote, opened: all that is known of it.

use super::super::markup::{Node, el, text};
use super::super::parts::{highlighted, hue};
use crate::domain::cite::attribution;
use crate::domain::pack::Quote;
use crate::state::Explorer;

/// Speakers, words, context, attribution, what is known of its dates, and the paragraphs it stands in.
pub fn detail(explorer: Explorer, quote: &Quote) -> Node {
    let pack = explorer.pack();
    let words = explorer.words;
    let (open, close) = words.marks;
    let speakers = words.list(&pack.names(&quote.speakers));
    el("div")
        .class(hue(explorer, &quote.story))
        .child(text("h3", "what", speakers))
        .child(
            el("blockquote")
                .class("large")
                .attr("data-quote-ref", quote.id.clone())
                .child(
                    el("p")
                        .text(open)
                        .child(highlighted(explorer, el("span"), quote.text.clone()))
                        .text(close),
                ),
        )
        .children(
            quote
                .context
                .clone()
                .map(|context| text("p", "context", context)),
        )
        .child(text("p", "", attribution(&pack, quote, words)))
        .children(quote.dates.note.clone().map(|note| text("p", "note", note)))
        .child(text("p", "trace", (words.trace)(&quote.trace)))
}
