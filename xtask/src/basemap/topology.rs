//! From rings that repeat each other's borders to arcs that are stored once.

#![expect(
    clippy::indexing_slicing,
    reason = "indices come from the collections' own lengths; a build step may stop"
)]

use super::borders::{Borders, apart};
use super::detail::Detail;
use super::dissolve::edges;
use super::grid::{GRID, Grid};
use super::inputs::{Feature, Inputs};
use super::plane::{Nearby, area};
use super::simplify::{coarseness, simplify};
use meridian_geo::basemap::{Class, Kind};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What goes into the file; points are steps of its own grid.
#[derive(Debug, Default)]
pub struct Topology {
    /// Lines between junctions.
    pub arcs: Vec<(Class, Vec<Grid>)>,
    /// Shapes over them.
    pub shapes: Vec<Shape>,
}

/// A shape over arcs.
#[derive(Debug)]
pub struct Shape {
    /// What it is.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Where the name goes, steps of the file's grid.
    pub label: Grid,
    /// Room for it above and below, in steps.
    pub clearance: i32,
    /// Arcs, and whether they run backwards.
    pub rings: Vec<Vec<(usize, bool)>>,
}

/// Builds the topology of the inputs at a level of detail.
pub fn build(inputs: &Inputs, detail: &Detail) -> Topology {
    let borders = Borders::new(inputs);
    let junctions = junctions(&inputs.features);
    // Cut every ring at junctions, and again where a border's class changes.
    let mut pool: HashMap<Vec<Grid>, Vec<usize>> = HashMap::new();
    let mut arcs: Vec<(Class, Vec<Grid>)> = Vec::new();
    let mut cut = |points: Vec<Grid>| -> Vec<(usize, bool)> {
        let reversed: Vec<Grid> = points.iter().rev().copied().collect();
        let backwards = reversed < points;
        let key = if backwards { reversed } else { points };
        let indices = pool.entry(key.clone()).or_insert_with(|| {
            borders
                .stretches(&key)
                .into_iter()
                .map(|arc| {
                    arcs.push(arc);
                    arcs.len() - 1
                })
                .collect()
        });
        let mut references: Vec<(usize, bool)> =
            indices.iter().map(|&index| (index, backwards)).collect();
        if backwards {
            references.reverse();
        }
        references
    };
    let mut shapes = Vec::new();
    for feature in &inputs.features {
        let rings = kept_rings(feature, &junctions, detail);
        let (at, room) = feature.label;
        let references = rings
            .iter()
            .map(|ring| {
                pieces(ring, &junctions)
                    .into_iter()
                    .flat_map(&mut cut)
                    .collect()
            })
            .collect();
        shapes.push(Shape {
            kind: feature.kind,
            id: feature.id.clone(),
            name: feature.name.clone(),
            label: at.map(|part| (part * detail.steps).round() as i32),
            clearance: (room * detail.steps).round() as i32,
            rings: references,
        });
    }

    let mut drawn = Nearby::default();
    for (class, line) in &arcs {
        if matches!(class, Class::Border | Class::Disputed) {
            drawn.add_line(line);
        }
    }
    for line in &inputs.claims {
        arcs.extend(
            apart(line, &drawn)
                .into_iter()
                .map(|line| (Class::Disputed, line)),
        );
    }
    for (_, line) in &mut arcs {
        *line = on_grid(&simplify(line, detail), detail);
    }
    let mut topology = Topology { arcs, shapes };
    tidy(&mut topology);
    topology
}

/// Points where more than two lines meet.
fn junctions(features: &[Feature]) -> BTreeSet<Grid> {
    let mut neighbours: HashMap<Grid, BTreeSet<Grid>> = HashMap::new();
    for (a, b) in features
        .iter()
        .flat_map(|feature| &feature.rings)
        .flat_map(|ring| edges(ring))
    {
        neighbours.entry(a).or_default().insert(b);
        neighbours.entry(b).or_default().insert(a);
    }
    neighbours
        .into_iter()
        .filter(|(_, around)| around.len() > 2)
        .map(|(point, _)| point)
        .collect()
}

/// A ring as lines from junction to junction; without a junction, one closed line from its least point.
fn pieces(ring: &[Grid], junctions: &BTreeSet<Grid>) -> Vec<Vec<Grid>> {
    let start = (0..ring.len())
        .find(|&i| junctions.contains(&ring[i]))
        .or_else(|| (0..ring.len()).min_by_key(|&i| ring[i]))
        .unwrap_or_default();
    let mut pieces: Vec<Vec<Grid>> = Vec::new();
    let mut piece = Vec::new();
    for step in 0..=ring.len() {
        let point = ring[(start + step) % ring.len()];
        piece.push(point);
        if step == ring.len() || (step > 0 && junctions.contains(&point)) {
            pieces.push(std::mem::replace(&mut piece, vec![point]));
        }
    }
    pieces
}

/// The rings of a feature that are worth drawing: a country keeps its largest, a lake is kept whole or not at all.
fn kept_rings(feature: &Feature, junctions: &BTreeSet<Grid>, detail: &Detail) -> Vec<Vec<Grid>> {
    let largest = feature
        .rings
        .iter()
        .map(|ring| area(ring))
        .fold(0.0, f64::max);
    let named = feature.kind == Kind::Lake && !feature.id.is_empty();
    feature
        .rings
        .iter()
        .filter(|ring| {
            let size = area(ring);
            let alone = !ring.iter().any(|point| junctions.contains(point));
            let floor =
                detail.island * ring.first().map_or(1.0, |&point| coarseness(point, detail));
            let keep = feature.kind != Kind::Lake && size >= largest;
            named || keep || !alone || size >= floor
        })
        .cloned()
        .collect()
}

/// Rounded to the file's grid, without points that fall together.
fn on_grid(line: &[Grid], detail: &Detail) -> Vec<Grid> {
    let mut out: Vec<Grid> = line
        .iter()
        .map(|point| point.map(|part| (f64::from(part) / GRID * detail.steps).round() as i32))
        .collect();
    out.dedup();
    out
}

/// Drops rings that have shrunk to nothing, and arcs that nobody uses any more.
fn tidy(topology: &mut Topology) {
    for shape in &mut topology.shapes {
        shape.rings.retain(|ring| {
            let points: BTreeSet<Grid> = ring
                .iter()
                .flat_map(|&(index, _)| topology.arcs[index].1.iter().copied())
                .collect();
            points.len() > 2
        });
    }
    let used: BTreeSet<usize> = topology
        .shapes
        .iter()
        .flat_map(|shape| shape.rings.iter().flatten())
        .map(|&(index, _)| index)
        .collect();
    let mut renamed = BTreeMap::new();
    let mut kept = Vec::new();
    for (index, arc) in std::mem::take(&mut topology.arcs).into_iter().enumerate() {
        let line_alone = arc.0 == Class::Disputed && arc.1.len() > 1;
        if used.contains(&index) || line_alone {
            renamed.insert(index, kept.len());
            kept.push(arc);
        }
    }
    topology.arcs = kept;
    for reference in topology
        .shapes
        .iter_mut()
        .flat_map(|shape| shape.rings.iter_mut().flatten())
    {
        reference.0 = renamed.get(&reference.0).copied().unwrap_or_default();
    }
}

#[cfg(test)]
mod tests;
