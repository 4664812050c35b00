//! The fragment state: selection, filter and how things are shown, written in the URL after `#`.
//!
//! `q=TEXT&story=ID,ID&place=…&speaker=…&kind=…&country=…&topic=…&extent=…&from=DATE&to=DATE&at=KIND:ID&sort=…&group=…&level=…&step=ID`,
//! form-urlencoded, always in this order, without the keys that are empty. Reading never fails: unknown keys,
//! ids with no text, and values that mean nothing are passed over, so a broken link shows the plain page.
//!
//! ```
//! use meridian_route::{Fragment, Selection};
//!
//! let state = Fragment::parse("story=xinjiang&at=place:kashgar&sort=nonsense");
//! assert_eq!(state.selection, Some(Selection::Place("kashgar".to_owned())));
//! assert_eq!(state.write(), "story=xinjiang&at=place:kashgar");
//! ```

pub mod form;
pub mod host;
mod selection;
mod show;

pub use selection::Selection;
pub use show::{Group, Level, Show};

use meridian_search::Sort;
use meridian_search::filter::{Bound, Facet, Filter};

/// Everything a link carries.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fragment {
    /// What narrows every view.
    pub filter: Filter,
    /// The one thing being looked at.
    pub selection: Option<Selection>,
    /// How things are shown.
    pub show: Show,
}

/// The id of the element that the part of a URL after `#` points at, undecoded: what has no `=` is an anchor and
/// says nothing about the state, so a skip link leaves the filter alone. `None` where it is a state, the empty one
/// included.
pub fn anchor(raw: &str) -> Option<String> {
    let text = without_secret(raw);
    (!text.is_empty() && !text.contains('=')).then_some(text)
}

impl Fragment {
    /// Reads the part after `#`; the `#` itself may stand before it. The plain page for an anchor. WordPress'
    /// `?secret=…`, which it appends to whatever fragment an embed has, is cut off first.
    pub fn parse(raw: &str) -> Self {
        let mut found = Self::default();
        form::read(&without_secret(raw), |key, value| found.take(key, value));
        found
    }

    /// Takes one pair in. Ids of a facet add up; of anything else the last value that means something counts.
    fn take(&mut self, key: &str, value: &str) {
        if let Some(facet) = Facet::from_id(key) {
            for id in value.split(',') {
                self.filter.add(facet, id);
            }
            return;
        }
        match key {
            "q" => value.clone_into(&mut self.filter.q),
            "from" => replace(&mut self.filter.from, value.parse().ok()),
            "to" => replace(&mut self.filter.to, value.parse().ok()),
            "at" => replace(&mut self.selection, Selection::parse(value)),
            "sort" => replace(&mut self.show.sort, Sort::from_id(value)),
            "group" => replace(&mut self.show.group, Group::from_id(value)),
            "level" => replace(&mut self.show.level, Level::from_id(value)),
            "step" if !value.is_empty() => self.show.step = Some(value.to_owned()),
            _ => {}
        }
    }

    /// Writes the part after `#`, without the `#`; empty for the plain page.
    pub fn write(&self) -> String {
        /// The order in fragments, which differs from that of the boxes.
        const FACETS: [Facet; 7] = [
            Facet::Story,
            Facet::Place,
            Facet::Speaker,
            Facet::Kind,
            Facet::Country,
            Facet::Topic,
            Facet::Extent,
        ];
        let mut out = String::new();
        let Self {
            filter,
            selection,
            show,
        } = self;
        if !filter.q.is_empty() {
            write_pair(&mut out, "q", Some(&filter.q));
        }
        for facet in FACETS {
            let mut ids = filter.chosen(facet).iter();
            write_pair(&mut out, facet.id(), ids.next().map(String::as_str));
            for id in ids {
                out.push(',');
                form::write_value(&mut out, id);
            }
        }
        write_pair(&mut out, "from", filter.from.as_ref().map(Bound::as_str));
        write_pair(&mut out, "to", filter.to.as_ref().map(Bound::as_str));
        write_pair(&mut out, "at", selection.as_ref().map(Selection::kind));
        if let Some(selection) = selection {
            out.push(':');
            form::write_value(&mut out, selection.id());
        }
        write_pair(&mut out, "sort", show.sort.map(Sort::id));
        write_pair(&mut out, "group", show.group.map(Group::id));
        write_pair(&mut out, "level", show.level.map(Level::id));
        write_pair(&mut out, "step", show.step.as_deref());
        out
    }
}

fn write_pair(out: &mut String, key: &str, value: Option<&str>) {
    if let Some(value) = value {
        form::write_key(out, key);
        form::write_value(out, value);
    }
}

fn replace<T>(place: &mut Option<T>, value: Option<T>) {
    if value.is_some() {
        *place = value;
    }
}

/// The fragment without its `#`, `?secret=` and the run of characters up to the next `&` or `#`.
fn without_secret(raw: &str) -> String {
    let raw = raw.strip_prefix('#').unwrap_or(raw);
    // The standard search for texts is 2 KB of wasm that nothing else needs, and a `split_at` that can panic is 3 KB.
    let found = raw.match_indices('?').find_map(|(at, _)| {
        let after = raw.get(at..)?.strip_prefix("?secret=")?;
        Some((raw.get(..at)?, after))
    });
    let Some((before, after)) = found else {
        return raw.to_owned();
    };
    let end = after.find(['&', '#']);
    let rest = end.and_then(|at| after.get(at..)).unwrap_or_default();
    let mut kept = before.trim_end_matches('#').to_owned();
    kept.push_str(rest.trim_start_matches('#'));
    kept
}

#[cfg(test)]
mod tests;
