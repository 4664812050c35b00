//! Marking what a reader answered: what fits, how much of it, and what is said of it.

use crate::model::{Asked, Lesson, Question};
use crate::{Accepted, accepted};
use meridian_pack::Pack;
use meridian_search::QuoteIndex;

/// What a reader has answered so far. Nothing typed or chosen is an empty text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Words that were typed, or the id of what was chosen.
    Text(String),
    /// Two digits each: `05`, `10`.
    Date {
        /// The month.
        month: String,
        /// The day.
        day: String,
    },
    /// Ids of events as they stand now. They are an answer once one of them was moved.
    Order {
        /// The ids.
        ids: Vec<String>,
        /// Whether one was.
        moved: bool,
    },
}

impl Answer {
    /// The question as nobody has answered it yet.
    pub fn none(pack: &Pack, question: &Question) -> Self {
        match &question.check {
            Some(check) if check.kind == Asked::Order => {
                let known = check.events.iter().filter(|id| pack.event(id).is_some());
                Self::Order {
                    ids: known.cloned().collect(),
                    moved: false,
                }
            }
            Some(check) if check.kind == Asked::Date => Self::Date {
                month: String::new(),
                day: String::new(),
            },
            _ => Self::Text(String::new()),
        }
    }

    /// Whether there is something to mark.
    pub fn is_given(&self) -> bool {
        !self.saved().is_empty()
    }

    /// As it is kept: the text, `MM-DD`, `MM` or `-DD`, or ids with spaces between them. Empty where there is none.
    pub fn saved(&self) -> String {
        match self {
            Self::Text(text) => text.trim().to_owned(),
            Self::Date { month, day } => match (month.as_str(), day.as_str()) {
                (month, "") => month.to_owned(),
                (month, day) => [month, "-", day].concat(),
            },
            Self::Order { moved: false, .. } => String::new(),
            Self::Order { ids, .. } => ids.join(" "),
        }
    }

    /// Takes over what was kept. Ids that are not asked for are passed over; those that are not kept come first.
    fn restore(&mut self, saved: &str) {
        match self {
            Self::Text(text) => saved.clone_into(text),
            Self::Date { month, day } => {
                let (first, second) = saved.split_once('-').unwrap_or((saved, ""));
                first.clone_into(month);
                second.clone_into(day);
            }
            Self::Order { ids, moved } => {
                for id in saved.split(' ') {
                    if let Some(at) = ids.iter().position(|one| one == id) {
                        let id = ids.remove(at);
                        ids.push(id);
                    }
                }
                *moved = true;
            }
        }
    }
}

/// Whether the source allows an answer. A month is right where the source knows the day; a day is not where it knows the month only.
pub fn fits(answer: &Answer, accepted: &Accepted) -> bool {
    let given = answer.saved();
    match accepted {
        Accepted::Order(ids) => given == ids.join(" "),
        Accepted::Ids(ids) => ids.contains(&given),
        Accepted::Dates(dates) => dates.iter().any(|date| {
            // What follows the year: pupils are asked for month and day.
            let known = date.get(5..).unwrap_or_default();
            !known.is_empty() && (known == given || given.len() == 2 && known.starts_with(&given))
        }),
    }
}

/// What is said below a question.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Feedback {
    /// Nothing.
    #[default]
    Nothing,
    /// There is no answer to check yet.
    NothingYet,
    /// The answer fits.
    Fits,
    /// It does not.
    Differs,
    /// The map waits for a point to be chosen.
    PointNow,
    /// A point of the map was chosen.
    Pointed,
    /// The event at this position, from 0, was moved there.
    Moved(usize),
}

/// Of the answers that are checked now, how many fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Score {
    /// How many fit.
    pub fitting: usize,
    /// How many are checked.
    pub checked: usize,
}

/// One question on the sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its id.
    pub question: String,
    /// What was answered.
    pub answer: Answer,
    /// What the reader is told about it.
    pub feedback: Feedback,
    /// What is right; `None` where an answer is typed.
    accepted: Option<Accepted>,
    /// Whether the answer fits, once it was checked.
    fits: Option<bool>,
}

