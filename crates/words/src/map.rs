//! Words of the map and of where places lie.

use meridian_geo::distance::Compass;

/// The words of one language.
pub struct MapWords {
    /// Name of the map for a screen reader.
    pub label: &'static str,
    /// How to use the map with the keyboard.
    pub help: &'static str,
    /// Zooms in.
    pub zoom_in: &'static str,
    /// Zooms out.
    pub zoom_out: &'static str,
    /// Shows the first view again.
    pub zoom_reset: &'static str,
    /// Shows the whole world.
    pub show_world: &'static str,
    /// Button that brings the chosen place near.
    pub show_close: &'static str,
    /// Shows the map on the full screen.
    pub full_screen: &'static str,
    /// Goes to where the map can be saved.
    pub save: &'static str,
    /// What the map shows, given places shown, all places and the one in the middle.
    pub summary: fn(usize, usize, &str) -> String,
    /// Name of a cluster, given the number of its places and their names.
    pub cluster: fn(usize, &str) -> String,
    /// Where a place is from another: metres, direction, name.
    pub away: fn(f64, Compass, &str) -> String,
    /// From one place to another, given their names.
    pub from_to: fn(&str, &str) -> String,
    /// Heading of the lines on the map, given their number.
    pub lines: fn(usize) -> String,
    /// A distance, given metres.
    pub distance: fn(f64) -> String,
    /// Opens the note on borders.
    pub borders: &'static str,
    /// The note on borders.
    pub borders_note: &'static str,
}
