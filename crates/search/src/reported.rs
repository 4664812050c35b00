//! Reported speech under a filter. It has no extent, so that facet says nothing about it.

use super::fold::fold_into;
use super::query::Query;
use crate::filter::{Facet, Filter};
use meridian_pack::{Pack, Reported};

/// Positions in [`Pack::reported`] of what the filter lets through, in the order of the source.
pub fn reported(pack: &Pack, filter: &Filter) -> Vec<u32> {
    let query = Query::parse(&filter.q);
    (0..)
        .zip(&pack.reported)
        .filter(|(_, reported)| passes(pack, reported, filter, &query))
        .map(|(index, _)| index)
        .collect()
}

fn passes(pack: &Pack, reported: &Reported, filter: &Filter, query: &Query) -> bool {
    let speakers = || reported.speakers.iter().filter_map(|id| pack.speaker(id));
    let facets = Facet::ALL.into_iter().all(|facet| {
        if filter.chosen(facet).is_empty() {
            return true;
        }
        match facet {
            Facet::Speaker => reported.speakers.iter().any(|id| filter.has(facet, id)),
            Facet::Kind => speakers().any(|speaker| filter.has(facet, speaker.kind.id())),
            Facet::Country => speakers().any(|speaker| {
                speaker
                    .country
                    .as_ref()
                    .is_some_and(|id| filter.has(facet, id))
            }),
            Facet::Story => filter.has(facet, &reported.story),
            Facet::Place => reported.places.iter().any(|id| filter.has(facet, id)),
            Facet::Topic => reported.topics.iter().any(|id| filter.has(facet, id)),
            Facet::Extent => true,
        }
    });
    facets && dates_pass(reported, filter) && text_passes(pack, reported, query)
}

fn dates_pass(reported: &Reported, filter: &Filter) -> bool {
    if !filter.has_dates() {
        return true;
    }
    let (from, to) = filter.days();
    [&reported.dates.said, &reported.dates.published]
        .into_iter()
        .flatten()
        .any(|dated| dated.date.overlaps(from, to))
}

fn text_passes(pack: &Pack, reported: &Reported, query: &Query) -> bool {
    if query.is_empty() {
        return true;
    }
    let mut folded = String::new();
    let names = pack.names(&reported.speakers);
    let parts = [&reported.text]
        .into_iter()
        .chain(&reported.via)
        .chain(&reported.occasion)
        .map(String::as_str)
        .chain(names);
    for part in parts {
        fold_into(part, &mut folded);
        folded.push('\n');
    }
    query.holds_in(&folded)
}
