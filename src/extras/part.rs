//! How this code comes: with the rest of the program, or, where that is divided (feature `split`), as the part `extras`.

use super::failure::{NotDone, told};
use super::lesson;
use crate::state::Explorer;
use std::pin::Pin;

/// What is under way, and whether it was done.
type Doing = Pin<Box<dyn Future<Output = Result<(), NotDone>>>>;

/// What the part does, as it hands it over: whoever calls these names nothing of it.
pub struct Extras {
    /// Opens the lesson, and goes to it where it is to be shown.
    pub open_lesson: fn(Explorer, bool) -> Doing,
}

fn open_lesson(explorer: Explorer, shown: bool) -> Doing {
    Box::pin(async move {
        let opened = lesson::open(explorer, shown).await;
        opened.map_err(|failure| told("open the lesson", &failure))
    })
}

/// Brings it. The loader has told the console why it does not come.
#[cfg(feature = "split")]
pub async fn bring() -> Result<Extras, NotDone> {
    extras().await.map_err(|_| NotDone)
}

/// Nothing but this function names what is in the part, so it is there and not in the program's first.
#[cfg(feature = "split")]
#[leptos::wasm_split::wasm_split(extras, wasm_split_path = leptos::wasm_split, fallible)]
fn extras() -> Result<Extras, leptos::wasm_split::SplitLoaderError> {
    Ok(Extras { open_lesson })
}

/// It is here.
#[cfg(not(feature = "split"))]
pub async fn bring() -> Result<Extras, NotDone> {
    Ok(Extras { open_lesson })
}
