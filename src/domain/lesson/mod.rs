//! What a lesson says about its pack: which answers are right, whether it refers to what is there and tells the same facts, how
//! hard its words are, and who speaks how often.

mod answer;
mod lights;
mod marked;
mod marking;
mod numbered;
mod problems;
mod reading_level;
mod retold;
mod voices;
mod written;

pub use answer::{Accepted, accepted};
pub use lights::{TourTarget, tour_targets};
pub use marked::{Forms, Marked, marked};
pub use marking::{Answer, AnswerSheet, Feedback, Row, Score, fits};
pub use numbered::{Numbered, numbered};
pub use problems::problems;
pub use reading_level::grade;
pub use retold::retold;
pub use voices::{Voices, voices};
pub use written::{answer_file, brief, name_of, written};

#[cfg(test)]
mod tests;
