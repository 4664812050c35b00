//! Filtering without an index: slow, short, and plainly what the rules say.

use meridian_pack::{Pack, Quote, Speaker};
use meridian_search::filter::{Facet, Filter};
use meridian_search::{Query, fold};

/// Positions of the quotes that a filter lets through, in source order.
pub fn matching(pack: &Pack, filter: &Filter) -> Vec<u32> {
    let query = Query::parse(&filter.q);
    let holds = |at: &u32| {
        let quote = &pack.quotes[*at as usize];
        let facets = Facet::ALL.into_iter().all(|facet| {
            let chosen = filter.chosen(facet);
            let values = values(pack, *at, facet);
            chosen.is_empty() || values.iter().any(|value| chosen.contains(value))
        });
        facets && dated(quote, filter) && query.holds_in(&text(pack, quote))
    };
    (0..pack.quotes.len() as u32).filter(holds).collect()
}

/// The ids that a quote has of a facet.
pub fn values(pack: &Pack, at: u32, facet: Facet) -> Vec<String> {
    let quote = &pack.quotes[at as usize];
    let who = speakers(pack, quote);
    match facet {
        Facet::Speaker => quote.speakers.clone(),
        Facet::Kind => who.map(|speaker| speaker.kind.id().to_owned()).collect(),
        Facet::Country => who.filter_map(|speaker| speaker.country.clone()).collect(),
        Facet::Story => vec![quote.story.clone()],
        Facet::Place => quote.places.clone(),
        Facet::Topic => quote.topics.clone(),
        Facet::Extent => vec![quote.extent.id().to_owned()],
    }
}

fn speakers<'a>(pack: &'a Pack, quote: &'a Quote) -> impl Iterator<Item = &'a Speaker> {
    let speaker = |id: &String| pack.speakers.iter().find(|speaker| speaker.id == *id);
    quote.speakers.iter().filter_map(speaker)
}

fn dated(quote: &Quote, filter: &Filter) -> bool {
    let (from, to) = filter.days();
    if matches!((from, to), (Some(from), Some(to)) if from > to) {
        return false;
    }
    let mut dates = [&quote.dates.said, &quote.dates.published]
        .into_iter()
        .flatten();
    !filter.has_dates() || dates.any(|dated| dated.date.overlaps(from, to))
}

fn text(pack: &Pack, quote: &Quote) -> String {
    let mut parts = vec![
        Some(quote.text.clone()),
        quote.context.clone(),
        quote.occasion.clone(),
        quote.via.clone(),
    ];
    for speaker in speakers(pack, quote) {
        parts.extend([
            Some(speaker.name.clone()),
            speaker.local_name.as_ref().map(|name| name.text.clone()),
            Some(speaker.role.clone()),
            speaker.affiliation.clone(),
        ]);
    }
    for place in pack
        .places
        .iter()
        .filter(|place| quote.places.contains(&place.id))
    {
        parts.extend([
            Some(place.name.clone()),
            place.local_name.as_ref().map(|name| name.text.clone()),
        ]);
    }
    for topic in pack
        .topics
        .iter()
        .filter(|topic| quote.topics.contains(&topic.id))
    {
        parts.push(Some(topic.label.clone()));
    }
    let folded: Vec<String> = parts
        .into_iter()
        .flatten()
        .map(|part| fold(&part))
        .collect();
    folded.join("\n")
}
