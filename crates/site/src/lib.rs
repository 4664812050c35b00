//! The site maker: a pack and the [`Shell`], which is what Meridian compiled, become the files of a site. Bytes in, bytes out: it opens
//! no file, starts no process, asks no clock, and gives the same bytes for the same input on every machine, in a browser too.
//!
//! ```
//! use meridian_site::{Order, Shell, make};
//!
//! // A newsroom has the shell that came with its version, and its own pack.
//! fn site(shell: &[u8], pack: &str) -> Result<Vec<String>, meridian_site::SiteError> {
//!     let order = Order { base: Some("https://example.org/explorer/"), ..Order::new(pack) };
//!     let files = make(&Shell::read(shell)?, &order)?;
//!     Ok(files.into_keys().collect())
//! }
//!
//! assert_eq!(site(b"", "{}").map_err(|error| error.place().to_owned()), Err("shell".to_owned()));
//! ```

pub mod archive;
mod draw;
mod error;
mod files;
pub mod fonts;
pub mod icons;
mod json;
mod make;
pub mod oembed;
mod order;
pub mod packages;
mod page;
pub mod paper;
mod permalinks;
pub mod pictures;
mod rendered;
mod scripts;
pub mod shell;
pub mod single_file;
mod template;
#[cfg(test)]
mod tests;
pub mod tokens;

pub use error::SiteError;
pub use files::Files;
pub use make::make;
pub use order::{Order, base};
pub use scripts::{ELEMENT, WORKER};
pub use shell::Shell;
