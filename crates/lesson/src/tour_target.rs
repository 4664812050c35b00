//! Which parts of a story a step of the tour speaks of.

use meridian_pack::{Claim, Section, Trace};

/// A part of a telling of a story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TourTarget {
    /// A point of the gist, by its position.
    Gist(usize),
    /// The other side's answer.
    Answer,
    /// A claim, by the positions of its section and of itself in it.
    Claim(usize, usize),
}

impl TourTarget {
    /// What names it in a telling on the page, `data-part`: `gist-0`, `answer`, `claim-2-1`.
    pub fn id(self) -> String {
        match self {
            Self::Gist(at) => ["gist-", &at.to_string()].concat(),
            Self::Answer => "answer".to_owned(),
            Self::Claim(section, at) => {
                ["claim-", &section.to_string(), "-", &at.to_string()].concat()
            }
        }
    }
}

/// The parts that rest on a paragraph of the step's, in reading order.
pub fn tour_targets(
    trace: &Trace,
    gist: &[Claim],
    answer: Option<&Claim>,
    sections: &[Section],
) -> Vec<TourTarget> {
    let shares = |claim: &Claim| claim.trace.iter().any(|number| trace.contains(number));
    let points = gist.iter().enumerate();
    let points = points.filter(|(_, point)| shares(point));
    let claims = sections.iter().enumerate().flat_map(|(section, of)| {
        let claims = of.claims.iter().enumerate();
        claims.map(move |(at, claim)| (TourTarget::Claim(section, at), claim))
    });
    points
        .map(|(at, _)| TourTarget::Gist(at))
        .chain(
            answer
                .filter(|answer| shares(answer))
                .map(|_| TourTarget::Answer),
        )
        .chain(
            claims
                .filter(|(_, claim)| shares(claim))
                .map(|(target, _)| target),
        )
        .collect()
}
