//! What the page does only when it is asked: the lesson, dialogs, files, citations, the saved map.
//!
//! The rest of the page knows [`ask`] and nothing else of it, so that it can come by itself, when a button is pressed
//! ([`crate::page_tools`]): where the program is divided, as the part `extras`.

mod dialogs;
mod failure;
mod lesson;
mod map_picture;

use crate::lazy;
use crate::state::AppState;
pub use failure::NotDone;

/// What is asked for.
pub enum Wanted {
    /// One of the dialogs, by its button's `data-action`: `embed`, `export` or `cite`.
    Dialog(String),
    /// The map as it is shown, to save as `svg` or `png`.
    Map(String),
    /// The lesson. A link to a step or to plain words brings it below the page without going there.
    Lesson {
        /// Whether the page goes to it.
        shown: bool,
    },
}

// One way into the part for all of them, since each costs the first part some code.
lazy!(extras: async fn tool(app: AppState, wanted: Tool) -> Result<(), NotDone> = done);
lazy!(lesson: async fn taught(app: AppState, shown: bool) -> Result<(), NotDone> = lesson::opened);

/// What a reader takes along.
enum Tool {
    Dialog(String),
    Map(String),
}

async fn done(app: AppState, wanted: Tool) -> Result<(), NotDone> {
    match wanted {
        Tool::Dialog(action) => dialogs::opened(app, action).await,
        Tool::Map(action) => map_picture::saved(app, action).await,
    }
}

/// Does what is wanted.
///
/// # Errors
/// When its code, or a file that it needs, does not come, or when the browser refuses. The next try asks again.
pub async fn ask(app: AppState, wanted: Wanted) -> Result<(), NotDone> {
    let came = match wanted {
        Wanted::Dialog(action) => tool(app, Tool::Dialog(action)).await,
        Wanted::Map(action) => tool(app, Tool::Map(action)).await,
        Wanted::Lesson { shown } => taught(app, shown).await,
    };
    came.unwrap_or(Err(NotDone))
}
