//! Pages of others around the site: those of `tests/hosts`, served from an origin of their own.

use crate::{Page, serve::serve};
use meridian_server::{Options, Server};
use std::sync::Arc;
use xtask::suite::hosts;

/// In their files, where the site is, with a slash at the end.
const SITE: &str = "{site}";

/// In one of them, what a newsroom pasted.
const PASTED: &str = "{pasted}";

/// A page around; its origin ends with it.
pub struct Around {
    server: Server,
}

impl Around {
    /// Goes to one of the pages, such as `frame.html?at=…`; what is embedded comes from the page's own server.
    pub fn visit(page: &Page, at: &str) -> Self {
        Self::serve(page, at, String::new())
    }

    /// Goes to a page into which this markup was pasted.
    pub fn pasted(page: &Page, markup: &str) -> Self {
        Self::serve(page, "pasted.html", markup.to_owned())
    }

    fn serve(page: &Page, at: &str, markup: String) -> Self {
        let site = page.address();
        let alter = Arc::new(move |_: &str, content: Vec<u8>| {
            let fill = |text: String| text.replace(SITE, &site).replace(PASTED, &markup);
            let filled = String::from_utf8(content).map(fill);
            Some(filled.map_or_else(|error| error.into_bytes(), String::into_bytes))
        });
        let server = serve(&hosts::folder(), || {
            let alter = Arc::clone(&alter);
            Options {
                policy: String::new(),
                alter: Box::new(move |name, content| alter(name, content)),
                ..Options::default()
            }
        });
        page.browser.visits(server.address());
        page.visit(&format!("{}{at}", server.address()));
        Self { server }
    }

    /// Where it is served, with a slash at the end.
    pub fn address(&self) -> String {
        self.server.address()
    }
}
