//! From TopoJSON and GeoJSON coordinates to lines and rings on the grid, each in one piece.

#![expect(
    clippy::indexing_slicing,
    reason = "indexes into a serde_json::Value give null, they do not panic"
)]

use super::grid::{GRID, Grid};
use serde_json::Value;

/// West edge of the world: longitudes are brought into [−168.5, 191.5), so that the cut runs through the Bering
/// Strait and Chukotka stays whole.
const WEST: f64 = -168.5;

/// Coordinates of a TopoJSON geometry, as GeoJSON would have them (TopoJSON 1.0 specification, sections 2.1.4 and 2.2).
pub fn topojson(file: &Value, geometry: &Value) -> Value {
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
pub fn polygons(coordinates: &Value) -> Vec<Vec<Vec<Grid>>> {
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
