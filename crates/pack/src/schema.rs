//! The JSON Schema of the format, from the types that read and write it.
//!
//! It says what an editor or another program must know to write a pack: fields, types, words, forms of ids and dates. What
//! concerns several items, such as references and the words of the source, [`validate`](crate::validate) alone knows.

use crate::date::Edtf;
use crate::{FORMAT, Pack};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;

/// The whole schema, JSON Schema 2020-12, with the descriptions of the types and fields.
pub fn schema() -> Schema {
    let mut schema = SchemaSettings::draft2020_12()
        .into_generator()
        .into_root_schema_for::<Pack>();
    schema.insert("title".to_owned(), "A pack of Meridian".into());
    schema
}

/// Gives a form of texts or numbers its schema, by name where several fields share it.
macro_rules! form {
    ($($(#[$doc:meta])* $type:ident $name:literal = $schema:tt;)+) => {$(
        $(#[$doc])*
        pub(crate) struct $type;
        form!(@ $type $name $schema);
    )+};
    (@ $type:ident $name:literal $schema:tt) => {
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    };
}

form! {
    /// The number of the format.
    Format "Format" = { "const": FORMAT, "description": "The number of the format." };
    /// An id.
    Id "Id" = {
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "description": "A kebab-case id such as zhou-bo.",
        "examples": ["zhou-bo", "night-train", "c2"],
    };
    /// A country.
    Country "Country" = {
        "type": "string",
        "pattern": "^[A-Z]{3}$",
        "description": "An ISO 3166-1 alpha-3 code.",
        "examples": ["CHN", "FIN"],
    };
    /// A language.
    Language "Language" = {
        "type": "string",
        "pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$",
        "description": "A BCP 47 tag.",
        "examples": ["en", "zh-Hans"],
    };
    /// Longitude and latitude.
    Position "Position" = {
        "type": "array",
        "prefixItems": [
            { "type": "number", "minimum": -180, "maximum": 180 },
            { "type": "number", "minimum": -90, "maximum": 90 },
        ],
        "minItems": 2,
        "maxItems": 2,
        "description": "Longitude and latitude in degrees (WGS84, as in GeoJSON).",
    };
    /// What an item rests on.
    Trace "Trace" = {
        "type": "array",
        "items": { "type": "integer", "minimum": 1, "maximum": u32::MAX },
        "minItems": 1,
        "description": "Paragraphs of the source: non-empty lines, counted from 1.",
    };
}

form!(@ Edtf "Date" {
    "type": "string",
    "pattern": "^(\\.\\.|\\d{4}(-\\d{2}(-\\d{2})?)?[~?%]?)(/(\\.\\.|\\d{4}(-\\d{2}(-\\d{2})?)?[~?%]?))?$",
    "description": "A date in EDTF, an interval, or one with an open end.",
    "examples": ["2022", "2022-05", "2022-05-23", "2022-05~", "2005/2007", "2018/..", "../2018-02"],
});
