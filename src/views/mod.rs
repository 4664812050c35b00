//! What a reader sees: one component a file, markup and nothing else.
//!
//! Every view takes the [`Explorer`](crate::state::Explorer) and, where it shows one item, that item. Parts that a reader
//! types or chooses in are Leptos components with `view!`; parts that are many and alike are [`markup`].

mod app;
mod detail;
mod footer;
mod map;
pub mod markup;
mod masthead;
mod notices;
mod parts;
mod place_list;
mod quotes;
mod share;
mod story;
mod timeline;
mod toolbar;

pub use app::{App, AppProps};
pub use map::StaticMap;
