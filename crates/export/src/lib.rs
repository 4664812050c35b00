//! What leaves a Meridian page: files, citations, snippets, pictures, structured data.
//!
//! ```
//! use meridian_export::cite::{Cited, Style, cite};
//! use meridian_pack::{Pack, date::Day};
//! use meridian_words::{EN, EXPORT};
//!
//! let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/packs/valid.json"));
//! let pack = Pack::parse(text)?;
//! let cited = Cited {
//!     pack: &pack,
//!     quote: &pack.quotes[1],
//!     words: &EN,
//!     export: &EXPORT,
//!     page: Some("https://example.org/"),
//!     accessed: Day(20_000),
//! };
//! let text = cite(Style::Apa, &cited);
//! assert!(text.contains("“quiet harbour”") && text.contains("https://example.org/#at=quote:mayor-quiet"));
//! # Ok::<(), meridian_pack::ParseError>(())
//! ```

pub mod address;
pub mod cite;
pub mod files;
pub mod picture;
pub mod share_target;
pub mod snippet;
pub mod structured_data;
