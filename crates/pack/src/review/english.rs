//! What the rules know of English. Words are in lower case; a list of stems matches every word that begins with one.

/// Whether a pack's own words are English.
pub fn is_language(tag: &str) -> bool {
    tag == "en" || tag.starts_with("en-")
}

/// Verbs of accusing.
pub const ACCUSING: &[&str] = &[
    "accuse", "accuses", "accused", "accusing", "allege", "alleges", "alleged", "alleging",
];

/// Stems of deeds and names that the one they are said of would deny.
pub const DEEDS: &[&str] = &[
    "whitewash",
    "malware",
    "spy",
    "spies",
    "spied",
    "espionage",
    "threat",
    "genocid",
    "manipulat",
    "coerc",
    "deport",
    "propaganda",
    "sabotag",
    "tortur",
    "massacr",
    "brib",
    "launder",
];

/// The same in several words.
pub const DEEDS_IN_WORDS: &[&[&str]] = &[&["crimes", "against", "humanity"]];

/// Stems of words that say whose words these are, or that something is held to be so and not known.
pub const ATTRIBUTING: &[&str] = &[
    "accord", "account", "accus", "alleg", "argu", "believ", "call", "claim", "declar", "doubt",
    "expect", "fear", "purport", "reject", "report", "said", "say", "says", "suspect", "told",
    "voice", "warn", "worr", "write", "wrote",
];

/// Stems of words for what moves from a place to another, or reaches it.
pub const MOVING: &[&str] = &[
    "arriv", "board", "bought", "bring", "brought", "buy", "carr", "cross", "deliver", "depart",
    "deport", "drive", "drove", "export", "fled", "flee", "flew", "flies", "flight", "fly", "go",
    "goes", "going", "import", "invade", "journey", "land", "leave", "left", "march", "migrat",
    "move", "moving", "phone", "pipe", "reach", "return", "ride", "rode", "run", "sail", "sell",
    "send", "sent", "ship", "sold", "start", "suppl", "take", "tour", "trade", "travel", "trip",
    "visit", "walk", "went",
];

/// Words that tell nothing of a statement's content.
pub const SMALL: &[&str] = &[
    "about",
    "account",
    "according",
    "after",
    "against",
    "all",
    "also",
    "and",
    "any",
    "are",
    "asked",
    "been",
    "before",
    "but",
    "can",
    "could",
    "did",
    "does",
    "for",
    "from",
    "had",
    "has",
    "have",
    "her",
    "here",
    "his",
    "into",
    "its",
    "may",
    "more",
    "most",
    "nor",
    "not",
    "one",
    "only",
    "other",
    "others",
    "out",
    "over",
    "report",
    "reported",
    "reports",
    "said",
    "say",
    "says",
    "she",
    "some",
    "still",
    "such",
    "than",
    "that",
    "the",
    "their",
    "them",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "told",
    "too",
    "two",
    "under",
    "until",
    "was",
    "were",
    "what",
    "when",
    "where",
    "which",
    "while",
    "who",
    "whom",
    "whose",
    "will",
    "with",
    "would",
    "wrote",
    "yet",
];

/// Words for the numbers from 0.
pub const NUMBERS: &[&str] = &[
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];
