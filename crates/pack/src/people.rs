//! Who speaks, who is mentioned, and which bodies are named.

use super::read::ids;
use super::{Background, Trace};
use serde::{Deserialize, Serialize};

/// A person or body that is quoted or whose speech is reported.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Speaker {
    /// Kebab-case id.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Id"))]
    pub id: String,
    /// Name, as the source writes it.
    pub name: String,
    /// Name in the speaker's own script.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub local_name: Option<LocalName>,
    /// What kind of voice this is.
    pub kind: SpeakerKind,
    /// What the speaker is, as the source gives it.
    pub role: String,
    /// Whether it is a body or a group, not one person.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub body: bool,
    /// Body the speaker belongs to, as the source gives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub affiliation: Option<String>,
    /// ISO 3166-1 alpha-3, only where the source gives or plainly implies it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Country>"))]
    pub country: Option<String>,
    /// Paragraphs the role rests on.
    #[serde(rename = "source")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Trace"))]
    pub trace: Trace,
}

/// A name in another language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LocalName {
    /// The name.
    pub text: String,
    /// BCP 47 tag.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Language"))]
    pub lang: String,
}

/// What kind of voice a speaker is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Person {
    /// Kebab-case id, not shared with a speaker.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Id"))]
    pub id: String,
    /// Name, as the source writes it.
    pub name: String,
    /// Name in the person's own script.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub local_name: Option<LocalName>,
    /// What the person is, as the source gives it.
    pub role: String,
    /// ISO 3166-1 alpha-3, only where the source gives or plainly implies it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Country>"))]
    pub country: Option<String>,
    /// Why each story mentions the person.
    pub stories: Vec<Mention>,
}

/// A body named in a story.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Organisation {
    /// Kebab-case id.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Id"))]
    pub id: String,
    /// Full name.
    pub name: String,
    /// Short name or initials.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// What it is, as the source gives it.
    pub what: String,
    /// ISO 3166-1 alpha-3, only where the source gives or plainly implies it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Country>"))]
    pub country: Option<String>,
    /// Why each story names it.
    pub stories: Vec<Mention>,
    /// What the source does not say of it, such as who pays for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub background: Option<Background>,
}

/// Why a story mentions someone or something.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Mention {
    /// Id of the story.
    pub story: String,
    /// The reason, in own words.
    pub why: String,
    /// Paragraphs it rests on.
    #[serde(rename = "source")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Trace"))]
    pub trace: Trace,
}
