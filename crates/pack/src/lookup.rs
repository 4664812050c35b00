//! Finding items of a pack by id, and the links between them that views ask for.

use super::{Event, Figure, Place, Quote, Reported, Shape, Speaker, Story};
use super::{Organisation, Pack, Person};

/// Someone or something with a name: a speaker, a person who is only mentioned, or a body.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Party<'a> {
    /// Quoted, or with reported speech.
    Speaker(&'a Speaker),
    /// Mentioned only.
    Person(&'a Person),
    /// A body.
    Organisation(&'a Organisation),
}

impl<'a> Party<'a> {
    /// The name, as the source writes it.
    pub fn name(self) -> &'a str {
        match self {
            Self::Speaker(speaker) => &speaker.name,
            Self::Person(person) => &person.name,
            Self::Organisation(body) => &body.name,
        }
    }

    /// What the party is.
    pub fn role(self) -> &'a str {
        match self {
            Self::Speaker(speaker) => &speaker.role,
            Self::Person(person) => &person.role,
            Self::Organisation(body) => &body.what,
        }
    }
}

impl Pack {
    /// The story with this id.
    pub fn story(&self, id: &str) -> Option<&Story> {
        self.stories.iter().find(|story| story.id == id)
    }

    /// Position of a story, from 0; it decides the story's hue.
    pub fn story_index(&self, id: &str) -> usize {
        self.stories
            .iter()
            .position(|story| story.id == id)
            .unwrap_or_default()
    }

    /// The quote with this id.
    pub fn quote(&self, id: &str) -> Option<&Quote> {
        self.quotes.iter().find(|quote| quote.id == id)
    }

    /// The place with this id.
    pub fn place(&self, id: &str) -> Option<&Place> {
        self.places.iter().find(|place| place.id == id)
    }

    /// The event with this id.
    pub fn event(&self, id: &str) -> Option<&Event> {
        self.events.iter().find(|event| event.id == id)
    }

    /// The figure with this id.
    pub fn figure(&self, id: &str) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.id == id)
    }

    /// The speaker with this id.
    pub fn speaker(&self, id: &str) -> Option<&Speaker> {
        self.speakers.iter().find(|speaker| speaker.id == id)
    }

    /// The speaker, person or body with this id; they share one namespace.
    pub fn party(&self, id: &str) -> Option<Party<'_>> {
        let person = || self.people.iter().find(|person| person.id == id);
        let body = || self.organisations.iter().find(|body| body.id == id);
        self.speaker(id)
            .map(Party::Speaker)
            .or_else(|| person().map(Party::Person))
            .or_else(|| body().map(Party::Organisation))
    }

    /// Names of the parties with these ids, in order; an unknown id is left out.
    pub fn names<'a>(&'a self, ids: &'a [String]) -> Vec<&'a str> {
        ids.iter()
            .filter_map(|id| self.party(id).map(Party::name))
            .collect()
    }

    /// Quotes about a place, in the order of the source.
    pub fn quotes_about<'a>(&'a self, place: &'a str) -> impl Iterator<Item = &'a Quote> {
        self.quotes
            .iter()
            .filter(move |quote| quote.places.iter().any(|id| id == place))
    }

    /// Reported speech about a place, in the order of the source.
    pub fn reported_about<'a>(&'a self, place: &'a str) -> impl Iterator<Item = &'a Reported> {
        self.reported
            .iter()
            .filter(move |reported| reported.places.iter().any(|id| id == place))
    }

    /// Events at a place, in the order of time.
    pub fn events_at<'a>(&'a self, place: &'a str) -> impl Iterator<Item = &'a Event> {
        self.events
            .iter()
            .filter(move |event| event.places.iter().any(|id| id == place))
    }

    /// Name of the country with this ISO 3166-1 alpha-3 code: the place that has its shape, if there is one.
    pub fn country_name(&self, code: &str) -> Option<&str> {
        self.places
            .iter()
            .find(|place| matches!(&place.shape, Some(Shape::Country(shape)) if shape == code))
            .map(|place| place.name.as_str())
    }

    /// Name of the topic with this id, else the id.
    pub fn topic_label<'a>(&'a self, id: &'a str) -> &'a str {
        self.topics
            .iter()
            .find(|topic| topic.id == id)
            .map_or(id, |topic| &topic.label)
    }
}

impl Place {
    /// Number of paragraphs in which a story mentions the place.
    pub fn mentions_in(&self, story: &str) -> usize {
        self.roles
            .iter()
            .filter(|role| role.story == story)
            .map(|role| role.trace.len())
            .sum()
    }

    /// Number of paragraphs in which any story mentions the place.
    pub fn mentions(&self) -> usize {
        self.roles.iter().map(|role| role.trace.len()).sum()
    }

    /// Whether a story mentions the place.
    pub fn is_in(&self, story: &str) -> bool {
        self.roles.iter().any(|role| role.story == story)
    }
}
