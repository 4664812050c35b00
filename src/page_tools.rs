//! The rows of buttons below and above the application, which are printed: they come to life once the page is ready, and what they do
//! is brought when one is pressed ([`crate::extras`]).

use crate::domain::route::anchor;
use crate::extras;
use crate::platform::document::{element, page};
use crate::platform::host;
use crate::platform::listen::listen;
use crate::state::Explorer;
use crate::state::react::once;
use leptos::prelude::*;
use leptos::reactive::computed::ScopedFuture;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

/// Arms the rows, as long as the current owner lasts.
pub fn arm(explorer: Explorer) {
    let owner = Owner::current();
    once(move || {
        if let (Some(owner), Some(row)) = (&owner, element("learn")) {
            owner.with(|| arm_lesson(explorer, &row));
        }
    });
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
    host::on_change(asked);
    let pressed = listen(&button, "click", false, Box::new(move |_| open(true)));
    StoredValue::new_local(pressed);
}
