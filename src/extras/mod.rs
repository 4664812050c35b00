//! What the page does only when it is asked: the lesson.
//!
//! The rest of the page knows these few functions and nothing else of it, so that it can come by itself, when a button is
//! pressed ([`crate::page_tools`]).

mod failure;
mod lesson;
mod part;

use crate::state::Explorer;
pub use failure::NotDone;

/// Opens the lesson, and goes to it where it is to be `shown`; a link to a step or to plain words has it below the page.
///
/// # Errors
/// When its code, its text or its rules do not come; the next try asks again.
pub async fn open_lesson(explorer: Explorer, shown: bool) -> Result<(), NotDone> {
    let extras = part::bring().await?;
    (extras.open_lesson)(explorer, shown).await
}
