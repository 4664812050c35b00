//! The map.

use crate::state::Explorer;
use leptos::prelude::*;

/// Placeholder until the geometry lands.
#[component]
pub fn Map(explorer: Explorer) -> impl IntoView {
    view! { <section id="map" class="map" tabindex="-1"><h2 class="hidden">{explorer.words.map}</h2></section> }
}
