//! The facets: boxes with the number of quotes that each value would show.

use super::super::markup::{Node, el};
use super::super::parts::controls;
use super::range::date_range;
use crate::state::AppState;
use leptos::prelude::*;
use meridian_search::Value;
use meridian_search::filter::Facet;

/// Every facet and the date range.
pub fn facets(app: AppState) -> Node {
    controls(app, "facet-controls")
        .child(el("h3").class("label").text(app.words.facets))
        .children(Facet::ALL.into_iter().map(|facet| group(app, facet)))
        .child(date_range(app))
}

fn group(app: AppState, facet: Facet) -> Node {
    let name = app.words.facet(facet);
    let values = app.values(facet);
    // A value that no quote has can only ever narrow to nothing.
    let boxes = values
        .iter()
        .enumerate()
        .filter(|(_, value)| value.total > 0)
        .map(|(index, value)| value_box(app, facet, index, value));
    el("details")
        .class("facet")
        .attr("open", "")
        .child(el("summary").text(name))
        .child(
            el("div")
                .attr("role", "group")
                .attr("aria-label", name)
                .children(boxes),
        )
}

fn value_box(app: AppState, facet: Facet, index: usize, value: &Value) -> Node {
    let count = Memo::new(move |_| {
        app.results.with(|results| {
            results
                .counts(facet)
                .get(index)
                .copied()
                .unwrap_or_default()
        })
    });
    let id = value.id.clone();
    let shown = id.clone();
    let tick = el("input")
        .attr("type", "checkbox")
        .attr("data-facet", facet.id())
        .attr("value", value.id.clone())
        .prop("checked", move || {
            app.filter.with(|filter| filter.has(facet, &shown))
        })
        .on("change", move |_| app.toggle(facet, &id));
    el("label")
        .class("value")
        .class(("none", move || count.get() == 0))
        .child(tick)
        .child(
            el("span")
                .class("value-label")
                .text(app.value_name(facet, value)),
        )
        .text(" ")
        .child(
            el("span")
                .class("count")
                .text(move || count.get().to_string()),
        )
}
