//! Which ids a pack has.

use serde_json::Value;
use std::collections::BTreeMap;

/// What an id names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum IdKind {
    Notice,
    Topic,
    Story,
    Speaker,
    Person,
    Organisation,
    Place,
    Quote,
    Reported,
    Event,
    Figure,
}

use IdKind::*;

/// The lists of a pack whose items have ids.
const LISTS: [(&str, IdKind); 11] = [
    ("notices", Notice),
    ("topics", Topic),
    ("stories", Story),
    ("speakers", Speaker),
    ("people", Person),
    ("organisations", Organisation),
    ("places", Place),
    ("quotes", Quote),
    ("reported", Reported),
    ("events", Event),
    ("figures", Figure),
];

impl IdKind {
    /// The kind with its article.
    pub fn name(self) -> &'static str {
        match self {
            Notice => "a notice",
            Topic => "a topic",
            Story => "a story",
            Speaker => "a speaker",
            Person => "a person",
            Organisation => "an organisation",
            Place => "a place",
            Quote => "a quote",
            Reported => "reported speech",
            Event => "an event",
            Figure => "a figure",
        }
    }

    /// Kinds that share their ids have the same namespace: whoever speaks or is named is looked up together.
    fn namespace(self) -> Self {
        match self {
            Person | Organisation => Speaker,
            other => other,
        }
    }
}

/// Where an id is given first.
#[derive(Clone, Copy)]
pub(super) struct Owner {
    pub kind: IdKind,
    list: &'static str,
    index: usize,
}

impl Owner {
    /// JSON path of the id.
    pub fn path(&self) -> String {
        format!("$.{}[{}].id", self.list, self.index)
    }
}

/// All ids of a pack.
pub(super) struct Ids<'a> {
    owners: BTreeMap<(IdKind, &'a str), Owner>,
    unlisted: Vec<IdKind>,
}

impl<'a> Ids<'a> {
    /// Finds every id, however broken the rest of the pack may be.
    pub fn of(pack: &'a Value) -> Self {
        let (mut owners, mut unlisted) = (BTreeMap::new(), Vec::new());
        for (list, kind) in LISTS {
            let Some(items) = pack.get(list).and_then(Value::as_array) else {
                unlisted.push(kind);
                continue;
            };
            for (index, item) in items.iter().enumerate() {
                if let Some(id) = item.get("id").and_then(Value::as_str) {
                    owners
                        .entry((kind.namespace(), id))
                        .or_insert(Owner { kind, list, index });
                }
            }
        }
        Self { owners, unlisted }
    }

    /// Who has an id first, of the kinds that share ids with `kind`.
    pub fn owner(&self, kind: IdKind, id: &str) -> Option<Owner> {
        self.owners.get(&(kind.namespace(), id)).copied()
    }

    /// Whether a whole list is missing, which is one problem and not one for each reference into it.
    pub fn is_unlisted(&self, kinds: &[IdKind]) -> bool {
        kinds.iter().any(|kind| self.unlisted.contains(kind))
    }
}
