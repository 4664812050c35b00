//! What leaves a Meridian page: files, citations, snippets, pictures, structured data.

pub mod address;
pub mod cite;
pub mod escape;
pub mod files;
pub mod picture;
pub mod snippet;
pub mod structured_data;
pub mod subject;
