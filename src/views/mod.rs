//! What a reader sees: one component a file, markup and nothing else.
//!
//! Every view takes the [`AppState`](crate::state::AppState) and, where it shows one item, that item, and gives [`markup`].

mod app;
mod detail;
mod drawn;
mod footer;
mod head;
mod later;
mod learn;
pub(crate) mod map;
mod masthead;
pub(crate) mod notices;
mod page_tools;
pub(crate) mod parts;
mod permalink;
mod place_list;
mod quotes;
mod reduced;
mod share;
pub(crate) mod story;
mod timeline;
mod toolbar;

pub use meridian_markup as markup;

pub use app::app;
pub use drawn::drawn;
pub use head::{Place, head};
pub use learn::learn;
pub use map::StaticMap;
pub use page_tools::{page_tools, page_tools_inside};
pub use permalink::permalink;
pub use reduced::reduced;
