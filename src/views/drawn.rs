//! Views where there is no document: natively, or wherever else a page is only printed.

use super::map::StaticMap;
use leptos::prelude::{Owner, provide_context};

/// Draws with the static map in place of the live one, under signals that end with it.
pub fn drawn<T>(map: StaticMap, draw: impl FnOnce() -> T) -> T {
    Owner::new_root(None).with(|| {
        provide_context(map);
        draw()
    })
}
