//! Paths on the map: as text when prerendered, into the document when live.

use leptos::prelude::document;
use meridian_geo::basemap::Basemap;
use meridian_geo::drawing::{Drawn, drawing};
use meridian_geo::names::Name;
use meridian_geo::path::Pen;
use meridian_geo::spots::{home, spots};
use meridian_layout::static_layout::country_names;
use meridian_markup::escape::escape;
use meridian_pack::Pack;
use web_sys::Element;

const SVG: &str = "http://www.w3.org/2000/svg";

/// What a coarse map does without: outlines of countries show their borders; the grid and the connections come
/// with the details.
const LATER: [&str; 2] = ["border", "graticule"];

/// The first view, given to the views as a context by the prerenderer.
#[derive(Clone, Default)]
pub struct StaticMap {
    /// Its paths as SVG text.
    pub paths: String,
    /// The names of countries on it.
    pub names: Vec<Name>,
}

impl StaticMap {
    /// Draws the first view coarsely: whole units, nothing under five of them.
    pub fn new(map: &Basemap, pack: &Pack) -> Self {
        let view = home(&spots(pack));
        let [width, height] = view.size();
        let pen = Pen {
            places: 0,
            smallest: 5.0,
            ..Pen::new(width, height, 4.0)
        };
        let mut named = String::new();
        for path in drawing(map, pack, &view.projection(), &pen) {
            if path.d.is_empty() || is_later(&path) {
                continue;
            }
            let rest = [("class", &path.class), ("d", &path.d)];
            let name = path.name.as_ref().map(|(name, id)| (*name, id));
            write_path(&mut named, name.into_iter().chain(rest));
        }
        Self {
            paths: named,
            names: country_names(map, pack),
        }
    }
}

/// Whether a path comes with the details only.
fn is_later(path: &Drawn) -> bool {
    LATER.contains(&path.class.as_str()) || path.class.starts_with("connection")
}

/// Draws the first view into a group of a second map. Nothing in it has a name, which it has on the first.
pub fn paint_unnamed(group: &Element, map: &Basemap, pack: &Pack) {
    let view = home(&spots(pack));
    let [width, height] = view.size();
    let pen = Pen::new(width, height, 4.0);
    group.set_text_content(None);
    for mut path in drawing(map, pack, &view.projection(), &pen) {
        if path.d.is_empty() || is_later(&path) {
            continue;
        }
        path.name = None;
        if let Some(made) = make(&path) {
            // Fails only for a node that contains the group.
            let _ = group.append_child(&made);
        }
    }
}

/// Copies the paths of a group into that of a second map, without their names.
pub fn copy_unnamed(from: &Element, to: &Element) {
    to.set_text_content(None);
    let mut next = from.first_element_child();
    while let Some(path) = next {
        let attribute = |name: &str| path.get_attribute(name).unwrap_or_default();
        let copy = make(&Drawn {
            name: None,
            class: attribute("class"),
            d: attribute("d"),
        });
        if let Some(copy) = copy {
            // Fails only for a node that contains the group.
            let _ = to.append_child(&copy);
        }
        next = path.next_element_sibling();
    }
}

fn write_path<'a>(out: &mut String, attributes: impl Iterator<Item = (&'a str, &'a String)>) {
    out.push_str("<path");
    for (attribute, value) in attributes {
        out.push(' ');
        out.push_str(attribute);
        out.push_str("=\"");
        escape(value, out);
        out.push('"');
    }
    out.push_str("></path>");
}

/// Brings the paths in `group` to what is drawn. Paths that are there stay the same nodes; only what lacks is made.
pub fn paint(group: &Element, paths: &[Drawn]) {
    // Fails only for a class name with white space.
    let _ = group.class_list().remove_1("coarse");
    let mut next = group.first_element_child();
    for path in paths {
        if let Some(element) = next.clone().filter(|element| is(element, path)) {
            next = element.next_element_sibling();
            // Names of attributes are written in this program: none is malformed.
            let _ = element.set_attribute("d", &path.d);
        } else if !path.d.is_empty()
            && let Some(made) = make(path)
        {
            let _ = group.insert_before(&made, next.as_ref().map(AsRef::as_ref));
        }
    }
}

fn is(element: &Element, path: &Drawn) -> bool {
    match &path.name {
        Some((name, id)) => element.get_attribute(name).as_ref() == Some(id),
        None => element.get_attribute("class").as_ref() == Some(&path.class),
    }
}

fn make(path: &Drawn) -> Option<Element> {
    let element = document().create_element_ns(Some(SVG), "path").ok()?;
    if let Some((name, id)) = &path.name {
        let _ = element.set_attribute(name, id);
    }
    let _ = element.set_attribute("class", &path.class);
    let _ = element.set_attribute("d", &path.d);
    Some(element)
}
