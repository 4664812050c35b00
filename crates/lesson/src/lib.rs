//! What a lesson says about its pack: which answers are right, whether it refers to what is there and tells the same facts, how
//! hard its words are, and who speaks how often.
//!
//! ```
//! use meridian_lesson::grade;
//!
//! // Flesch and Kincaid: the school year in which a text can be read.
//! let (plain, hard) = ("The cat sat on the mat. It was warm.", "Institutional accountability necessitates transparency.");
//! assert!(grade([plain]) < 3.0 && grade([hard]) > 12.0);
//! ```

mod answer;
mod marked;
mod marking;
pub mod model;
mod numbered;
mod problems;
mod reading_level;
mod retold;
mod tour_target;
mod verdict;
mod voices;
mod written;

pub use answer::{Accepted, accepted};
pub use marked::{Forms, Marked, marked};
pub use marking::{Answer, AnswerSheet, Feedback, Row, Score, fits};
pub use numbered::{Numbered, numbered};
pub use problems::problems;
pub use reading_level::grade;
pub use retold::retold;
pub use tour_target::{TourTarget, tour_targets};
pub use verdict::{About, Remark, Texts, Verdict, verdict};
pub use voices::{Voices, voices};
pub use written::{Wording, answer_file, name_of, written};

#[cfg(test)]
mod tests;
