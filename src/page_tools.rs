//! The rows of buttons below the application: what a reader can take along.
//!
//! They are printed hidden (`views/page_tools.rs`), since nothing of what they do is there without the program. What a button
//! asks for comes from [`crate::extras`], which the rest of the page does not know.

use crate::domain::words::{DIALOG, KEEP};
use crate::extras::{self, Doing};
use crate::platform::document::element;
use crate::platform::listen::listen;
use crate::state::Explorer;
use leptos::prelude::*;
use leptos::reactive::computed::ScopedFuture;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// A row, and what is said in it.
struct Row {
    /// Its id.
    id: &'static str,
    /// While it is done.
    busy: &'static str,
    /// When it is done.
    done: &'static str,
    /// When it could not be done.
    failed: &'static str,
    /// Does what a button is for, given its `data-action`.
    press: fn(Explorer, String) -> Doing,
}

static ROWS: [Row; 2] = [
    Row {
        id: "take",
        busy: DIALOG.busy,
        done: "",
        failed: DIALOG.failed,
        press: |explorer, action| Box::pin(extras::open_dialog(explorer, action)),
    },
    Row {
        id: "picture",
        busy: "",
        done: KEEP.map_saved,
        failed: KEEP.map_failed,
        press: |explorer, action| Box::pin(extras::save_map(explorer, action)),
    },
];

/// Shows the rows that are in the page and listens to their buttons, for as long as the present owner lives.
pub fn arm(explorer: Explorer) {
    for row in &ROWS {
        if let Some(element) = element(row.id) {
            show(explorer, row, element);
        }
    }
}

fn show(explorer: Explorer, row: &'static Row, element: HtmlElement) {
    // Removing what is not there is no error.
    let _ = element.remove_attribute("hidden");
    let Some(owner) = Owner::current() else {
        return;
    };
    let status = element.query_selector("[role=status]").ok().flatten();
    let pressed = move |event: &Event| {
        let (Some(action), Some(status)) = (action(event), status.clone()) else {
            return;
        };
        status.set_text_content(Some(row.busy));
        let doing = (row.press)(explorer, action);
        let told = async move {
            let said = if doing.await.is_ok() {
                row.done
            } else {
                row.failed
            };
            status.set_text_content(Some(said));
        };
        owner.with(|| spawn_local(ScopedFuture::new_untracked(told)));
    };
    StoredValue::new_local(listen(&element, "click", false, Box::new(pressed)));
}

/// What the button that was pressed is for.
fn action(event: &Event) -> Option<String> {
    let pressed = event.target()?.dyn_into::<Element>().ok()?;
    pressed
        .closest("[data-action]")
        .ok()??
        .get_attribute("data-action")
}
