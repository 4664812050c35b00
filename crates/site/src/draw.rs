//! A pack drawn by the components of the page, natively or wherever else there is no document.

use crate::{
    SiteError, json,
    order::Order,
    rendered::{Permalink, Rendered},
};
use meridian::{
    state::AppState,
    views::{
        Place, StaticMap, app as draw_app, drawn, head, learn,
        markup::{Node, to_html},
        page_tools, page_tools_inside, permalink, reduced,
    },
};
use meridian_export::{share_target::ShareTarget, structured_data::json_ld};
use meridian_geo::basemap::Basemap;
use meridian_layout::static_layout as placement;
use meridian_pack::Pack;
use meridian_words::EN;
use std::sync::Arc;

/// What is drawn.
pub struct Told<'a> {
    /// What is asked for.
    pub order: &'a Order<'a>,
    /// The basemap of the static map, `basemap/coarse.bin`; the live one fetches a finer one.
    pub basemap: &'a [u8],
}

/// Draws it.
///
/// # Errors
/// Where pack or basemap cannot be read.
pub fn draw(told: &Told) -> Result<Rendered, SiteError> {
    let order = told.order;
    let unread = |why: &dyn std::fmt::Display| SiteError::part("pack", why);
    let pack = Pack::parse(order.pack).map_err(|error| unread(&error))?;
    let pack = Arc::new(pack);
    let map = Basemap::decode(told.basemap).map_err(|error| SiteError::part("basemap", error))?;
    let place = Place {
        name: order.site_name,
        base: order.base,
        pictures: order.pictures,
    };
    let (body, permalinks) = drawn(StaticMap::new(&map, &pack), || {
        let app = AppState::new(Arc::clone(&pack));
        (
            with_lesson(to_html(draw_app(app)), order.lesson.is_some()),
            permalinks(app, &pack, &place),
        )
    });
    let mut css = placement::rules(".strip", &placement::timeline(&pack));
    css.push_str(&placement::rules(".marks", &placement::map(&pack)));
    let core = serde_json::to_string(&Pack::clone(&pack).core()).map_err(|error| unread(&error))?;
    Ok(Rendered {
        body,
        reduced: to_html(reduced()),
        keep: to_html(page_tools(&pack)),
        keep_inside: to_html(page_tools_inside(&pack)),
        head: lines(head(&pack, ShareTarget::Page, &EN, &place)),
        css,
        structured: json::block(&json_ld(&pack, ShareTarget::Page, order.base)),
        permalinks,
        pack: json::block(&core),
        dir: EN.dir.to_owned(),
        lang: pack.lang.clone(),
        title: pack.title.clone(),
        description: pack.dek.clone(),
    })
}

/// The pages of stories and quotes.
fn permalinks(app: AppState, pack: &Pack, place: &Place) -> Vec<Permalink> {
    let page = |subject: ShareTarget| Permalink {
        stem: subject.stem(),
        title: subject.title(pack, &EN),
        description: subject.description(pack, &EN),
        head: lines(head(pack, subject, &EN, place)),
        body: lines(permalink(app, subject)),
        structured: json::block(&json_ld(pack, subject, place.base)),
    };
    let all = ShareTarget::all(pack).filter(|subject| *subject != ShareTarget::Page);
    all.map(page).collect()
}

/// Nodes as HTML, a line each.
fn lines(nodes: Vec<Node>) -> String {
    nodes
        .into_iter()
        .map(to_html)
        .collect::<Vec<_>>()
        .join("\n")
}

/// The page's markup with the way to the lesson at the end of its head, if there is one. The program does not know of it: taking
/// over, it walks along what it has itself.
fn with_lesson(body: String, taught: bool) -> String {
    const END: &str = "</header>";
    if !taught {
        return body;
    }
    body.replacen(END, &[&to_html(learn()), END].concat(), 1)
}