/// All answers, a row for each question in the lesson's order.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswerSheet {
    rows: Vec<Row>,
}

impl AnswerSheet {
    /// An empty one.
    pub fn new(pack: &Pack, index: &QuoteIndex, lesson: &Lesson) -> Self {
        let rows = lesson.questions.iter().map(|question| Row {
            question: question.id.clone(),
            answer: Answer::none(pack, question),
            feedback: Feedback::Nothing,
            accepted: question
                .check
                .as_ref()
                .and_then(|check| accepted(pack, index, check)),
            fits: None,
        });
        Self {
            rows: rows.collect(),
        }
    }

    /// The row of the question at this position in the lesson.
    pub fn row(&self, at: usize) -> Option<&Row> {
        self.rows.get(at)
    }

    /// All rows.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Changes an answer, which is no longer checked then. `feedback` is what is said of that.
    pub fn change(&mut self, at: usize, feedback: Feedback, change: impl FnOnce(&mut Answer)) {
        if let Some(row) = self.rows.get_mut(at) {
            change(&mut row.answer);
            row.fits = None;
            row.feedback = feedback;
        }
    }

    /// Moves an event one place, and gives where it stands then. At the end of the list it stays.
    pub fn shift(&mut self, at: usize, id: &str, earlier: bool) {
        let Some(row) = self.rows.get_mut(at) else {
            return;
        };
        let Answer::Order { ids, moved } = &mut row.answer else {
            return;
        };
        let Some(from) = ids.iter().position(|one| one == id) else {
            return;
        };
        let to = if earlier {
            from.saturating_sub(1)
        } else {
            (from + 1).min(ids.len().saturating_sub(1))
        };
        ids.swap(from, to);
        *moved = true;
        row.fits = None;
        row.feedback = Feedback::Moved(to);
    }

    /// Says something below a question.
    pub fn say(&mut self, at: usize, feedback: Feedback) {
        if let Some(row) = self.rows.get_mut(at) {
            row.feedback = feedback;
        }
    }

    /// Checks an answer. `None` where there is none.
    pub fn check(&mut self, at: usize) -> Option<bool> {
        let row = self.rows.get_mut(at)?;
        if !row.answer.is_given() {
            row.feedback = Feedback::NothingYet;
            return None;
        }
        let fits = fits(&row.answer, row.accepted.as_ref()?);
        row.fits = Some(fits);
        row.feedback = if fits {
            Feedback::Fits
        } else {
            Feedback::Differs
        };
        Some(fits)
    }

    /// How many of the checked answers fit; `None` while none is checked.
    pub fn score(&self) -> Option<Score> {
        let checked = self.rows.iter().filter_map(|row| row.fits);
        let (fitting, checked) = checked.fold((0, 0), |(fitting, checked), fits| {
            (fitting + usize::from(fits), checked + 1)
        });
        (checked > 0).then_some(Score { fitting, checked })
    }

    /// Empties every answer. Events stay where they were moved to.
    pub fn clear(&mut self) {
        for row in &mut self.rows {
            match &mut row.answer {
                Answer::Text(text) => text.clear(),
                Answer::Date { month, day } => {
                    month.clear();
                    day.clear();
                }
                Answer::Order { moved, .. } => *moved = false,
            }
            row.fits = None;
            row.feedback = Feedback::Nothing;
        }
    }

    /// What is kept on the device: question and answer, where there is one.
    pub fn saved(&self) -> Vec<(String, String)> {
        let rows = self.rows.iter();
        rows.map(|row| (row.question.clone(), row.answer.saved()))
            .filter(|(_, answer)| !answer.is_empty())
            .collect()
    }

    /// Takes over what was kept.
    pub fn restore(&mut self, saved: &[(String, String)]) {
        for row in &mut self.rows {
            let found = saved.iter().find(|(question, _)| *question == row.question);
            if let Some((_, answer)) = found.filter(|(_, answer)| !answer.is_empty()) {
                row.answer.restore(answer);
            }
        }
    }
}
