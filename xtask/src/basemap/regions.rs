//! Fits regions, drawn at another scale, into the outline of their country, so that the national border is one line.

#![expect(
    clippy::indexing_slicing,
    reason = "cyclic indices, each reduced by the length; a build step may stop"
)]

use super::coordinates;
use super::grid::Grid;
use super::inputs::{Feature, Result};
use super::plane::{Nearby, distance, length};
use meridian_geo::basemap::Kind;
use serde_json::Value;

/// Ids, names in the source and names on the map, in the order they are fitted.
const REGIONS: [(&str, &str, &str); 3] = [
    ("xinjiang", "Xinjiang", "Xinjiang"),
    ("tibet", "Xizang", "Tibet"),
    ("inner-mongolia", "Inner Mongol", "Inner Mongolia"),
];

/// A region's outline that runs closer than this to the national border, in degrees, is the national border.
const BORDER: f64 = 0.18;
/// A region's outline that runs closer than this to another region's is the same line.
const SHARED: f64 = 0.03;
/// Shorter stretches than this, in degrees, are accidents of two scales.
const ACCIDENT: f64 = 0.8;

/// What a stretch of a region's outline follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Along {
    Border,
    Inner(usize),
    Free,
}

/// The regions, their outlines made of the country's own border and inner lines that they share.
pub fn fit(country: &Feature, sources: &[(String, Value)]) -> Result<Vec<Feature>> {
    let border = country
        .rings
        .iter()
        .max_by_key(|ring| ring.len())
        .ok_or("the country has no outline")?;
    let mut inner: Vec<Vec<Grid>> = Vec::new();
    let mut regions = Vec::new();
    for (id, source_name, name) in REGIONS {
        let (_, coordinates) = sources
            .iter()
            .find(|(found, _)| found == source_name)
            .ok_or(format!("no region {source_name}"))?;
        let mut outline = coordinates::line(&coordinates[0]);
        outline.pop();
        let ring = fit_one(border, &mut inner, &outline);
        regions.push(Feature::new(Kind::Region, id, name, vec![ring]));
    }
    Ok(regions)
}

fn fit_one(border: &[Grid], inner: &mut Vec<Vec<Grid>>, outline: &[Grid]) -> Vec<Grid> {
    let mut near_border = Nearby::default();
    near_border.add_line(border);
    if let (Some(&last), Some(&first)) = (border.last(), border.first()) {
        near_border.add(last, first);
    }
    let near_inner: Vec<Nearby> = inner
        .iter()
        .map(|line| {
            let mut near = Nearby::default();
            near.add_line(line);
            near
        })
        .collect();
    let labels: Vec<Along> = outline
        .iter()
        .map(|&point| {
            if let Some(index) = near_inner
                .iter()
                .position(|near| near.within(point, SHARED))
            {
                Along::Inner(index)
            } else if near_border.within(point, BORDER) {
                Along::Border
            } else {
                Along::Free
            }
        })
        .collect();
    let runs = runs(outline, labels);
    if runs.len() < 2 {
        return outline.to_vec();
    }
    // Where one stretch ends and the next begins.
    let joins: Vec<Grid> = (0..runs.len())
        .map(|i| {
            let (from, to) = (&runs[i], &runs[(i + 1) % runs.len()]);
            let end = from.1[from.1.len() - 1];
            match (from.0, to.0) {
                (Along::Inner(line), Along::Border) | (Along::Border, Along::Inner(line)) => {
                    let line = &inner[line];
                    nearest(&[line[0], line[line.len() - 1]], end)
                }
                (Along::Inner(line), _) | (_, Along::Inner(line)) => nearest(&inner[line], end),
                _ => nearest(border, end),
            }
        })
        .collect();
    let mut ring = Vec::new();
    for (i, (along, points)) in runs.iter().enumerate() {
        let (from, to) = (joins[(i + runs.len() - 1) % runs.len()], joins[i]);
        let path = match *along {
            Along::Border => around(border, from, to, length(points)),
            Along::Inner(line) => between(&inner[line], from, to),
            Along::Free => {
                let mut path = vec![from];
                path.extend(points.iter().filter(|&&point| point != from && point != to));
                path.push(to);
                inner.push(path.clone());
                path
            }
        };
        ring.extend(path.into_iter().skip(1));
    }
    ring
}

/// Stretches of one kind, in order, the first and last not of the same kind; accidents given to what surrounds them.
fn runs(outline: &[Grid], mut labels: Vec<Along>) -> Vec<(Along, Vec<Grid>)> {
    loop {
        let Some(start) =
            (0..labels.len()).find(|&i| labels[i] != labels[(i + labels.len() - 1) % labels.len()])
        else {
            return Vec::new();
        };
        let mut found: Vec<(Along, Vec<usize>)> = Vec::new();
        for step in 0..labels.len() {
            let i = (start + step) % labels.len();
            match found.last_mut() {
                Some((along, points)) if *along == labels[i] => points.push(i),
                _ => found.push((labels[i], vec![i])),
            }
        }
        let span =
            |points: &[usize]| length(&points.iter().map(|&i| outline[i]).collect::<Vec<_>>());
        let shortest =
            (0..found.len()).min_by(|&a, &b| span(&found[a].1).total_cmp(&span(&found[b].1)));
        match shortest {
            Some(i) if span(&found[i].1) < ACCIDENT && found.len() > 2 => {
                let before = found[(i + found.len() - 1) % found.len()].0;
                for &point in &found[i].1 {
                    labels[point] = before;
                }
            }
            _ => {
                return found
                    .into_iter()
                    .map(|(along, points)| {
                        (along, points.into_iter().map(|i| outline[i]).collect())
                    })
                    .collect();
            }
        }
    }
}

fn nearest(points: &[Grid], to: Grid) -> Grid {
    points
        .iter()
        .copied()
        .min_by(|&a, &b| distance(a, to).total_cmp(&distance(b, to)))
        .unwrap_or(to)
}

/// The way along a ring, of the two, whose length is closer to `expected`.
fn around(ring: &[Grid], from: Grid, to: Grid, expected: f64) -> Vec<Grid> {
    let at = |point: Grid| {
        ring.iter()
            .position(|&other| other == point)
            .unwrap_or_default()
    };
    let (start, end) = (at(from), at(to));
    let n = ring.len();
    let forward: Vec<Grid> = (0..=(end + n - start) % n)
        .map(|step| ring[(start + step) % n])
        .collect();
    let backward: Vec<Grid> = (0..=(start + n - end) % n)
        .map(|step| ring[(start + n - step) % n])
        .collect();
    let off = |way: &[Grid]| (length(way) - expected).abs();
    if off(&forward) <= off(&backward) {
        forward
    } else {
        backward
    }
}

fn between(line: &[Grid], from: Grid, to: Grid) -> Vec<Grid> {
    let at = |point: Grid| {
        line.iter()
            .position(|&other| other == point)
            .unwrap_or_default()
    };
    let (start, end) = (at(from), at(to));
    let mut path = line[start.min(end)..=start.max(end)].to_vec();
    if start > end {
        path.reverse();
    }
    path
}

/// Whether a point lies inside rings, by the even-odd rule.
pub fn inside(rings: &[Vec<Grid>], point: Grid) -> bool {
    let degrees = |p: &Grid| p.map(f64::from);
    let rings: Vec<Vec<[f64; 2]>> = rings
        .iter()
        .map(|ring| ring.iter().map(degrees).collect())
        .collect();
    meridian_geo::hit::inside(&rings, degrees(&point))
}
