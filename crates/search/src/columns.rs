//! The facets' columns of a pack.

use super::facets::Column;
use super::fold::fold;
use crate::filter::Facet;
use meridian_pack::argsort::{argsort, gather};
use meridian_pack::{Extent, Pack, Place, PlaceKind, Speaker, SpeakerKind};

/// By [`Facet::index`].
pub(super) fn columns(pack: &Pack) -> [Column; Facet::ALL.len()] {
    let named = |id: &String, name: &String| (id.clone(), Some(name.clone()));
    let plain = |id: &'static str| (id.to_owned(), None);
    let kinds = SpeakerKind::ALL
        .into_iter()
        .filter(|&kind| pack.speakers.iter().any(|speaker| speaker.kind == kind));
    let mut speakers = Column::new(
        pack.speakers
            .iter()
            .map(|it| named(&it.id, &it.name))
            .collect(),
    );
    let mut kinds = Column::new(kinds.map(|kind| plain(kind.id())).collect());
    let mut countries = Column::new(countries(pack));
    let mut stories = Column::new(
        pack.stories
            .iter()
            .map(|it| named(&it.id, &it.label))
            .collect(),
    );
    let mut places = Column::new(
        pack.places
            .iter()
            .map(|it| named(&it.id, &it.name))
            .collect(),
    );
    let mut topics = Column::new(
        pack.topics
            .iter()
            .map(|it| named(&it.id, &it.label))
            .collect(),
    );
    let mut extents = Column::new(Extent::ALL.map(|extent| plain(extent.id())).into());
    for quote in &pack.quotes {
        let who: Vec<&Speaker> = quote
            .speakers
            .iter()
            .filter_map(|id| pack.speakers.get(speakers.find(id)? as usize))
            .collect();
        speakers.push(&mut quote.speakers.iter().map(String::as_str));
        kinds.push(&mut who.iter().map(|speaker| speaker.kind.id()));
        countries.push(&mut who.iter().filter_map(|speaker| speaker.country.as_deref()));
        stories.push(&mut [quote.story.as_str()].into_iter());
        places.push(&mut quote.places.iter().map(String::as_str));
        topics.push(&mut quote.topics.iter().map(String::as_str));
        extents.push(&mut [quote.extent.id()].into_iter());
    }
    [speakers, kinds, countries, stories, places, topics, extents]
}

/// The countries that speakers have, by name; named as the pack names the place that is the country.
fn countries(pack: &Pack) -> Vec<(String, Option<String>)> {
    let mut found: Vec<(String, Option<String>)> = Vec::new();
    for id in pack
        .speakers
        .iter()
        .filter_map(|speaker| speaker.country.as_ref())
    {
        if found.iter().all(|(known, _)| known != id) {
            let is_it = |place: &&Place| {
                place.kind == PlaceKind::Country && place.country.as_ref() == Some(id)
            };
            let place = pack.places.iter().find(is_it);
            found.push((id.clone(), place.map(|place| place.name.clone())));
        }
    }
    let names: Vec<String> = found
        .iter()
        .map(|(id, name)| fold(name.as_ref().unwrap_or(id)))
        .collect();
    let order = argsort(names.len(), &|a, b| names.get(a).cmp(&names.get(b)));
    gather(&found, &order)
}
