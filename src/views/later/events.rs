//! The timeline's events where nothing was printed, which would have had rules for that.

use crate::platform::document::{element, find};
use crate::platform::style;
use crate::state::AppState;
use meridian_layout::static_layout;

/// Puts the events where they belong, in a page that was mounted afresh: with another pack, after its markup was rewritten, or in
/// an element.
pub fn place_events(app: AppState) {
    let start = element("app").and_then(|root| root.get_attribute("data-start"));
    let Some(strip) = find(".strip").filter(|_| start.as_deref() != Some("hydrate")) else {
        return;
    };
    for (selector, property, value) in static_layout::timeline(&app.pack()) {
        style::set(&strip, &selector, property, &value);
    }
}
