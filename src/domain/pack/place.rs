//! Points and areas, and why each story mentions them.

use super::{LocalName, Trace};
use serde::Deserialize;

/// A point or an area.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Place {
    /// Kebab-case id.
    pub id: String,
    /// Name, as the source writes it.
    pub name: String,
    /// Name in a language of the place.
    #[serde(default)]
    pub local_name: Option<LocalName>,
    /// What it is.
    pub kind: PlaceKind,
    /// Longitude and latitude in degrees (WGS84, as in GeoJSON); for an area the point of its label.
    pub coordinates: [f64; 2],
    /// The area itself, for countries, regions and areas.
    #[serde(default)]
    pub shape: Option<Shape>,
    /// ISO 3166-1 alpha-3 of the country it lies in, or is.
    #[serde(default)]
    pub country: Option<String>,
    /// What a reader should know of the position, such as "some 250 km south-east of the city".
    #[serde(default)]
    pub note: Option<String>,
    /// Why each story mentions it; at least one.
    pub roles: Vec<PlaceRole>,
}

impl Place {
    /// Whether the place stands only for the government that sits in it.
    pub fn is_metonym(&self) -> bool {
        self.roles.iter().all(|role| role.metonym)
    }
}

/// What kind of place it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlaceKind {
    /// A city or a site: a point.
    City,
    /// A country or territory: a shape of the basemap.
    Country,
    /// A region of a country: a shape of the basemap.
    Region,
    /// A part of the world without a border: an outline of its own.
    Area,
}

/// How an area is drawn.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// A country of the basemap, ISO 3166-1 alpha-3.
    Country(String),
    /// A region of the basemap: `xinjiang`, `tibet`, `inner-mongolia`.
    Region(String),
    /// An outline of its own: one ring of longitude and latitude in degrees, first point not repeated.
    Outline(Vec<[f64; 2]>),
}

/// Why a story mentions a place.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct PlaceRole {
    /// Id of the story.
    pub story: String,
    /// The reason, in own words.
    pub why: String,
    /// Whether the place stands for its government here.
    #[serde(default)]
    pub metonym: bool,
    /// Paragraphs it rests on; their number is the number of mentions.
    #[serde(rename = "source")]
    pub trace: Trace,
}
