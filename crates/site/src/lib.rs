//! The site maker: a pack and what Meridian compiled become the files of a site. Bytes in, bytes out: it opens no file, starts no
//! process, asks no clock, and gives the same bytes for the same input on every machine, in a browser too.
//!
//! ```
//! use meridian_pack::Pack;
//! use meridian_site::{pictures, tokens::Tokens};
//!
//! let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
//! let pack = std::fs::read_to_string(format!("{root}/tests/packs/valid.json"))?;
//! let tokens = std::fs::read_to_string(format!("{root}/src/styles/tokens.css"))?;
//! let files = pictures::files(&Pack::parse(&pack)?, &Tokens::new(tokens), None)?;
//! assert!(files.contains_key("page.svg") && files.contains_key("quote/mayor-quiet.svg"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod core_pack;
pub mod draw;
mod error;
mod files;
pub mod fonts;
pub mod icons;
pub mod json;
pub mod oembed;
pub mod packages;
pub mod page;
pub mod paper;
pub mod permalinks;
pub mod pictures;
pub mod rendered;
pub mod template;
#[cfg(test)]
mod tests;
pub mod tokens;

pub use error::SiteError;
pub use files::Files;
