//! What stands in the head for those who show a link to the page: Open Graph (<https://ogp.me>). Only the prerenderer
//! draws it.

use super::markup::{Node, el};
use crate::domain::pack::Pack;

/// Title, description with date and credit, kind and name of the site; addresses only where the page's own, absolute and
/// with a slash at its end, is known.
pub fn head(pack: &Pack, base: Option<&str>) -> Vec<Node> {
    let description = format!("{} {}. {}.", pack.dek, pack.as_of.label, pack.source.credit);
    let mut head = vec![
        property("og:title", pack.title.clone()),
        property("og:description", description),
        property("og:type", "article".to_owned()),
        property("og:site_name", "Meridian".to_owned()),
    ];
    if let Some(base) = base {
        head.push(property("og:url", base.to_owned()));
        head.push(property("og:image", format!("{base}icon-512.png")));
        head.push(
            el("link")
                .attr("rel", "canonical")
                .attr("href", base.to_owned()),
        );
    }
    head
}

fn property(name: &'static str, content: String) -> Node {
    el("meta").attr("property", name).attr("content", content)
}
