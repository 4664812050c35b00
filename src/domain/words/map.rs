//! Words of the map and of where places lie.

use crate::domain::geo::distance::Compass;

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

/// English.
pub const EN: MapWords = MapWords {
    label: "Map of the places in the stories",
    help: "Arrow keys move the map, plus and minus zoom, 0 shows everything again.",
    zoom_in: "Zoom in",
    zoom_out: "Zoom out",
    zoom_reset: "Show all places",
    show_world: "Show the whole world",
    show_close: "Close view of the chosen place",
    full_screen: "Full screen",
    save: "Save the map",
    summary: |shown, total, middle| {
        format!("{shown} of {total} places shown, centred on {middle}.")
    },
    cluster: |count, names| format!("{count} places, zoom in to {names}"),
    away: |metres, compass, from| {
        let direction = match compass {
            Compass::N => "north",
            Compass::Ne => "northeast",
            Compass::E => "east",
            Compass::Se => "southeast",
            Compass::S => "south",
            Compass::Sw => "southwest",
            Compass::W => "west",
            Compass::Nw => "northwest",
        };
        let tens = (metres / 10_000.0).round() as u32;
        format!("some {} km {direction} of {from}", tens * 10)
    },
    from_to: |from, to| format!("{from} to {to}:"),
    lines: |count| format!("{count} lines on the map"),
    distance: |metres| {
        if metres >= 1000.0 {
            format!("{} km", (metres / 1000.0).round() as u32)
        } else {
            format!("{} m", metres.round() as u32)
        }
    },
    borders: "About the borders",
    borders_note: "Crimea is drawn as part of Ukraine, as in United Nations General Assembly resolution 68/262. Lines in dispute are dashed, and only those. A tint means that a story is about the country, nothing else.",
};
