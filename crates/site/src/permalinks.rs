//! The page of each story and each quote: `story/ID.html`, `quote/ID.html`. Every address in them is relative, they run under
//! the site's policy, and need neither program nor script.

use crate::{
    Files, SiteError,
    paper::Paper,
    rendered::{Permalink, Rendered},
    template::Templates,
};
use meridian_digest::Asset;
use minijinja::{context, value::Serde};

/// The files they share with the page.
pub struct Assets<'a> {
    /// Writes the host's options on the root element.
    pub boot: &'a str,
    /// Tells a page around how high this one is.
    pub frame: &'a Asset,
    /// Their rules.
    pub style: &'a str,
}

/// All of them.
///
/// # Errors
/// Where the template asks for what is not there.
pub fn files(
    templates: &Templates,
    rendered: &Rendered,
    assets: &Assets,
    paper: &Paper,
) -> Result<Files, SiteError> {
    let html = |page: &Permalink| {
        let html = templates.filled(
            "permalink.html",
            context! {
                page => Serde(page),
                paper => Serde(paper),
                lang => &rendered.lang,
                dir => &rendered.dir,
                boot => assets.boot,
                style => assets.style,
                frame => &assets.frame.name,
                integrity => assets.frame.integrity(),
            },
        )?;
        Ok((format!("{}.html", page.stem), html.into_bytes()))
    };
    rendered.permalinks.iter().map(html).collect()
}
