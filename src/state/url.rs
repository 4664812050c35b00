//! The fragment state and the URL, each following the other.
//!
//! A choice is a new entry of the history, so that Back undoes it. Typing only replaces the entry, after a pause. The host has
//! the last word: in a frame everything replaces, because there the history belongs to the page around.

use super::AppState;
use super::effect::{effect, keep_alive};
use crate::platform::focus::{centre, field_value, find, scrolled};
use crate::platform::host;
use crate::platform::timer::Later;
use leptos::prelude::*;
use meridian_route::{Fragment, Selection};
use std::cell::Cell;

/// Id of the search field.
pub const SEARCH: &str = "search";

/// Pause after the last keystroke before the search text is written, in milliseconds.
const PAUSE: u32 = 400;

/// Applies the URL and keeps both in step from now on.
pub fn follow(app: AppState) {
    app.apply(Fragment::parse(&host::fragment()));
    bring_into_view(app);
    let written = StoredValue::new(untrack(|| app.fragment()));
    adopt_typed(app);
    // What has been typed and waits to be written.
    let unwritten = StoredValue::new(None::<Fragment>);
    let later = StoredValue::new_local(Later::default());

    effect(move || {
        let now = app.fragment();
        let before = written.get_value();
        if now == before {
            return;
        }
        let mut typed = before.clone();
        typed.filter.q.clone_from(&now.filter.q);
        if typed == now && app.typing.get_value() {
            unwritten.set_value(Some(typed));
            later.with_value(|later| {
                later.set(PAUSE, move || {
                    unwritten.set_value(None);
                    write_now(app, written, false);
                });
            });
            return;
        }
        // What was typed belongs to the entry before the choice.
        later.with_value(Later::cancel);
        if let Some(typed) = unwritten.get_value() {
            host::write(&typed.write(), false);
            unwritten.set_value(None);
        }
        let completes = app.completing.get_value();
        app.completing.set_value(false);
        write_now(app, written, !completes);
    });

    keep_alive(host::on_change(move || {
        let fragment = host::fragment();
        if meridian_route::anchor(&fragment).is_some() {
            return;
        }
        later.with_value(Later::cancel);
        unwritten.set_value(None);
        app.apply(Fragment::parse(&fragment));
        written.set_value(untrack(|| app.fragment()));
    }));
}

/// A search that was typed before the program came counts as if it had been typed now; a link's own comes first.
fn adopt_typed(app: AppState) {
    let typed = field_value(SEARCH);
    if !typed.is_empty() && app.filter.with_untracked(|filter| filter.q.is_empty()) {
        app.search_for(typed);
    }
}

/// A link to one thing shows it, once all views live: a quote's card where the filter lets it through, else the detail. A reader
/// who has gone elsewhere meanwhile is left there.
fn bring_into_view(app: AppState) {
    let Some(selection) = app.selection.get_untracked() else {
        return;
    };
    let centred = move || {
        let card = match &selection {
            Selection::Quote(id) => find(&format!("[data-quote=\"{id}\"]")),
            Selection::Event(_) | Selection::Place(_) => None,
        };
        if let Some(element) = card.or_else(|| find("#detail")) {
            centre(&element);
        }
    };
    if app.settled.get_untracked() {
        request_animation_frame(centred);
        return;
    }
    let at = scrolled();
    let done = Cell::new(false);
    effect(move || {
        if app.settled.get() && !done.replace(true) && scrolled() == at {
            centred();
        }
    });
}

fn write_now(app: AppState, written: StoredValue<Fragment>, new_entry: bool) {
    let now = untrack(|| app.fragment());
    host::write(&now.write(), new_entry);
    written.set_value(now);
}
