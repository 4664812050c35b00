//! The three maps: where each is drawn and how to tell.

/// A map that is measured.
pub struct System {
    /// In the table.
    pub name: &'static str,
    /// Folder of its site, before the number of places.
    pub folder: &'static str,
    /// Query of the page.
    pub query: &'static str,
    /// What the hand takes hold of.
    pub map: &'static str,
    /// JavaScript: basemap and places are in the document, or on the canvas.
    pub drawn: &'static str,
    /// JavaScript: a text that changes when the map moves.
    pub whereabouts: &'static str,
    /// JavaScript: a hand can move it.
    pub ready: &'static str,
    /// For the browser.
    pub arguments: &'static [&'static str],
}

/// Ours first: the others are judged against it.
pub const SYSTEMS: [System; 3] = [
    System {
        name: "Meridian",
        folder: "meridian",
        query: "?view=map",
        map: "#map svg[data-projection]",
        drawn: "document.querySelector('#map svg[data-projection] path') \
                && document.querySelector('#map :is([data-place], [data-cluster])')",
        // The layer that moves during a gesture, and the places that are put anew after it.
        whereabouts: "[...document.querySelectorAll('#map svg[data-projection], #map :is([data-place], [data-cluster])')]\
                      .slice(0, 20).map((one) => { const box = one.getBoundingClientRect(); \
                      return [box.x, box.y, box.width].map(Math.round).join(); }).join(' ') \
                      + document.querySelector('#map svg[data-projection]').dataset.projection",
        ready: "document.documentElement.dataset.meridian === 'ready'",
        arguments: &[],
    },
    System {
        name: "Leaflet 1.9.4",
        folder: "leaflet",
        query: "",
        map: "#map",
        drawn: "window.benchDrawn",
        whereabouts: "benchWhere()",
        ready: "window.benchDrawn === true",
        arguments: &[],
    },
    System {
        name: "MapLibre GL 6.17.0",
        folder: "maplibre",
        query: "",
        map: "#map",
        drawn: "window.benchDrawn",
        whereabouts: "benchWhere()",
        ready: "window.benchDrawn === true",
        // No graphics card here: WebGL is drawn by the processor.
        arguments: &["--enable-unsafe-swiftshader"],
    },
];
