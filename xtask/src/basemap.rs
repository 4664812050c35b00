//! `cargo xtask basemap`: from public map data to the compact files that Meridian draws.
//!
//! Writes `public/basemap/world.bin` (loaded after first paint) and `basemap/coarse.bin` (drawn into the prerendered
//! page); the same inputs give the same bytes. Where the inputs come from stands in `basemap/README.md`.

mod borders;
mod coordinates;
mod detail;
mod dissolve;
mod encode;
mod grid;
mod inputs;
mod label;
mod plane;
mod regions;
mod simplify;
mod source;
mod topology;

use detail::Detail;
use inputs::Result;
use meridian_geo::basemap::{Basemap, Kind};
use std::collections::BTreeMap;
use std::path::Path;

const DETAIL: Detail = Detail {
    steps: 60.0,
    corner: 0.0045,
    island: 0.015,
    elsewhere: 9.0,
};
const COARSE: Detail = Detail {
    steps: 20.0,
    corner: 0.12,
    island: 0.3,
    elsewhere: 6.0,
};

/// Writes both files.
///
/// # Errors
/// Where an input cannot be read, or a city does not lie in the country it belongs to.
pub fn run() -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap_or(Path::new("."));
    let inputs = source::read(root)?;
    for (path, detail) in [
        ("public/basemap/world.bin", DETAIL),
        ("basemap/coarse.bin", COARSE),
    ] {
        let bytes = encode::encode(&topology::build(&inputs, &detail), &detail);
        let decoded = Basemap::decode(&bytes)?;
        check(&decoded, detail.steps < DETAIL.steps)?;
        let path = root.join(path);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(&path, &bytes)?;
        println!(
            "{}: {} bytes, {} shapes",
            path.display(),
            bytes.len(),
            decoded.shapes().len()
        );
    }
    Ok(())
}

/// What the borders must say, whatever the source does next. In a coarse file a town on the coast may lie at sea.
fn check(map: &Basemap, coarse: bool) -> Result<()> {
    let expected: BTreeMap<&str, (Kind, [f64; 2], &str)> = BTreeMap::from([
        ("Simferopol", (Kind::Country, [34.10, 44.95], "UKR")),
        ("Sevastopol", (Kind::Country, [33.60, 44.60], "UKR")),
        ("Kerch", (Kind::Country, [36.40, 45.34], "UKR")),
        ("Western Sahara", (Kind::Country, [-13.5, 24.5], "ESH")),
        ("Kashgar", (Kind::Region, [75.99, 39.47], "xinjiang")),
        ("Pristina", (Kind::Country, [21.17, 42.66], "XKX")),
        ("Taichung", (Kind::Country, [120.9, 24.0], "TWN")),
    ]);
    for (place, (kind, position, id)) in expected {
        let found = map.shape_at(kind, position).map(|shape| shape.id.as_str());
        if found != Some(id) && !(coarse && found.is_none()) {
            return Err(format!(
                "{place} must lie in {id}, not in {}",
                found.unwrap_or("the sea")
            )
            .into());
        }
    }
    if map.country("HKG").is_none() {
        return Err("Hong Kong must have a shape of its own".into());
    }
    Ok(())
}
