//! What the files are made from: shapes with their names, and lines that are claimed.

use super::grid::Grid;
use super::label;
use meridian_geo::basemap::Kind;
use std::error::Error;

/// What can go wrong in a build step is only ever printed.
pub type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Everything that goes into the files.
#[derive(Debug)]
pub struct Inputs {
    /// Countries by code, regions, lakes.
    pub features: Vec<Feature>,
    /// Lines where states claim each other's land.
    pub claims: Vec<Vec<Grid>>,
}

/// A shape on its way into the file. Rings are closed without repeating the first point.
#[derive(Debug, Clone)]
pub struct Feature {
    /// What it is.
    pub kind: Kind,
    /// Id as in the decoded [`Basemap`].
    pub id: String,
    /// English name.
    pub name: String,
    /// Outer rings and holes.
    pub rings: Vec<Vec<Grid>>,
    /// Where the name goes, degrees, and the room for it above and below, degrees of latitude.
    pub label: ([f64; 2], f64),
}

impl Feature {
    /// A shape with its name put in place.
    pub fn new(kind: Kind, id: &str, name: &str, rings: Vec<Vec<Grid>>) -> Self {
        let label = label::place(&rings);
        Self {
            kind,
            id: id.to_owned(),
            name: name.to_owned(),
            rings,
            label,
        }
    }
}
