//! Views that live a moment later than the page: the map, what is selected, and the wall of quotes with its facets.
//!
//! They are printed with everything else. In a browser that gets the program in parts (feature `split`) they are islands: the
//! page is ready without them, and they take over what was printed when the part `later` has come. Where the program is whole,
//! and natively, they are called like any other view.

mod events;
#[cfg(feature = "split")]
mod islands;
#[cfg(not(feature = "split"))]
mod whole;

#[cfg(feature = "split")]
pub use islands::Later;
#[cfg(not(feature = "split"))]
pub use whole::Later;
