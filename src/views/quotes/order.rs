//! Order and grouping of the quotes.

use super::super::markup::{Node, el};
use super::super::parts::controls;
use crate::platform::focus::target_value;
use crate::state::AppState;
use leptos::prelude::*;
use meridian_route::Group;
use meridian_search::Sort;

/// A list of orders and a box for grouping.
pub fn order(app: AppState) -> Node {
    let words = app.words;
    // The default order is the best match while something is searched for, else the story's.
    let searching = move || app.query.with(|query| !query.is_empty());
    let value = move || match app.show.with(|show| show.sort) {
        Some(sort) => sort.id().to_owned(),
        None if searching() => String::new(),
        None => Sort::Story.id().to_owned(),
    };
    let option = |sort: Sort, name: &'static str| el("option").text(name).attr("value", sort.id());
    let list = el("select")
        .attr("id", "order")
        .on("change", move |event| {
            let sort = Sort::from_id(&target_value(event));
            let default = sort == Some(Sort::Story) && !untrack(searching);
            app.order_by(if default { None } else { sort });
        })
        .child(option(Sort::Story, words.order_story))
        .child(option(Sort::Date, words.order_date))
        .child(option(Sort::Speaker, words.order_speaker))
        .child(
            el("option")
                .text(words.order_match)
                .attr("value", "")
                .attr("disabled", move || !searching()),
        )
        .prop("value", value);
    let grouped = el("input")
        .attr("type", "checkbox")
        .attr("id", "group")
        .prop("checked", move || {
            app.show.with(|show| show.group == Some(Group::Speaker))
        })
        .on("change", move |_| {
            let now = app.show.with_untracked(|show| show.group.is_some());
            app.group_by_speaker(!now);
        });
    controls(app, "order")
        .child(el("label").text(words.order).attr("for", "order"))
        .child(list)
        .child(
            el("label")
                .class("value")
                .child(grouped)
                .child(el("span").text(words.group_speaker)),
        )
}
