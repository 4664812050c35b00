//! Points and areas, and why each story mentions them.

use super::read::ids;
use super::{LocalName, Trace};
use serde::{Deserialize, Serialize};

/// A point or an area.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Place {
    /// Kebab-case id.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Id"))]
    pub id: String,
    /// Name, as the source writes it.
    pub name: String,
    /// Name in a language of the place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub local_name: Option<LocalName>,
    /// What it is.
    pub kind: PlaceKind,
    /// Longitude and latitude in degrees (WGS84, as in GeoJSON); for an area the point of its label.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Position"))]
    pub coordinates: [f64; 2],
    /// The area itself, for countries, regions and areas.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shape: Option<Shape>,
    /// ISO 3166-1 alpha-3 of the country it lies in, or is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Country>"))]
    pub country: Option<String>,
    /// What a reader should know of the position, such as "some 250 km south-east of the city".
    #[serde(skip_serializing_if = "Option::is_none")]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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

ids!(PlaceKind {
    City = "city",
    Country = "country",
    Region = "region",
    Area = "area",
});

/// How an area is drawn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Shape {
    /// A country of the basemap, ISO 3166-1 alpha-3.
    Country(String),
    /// A region of the basemap: `xinjiang`, `tibet`, `inner-mongolia`.
    Region(String),
    /// An outline of its own: one ring of longitude and latitude in degrees, first point not repeated.
    Outline(
        #[cfg_attr(feature = "schema", schemars(with = "Vec<crate::schema::Position>"))]
        Vec<[f64; 2]>,
    ),
}

/// Why a story mentions a place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlaceRole {
    /// Id of the story.
    pub story: String,
    /// The reason, in own words.
    pub why: String,
    /// Whether the place stands for its government here.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub metonym: bool,
    /// Paragraphs it rests on; their number is the number of mentions.
    #[serde(rename = "source")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Trace"))]
    pub trace: Trace,
}
