//! What Meridian knows without a browser, by its crates.

pub use meridian_export::{
    address, cite, files as export, picture, snippet, structured_data, subject,
};
pub use meridian_geo as geo;
pub use meridian_layout::{quote_size as lettering, static_layout as placement, timeline};
pub use meridian_lesson as lesson;
pub use meridian_markup::escape;
pub use meridian_pack::{self as pack, argsort, date};
pub use meridian_route::{self as route, host};
pub use meridian_search::{self as search, filter};
pub use meridian_words as words;
