//! Who speaks, who is mentioned, and which bodies are named.

use super::Trace;
use serde::Deserialize;

/// A person or body that is quoted or whose speech is reported.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Speaker {
    /// Kebab-case id.
    pub id: String,
    /// Name, as the source writes it.
    pub name: String,
    /// Name in the speaker's own script.
    #[serde(default)]
    pub local_name: Option<LocalName>,
    /// What kind of voice this is.
    pub kind: SpeakerKind,
    /// What the speaker is, as the source gives it.
    pub role: String,
    /// Body the speaker belongs to, as the source gives it.
    #[serde(default)]
    pub affiliation: Option<String>,
    /// ISO 3166-1 alpha-3, only where the source gives or plainly implies it.
    #[serde(default)]
    pub country: Option<String>,
    /// Paragraphs the role rests on.
    #[serde(rename = "source")]
    pub trace: Trace,
}

/// A name in another language.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct LocalName {
    /// The name.
    pub text: String,
    /// BCP 47 tag.
    pub lang: String,
}

/// What kind of voice a speaker is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
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
    /// The source does not say whose words these are.
    Unnamed,
}

impl SpeakerKind {
    /// Every kind, in the order in which they are listed.
    pub const ALL: [Self; 7] = [
        Self::Official,
        Self::FormerOfficial,
        Self::Scholar,
        Self::Lawmakers,
        Self::InternationalBody,
        Self::RightsGroup,
        Self::Unnamed,
    ];

    /// The id used in packs and fragments, such as `former-official`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Official => "official",
            Self::FormerOfficial => "former-official",
            Self::Scholar => "scholar",
            Self::Lawmakers => "lawmakers",
            Self::InternationalBody => "international-body",
            Self::RightsGroup => "rights-group",
            Self::Unnamed => "unnamed",
        }
    }
}

/// Someone who is mentioned and not quoted.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Person {
    /// Kebab-case id, not shared with a speaker.
    pub id: String,
    /// Name, as the source writes it.
    pub name: String,
    /// Name in the person's own script.
    #[serde(default)]
    pub local_name: Option<LocalName>,
    /// What the person is, as the source gives it.
    pub role: String,
    /// ISO 3166-1 alpha-3, only where the source gives or plainly implies it.
    #[serde(default)]
    pub country: Option<String>,
    /// Why each story mentions the person.
    pub stories: Vec<Mention>,
}

/// A body named in a story.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Organisation {
    /// Kebab-case id.
    pub id: String,
    /// Full name.
    pub name: String,
    /// Short name or initials.
    #[serde(default)]
    pub short: Option<String>,
    /// What it is, as the source gives it.
    pub what: String,
    /// ISO 3166-1 alpha-3, only where the source gives or plainly implies it.
    #[serde(default)]
    pub country: Option<String>,
    /// Why each story names it.
    pub stories: Vec<Mention>,
}

/// Why a story mentions someone or something.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Mention {
    /// Id of the story.
    pub story: String,
    /// The reason, in own words.
    pub why: String,
    /// Paragraphs it rests on.
    #[serde(rename = "source")]
    pub trace: Trace,
}
