//! Paths on the map: as text when prerendered, into the document when live.

use crate::domain::escape::escape;
use crate::domain::geo::basemap::Basemap;
use crate::domain::geo::drawing::{Drawn, drawing};
use crate::domain::geo::names::Name;
use crate::domain::geo::path::Pen;
use crate::domain::geo::spots::{home, spots};
use crate::domain::pack::Pack;
use crate::domain::placement::country_names;
use leptos::prelude::document;
use web_sys::Element;

const SVG: &str = "http://www.w3.org/2000/svg";

/// What a coarse map does without: outlines of countries show their borders; the grid and the lines that are told of come
/// with the details.
const LATER: [&str; 2] = ["border", "graticule"];

/// The first view, given to the views as a context by the prerenderer.
#[derive(Clone, Default)]
pub struct StaticMap {
    /// Its paths as SVG text.
    pub paths: String,
    /// The same without what names them: a second map of the document.
    pub unnamed: String,
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
        let (mut named, mut unnamed) = (String::new(), String::new());
        for path in drawing(map, pack, &view.projection(), &pen) {
            let later = LATER.contains(&path.class.as_str()) || path.class.starts_with("told");
            if path.d.is_empty() || later {
                continue;
            }
            let rest = [("class", &path.class), ("d", &path.d)];
            let name = path.name.as_ref().map(|(name, id)| (*name, id));
            write_path(&mut named, name.into_iter().chain(rest));
            write_path(&mut unnamed, rest.into_iter());
        }
        Self {
            paths: named,
            unnamed,
            names: country_names(map, pack),
        }
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
