//! What a reader sees: one component a file, markup and nothing else.
//!
//! Every view takes the [`Explorer`](crate::state::Explorer) and, where it shows one item, that item, and gives [`markup`].

mod app;
mod detail;
mod footer;
mod head;
mod keep;
mod later;
mod learn;
pub(crate) mod map;
mod masthead;
pub(crate) mod notices;
pub(crate) mod parts;
mod place_list;
mod quotes;
mod reduced;
mod share;
mod single;
pub(crate) mod story;
mod take;
mod timeline;
mod toolbar;

pub use meridian_markup as markup;

pub use app::app;
pub use head::head;
pub use keep::{keep, keep_inside};
pub use learn::learn;
pub use map::StaticMap;
pub use reduced::reduced;
pub use single::single;
pub use take::take;
