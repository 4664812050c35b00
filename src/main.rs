//! The page's entry: reads the pack, builds the state, takes over what was prerendered, then applies the URL.

use leptos::mount::{hydrate_from, mount_to};
use leptos::prelude::{Effect, Set, request_animation_frame, untrack};
use meridian::domain::pack::Pack;
use meridian::platform::document::{announce_ready, element, text_of};
use meridian::state::{Explorer, url};
use meridian::views::{App, AppProps};
use std::sync::Arc;

/// Id of the element that holds the prerendered page.
const APP: &str = "app";

/// Id of the data block that holds the pack.
const PACK: &str = "pack";

fn main() {
    let Some(app) = element(APP) else {
        wasm_bindgen::throw_str("the page has no #app");
    };
    let pack = match Pack::parse(&text_of(PACK).unwrap_or_default()) {
        Ok(pack) => Arc::new(pack),
        Err(error) => wasm_bindgen::throw_str(&error.to_string()),
    };
    let hydrating = app.get_attribute("data-start").as_deref() == Some("hydrate");
    let start = move || {
        let explorer = Explorer::new(pack);
        let view = App(AppProps { explorer });
        // An effect runs after the view stands. It must not follow what it reads, or it would run, and undo itself, again.
        Effect::new(move |_| {
            untrack(|| {
                url::follow(explorer);
                explorer.ready.set(true);
                request_animation_frame(announce_ready);
            });
        });
        view
    };
    if hydrating {
        hydrate_from(app, start).forget();
    } else {
        app.set_text_content(None);
        mount_to(app, start).forget();
    }
}
