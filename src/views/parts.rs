//! Small parts that several views use.

use super::markup::{Node, el, plain};
use crate::state::AppState;
use leptos::prelude::*;
use meridian_export::cite::attribution;
use meridian_pack::{Background, Event, Quote};
use meridian_search::highlight;
use meridian_words::Words;

/// A group of controls that are disabled, with their space kept, until the program has taken over.
pub fn controls(app: AppState, class: &'static str) -> Node {
    el("fieldset")
        .attr("role", "presentation")
        .class(["controls ", class].concat())
        .attr("disabled", move || !app.ready.get())
}

/// A button of a look.
pub fn button(class: &'static str) -> Node {
    el("button").attr("type", "button").class(class)
}

/// The class that gives a story's hue.
pub fn hue(app: AppState, story: &str) -> String {
    hue_of(app.pack().story_index(story))
}

/// The class that gives the hue of the story at this position.
pub fn hue_of(index: usize) -> String {
    format!("hue-{}", index + 1)
}

/// The event's date for a reader.
pub fn date_of(app: AppState, event: &Event) -> String {
    match &event.date_label {
        Some(label) => label.clone(),
        None => (app.words.date)(&event.date),
    }
}

/// What a reader should know that the source does not say, with where it is from.
pub fn background(words: &Words, background: &Option<Background>) -> Option<Node> {
    background.as_ref().map(|it| {
        el("p")
            .class("beside")
            .child(el("b").text(words.background).attr("lang", words.lang))
            .text([" ", &it.text, " ("].concat())
            .child(el("cite").text(it.source.clone()))
            .text(")")
    })
}

/// A text in which the matches of the search are marked; it fills the element.
pub fn highlighted(app: AppState, element: Node, words: String) -> Node {
    element.region(move || {
        let ranges = app.query.with(|query| highlight(&words, query));
        let piece = |from: usize, to: usize| words.get(from..to).unwrap_or_default().to_owned();
        let mut nodes = Vec::with_capacity(ranges.len() * 2 + 1);
        let mut at = 0;
        for range in ranges {
            if range.start > at {
                nodes.push(plain(piece(at, range.start)));
            }
            nodes.push(el("mark").text(piece(range.start, range.end)));
            at = range.end;
        }
        if at < words.len() {
            nodes.push(plain(piece(at, words.len())));
        }
        nodes
    })
}

/// A quote in brief, beside its full card on the wall.
pub fn quote_ref(app: AppState, quote: &Quote) -> Node {
    let words = app.words;
    let (open, close) = words.marks;
    el("blockquote")
        .class(hue(app, &quote.story))
        .attr("data-quote-ref", quote.id.clone())
        .child(el("p").text(format!("{open}{}{close}", quote.text)))
        .children(
            quote
                .context
                .clone()
                .map(|context| el("p").class("context").text(context)),
        )
        .child(el("footer").text(attribution(&app.pack(), quote, words)))
}
