//! What Meridian knows without a browser: the crates of the page are not there when it is compiled alone.

pub mod cite;
pub mod date;
pub mod export;
pub mod filter;
pub mod geo;
pub mod host;
pub mod lesson;
pub mod lettering;
pub mod pack;
pub mod permutation;
pub mod picture;
pub mod placement;
pub mod route;
pub mod search;
pub mod snippet;
pub mod structured_data;
pub mod subject;
pub mod timeline;
pub mod words;

pub use meridian_markup::escape;
