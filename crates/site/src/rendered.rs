//! A pack drawn natively by the components of the page, in parts that the files of a site are put together from.

use serde::{Deserialize, Serialize};

/// The page, and what a reader can ask it for.
#[derive(Debug, Serialize, Deserialize)]
pub struct Rendered {
    /// Language of the content, BCP 47.
    pub lang: String,
    /// Where lines begin: `ltr` or `rtl`.
    pub dir: String,
    /// Title, plain text.
    pub title: String,
    /// Description, plain text.
    pub description: String,
    /// The application, exactly as hydration will walk it.
    pub body: String,
    /// The line above the application that says what the plain page lacks.
    pub reduced: String,
    /// What stands below the application on the page of a site: what a reader can take along.
    pub keep: String,
    /// The same for the single file.
    pub keep_inside: String,
    /// Markup for the head.
    pub head: String,
    /// Generated rules, after the style sheets.
    pub css: String,
    /// The pack in the vocabulary of schema.org, a JSON text ready for a data block.
    pub structured: String,
    /// The pages of stories and quotes.
    pub permalinks: Vec<Permalink>,
    /// The core pack, a JSON text ready for a data block.
    pub pack: String,
}

/// The page of one story or one quote.
#[derive(Debug, Serialize, Deserialize)]
pub struct Permalink {
    /// Its path in the site, without `.html`.
    pub stem: String,
    /// Title, plain text.
    pub title: String,
    /// Description, plain text.
    pub description: String,
    /// Markup for the head.
    pub head: String,
    /// Markup for the body.
    pub body: String,
    /// In the vocabulary of schema.org, a JSON text ready for a data block.
    pub structured: String,
}
