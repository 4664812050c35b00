//! Who speaks how often in a story.

use meridian_pack::{Pack, SpeakerKind};

/// The quotes and reported words of a story, by who speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voices {
    /// By kind of speaker: the kind, quotes, reported words. Kinds without any are left out.
    pub kinds: Vec<(SpeakerKind, usize, usize)>,
    /// By country, ISO 3166-1 alpha-3, `None` where the source gives none: quotes, reported words. Most first.
    pub countries: Vec<(Option<String>, usize, usize)>,
}

/// Counts them. Words of two speakers of one kind or country count once there.
pub fn voices(pack: &Pack, story: &str) -> Voices {
    let quotes = pack.quotes.iter().filter(|quote| quote.story == story);
    let reported = pack.reported.iter().filter(|words| words.story == story);
    let spoken: Vec<(&[String], bool)> = quotes
        .map(|quote| (quote.speakers.as_slice(), true))
        .chain(reported.map(|words| (words.speakers.as_slice(), false)))
        .collect();
    let count = |direct: bool, holds: &dyn Fn(&str) -> bool| {
        let of_that_form = spoken.iter().filter(|(_, is)| *is == direct);
        of_that_form
            .filter(|(speakers, _)| speakers.iter().any(|id| holds(id)))
            .count()
    };
    let kinds = SpeakerKind::ALL.into_iter().map(|kind| {
        let holds = |id: &str| pack.speaker(id).is_some_and(|speaker| speaker.kind == kind);
        (kind, count(true, &holds), count(false, &holds))
    });
    let mut all: Vec<Option<String>> = spoken
        .iter()
        .flat_map(|(speakers, _)| speakers.iter())
        .filter_map(|id| pack.speaker(id))
        .map(|speaker| speaker.country.clone())
        .collect();
    all.sort();
    all.dedup();
    let mut countries: Vec<_> = all
        .into_iter()
        .map(|country| {
            let holds = |id: &str| {
                pack.speaker(id)
                    .is_some_and(|speaker| speaker.country == country)
            };
            let (direct, told) = (count(true, &holds), count(false, &holds));
            (country, direct, told)
        })
        .collect();
    countries.sort_by_key(|(country, direct, told)| {
        (
            country.is_none(),
            std::cmp::Reverse(direct + told),
            country.clone(),
        )
    });
    Voices {
        kinds: kinds
            .filter(|(_, direct, told)| direct + told > 0)
            .collect(),
        countries,
    }
}
