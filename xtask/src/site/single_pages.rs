//! The page of each story and each quote: `story/ID.html`, `quote/ID.html`. Every address in them is relative, they run under
//! the site's policy, and need neither program nor script.

use super::{digest::Asset, icons::Paper, page::direction, prerender::Rendered};
use crate::{failure::Outcome, project};
use meridian::domain::escape::escaped;
use std::path::Path;

/// What the prerenderer answers for one of them.
pub struct Single {
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

/// The files they share with the page.
pub struct Assets<'a> {
    /// Writes the host's options on the root element.
    pub boot: &'a Asset,
    /// Tells a page around how high this one is.
    pub frame: &'a Asset,
    /// Their rules.
    pub style: &'a Asset,
}

/// Writes them.
pub fn write(dist: &Path, rendered: &Rendered, assets: &Assets, paper: &Paper) -> Outcome {
    for single in &rendered.singles {
        let place = dist.join(format!("{}.html", single.stem));
        let html = html(rendered, single, assets, paper);
        project::write(&place, html.as_bytes())?;
    }
    Ok(())
}

fn html(rendered: &Rendered, single: &Single, assets: &Assets, paper: &Paper) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{lang}\"{dir}>\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         {colour}\n<title>{title}</title>\n<meta name=\"description\" content=\"{description}\">\n\
         <link rel=\"icon\" href=\"../icon.svg\" type=\"image/svg+xml\">\n<script src=\"../{boot}\"></script>\n\
         <link rel=\"stylesheet\" href=\"../{style}\">\n\
         <script type=\"module\" src=\"../{frame}\" crossorigin integrity=\"{integrity}\"></script>\n{head}\n\
         <script type=\"application/ld+json\">{structured}</script>\n</head>\n<body>\n{body}\n</body>\n</html>\n",
        lang = escaped(&rendered.lang),
        dir = direction(&rendered.dir),
        colour = paper.meta(),
        title = escaped(&single.title),
        description = escaped(&single.description),
        boot = assets.boot.name,
        style = assets.style.name,
        frame = assets.frame.name,
        integrity = assets.frame.integrity(),
        head = single.head,
        structured = single.structured,
        body = single.body,
    )
}
