//! The rows of buttons around the application: what a reader can take along, and the way to the lesson.
//!
//! They are printed hidden or disabled (`views/page_tools.rs`, `views/learn.rs`), since nothing of what they do is there without the
//! program. What a button asks for comes from [`crate::extras`], which the rest of the page does not know.

use crate::domain::route::anchor;
use crate::domain::words::{DIALOG, KEEP};
use crate::extras::{self, Doing};
use crate::platform::document::{element, page};
use crate::platform::host;
use crate::platform::listen::listen;
use crate::state::Explorer;
use crate::state::react::keep;
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
    if let Some(row) = element("learn") {
        arm_lesson(explorer, &row);
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

/// The row of the lesson, which is that of the printed pack: of another (`?pack=`) it knows nothing. A link to the lesson, to a step of it
/// or to plain words asks for it as the button does.
fn arm_lesson(explorer: Explorer, row: &Element) {
    let button = row.query_selector("button").ok().flatten();
    let printed = page().is_some_and(|page| !page.has_attribute("data-pack"));
    let (Some(button), Some(owner), true) = (button, Owner::current(), printed) else {
        return;
    };
    // Fails only for a malformed name.
    let _ = button.remove_attribute("disabled");
    let status = row.query_selector("[role=status]").ok().flatten();
    // Weak: the listeners below belong to it.
    let owner = owner.downgrade();
    let open = move |shown: bool| {
        let status = status.clone();
        let Some(owner) = owner.upgrade() else { return };
        owner.with(|| {
            spawn_local(ScopedFuture::new_untracked(async move {
                let opened = extras::open_lesson(explorer, shown).await;
                if let Some(status) = status {
                    let failed = status.get_attribute("data-failed").unwrap_or_default();
                    status.set_text_content(opened.err().map(|_| failed.as_str()));
                }
            }));
        });
    };
    let by_link = open.clone();
    let asked = move || {
        if anchor(&host::fragment()).as_deref() == Some("lesson") {
            by_link(true);
        } else if explorer
            .show
            .with_untracked(|show| show.level.is_some() || show.step.is_some())
        {
            by_link(false);
        }
    };
    asked();
    keep(host::on_change(asked));
    let pressed = listen(&button, "click", false, Box::new(move |_| open(true)));
    StoredValue::new_local(pressed);
}
