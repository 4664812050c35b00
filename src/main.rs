//! The entry: reads the pack, builds the state, takes over what was prerendered, then applies the fragment state.

use leptos::mount::mount_to_renderer;
use leptos::prelude::{Get, Owner, Set, request_animation_frame};
use meridian::page_tools;
use meridian::platform::document::element;
use meridian::platform::host;
use meridian::state::effect::{effect, on_mount};
use meridian::state::{AppState, url};
use meridian::views::{self, markup::TakeOver};
use meridian_pack::Pack;
use std::any::Any;
use std::cell::{Cell, RefCell};
use std::sync::Arc;
use wasm_bindgen::prelude::wasm_bindgen;

/// Id of the element that holds the prerendered page, or will hold what is mounted.
const APP: &str = "app";

/// A page that lives.
struct Running {
    /// Of all its signals and effects, and of what these keep.
    owner: Owner,
    /// What is mounted. Dropping it takes that away.
    page: Box<dyn Any>,
}

thread_local! {
    static RUNNING: RefCell<Option<Running>> = const { RefCell::new(None) };
}

/// Ends the program: what it drew goes, and nothing of it reacts any more. For who runs another in its place; a page ends with its
/// window.
#[wasm_bindgen]
pub fn destroy() {
    if let Some(Running { owner, page }) = RUNNING.with(RefCell::take) {
        // By itself: a part that is still on its way holds the owner too.
        owner.cleanup();
        drop(page);
    }
}

fn main() {
    let Some(root) = element(APP) else {
        wasm_bindgen::throw_str("there is no #app");
    };
    let pack = match Pack::parse(&host::pack()) {
        Ok(pack) => Arc::new(pack),
        Err(error) => wasm_bindgen::throw_str(&error.to_string()),
    };
    // boot/start.js has compared the markup with what was sent.
    let existing = if root.get_attribute("data-start").as_deref() == Some("hydrate") {
        root.first_child()
    } else {
        root.set_text_content(None);
        None
    };
    let printed = existing.is_some();
    let start = move || {
        let app = AppState::new(pack);
        on_mount(move || {
            url::follow(app);
            app.ready.set(true);
            if printed {
                request_animation_frame(host::ready);
            } else {
                ready_when_whole(app);
            }
        });
        page_tools::arm(app);
        TakeOver::new(views::app(app), existing)
    };
    let owner = Owner::new();
    let page = owner.with(|| mount_to_renderer(&root, start));
    RUNNING.with(|running| {
        running.replace(Some(Running {
            owner,
            page: Box::new(page),
        }))
    });
}

/// Where nothing was printed the reader begins with all of it: nothing stands in the place of what comes later.
fn ready_when_whole(app: AppState) {
    let said = Cell::new(false);
    effect(move || {
        if app.settled.get() && !said.replace(true) {
            request_animation_frame(host::ready);
        }
    });
}
