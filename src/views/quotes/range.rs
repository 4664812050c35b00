//! The date range.

use super::super::markup::{Node, el};
use crate::platform::focus::target_value;
use crate::state::AppState;
use leptos::prelude::*;
use meridian_search::filter::Bound;

/// First and last day, written as precisely as the reader likes.
pub fn date_range(app: AppState) -> Node {
    let words = app.words;
    let wrong = RwSignal::new(false);
    el("details")
        .class("facet")
        .attr("open", "")
        .child(el("summary").text(words.date_range))
        .child(
            el("div")
                .class("range")
                .attr("role", "group")
                .attr("aria-label", words.date_range)
                .children(bound(app, true, wrong))
                .children(bound(app, false, wrong)),
        )
        .child(el("p").attr("id", "date-hint").class("hint").text(move || {
            if wrong.get() {
                words.date_wrong
            } else {
                words.date_hint
            }
            .to_owned()
        }))
}

fn bound(app: AppState, first: bool, wrong: RwSignal<bool>) -> [Node; 2] {
    let words = app.words;
    let (id, name) = if first {
        ("date-from", words.date_from)
    } else {
        ("date-to", words.date_to)
    };
    let value = move || {
        app.filter.with(|filter| {
            let bound = if first { &filter.from } else { &filter.to };
            bound
                .as_ref()
                .map(Bound::as_str)
                .unwrap_or_default()
                .to_owned()
        })
    };
    let field = el("input")
        .attr("id", id)
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .attr("maxlength", "10")
        .attr("placeholder", "2022-05")
        .attr("aria-describedby", "date-hint")
        .attr("aria-invalid", move || wrong.get())
        .prop("value", value)
        .on("change", move |event| {
            wrong.set(!app.set_bound(first, &target_value(event)))
        });
    [el("label").text(name).attr("for", id), field]
}
