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

use super::LonLat;

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

/// Why a file is not a basemap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DecodeError {
    /// What is wrong.
    pub kind: DecodeErrorKind,
    /// Byte at which it was found.
    pub at: usize,
}

/// What can be wrong with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecodeErrorKind {
    /// It does not begin as a basemap does.
    Magic,
    /// It ends too soon.
    Truncated,
    /// A number is out of its range, or names what is not there.
    Range,
    /// A text is not UTF-8.
    Text,
    /// There is more after the end.
    Trailing,
}

impl std::fmt::Display for DecodeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let what = match self.kind {
            DecodeErrorKind::Magic => "not a basemap",
            DecodeErrorKind::Truncated => "basemap ends too soon",
            DecodeErrorKind::Range => "number out of range in basemap",
            DecodeErrorKind::Text => "text in basemap is not UTF-8",
            DecodeErrorKind::Trailing => "bytes after the end of basemap",
        };
        write!(f, "{what} at byte {}", self.at)
    }
}

impl std::error::Error for DecodeError {}

impl Basemap {
    /// Reads a file.
    ///
    /// # Errors
    /// Says what is wrong, and at which byte; never panics, and never allocates more than the file's size warrants.
    pub fn decode(bytes: &[u8]) -> Result<Self, DecodeError> {
        let mut reader = Reader { bytes, at: 0 };
        if reader.take(MAGIC.len()).ok() != Some(MAGIC.as_slice()) {
            return Err(DecodeError {
                kind: DecodeErrorKind::Magic,
                at: 0,
            });
        }
        let steps = reader.count()?;
        if steps == 0 {
            return Err(reader.error(DecodeErrorKind::Range));
        }
        let degrees = |grid: i64| grid as f64 / steps as f64;

        let mut arcs = Vec::new();
        let mut total = 0_usize;
        for _ in 0..reader.count()? {
            let class = match reader.varint()? {
                0 => Class::Coast,
                1 => Class::Border,
                2 => Class::Disputed,
                3 => Class::Inner,
                _ => return Err(reader.error(DecodeErrorKind::Range)),
            };
            let start = total;
            total = total.saturating_add(reader.count()?);
            arcs.push(Arc {
                class,
                start,
                end: total,
            });
        }
        // Each point takes at least two bytes, so a larger total cannot be true.
        if total > bytes.len() {
            return Err(reader.error(DecodeErrorKind::Range));
        }
        let mut points = vec![[0.0, 0.0]; total];
        for axis in 0..2 {
            let mut grid = 0_i64;
            for point in &mut points {
                grid = grid.saturating_add(reader.signed()?);
                if let Some(value) = point.get_mut(axis) {
                    *value = degrees(grid);
                }
            }
        }

        let mut shapes = Vec::new();
        for _ in 0..reader.count()? {
            shapes.push(reader.shape(arcs.len(), degrees)?);
        }
        if reader.at != bytes.len() {
            return Err(reader.error(DecodeErrorKind::Trailing));
        }
        Ok(Self {
            points,
            arcs,
            shapes,
        })
    }

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

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    fn error(&self, kind: DecodeErrorKind) -> DecodeError {
        DecodeError { kind, at: self.at }
    }

    fn take(&mut self, count: usize) -> Result<&'a [u8], DecodeError> {
        let end = self.at.saturating_add(count);
        let taken = self
            .bytes
            .get(self.at..end)
            .ok_or(self.error(DecodeErrorKind::Truncated))?;
        self.at = end;
        Ok(taken)
    }

    fn varint(&mut self) -> Result<u32, DecodeError> {
        let mut value = 0_u32;
        for shift in [0, 7, 14, 21, 28] {
            let &byte = self
                .bytes
                .get(self.at)
                .ok_or(self.error(DecodeErrorKind::Truncated))?;
            self.at += 1;
            value |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(self.error(DecodeErrorKind::Range))
    }

    fn count(&mut self) -> Result<usize, DecodeError> {
        self.varint().map(|value| value as usize)
    }

    fn signed(&mut self) -> Result<i64, DecodeError> {
        let value = i64::from(self.varint()?);
        Ok((value >> 1) ^ -(value & 1))
    }

    fn text(&mut self) -> Result<String, DecodeError> {
        let length = self.count()?;
        let bytes = self.take(length)?;
        let text = std::str::from_utf8(bytes).map_err(|_| self.error(DecodeErrorKind::Text))?;
        Ok(text.to_owned())
    }

    fn shape(&mut self, arcs: usize, degrees: impl Fn(i64) -> f64) -> Result<Shape, DecodeError> {
        let kind = match self.varint()? {
            0 => Kind::Country,
            1 => Kind::Region,
            2 => Kind::Lake,
            _ => return Err(self.error(DecodeErrorKind::Range)),
        };
        let (id, name) = (self.text()?, self.text()?);
        let label = [degrees(self.signed()?), degrees(self.signed()?)];
        let clearance = degrees(i64::from(self.varint()?));
        let mut rings = Vec::new();
        for _ in 0..self.count()? {
            let mut ring = Vec::new();
            for _ in 0..self.count()? {
                let value = self.count()?;
                let reference = ArcRef {
                    index: value / 2,
                    backwards: value % 2 == 1,
                };
                if reference.index >= arcs {
                    return Err(self.error(DecodeErrorKind::Range));
                }
                ring.push(reference);
            }
            rings.push(ring);
        }
        Ok(Shape {
            kind,
            id,
            name,
            label,
            clearance,
            rings,
        })
    }
}
