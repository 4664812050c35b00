//! What a filter lets through.

use super::highlights::Highlights;
use super::relax::Relax;
use crate::filter::Facet;

/// What a filter lets through, for every view.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Results {
    /// Positions in [`meridian_pack::Pack::quotes`], in the order in which they are shown.
    pub order: Vec<u32>,
    /// Number of quotes in the pack: the 26 of "7 of 26 quotes".
    pub total: usize,
    /// By [`Facet::index`], then as [`super::QuoteIndex::values`] lists them.
    pub(super) counts: [Vec<u32>; Facet::ALL.len()],
    /// Where nothing is left, what to lift, the most rewarding first; empty otherwise.
    pub relax: Vec<Relax>,
    /// What other views show in full; the rest is dimmed.
    pub highlights: Highlights,
}

impl Results {
    /// For every value of a facet, as [`super::QuoteIndex::values`] lists them, the number of quotes that match the
    /// filter when this facet's own choice is left out and the value is had. Zeros stay.
    pub fn counts(&self, facet: Facet) -> &[u32] {
        self.counts.get(facet.index()).map_or(&[], Vec::as_slice)
    }

    /// Whether a quote, by its position in the pack, is let through.
    pub fn shows(&self, quote: usize) -> bool {
        self.order.iter().any(|&shown| shown as usize == quote)
    }
}

/// The quotes of one speaker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpeakerGroup {
    /// Id of the speaker; empty for quotes that have none.
    pub speaker: String,
    /// Positions in [`meridian_pack::Pack::quotes`], in the order in which they are shown.
    pub quotes: Vec<u32>,
}
