//! Signals and memos: the pack, the filter, the selection. The only place that reacts.

mod choices;
mod detail;
pub mod effect;
pub mod map;
pub mod url;

use leptos::prelude::*;
use meridian_pack::{Extent, Pack, SpeakerKind};
use meridian_route::{Fragment, Selection, Show};
use meridian_search::filter::{Facet, Filter};
use meridian_search::{Query, QuoteIndex, Results, SpeakerGroup, Value, reported};
use meridian_words::{EN, Words};
use std::sync::Arc;

/// Most quotes that are shown at once; a button shows as many again.
pub const PAGE: usize = 200;

/// Everything the views share. Copied freely: it holds handles, not data.
#[derive(Clone, Copy)]
pub struct AppState {
    pack: StoredValue<Arc<Pack>>,
    index: StoredValue<Arc<QuoteIndex>>,
    /// The interface words.
    pub words: &'static Words,
    /// What narrows every view.
    pub filter: RwSignal<Filter>,
    /// The one thing whose detail is open.
    pub selection: RwSignal<Option<Selection>>,
    /// Order, grouping and the like.
    pub show: RwSignal<Show>,
    /// How many quotes may be in the page.
    pub limit: RwSignal<usize>,
    /// The search text, read.
    pub query: Memo<Query>,
    /// What the filter lets through, with the counts of every facet.
    pub results: Memo<Arc<Results>>,
    /// Positions of the reported speech that the filter lets through.
    pub reported: Memo<Vec<u32>>,
    /// Whether the program has taken over: until then every control is disabled.
    pub ready: RwSignal<bool>,
    /// Whether what comes later than the page has come, or has failed to for the first time.
    pub settled: RwSignal<bool>,
    /// Whether the last change of the filter was a keystroke, which makes no history entry.
    typing: StoredValue<bool>,
    /// Whether the next change completes a link and takes the place of its history entry: Back must not lead to what leads here again.
    completing: StoredValue<bool>,
    /// The map's state, once there is a map.
    pub map: RwSignal<Option<map::MapState>>,
    /// A sentence for the announcer, such as "Copied."
    pub said: RwSignal<String>,
}

impl AppState {
    /// The state of a page that shows this pack, with nothing chosen: what is prerendered.
    pub fn new(pack: Arc<Pack>) -> Self {
        let index = Arc::new(QuoteIndex::new(&pack));
        let filter = RwSignal::new(Filter::default());
        let show = RwSignal::new(Show::default());
        let stored = StoredValue::new(pack);
        let index = StoredValue::new(index);
        Self {
            pack: stored,
            index,
            words: &EN,
            filter,
            selection: RwSignal::new(None),
            show,
            limit: RwSignal::new(PAGE),
            query: Memo::new(move |_| filter.with(|filter| Query::parse(&filter.q))),
            results: Memo::new(move |_| {
                let sort = show.with(|show| show.sort);
                index.with_value(|index| Arc::new(filter.with(|filter| index.run(filter, sort))))
            }),
            reported: Memo::new(move |_| {
                stored.with_value(|pack| filter.with(|filter| reported(pack, filter)))
            }),
            ready: RwSignal::new(false),
            settled: RwSignal::new(cfg!(not(feature = "split"))),
            typing: StoredValue::new(false),
            completing: StoredValue::new(false),
            map: RwSignal::new(None),
            said: RwSignal::new(String::new()),
        }
    }

    /// The pack, shared.
    pub fn pack(&self) -> Arc<Pack> {
        self.pack.get_value()
    }

    /// The index of the pack's quotes, shared.
    pub fn index(&self) -> Arc<QuoteIndex> {
        self.index.get_value()
    }

    /// The values of a facet in the order in which they are listed.
    pub fn values(&self, facet: Facet) -> Vec<Value> {
        self.index.with_value(|index| index.values(facet).to_vec())
    }

    /// What a value of a facet is called.
    pub fn value_name(&self, facet: Facet, value: &Value) -> String {
        let id = value.id.as_str();
        match facet {
            Facet::Kind => SpeakerKind::ALL
                .into_iter()
                .find(|kind| kind.id() == id)
                .map_or(id, self.words.speaker_kind)
                .to_owned(),
            Facet::Extent if id == Extent::Full.id() => self.words.extent_full.to_owned(),
            Facet::Extent => self.words.extent_fragment.to_owned(),
            Facet::Country => self.pack().country_name(id).unwrap_or(id).to_owned(),
            _ => value.label.clone().unwrap_or_else(|| id.to_owned()),
        }
    }

    /// Quotes by their speakers, in the order in which they are shown.
    pub fn by_speaker(&self, order: &[u32]) -> Vec<SpeakerGroup> {
        self.index.with_value(|index| index.by_speaker(order))
    }

    /// Says something to readers who listen.
    pub fn announce(&self, sentence: &str) {
        self.said.set(sentence.to_owned());
    }

    /// The fragment state as it stands now. Reactive.
    pub fn fragment(&self) -> Fragment {
        Fragment {
            filter: self.filter.get(),
            selection: self.selection.get(),
            show: self.show.get(),
        }
    }

    /// Takes over all that a link means but does not say.
    pub fn complete(&self, fragment: Fragment) {
        let differs = untrack(|| self.fragment()) != fragment;
        self.completing.set_value(differs);
        self.apply(fragment);
    }

    /// Whether what is shown is what was printed: nothing chosen, and no more quotes than at first. Reactive.
    pub fn is_as_printed(&self) -> bool {
        self.fragment() == Fragment::default() && self.limit.get() == PAGE
    }

    /// Takes over a fragment state whole. What the pack does not know is left out.
    pub fn apply(&self, mut fragment: Fragment) {
        let pack = self.pack();
        self.index.with_value(|index| {
            fragment.filter.retain(|facet, id| index.knows(facet, id));
        });
        let known = fragment.selection.filter(|selection| match selection {
            Selection::Quote(id) => pack.quote(id).is_some(),
            Selection::Event(id) => pack.event(id).is_some(),
            Selection::Place(id) => pack.place(id).is_some(),
        });
        batch_set(self, fragment.filter, known, fragment.show);
    }
}

/// Sets only what differs, so that nothing is drawn again without need.
fn batch_set(app: &AppState, filter: Filter, selection: Option<Selection>, show: Show) {
    if app.filter.with_untracked(|now| *now != filter) {
        app.filter.set(filter);
        app.limit.set(PAGE);
    }
    if app.selection.with_untracked(|now| *now != selection) {
        app.selection.set(selection);
    }
    if app.show.with_untracked(|now| *now != show) {
        app.show.set(show);
    }
}
