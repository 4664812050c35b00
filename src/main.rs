//! The entry: reads the pack, builds the state, takes over what was prerendered, then applies the fragment state.

use leptos::mount::mount_to_renderer;
use leptos::prelude::{Set, request_animation_frame};
use meridian::domain::pack::Pack;
use meridian::page_tools;
use meridian::platform::document::element;
use meridian::platform::host;
use meridian::state::react::once;
use meridian::state::{Explorer, url};
use meridian::views::{app, markup::TakeOver};
use std::sync::Arc;
#[cfg(feature = "unprinted")]
use {
    meridian::domain::placement,
    meridian::platform::{document::find, style},
};

/// Id of the element that holds the prerendered page, or will hold what is mounted.
const APP: &str = "app";

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
    #[cfg(feature = "unprinted")]
    let unplaced = Arc::clone(&pack);
    let start = move || {
        let explorer = Explorer::new(pack);
        once(move || {
            url::follow(explorer);
            explorer.ready.set(true);
            request_animation_frame(host::ready);
        });
        page_tools::arm(explorer);
        TakeOver::new(app(explorer), existing)
    };
    mount_to_renderer(&root, start).forget();
    #[cfg(feature = "unprinted")]
    place(&unplaced);
}

/// Puts the timeline's events where they belong. A printed page has rules for that, and the program of the site no code.
#[cfg(feature = "unprinted")]
fn place(pack: &Pack) {
    let Some(strip) = find(".strip") else { return };
    for (selector, property, value) in placement::timeline(pack) {
        style::set(&strip, &selector, property, &value);
    }
}
