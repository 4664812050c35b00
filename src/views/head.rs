//! What stands in the head for those who show a link: Open Graph (<https://ogp.me>), and where oEmbed is to be found
//! (<https://oembed.com>, section 4). Only the prerenderer draws it.

use super::markup::{Node, el};
use meridian_export::picture::SIZE;
use meridian_export::share_target::ShareTarget;
use meridian_pack::Pack;
use meridian_words::Words;

/// Where a site is, and what there is of it for those who show a link.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// What it calls itself.
    pub name: &'a str,
    /// Its address, absolute and with a slash at its end, where that is known.
    pub base: Option<&'a str>,
    /// Whether it has pictures of what a link leads to.
    pub pictures: bool,
}

/// Title, description with date and credit, kind and name of the site; addresses, and what lies at them, only where the site's own
/// is known.
pub fn head(pack: &Pack, subject: ShareTarget, words: &Words, place: &Place) -> Vec<Node> {
    let title = subject.title(pack, words);
    let mut head = vec![
        property("og:title", title.clone()),
        property("og:description", subject.description(pack, words)),
        property("og:type", "article".to_owned()),
        property("og:site_name", place.name.to_owned()),
    ];
    if let Some(base) = place.base {
        let address = [base, &subject.address()].concat();
        let file = |ending: &str| [base, &subject.stem(), ending].concat();
        head.push(property("og:url", address.clone()));
        if place.pictures {
            let [width, height] = SIZE.map(|side| side.to_string());
            head.extend([
                property("og:image", file(".png")),
                property("og:image:type", "image/png".to_owned()),
                property("og:image:width", width),
                property("og:image:height", height),
                property("og:image:alt", title),
                // X knows the rest by its names in Open Graph.
                el("meta")
                    .attr("name", "twitter:card")
                    .attr("content", "summary_large_image"),
            ]);
        }
        head.extend([
            el("link").attr("rel", "canonical").attr("href", address),
            el("link")
                .attr("rel", "alternate")
                .attr("type", "application/json+oembed")
                .attr("href", [base, &subject.oembed()].concat()),
        ]);
    }
    head
}

fn property(name: &'static str, content: String) -> Node {
    el("meta").attr("property", name).attr("content", content)
}
