//! The one thing that is selected, opened.

mod event;
mod place;
mod quote;

use super::markup::{Node, el};
use super::parts::button;
use crate::platform::focus::{focus, focused};
use crate::state::AppState;
use crate::state::effect::effect;
use leptos::prelude::*;
use meridian_route::Selection;

/// A region that shows the selected place, event or quote, and a hint when there is none.
pub fn detail(app: AppState) -> Node {
    return_focus(app);
    el("section")
        .attr("id", "detail")
        .class("detail")
        .attr("aria-label", app.words.detail)
        .attr("tabindex", "-1")
        .region(move || content(app))
}

fn content(app: AppState) -> Vec<Node> {
    let words = app.words;
    let pack = app.pack();
    let opened = app.selection.get().and_then(|selection| match selection {
        Selection::Place(id) => pack.place(&id).map(|place| place::detail(app, place)),
        Selection::Event(id) => pack.event(&id).map(|event| event::detail(app, event)),
        Selection::Quote(id) => pack.quote(&id).map(|quote| quote::detail(app, quote)),
    });
    let Some(opened) = opened else {
        return vec![el("p").class("hint").text(words.detail_empty)];
    };
    let close = button("close quiet")
        .on("click", move |_| app.close_detail())
        .text(words.close);
    let outside = el("p").class("outside").text(move || {
        let outside = app.selection_is_outside();
        if outside {
            words.outside_filter.to_owned()
        } else {
            String::new()
        }
    });
    vec![close, outside, opened]
}

/// When a detail closes, the focus goes back to what opened it.
fn return_focus(app: AppState) {
    let opener = StoredValue::new_local(None);
    let was_open = StoredValue::new(false);
    effect(move || {
        let open = app.selection.with(Option::is_some);
        if open && !was_open.get_value() {
            opener.set_value(focused());
        } else if !open && let Some(element) = opener.try_get_value().flatten() {
            focus(&element);
            opener.set_value(None);
        }
        was_open.set_value(open);
    });
}
