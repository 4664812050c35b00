//! What a file is made from, and what all files say of themselves.

use crate::address::public_address;
use crate::cite;
use meridian_pack::date::Day;
use meridian_pack::{Pack, Quote};
use meridian_route::{Fragment, Selection};
use meridian_search::filter::Filter;
use meridian_words::{ExportWords, Words};

/// What a file is made from.
#[derive(Clone, Copy)]
pub struct Request<'a> {
    /// The pack.
    pub pack: &'a Pack,
    /// The words of the reader's language.
    pub words: &'a Words,
    /// The words of files.
    pub export: &'a ExportWords,
    /// Positions in the pack of the quotes that are shown, in their order; one that the pack does not have is passed over.
    pub shown: &'a [usize],
    /// What they were filtered by.
    pub filter: &'a Filter,
    /// Absolute address of the page without its fragment. Only `http:` and `https:` travel: the address of a file on a
    /// reader's disk is nobody's business and leads nowhere.
    pub page: Option<&'a str>,
    /// The day on which the file is made.
    pub made: Day,
}

impl<'a> Request<'a> {
    /// The quotes that are shown.
    pub(super) fn quotes(&self) -> impl Iterator<Item = &'a Quote> {
        let pack = self.pack;
        self.shown
            .iter()
            .filter_map(move |&position| pack.quotes.get(position))
    }

    /// The page's address, where it has one that leads somewhere.
    pub(super) fn page(&self) -> Option<&'a str> {
        public_address(self.page?)
    }

    /// The address of the page with one thing opened.
    pub(super) fn link(&self, selection: Selection) -> Option<String> {
        Some(cite::link(self.page()?, selection))
    }

    /// The fragment of the filter; nothing where everything was let through.
    pub(super) fn fragment(&self) -> Option<String> {
        let fragment = Fragment {
            filter: self.filter.clone(),
            ..Fragment::default()
        };
        (!self.filter.is_empty()).then(|| fragment.write())
    }

    /// The filter for a reader.
    pub(super) fn filter_line(&self) -> String {
        self.fragment().map_or_else(
            || self.export.no_filter.to_owned(),
            |fragment| (self.export.filter)(&fragment),
        )
    }

    /// The credit with the version and the "as of" line.
    pub(super) fn credit(&self) -> String {
        cite::credit_line(self.pack, self.words)
    }

    /// The notices, one line a language.
    pub(super) fn notices(&self) -> String {
        let lines: Vec<String> = self
            .pack
            .notices
            .iter()
            .map(|notice| [&*notice.title, ": ", &*notice.text].concat())
            .collect();
        lines.join("\n")
    }

    /// The label of a story, else its id.
    pub(super) fn story(&self, id: &'a str) -> &'a str {
        self.pack.story(id).map_or(id, |story| &story.label)
    }

    /// The names of places, in order.
    pub(super) fn places(&self, ids: &'a [String]) -> Vec<&'a str> {
        let names = ids.iter().filter_map(|id| self.pack.place(id));
        names.map(|place| place.name.as_str()).collect()
    }
}
