//! Words of the lesson. Apart from the other words, because only the markup that comes with it holds them.

use meridian_lesson::model::QuestionGroup;

/// The words of one language.
pub struct LessonWords {
    /// Button that opens the lesson.
    pub button: &'static str,
    /// Said when it could not be had.
    pub failed: &'static str,
    /// Closes the lesson.
    pub close: &'static str,
    /// Name of the links to the parts.
    pub parts: &'static str,
    /// Name of the choice of words.
    pub level: &'static str,
    /// The stories as they are.
    pub standard: &'static str,
    /// The stories in plain words.
    pub plain: &'static str,
    /// Said above a story in plain words.
    pub plain_note: &'static str,
    /// Name of the tour.
    pub tour: &'static str,
    /// Begins the tour.
    pub start: &'static str,
    /// Goes on with it where it was left, given the number of the step.
    pub go_on: fn(&str) -> String,
    /// Next step.
    pub next: &'static str,
    /// Step before.
    pub back: &'static str,
    /// Ends the tour for now.
    pub leave: &'static str,
    /// Fills the screen.
    pub present: &'static str,
    /// Ends that.
    pub present_end: &'static str,
    /// Progress, given step and number of steps.
    pub step_of: fn(usize, usize) -> String,
    /// How to go through the tour.
    pub tour_help: &'static str,
    /// Heading of the glossary.
    pub glossary: &'static str,
    /// Before a term’s sense in the source.
    pub here: &'static str,
    /// Heading of the questions.
    pub questions: &'static str,
    /// What happens with answers.
    pub questions_note: &'static str,
    /// Keeps answers on the device.
    pub keep: &'static str,
    /// Said when they are kept.
    pub kept: &'static str,
    /// Said when they no longer are.
    pub forgotten: &'static str,
    /// Said when they cannot be.
    pub not_kept: &'static str,
    /// Saves the answers as a file.
    pub save: &'static str,
    /// Said when it was, before its name.
    pub saved: &'static str,
    /// Empties all answers.
    pub clear: &'static str,
    /// Asked before that.
    pub sure: &'static str,
    /// Checks an answer.
    pub check: &'static str,
    /// Said while nothing is chosen.
    pub choose: &'static str,
    /// Label of a month.
    pub month: &'static str,
    /// Label of a day.
    pub day: &'static str,
    /// Where the day is not known.
    pub no_day: &'static str,
    /// Lets the map answer.
    pub on_map: &'static str,
    /// Said then.
    pub point_now: &'static str,
    /// Name of the map that answers.
    pub map_answers: &'static str,
    /// Moves an event, given its title.
    pub earlier: fn(&str) -> String,
    /// The other way.
    pub later: fn(&str) -> String,
    /// Said of a right answer.
    pub right: &'static str,
    /// Said of another, before the hint.
    pub wrong: &'static str,
    /// Said when there is no answer to check.
    pub nothing_yet: &'static str,
    /// All answers that would have been right, given them.
    pub all_right: fn(&str) -> String,
    /// Of those checked, how many fit, for the reader alone.
    pub score: fn(&str, &str) -> String,
    /// Paragraphs of an answer.
    pub where_to_find: fn(&str) -> String,
    /// Before a teacher’s answer.
    pub model: &'static str,
    /// Heading of the view of sources.
    pub sources: &'static str,
    /// What it shows.
    pub sources_note: &'static str,
    /// Caption of a chart of voices, given the story’s label.
    pub voices: fn(&str) -> String,
    /// By kind of speaker.
    pub by_kind: &'static str,
    /// By country of the speaker.
    pub by_country: &'static str,
    /// Where the source gives none.
    pub no_country: &'static str,
    /// Quoted words.
    pub direct: &'static str,
    /// Reported words.
    pub reported: &'static str,
    /// Column of speakers.
    pub speaker: &'static str,
    /// Column of words.
    pub words: &'static str,
    /// Column of direct or reported.
    pub form: &'static str,
    /// Column of dates.
    pub when: &'static str,
    /// Column of attribution.
    pub near: &'static str,
    /// Form of a quote.
    pub quote_form: &'static str,
    /// Form of a fragment.
    pub fragment_form: &'static str,
    /// Form of reported words.
    pub reported_form: &'static str,
    /// Heading of the numbers.
    pub figures: &'static str,
    /// Column of numbers.
    pub number: &'static str,
    /// Column of how it is known.
    pub how: &'static str,
    /// The lesson as one file.
    pub one_file: &'static str,
    /// As a package for learning management systems.
    pub scorm: &'static str,
    /// As an archive for a web server.
    pub web: &'static str,
    /// Opens the hand-out.
    pub hand_out: &'static str,
    /// Opens the teacher’s sheet, and its heading.
    pub teacher: &'static str,
    /// Prints the sheet.
    pub print: &'static str,
    /// Leaves the sheet.
    pub paper_back: &'static str,
    /// Line at the head of a hand-out.
    pub name_line: &'static str,
    /// Heading of the map to label.
    pub map_blank: &'static str,
    /// What to do with it.
    pub map_blank_note: &'static str,
    /// Heading of the map with names.
    pub map_named: &'static str,
    /// About borders, on both.
    pub map_note: &'static str,
    /// Heading of the aims.
    pub aims: &'static str,
    /// Heading of the curriculum words.
    pub curriculum: &'static str,
    /// Heading of the timing.
    pub timing: &'static str,
    /// Minutes of a part, given their number.
    pub minutes: fn(usize) -> String,
    /// Heading of the notes on hard subjects.
    pub hard: &'static str,
    /// Heading of what a teacher should know that the source does not say.
    pub beyond: &'static str,
    /// Ends the lesson.
    pub done: &'static str,
    /// Said then.
    pub done_said: &'static str,
    /// First line of a file of answers, given the lesson’s title.
    pub file_head: fn(&str) -> String,
    /// Heading of a group of questions.
    pub group: fn(QuestionGroup) -> &'static str,
}
