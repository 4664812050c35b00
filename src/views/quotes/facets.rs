//! The facets: boxes with the number of quotes that each value would show.

use super::super::markup::{Node, el, text};
use super::super::parts::controls;
use super::range::date_range;
use crate::domain::filter::Facet;
use crate::domain::search::Value;
use crate::state::Explorer;
use leptos::prelude::*;

/// Every facet and the date range.
pub fn facets(explorer: Explorer) -> Node {
    controls(explorer, "facet-controls")
        .child(text("h3", "label", explorer.words.facets))
        .children(Facet::ALL.into_iter().map(|facet| group(explorer, facet)))
        .child(date_range(explorer))
}

fn group(explorer: Explorer, facet: Facet) -> Node {
    let name = explorer.words.facet(facet);
    let values = explorer.values(facet);
    // A value that no quote has narrows to nothing, ever.
    let boxes = values
        .iter()
        .enumerate()
        .filter(|(_, value)| value.total > 0)
        .map(|(index, value)| value_box(explorer, facet, index, value));
    el("details")
        .class("facet")
        .attr("open", "")
        .child(text("summary", "", name))
        .child(
            el("div")
                .attr("role", "group")
                .attr("aria-label", name)
                .children(boxes),
        )
}

fn value_box(explorer: Explorer, facet: Facet, index: usize, value: &Value) -> Node {
    let count = Memo::new(move |_| {
        explorer.results.with(|results| {
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
        .checked(move || explorer.filter.with(|filter| filter.has(facet, &shown)))
        .on("change", move |_| explorer.toggle(facet, &id));
    el("label")
        .class("value")
        .live_class("none", move || count.get() == 0)
        .child(tick)
        .child(text(
            "span",
            "value-label",
            explorer.value_name(facet, value),
        ))
        .text(" ")
        .child(
            el("span")
                .class("count")
                .live_text(move || count.get().to_string()),
        )
}
