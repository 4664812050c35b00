//! The page of each story and each quote: `story/ID.html`, `quote/ID.html`. Every address in them is relative, they run under
//! the site's policy, and need neither program nor script.

use crate::{
    Files,
    page::direction,
    paper::Paper,
    rendered::{Permalink, Rendered},
};
use meridian_digest::Asset;
use meridian_export::escape::escaped;

/// The files they share with the page.
pub struct Assets<'a> {
    /// Writes the host's options on the root element.
    pub boot: &'a Asset,
    /// Tells a page around how high this one is.
    pub frame: &'a Asset,
    /// Their rules.
    pub style: &'a Asset,
}

/// All of them.
pub fn files(rendered: &Rendered, assets: &Assets, paper: &Paper) -> Files {
    let file = |one: &Permalink| {
        let html = html(rendered, one, assets, paper);
        (format!("{}.html", one.stem), html.into_bytes())
    };
    rendered.permalinks.iter().map(file).collect()
}

fn html(rendered: &Rendered, one: &Permalink, assets: &Assets, paper: &Paper) -> String {
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
        title = escaped(&one.title),
        description = escaped(&one.description),
        boot = assets.boot.name,
        style = assets.style.name,
        frame = assets.frame.name,
        integrity = assets.frame.integrity(),
        head = one.head,
        structured = one.structured,
        body = one.body,
    )
}
