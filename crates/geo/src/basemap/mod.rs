//! The basemap: countries, regions, lakes and lines, decoded from one compact file.
//!
//! Shapes share their borders: each stretch of line between two junctions (an *arc*, as in TopoJSON) is stored once,
//! and a shape's rings refer to arcs. Layout, all integers LEB128 varints, signed ones zigzag:
//!
//! ```text
//! "MBM1"                          magic
//! steps                           grid steps a degree
//! arcs, then for each:            class (0 coast, 1 border, 2 disputed, 3 inner), points
//! for each point of each arc:     longitude step, against the point before (the first of all: against 0)
//! for each point of each arc:     latitude step, likewise
//! shapes, then for each:          kind (0 country, 1 region, 2 lake), id, name (length, UTF-8 bytes),
//!                                 label longitude, latitude, clearance, all in steps,
//!                                 rings, then for each: references, then for each 2 × arc + (1 if backwards)
//! ```
//!
//! Longitudes of one ring are continuous: a ring that crosses 180° goes on to 181°. `cargo xtask basemap` writes it.

mod decode;

use super::LonLat;
pub use decode::{DecodeError, DecodeErrorKind};

/// First bytes of the file.
pub const MAGIC: &[u8; 4] = b"MBM1";

/// What a line separates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Land from sea.
    Coast,
    /// Country from country.
    Border,
    /// Land that two states claim: drawn dashed.
    Disputed,
    /// Region from region, within a country.
    Inner,
}

/// What a shape is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A country or territory; its id is ISO 3166-1 alpha-3 (`XKX` for Kosovo, `KAS` for the Siachen Glacier).
    Country,
    /// A region of a country; its id is kebab-case.
    Region,
    /// A lake; its id is empty where nobody looks for it.
    Lake,
}

/// A stretch of line between two junctions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arc {
    /// What it separates.
    pub class: Class,
    start: usize,
    end: usize,
}

/// A ring's reference to an arc.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ArcRef {
    index: usize,
    backwards: bool,
}

/// A country, region or lake.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// What it is.
    pub kind: Kind,
    /// Its id: see [`Kind`].
    pub id: String,
    /// English name, possibly empty.
    pub name: String,
    /// Where its name goes: the point farthest from its edges.
    pub label: LonLat,
    /// How far the label's point is from the nearest edge, in degrees of latitude.
    pub clearance: f64,
    /// Outer rings and holes, to be filled by the even-odd rule.
    pub rings: Vec<Vec<ArcRef>>,
}

/// A decoded basemap.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Basemap {
    points: Vec<LonLat>,
    arcs: Vec<Arc>,
    shapes: Vec<Shape>,
}

impl Basemap {
    /// Shapes in the order they are drawn: countries, regions, lakes. The same order in every basemap of one release.
    pub fn shapes(&self) -> &[Shape] {
        &self.shapes
    }

    /// The country with this ISO 3166-1 alpha-3 code.
    pub fn country(&self, iso3: &str) -> Option<&Shape> {
        self.find(Kind::Country, iso3)
    }

    /// The region with this id.
    pub fn region(&self, id: &str) -> Option<&Shape> {
        self.find(Kind::Region, id)
    }

    fn find(&self, kind: Kind, id: &str) -> Option<&Shape> {
        self.shapes
            .iter()
            .find(|shape| shape.kind == kind && shape.id == id)
    }

    /// The lines of a class, each arc once.
    pub fn lines(&self, class: Class) -> impl Iterator<Item = &[LonLat]> {
        self.arcs
            .iter()
            .filter(move |arc| arc.class == class)
            .filter_map(|arc| self.points.get(arc.start..arc.end))
    }

    /// The points of a ring, the first not repeated at the end.
    pub fn ring(&self, ring: &[ArcRef]) -> Vec<LonLat> {
        let mut out = Vec::new();
        for reference in ring {
            let points = self
                .arcs
                .get(reference.index)
                .and_then(|arc| self.points.get(arc.start..arc.end))
                .unwrap_or_default();
            // An arc begins where the one before ended.
            out.pop();
            if reference.backwards {
                out.extend(points.iter().rev());
            } else {
                out.extend(points);
            }
        }
        out.pop();
        out
    }

    /// All rings of a shape.
    pub fn rings(&self, shape: &Shape) -> Vec<Vec<LonLat>> {
        shape.rings.iter().map(|ring| self.ring(ring)).collect()
    }
}
