//! The words of the page itself.

use crate::MapWords;
use meridian_pack::date::Edtf;
use meridian_pack::{Basis, PlaceKind, SpeakerKind};
use meridian_search::filter::Facet;

/// The interface words of one language. Fields that are functions take care of number and order.
pub struct Words {
    /// BCP 47 tag.
    pub lang: &'static str,
    /// Where lines begin: `ltr` or `rtl`.
    pub dir: &'static str,
    /// Skip link to a section, given its name.
    pub skip_to: fn(&str) -> String,
    /// Name of the skip links.
    pub skip: &'static str,
    /// Name of the warnings.
    pub notice: &'static str,

    /// What the timeline's caption says while nothing is looked at.
    pub timeline_hint: &'static str,
    /// Name of the bar that jumps to sections.
    pub sections: &'static str,
    /// Heading of the story cards.
    pub stories: &'static str,
    /// Heading of the map.
    pub map: &'static str,
    /// Heading of the quotes.
    pub quotes: &'static str,
    /// Heading of the timeline.
    pub timeline: &'static str,
    /// Line above a card, given its number and label.
    pub story_number: fn(usize, &str) -> String,
    /// Label of the search box.
    pub search: &'static str,
    /// Placeholder of the search box, given the number of quotes.
    pub search_hint: fn(usize) -> String,
    /// How to write a search.
    pub search_help: &'static str,
    /// Name of the group of story toggles.
    pub story_filter: &'static str,
    /// Clears every choice.
    pub reset: &'static str,
    /// Opens the panel with the link.
    pub share: &'static str,
    /// Heading of that panel.
    pub share_title: &'static str,
    /// Label of the field with the link.
    pub share_link: &'static str,
    /// Copies the text beside it.
    pub copy: &'static str,
    /// Said when a text is on the clipboard.
    pub copied: &'static str,
    /// Said when the text has been selected instead.
    pub copy_by_hand: &'static str,
    /// Said where a part of the page did not come: what is there does not react.
    pub part_lost: &'static str,
    /// Asks for it again.
    pub part_again: &'static str,
    /// Said while it is asked for again.
    pub part_asked: &'static str,
    /// Closes a panel.
    pub close: &'static str,
    /// Name of the list of people on a card.
    pub people: &'static str,
    /// Name of the list of numbers on a card.
    pub figures: &'static str,
    /// Name of the list of places on a card.
    pub places: &'static str,
    /// Name of the list of dates on a card.
    pub dates: &'static str,
    /// Opens a story's sections, given its label.
    pub read_story: fn(&str) -> String,
    /// Closes a story's sections, given its label.
    pub fold_story: fn(&str) -> String,
    /// Heading of the accused side's answer.
    pub answer: &'static str,
    /// Stands before what a reader should know that the source does not say.
    pub background: &'static str,
    /// A claim's basis, for a reader.
    pub basis: fn(Basis) -> &'static str,
    /// How a figure is known.
    pub how_known: &'static str,
    /// A place chip for a screen reader, given its name and the number of mentions.
    pub place_chip: fn(&str, usize) -> String,
    /// Kind of a place.
    pub place_kind: fn(PlaceKind) -> &'static str,
    /// Marks a place that stands for its government.
    pub metonym: &'static str,
    /// Number of mentions.
    pub mentions: fn(usize) -> String,
    /// The noun after a number of mentions, with a space before it.
    pub mentions_noun: fn(usize) -> &'static str,
    /// Number of quotes about a place.
    pub quotes_about: fn(usize) -> String,
    /// Heading of the quotes in a place's detail.
    pub said_about: &'static str,
    /// Said when no quote is about it.
    pub nothing_said: &'static str,
    /// Name of the detail panel.
    pub detail: &'static str,
    /// Said when nothing is chosen.
    pub detail_empty: &'static str,
    /// Said when the selection is outside the filter.
    pub outside_filter: &'static str,
    /// Heading of the place list, given the number of places.
    pub all_places: fn(usize) -> String,
    /// Opens the list of events, given their number.
    pub all_events: fn(usize) -> String,
    /// Words of the map and of where places lie.
    pub on_the_map: MapWords,
    /// Name of the facets.
    pub facets: &'static str,
    /// Opens the facets on a narrow page.
    pub show_facets: &'static str,
    /// Closes them.
    pub hide_facets: &'static str,
    /// Speaker.
    pub facet_speaker: &'static str,
    /// Kind of speaker.
    pub facet_kind: &'static str,
    /// Country of the speaker.
    pub facet_country: &'static str,
    /// Story.
    pub facet_story: &'static str,
    /// Place.
    pub facet_place: &'static str,
    /// Topic.
    pub facet_topic: &'static str,
    /// Extent.
    pub facet_extent: &'static str,
    /// Kinds of speaker.
    pub speaker_kind: fn(SpeakerKind) -> &'static str,
    /// A whole sentence.
    pub extent_full: &'static str,
    /// A phrase.
    pub extent_fragment: &'static str,
    /// Heading of the date range.
    pub date_range: &'static str,
    /// Its first day.
    pub date_from: &'static str,
    /// Its last day.
    pub date_to: &'static str,
    /// How to write a date.
    pub date_hint: &'static str,
    /// Said when a date cannot be read.
    pub date_wrong: &'static str,
    /// Result count, given shown and total.
    pub quotes_of: fn(usize, usize) -> String,
    /// Name of the order control.
    pub order: &'static str,
    /// Order by how well the quote fits the search.
    pub order_match: &'static str,
    /// Order of the source.
    pub order_story: &'static str,
    /// Order of time.
    pub order_date: &'static str,
    /// Order of names.
    pub order_speaker: &'static str,
    /// Groups quotes by speaker.
    pub group_speaker: &'static str,
    /// Number of quotes under a speaker's heading.
    pub group_count: fn(usize) -> String,
    /// Shows more quotes, given how many are left.
    pub more_quotes: fn(usize) -> String,
    /// Shows more places, given how many come and how many are left.
    pub more_places: fn(usize, usize) -> String,
    /// Ends a list that is cut short.
    pub and_more: &'static str,
    /// Heading of an empty result.
    pub empty: &'static str,
    /// Intro of the conditions that can be relaxed.
    pub empty_relax: &'static str,
    /// Loosens the search text, given it and what it would give.
    pub relax_text: fn(&str, usize) -> String,
    /// Loosens a facet, given its name and what it would give.
    pub relax_facet: fn(&str, usize) -> String,
    /// Drops every condition, given what it would give.
    pub relax_all: fn(usize) -> String,
    /// Loosens the date range, given what it would give.
    pub relax_dates: fn(usize) -> String,
    /// Marks a fragment.
    pub fragment: &'static str,
    /// Who carried the words.
    pub via: fn(&str) -> String,
    /// When words were said and published.
    pub said_on: fn(&str) -> String,
    /// When words were published.
    pub published_on: fn(&str) -> String,
    /// Said when a quote has no date.
    pub undated: &'static str,
    /// Short name of the link to a quote.
    pub link: &'static str,
    /// Short name of the button that shows a quote's place.
    pub on_map: &'static str,
    /// Full name of the link to a quote, given speaker and opening words.
    pub link_name: fn(&str, &str) -> String,
    /// Full name of the copy button.
    pub copy_name: fn(&str, &str) -> String,
    /// Full name of the button that shows a quote's place.
    pub on_map_name: fn(&str, &str) -> String,
    /// Heading of reported speech.
    pub reported: &'static str,
    /// What reported speech is.
    pub reported_intro: &'static str,
    /// The year is not in the source.
    pub inferred: &'static str,
    /// Joins names: the comma.
    pub comma: &'static str,
    /// Joins the last two names.
    pub and: &'static str,
    /// A date for a reader.
    pub date: fn(&Edtf) -> String,
    /// Short name of a month, 1 to 12.
    pub month: fn(u8) -> &'static str,
    /// Opening and closing quotation marks.
    pub marks: (&'static str, &'static str),
    /// Line about the paragraphs an item rests on.
    pub trace: fn(&[u32]) -> String,
    /// Heading of the colophon.
    pub about: &'static str,
    /// Version line.
    pub version: fn(&str) -> String,
    /// Heading of the corrections.
    pub corrections: &'static str,
    /// Said when there is none.
    pub no_corrections: &'static str,
    /// Heading of people, bodies named and not quoted.
    pub also_named: &'static str,
}

impl Words {
    /// Name of a facet.
    pub fn facet(&self, facet: Facet) -> &'static str {
        match facet {
            Facet::Speaker => self.facet_speaker,
            Facet::Kind => self.facet_kind,
            Facet::Country => self.facet_country,
            Facet::Story => self.facet_story,
            Facet::Place => self.facet_place,
            Facet::Topic => self.facet_topic,
            Facet::Extent => self.facet_extent,
        }
    }

    /// Joins names as a reader would: "A, B and C".
    pub fn list(&self, names: &[&str]) -> String {
        match names {
            [] => String::new(),
            [only] => (*only).to_owned(),
            [head @ .., last] => [head.join(self.comma).as_str(), self.and, last].concat(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::EN;

    #[test]
    fn names_are_joined_as_a_reader_would() {
        assert_eq!(EN.list(&[]), "");
        assert_eq!(EN.list(&["Xi"]), "Xi");
        assert_eq!(EN.list(&["Xi", "Putin"]), "Xi and Putin");
        assert_eq!(EN.list(&["A", "B", "C"]), "A, B and C");
    }
}
