//! Which parts of a story a step of the tour speaks of.

use meridian_pack::{Claim, Section, Trace};

/// A part of a telling of a story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Light {
    /// A point of the gist, by its position.
    Gist(usize),
    /// The other side's answer.
    Answer,
    /// A claim, by the positions of its section and of itself in it.
    Claim(usize, usize),
}

/// The parts that rest on a paragraph of the step's, in reading order.
pub fn lights(
    trace: &Trace,
    gist: &[Claim],
    answer: Option<&Claim>,
    sections: &[Section],
) -> Vec<Light> {
    let shares = |claim: &Claim| claim.trace.iter().any(|number| trace.contains(number));
    let points = gist.iter().enumerate();
    let points = points.filter(|(_, point)| shares(point));
    let claims = sections.iter().enumerate().flat_map(|(section, of)| {
        let claims = of.claims.iter().enumerate();
        claims.map(move |(at, claim)| (Light::Claim(section, at), claim))
    });
    points
        .map(|(at, _)| Light::Gist(at))
        .chain(
            answer
                .filter(|answer| shares(answer))
                .map(|_| Light::Answer),
        )
        .chain(
            claims
                .filter(|(_, claim)| shares(claim))
                .map(|(light, _)| light),
        )
        .collect()
}
