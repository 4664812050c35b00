//! What the page does only when it is asked: dialogs, files, citations, pictures.
//!
//! The rest of the page knows these few functions and nothing else of it, so that it can come by itself, when a button is
//! pressed ([`crate::page_tools`]).

mod dialogs;
mod failure;
mod map_picture;

use crate::state::Explorer;
pub use failure::NotDone;

/// Opens one of the dialogs, by its button's `data-action`: `embed`, `export` or `cite`.
///
/// # Errors
/// When its rules or the whole pack do not come; the next try asks again.
pub async fn open_dialog(explorer: Explorer, action: String) -> Result<(), NotDone> {
    let opened = dialogs::open(explorer, &action).await;
    opened.map_err(|failure| failure::told("open the dialog", &failure))
}

/// Hands the map as it is shown to the reader, to save: `action` is `svg` or `png`.
///
/// # Errors
/// When the browser refuses to draw or to hand it over.
pub async fn save_map(explorer: Explorer, action: String) -> Result<(), NotDone> {
    let saved = map_picture::save(explorer, &action).await;
    saved.map_err(|failure| failure::told("save the map", &failure))
}
