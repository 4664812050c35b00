//! Everything that a pack tells in its own words, in one list.

use crate::{Basis, Claim, Mention, Pack, Trace};

/// Something told: where it stands, its words, who vouches for them and how, and what it rests on.
#[derive(Debug)]
pub struct Told<'a> {
    pub path: String,
    pub text: &'a str,
    /// The basis of a claim, a figure or a line; others have none of their own.
    pub basis: Option<Basis>,
    /// Who says, alleges or denies it, where that has a field of its own.
    pub by: Option<&'a [String]>,
    pub trace: &'a Trace,
    pub places: Vec<&'a str>,
    /// Whether it is part of the accused side's answer, which counts as one piece whatever it is made of.
    pub answer: bool,
}

impl<'a> Told<'a> {
    fn new(path: String, text: &'a str, trace: &'a Trace) -> Self {
        Self {
            path,
            text,
            basis: None,
            by: None,
            trace,
            places: Vec::new(),
            answer: false,
        }
    }

    fn with(mut self, basis: Basis, places: impl IntoIterator<Item = &'a String>) -> Self {
        self.basis = Some(basis);
        self.at(places)
    }

    fn voiced(mut self, by: &'a [String]) -> Self {
        self.by = Some(by);
        self
    }

    fn at(mut self, places: impl IntoIterator<Item = &'a String>) -> Self {
        self.places = places.into_iter().map(String::as_str).collect();
        self
    }
}

/// All of it, in the order of the format.
pub fn all(pack: &Pack) -> Vec<Told<'_>> {
    let mut all = Vec::new();
    for (index, story) in pack.stories.iter().enumerate() {
        let at = format!("$.stories[{index}]");
        for (index, point) in story.gist.iter().enumerate() {
            all.push(claim(format!("{at}.gist[{index}]"), point));
        }
        if let Some(answer) = &story.answer {
            let told = claim(format!("{at}.answer"), answer);
            all.push(Told {
                answer: true,
                ..told
            });
        }
        for (section, part) in story.sections.iter().enumerate() {
            for (index, point) in part.claims.iter().enumerate() {
                all.push(claim(
                    format!("{at}.sections[{section}].claims[{index}]"),
                    point,
                ));
            }
        }
    }
    for (index, place) in pack.places.iter().enumerate() {
        for (role, why) in place.roles.iter().enumerate() {
            let path = format!("$.places[{index}].roles[{role}].why");
            all.push(Told::new(path, &why.why, &why.trace));
        }
    }
    for (index, person) in pack.people.iter().enumerate() {
        all.extend(mentions(format!("$.people[{index}]"), &person.stories));
    }
    for (index, body) in pack.organisations.iter().enumerate() {
        all.extend(mentions(format!("$.organisations[{index}]"), &body.stories));
    }
    for (index, line) in pack.lines.iter().enumerate() {
        let told = Told::new(format!("$.lines[{index}].text"), &line.text, &line.trace);
        all.push(told.with(line.basis, [&line.from, &line.to]));
    }
    for (index, speech) in pack.reported.iter().enumerate() {
        let told = Told::new(
            format!("$.reported[{index}].text"),
            &speech.text,
            &speech.trace,
        );
        all.push(told.at(&speech.places));
    }
    for (index, event) in pack.events.iter().enumerate() {
        let told = Told::new(format!("$.events[{index}].text"), &event.text, &event.trace);
        all.push(told.at(&event.places));
    }
    for (index, figure) in pack.figures.iter().enumerate() {
        let told = Told::new(
            format!("$.figures[{index}].label"),
            &figure.label,
            &figure.trace,
        );
        all.push(told.with(figure.basis, &figure.places).voiced(&figure.by));
        let path = format!("$.figures[{index}].display");
        all.push(Told::new(path, &figure.display, &figure.trace));
    }
    all
}

fn claim(path: String, claim: &Claim) -> Told<'_> {
    Told::new(path, &claim.text, &claim.trace)
        .with(claim.basis, &claim.places)
        .voiced(&claim.by)
}

fn mentions(at: String, mentions: &[Mention]) -> impl Iterator<Item = Told<'_>> {
    let mentions = mentions.iter().enumerate();
    mentions
        .map(move |(index, it)| Told::new(format!("{at}.stories[{index}].why"), &it.why, &it.trace))
}
