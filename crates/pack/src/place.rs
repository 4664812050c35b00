//! Points and areas, and why each story mentions them.

use super::read::{At, FromJson, fields, ids};
use super::{LocalName, Trace};

/// A point or an area.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Kebab-case id.
    pub id: String,
    /// Name, as the source writes it.
    pub name: String,
    /// Name in a language of the place.
    pub local_name: Option<LocalName>,
    /// What it is.
    pub kind: PlaceKind,
    /// Longitude and latitude in degrees (WGS84, as in GeoJSON); for an area the point of its label.
    pub coordinates: [f64; 2],
    /// The area itself, for countries, regions and areas.
    pub shape: Option<Shape>,
    /// ISO 3166-1 alpha-3 of the country it lies in, or is.
    pub country: Option<String>,
    /// What a reader should know of the position, such as "some 250 km south-east of the city".
    pub note: Option<String>,
    /// Why each story mentions it; at least one.
    pub roles: Vec<PlaceRole>,
}

fields!(Place {
    id,
    name,
    local_name,
    kind,
    coordinates,
    shape,
    country,
    note,
    roles
});

impl Place {
    /// Whether the place stands only for the government that sits in it.
    pub fn is_metonym(&self) -> bool {
        self.roles.iter().all(|role| role.metonym)
    }
}

/// What kind of place it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A country of the basemap, ISO 3166-1 alpha-3.
    Country(String),
    /// A region of the basemap: `xinjiang`, `tibet`, `inner-mongolia`.
    Region(String),
    /// An outline of its own: one ring of longitude and latitude in degrees, first point not repeated.
    Outline(Vec<[f64; 2]>),
}

impl FromJson for Shape {
    fn read(at: &At) -> Self {
        match at.only(&["country", "region", "outline"]) {
            (0, code) => Self::Country(FromJson::read(&code)),
            (1, id) => Self::Region(FromJson::read(&id)),
            (_, ring) => Self::Outline(FromJson::read(&ring)),
        }
    }
}

/// Why a story mentions a place.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceRole {
    /// Id of the story.
    pub story: String,
    /// The reason, in own words.
    pub why: String,
    /// Whether the place stands for its government here.
    pub metonym: bool,
    /// Paragraphs it rests on; their number is the number of mentions.
    pub trace: Trace,
}

fields!(PlaceRole { story, why, metonym: may, trace: must "source" });
