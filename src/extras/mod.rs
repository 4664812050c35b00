//! What the page does only when it is asked: dialogs, files, citations, pictures, the lesson.
//!
//! The rest of the page knows these few functions and nothing else of it. In a browser that gets the program in parts (feature
//! `split`) all of it is the part `extras`, which comes when it is wanted for the first time ([`crate::page_tools`]).

mod dialogs;
mod failure;
mod lesson;
mod map_picture;

use crate::lazy;
use crate::state::Explorer;
pub use failure::NotDone;
use std::pin::Pin;

/// What is under way, and how it ended.
pub type Doing = Pin<Box<dyn Future<Output = Result<(), NotDone>>>>;

/// What the part hands over: whoever calls these names nothing of it.
struct Extras {
    open_dialog: fn(Explorer, String) -> Doing,
    save_map: fn(Explorer, String) -> Doing,
    open_lesson: fn(Explorer, bool) -> Doing,
}

fn all() -> Extras {
    Extras {
        open_dialog: |explorer, action| Box::pin(dialogs::opened(explorer, action)),
        save_map: |explorer, action| Box::pin(map_picture::saved(explorer, action)),
        open_lesson: |explorer, shown| Box::pin(lesson::opened(explorer, shown)),
    }
}

lazy!(extras: fn extras() -> Extras = all);

/// Brings the part. What brings it has told the console why it does not come.
async fn bring() -> Result<Extras, NotDone> {
    extras().await.map_err(|_| NotDone)
}

/// Opens one of the dialogs, by its button's `data-action`: `embed`, `export` or `cite`.
///
/// # Errors
/// When the part, its rules or the whole pack do not come; the next try asks again.
pub async fn open_dialog(explorer: Explorer, action: String) -> Result<(), NotDone> {
    (bring().await?.open_dialog)(explorer, action).await
}

/// Hands the map as it is shown to the reader, to save: `action` is `svg` or `png`.
///
/// # Errors
/// When the part does not come, or the browser refuses to draw or to hand it over.
pub async fn save_map(explorer: Explorer, action: String) -> Result<(), NotDone> {
    (bring().await?.save_map)(explorer, action).await
}

/// Opens the lesson, and goes to it where it is to be `shown`; a link to a step or to plain words has it below the page.
///
/// # Errors
/// When the part, the lesson's text or its rules do not come; the next try asks again.
pub async fn open_lesson(explorer: Explorer, shown: bool) -> Result<(), NotDone> {
    (bring().await?.open_lesson)(explorer, shown).await
}
