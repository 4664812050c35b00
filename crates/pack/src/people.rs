//! Who speaks, who is mentioned, and which bodies are named.

use super::read::{fields, ids};
use super::{Background, Trace};

/// A person or body that is quoted or whose speech is reported.
#[derive(Debug, Clone, PartialEq)]
pub struct Speaker {
    /// Kebab-case id.
    pub id: String,
    /// Name, as the source writes it.
    pub name: String,
    /// Name in the speaker's own script.
    pub local_name: Option<LocalName>,
    /// What kind of voice this is.
    pub kind: SpeakerKind,
    /// What the speaker is, as the source gives it.
    pub role: String,
    /// Whether it is a body or a group, not one person.
    pub body: bool,
    /// Body the speaker belongs to, as the source gives it.
    pub affiliation: Option<String>,
    /// ISO 3166-1 alpha-3, only where the source gives or plainly implies it.
    pub country: Option<String>,
    /// Paragraphs the role rests on.
    pub trace: Trace,
}

fields!(Speaker { id, name, local_name, kind, role, body: may, affiliation, country, trace: must "source" });

/// A name in another language.
#[derive(Debug, Clone, PartialEq)]
pub struct LocalName {
    /// The name.
    pub text: String,
    /// BCP 47 tag.
    pub lang: String,
}

fields!(LocalName { text, lang });

/// What kind of voice a speaker is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SpeakerKind {
    /// Holds office in a government.
    Official,
    /// Held office or rank and no longer does.
    FormerOfficial,
    /// A scholar or analyst.
    Scholar,
    /// A legislator or a group of them.
    Lawmakers,
    /// A body of the United Nations or another international body, or its head.
    InternationalBody,
    /// A rights group or one who speaks for it.
    RightsGroup,
    /// A company, or one who speaks for it.
    Company,
    /// The source does not say whose words these are.
    Unnamed,
}

ids!(SpeakerKind {
    Official = "official",
    FormerOfficial = "former-official",
    Scholar = "scholar",
    Lawmakers = "lawmakers",
    InternationalBody = "international-body",
    RightsGroup = "rights-group",
    Company = "company",
    Unnamed = "unnamed",
});

/// Someone who is mentioned and not quoted.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// Kebab-case id, not shared with a speaker.
    pub id: String,
    /// Name, as the source writes it.
    pub name: String,
    /// Name in the person's own script.
    pub local_name: Option<LocalName>,
    /// What the person is, as the source gives it.
    pub role: String,
    /// ISO 3166-1 alpha-3, only where the source gives or plainly implies it.
    pub country: Option<String>,
    /// Why each story mentions the person.
    pub stories: Vec<Mention>,
}

fields!(Person {
    id,
    name,
    local_name,
    role,
    country,
    stories
});

/// A body named in a story.
#[derive(Debug, Clone, PartialEq)]
pub struct Organisation {
    /// Kebab-case id.
    pub id: String,
    /// Full name.
    pub name: String,
    /// Short name or initials.
    pub short: Option<String>,
    /// What it is, as the source gives it.
    pub what: String,
    /// ISO 3166-1 alpha-3, only where the source gives or plainly implies it.
    pub country: Option<String>,
    /// Why each story names it.
    pub stories: Vec<Mention>,
    /// What the source does not say of it, such as who pays for it.
    pub background: Option<Background>,
}

fields!(Organisation {
    id,
    name,
    short,
    what,
    country,
    stories,
    background
});

/// Why a story mentions someone or something.
#[derive(Debug, Clone, PartialEq)]
pub struct Mention {
    /// Id of the story.
    pub story: String,
    /// The reason, in own words.
    pub why: String,
    /// Paragraphs it rests on.
    pub trace: Trace,
}

fields!(Mention { story, why, trace: must "source" });
