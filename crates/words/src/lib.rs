//! Every word of the interface, in one catalogue a language. The pack's own words are not here.
//!
//! A catalogue is a value, so that a test can swap in another and so that a missing word does not compile.
//!
//! ```
//! use meridian_words::EN;
//!
//! assert_eq!((EN.story_number)(2, "Xinjiang"), "Story 2 · Xinjiang");
//! assert_eq!(EN.list(&["Xi Jinping", "Vladimir Putin"]), "Xi Jinping and Vladimir Putin");
//! ```

#[cfg(not(feature = "generated-words"))]
mod en;
/// A catalogue that was made from the English one, to show that all words of the page come from here.
#[cfg(feature = "generated-words")]
mod en {
    include!(concat!(env!("MERIDIAN_WORDS"), "/en.rs"));
    mod along {
        include!(concat!(env!("MERIDIAN_WORDS"), "/en/along.rs"));
    }
    mod lesson {
        include!(concat!(env!("MERIDIAN_WORDS"), "/en/lesson.rs"));
    }
}
mod catalogue;
mod dialog;
mod export;
mod lesson;
mod map;
mod opening;
mod page_tools;

pub use catalogue::Words;
pub use dialog::DialogWords;
pub use en::{DIALOG, EN, EXPORT, LESSON, PAGE_TOOLS};
pub use export::{ExportWords, FormatWords};
pub use lesson::LessonWords;
pub use map::MapWords;
pub use opening::opening_words;
pub use page_tools::PageToolsWords;
