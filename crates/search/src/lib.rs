//! Finding quotes: folding, the query, the index over a pack, counts of facets, order and highlights.
//!
//! ```text
//! fold       the same letters become the same bytes
//! query      words, "phrases", -exclusions
//! find       a short text in a long one
//! text       what is searched of a quote, and how well a term matches
//! facets     the values of one facet over all quotes; columns builds the seven
//! order      story, date and speaker order, worked out once
//! index      built once from a pack; run holds a filter against it
//! memory     what the last search text matched, kept for the next
//! results    what a run gives; relax and highlights are parts of it
//! reported   reported speech under the same filter
//! highlight  where a text shows what was searched for
//! ```
//!
//! ```
//! use meridian_pack::Pack;
//! use meridian_search::{Query, QuoteIndex, filter::Filter, highlight};
//!
//! let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/packs/valid.json"));
//! let pack = Pack::parse(text)?;
//! let index = QuoteIndex::new(&pack);
//! let mut filter = Filter::default();
//! filter.q = "HÄRBOUR".to_owned();
//! let results = index.run(&filter, None);
//! let found: Vec<&str> = results.order.iter().map(|&at| pack.quotes[at as usize].text.as_str()).collect();
//! assert_eq!(found, ["quiet harbour"]);
//!
//! assert_eq!(highlight("quiet harbour", &Query::parse("harb")), [6..10]);
//! # Ok::<(), meridian_pack::ParseError>(())
//! ```

mod columns;
mod facets;
pub mod filter;
mod find;
mod fold;
mod highlight;
mod highlights;
mod index;
mod memory;
mod order;
mod query;
mod relax;
mod reported;
mod results;
mod sort;
mod span;
mod text;

pub use facets::Value;
pub use fold::{Folded, fold};
pub use highlight::highlight;
pub use highlights::Highlights;
pub use index::QuoteIndex;
pub use query::{Query, Term};
pub use relax::{Condition, Relax};
pub use reported::reported;
pub use results::{Results, SpeakerGroup};
pub use sort::Sort;
