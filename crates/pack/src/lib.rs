//! The pack: one JSON document with everything that is shown.
//!
//! Every item that rests on the source carries a [`Trace`]. Ids are kebab-case and unique within their kind.
//!
//! [`Pack::parse`] reads one quickly and stops at the first mistake, as a browser wants it; [`validate`](validate::validate) lists
//! everything that is wrong, each with its place, and [`review`](review::review) asks what an editor would.
//!
//! ```
//! use meridian_pack::{Pack, validate::validate};
//!
//! let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/packs/valid.json"));
//! let pack = Pack::parse(text)?;
//! let quote = pack.quote("mayor-quiet").map(|quote| quote.text.as_str());
//! assert_eq!(quote, Some("quiet harbour"));
//!
//! let broken = text.replace("\"mayor-quiet\"", "\"Mayor Quiet\"");
//! let problems = validate(&broken).unwrap_err();
//! assert_eq!(problems[0].path, "$.quotes[1].id");
//! # Ok::<(), meridian_pack::ParseError>(())
//! ```

pub mod argsort;
mod background;
mod core;
pub mod date;
mod event;
mod json;
mod line;
mod lookup;
mod parse;
mod people;
mod place;
mod provenance;
mod quote;
pub mod read;
pub mod review;
#[cfg(feature = "schema")]
pub mod schema;
mod story;
#[cfg(feature = "upgrade")]
pub mod upgrade;
pub mod validate;

pub use background::Background;
pub use event::{Event, Figure};
pub use line::Line;
pub use lookup::Party;
pub use parse::{ParseError, document};
pub use people::{LocalName, Mention, Organisation, Person, Speaker, SpeakerKind};
pub use place::{Place, PlaceKind, PlaceRole, Shape};
pub use provenance::{AsOf, Correction, Notice, Source, Topic};
pub use quote::{DateBasis, Dated, Extent, Quote, QuoteDates, Reported, Selector};
pub use story::{Basis, Claim, Section, Story};

use serde::{Deserialize, Serialize};

/// Paragraphs of the source an item rests on: non-empty lines, counted from 1.
pub type Trace = Vec<u32>;

/// The only pack format this program reads.
pub const FORMAT: u32 = 1;

/// A whole pack. Built once, then shared and never changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Pack {
    /// Version of the format, [`FORMAT`].
    #[serde(deserialize_with = "parse::known_format")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Format"))]
    pub format: u32,
    /// Id of the pack, also its file name without `.json`.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Id"))]
    pub id: String,
    /// Version of the text, such as `1.0.0`; exports carry it.
    pub version: String,
    /// BCP 47 tag of the pack's own words.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Language"))]
    pub lang: String,
    /// Short line above the title, such as the newsletter's name and month.
    pub kicker: String,
    /// Title of the page.
    pub title: String,
    /// One or two sentences under the title.
    pub dek: String,
    /// When the pack speaks.
    pub as_of: AsOf,
    /// What the pack is based on.
    pub source: Source,
    /// Rights in the pack's text, apart from the licence of the code.
    pub rights: String,
    /// Warnings to show beside every control that shares, saves, prints or exports; one a language.
    pub notices: Vec<Notice>,
    /// Corrections made since version 1, newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
    /// What quotes can be about.
    pub topics: Vec<Topic>,
    /// The stories, in reading order.
    pub stories: Vec<Story>,
    /// Everyone and every body that is quoted or whose speech is reported.
    pub speakers: Vec<Speaker>,
    /// People who are mentioned and not quoted.
    pub people: Vec<Person>,
    /// Bodies named in a story.
    pub organisations: Vec<Organisation>,
    /// Points and areas.
    pub places: Vec<Place>,
    /// What goes from one place to another, where the source gives both ends.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<Line>,
    /// Verbatim passages, in the order of the source.
    pub quotes: Vec<Quote>,
    /// Speech without quotation marks, in the order of the source.
    pub reported: Vec<Reported>,
    /// Dated happenings, in the order of time.
    pub events: Vec<Event>,
    /// Numbers with their qualifiers.
    pub figures: Vec<Figure>,
}
