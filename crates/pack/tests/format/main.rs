//! The format of a pack, held against itself: the types say it to serde and to the schema, the lean reader and the validator say
//! it once more.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod accepts;
mod alter;
mod generate;
mod readers;
mod schema;

use serde_json::Value;
use std::sync::LazyLock;

/// The schema of the types.
static SCHEMA: LazyLock<Value> = LazyLock::new(|| meridian_pack::schema::schema().to_value());

/// A pack that has everything the format knows.
fn valid() -> Value {
    serde_json::from_str(include_str!("../../../../tests/packs/valid.json")).unwrap()
}
