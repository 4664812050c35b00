//! What the page does only when it is asked: dialogs, files, citations, pictures.
//!
//! The rest of the page knows these few functions and nothing else of it. In a browser that gets the program in parts (feature
//! `split`) all of it is the part `extras`, which comes when a button is pressed ([`crate::page_tools`]) for the first time.

mod dialogs;
mod failure;
mod map_picture;

use crate::state::Explorer;
pub use failure::NotDone;
use std::future::Future;
use std::pin::Pin;

/// What is under way, and how it ended.
pub type Doing = Pin<Box<dyn Future<Output = Result<(), NotDone>>>>;

/// What the part hands over.
struct Tools {
    open_dialog: fn(Explorer, String) -> Doing,
    save_map: fn(Explorer, String) -> Doing,
}

/// Nothing but this names what is behind it, so that is in the part and not in the program's first.
fn tools() -> Tools {
    Tools {
        open_dialog: |explorer, action| Box::pin(dialogs::opened(explorer, action)),
        save_map: |explorer, action| Box::pin(map_picture::saved(explorer, action)),
    }
}

#[cfg(feature = "split")]
mod part {
    use super::{NotDone, Tools, tools};
    use leptos::wasm_split::{SplitLoaderError, wasm_split};

    #[wasm_split(extras, wasm_split_path = leptos::wasm_split, fallible)]
    fn brought() -> Result<Tools, SplitLoaderError> {
        Ok(tools())
    }

    /// Brings the part; what brings it has told the console why it did not come.
    pub async fn bring() -> Result<Tools, NotDone> {
        brought().await.map_err(|_| NotDone)
    }
}

#[cfg(not(feature = "split"))]
mod part {
    use super::{NotDone, Tools, tools};

    /// It is there.
    pub async fn bring() -> Result<Tools, NotDone> {
        Ok(tools())
    }
}

/// Opens one of the dialogs, by its button's `data-action`: `embed`, `export` or `cite`.
///
/// # Errors
/// When the part, its rules or the whole pack do not come; the next try asks again.
pub async fn open_dialog(explorer: Explorer, action: String) -> Result<(), NotDone> {
    let tools = part::bring().await?;
    (tools.open_dialog)(explorer, action).await
}

/// Hands the map as it is shown to the reader, to save: `action` is `svg` or `png`.
///
/// # Errors
/// When the part does not come, or the browser refuses to draw or to hand it over.
pub async fn save_map(explorer: Explorer, action: String) -> Result<(), NotDone> {
    let tools = part::bring().await?;
    (tools.save_map)(explorer, action).await
}
