//! The page's entry: reads the pack, builds the state, takes over what was prerendered, then applies the URL.

use leptos::mount::mount_to_renderer;
use leptos::prelude::{Set, request_animation_frame};
use meridian::domain::pack::Pack;
use meridian::platform::document::{announce_ready, element, text_of};
use meridian::state::react::once;
use meridian::state::{Explorer, url};
use meridian::views::{app, markup::TakeOver};
use std::sync::Arc;

/// Id of the element that holds the prerendered page.
const APP: &str = "app";

/// Id of the data block that holds the pack.
const PACK: &str = "pack";

fn main() {
    let Some(root) = element(APP) else {
        wasm_bindgen::throw_str("the page has no #app");
    };
    let pack = match Pack::parse(&text_of(PACK).unwrap_or_default()) {
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
    let start = move || {
        let explorer = Explorer::new(pack);
        once(move || {
            url::follow(explorer);
            explorer.ready.set(true);
            request_animation_frame(announce_ready);
        });
        TakeOver::new(app(explorer), existing)
    };
    mount_to_renderer(&root, start).forget();
}
