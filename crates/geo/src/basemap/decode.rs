//! Reads the bytes of a basemap; the layout is described in the parent module.

use super::{Arc, ArcRef, Basemap, Class, Kind, MAGIC, Shape};

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
