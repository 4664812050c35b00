//! The map as it is shown, as an SVG document that needs neither style sheet nor program: with the page's title above it, what
//! is chosen, and its source and the note on borders beneath.
//!
//! What is drawn is measured in the document ([`MapPicture`]); here it is only put together.

mod lines;
mod parts;
#[cfg(test)]
mod tests;
mod xml;

pub use lines::{Block, ROOM, lines};
pub use parts::{Cluster, Face, Form, Label, Marker, Paint, ScaleBar, Shape, Stroke};

use parts::{BOTH, labels, shapes};
use xml::{Element, decimals, number};

/// Everything that stands on the picture.
#[derive(Debug, Clone, PartialEq)]
pub struct MapPicture {
    /// Language of the words, BCP 47.
    pub lang: String,
    /// What it shows, in words, for those who do not see it.
    pub description: String,
    /// The ground of the whole picture.
    pub paper: String,
    /// Behind letters and markers.
    pub halo: String,
    /// What marks a choice.
    pub selection: String,
    /// The hues of two stories, for what they share.
    pub hues: [String; 2],
    /// The page's title.
    pub title: Block,
    /// What is chosen and asked for.
    pub asked: Block,
    /// On whose work it rests.
    pub source: Block,
    /// How borders in dispute are drawn.
    pub note: Block,
    /// Width and height of the map, in pixels.
    pub size: [f64; 2],
    /// Its ground.
    pub sea: String,
    /// From the drawing's units to pixels of the map: `a b c d e f` as `matrix()` has them.
    pub matrix: [f64; 6],
    /// Countries, areas and lines, in the drawing's units.
    pub shapes: Vec<Shape>,
    /// Names of countries, in the drawing's units; each stands on its middle.
    pub countries: Vec<Label>,
    /// Markers of places.
    pub markers: Vec<Marker>,
    /// Names of places.
    pub names: Vec<Label>,
    /// Places that are drawn as one.
    pub clusters: Vec<Cluster>,
    /// The bar of distances; none where there is none.
    pub scale: Option<ScaleBar>,
}

/// A finished picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawn {
    /// The SVG document.
    pub svg: String,
    /// Width and height, in pixels.
    pub size: [f64; 2],
}

impl MapPicture {
    /// The picture.
    pub fn draw(&self) -> Drawn {
        let [width, map_height] = self.size;
        let below_title = ROOM / 2.0 + self.title.height();
        let top = below_title + self.asked.height() + ROOM / 2.0;
        let below_map = top + map_height + ROOM / 2.0;
        let below_source = below_map + self.source.height() + 2.0;
        let height = (below_source + self.note.height() + ROOM / 2.0).ceil();
        let title = self.title.lines.join(" ");
        let view_box = ["0 0 ", &number(width), " ", &number(height)].concat();
        let svg = Element::new("svg")
            .attr("xmlns", "http://www.w3.org/2000/svg")
            .number("width", width)
            .number("height", height)
            .attr("viewBox", &view_box)
            .attr("role", "img")
            .attr("lang", &self.lang)
            .child(&Element::new("title").text(&title))
            .child(&Element::new("desc").text(&self.description))
            .child(&Element::new("defs").child(&self.both()))
            .child(&ground(&self.paper))
            .child(&self.title.at(ROOM / 2.0))
            .child(&self.asked.at(below_title))
            .child(&self.map(top))
            .child(&self.source.at(below_map))
            .child(&self.note.at(below_source));
        let mut document = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        svg.append(&mut document);
        document.push('\n');
        Drawn {
            svg: document,
            size: [width, height],
        }
    }

    /// The paint of what two stories share: one hue in each half.
    fn both(&self) -> Element {
        let stops = self.hues.each_ref().map(|hue| {
            Element::new("stop")
                .number("offset", 0.5)
                .attr("stop-color", hue)
        });
        Element::new("linearGradient")
            .attr("id", BOTH)
            .children(&stops)
    }

    fn map(&self, top: f64) -> Element {
        let [width, height] = self.size;
        let view_box = ["0 0 ", &number(width), " ", &number(height)].concat();
        let matrix = self.matrix.map(|part| decimals(part, 4)).join(" ");
        let drawing = Element::new("g")
            .attr("transform", &["matrix(", &matrix, ")"].concat())
            .child(&shapes(&self.shapes))
            .child(&labels("countries", "middle", &self.countries));
        let places = self
            .markers
            .iter()
            .fold(Element::new("g").attr("id", "places"), |group, marker| {
                group.child(&marker.element(&self.halo, &self.selection))
            });
        let clusters = self.clusters.iter().fold(
            Element::new("g").attr("id", "clusters"),
            |group, cluster| group.child(&cluster.element(&self.halo)),
        );
        let map = Element::new("svg")
            .attr("id", "map")
            .number("y", top)
            .number("width", width)
            .number("height", height)
            .attr("viewBox", &view_box)
            .attr("overflow", "hidden")
            .child(&ground(&self.sea))
            .child(&drawing)
            .child(&places)
            .child(&labels("names", "", &self.names))
            .child(&clusters);
        match &self.scale {
            Some(scale) => map.child(&scale.element()),
            None => map,
        }
    }
}

fn ground(colour: &str) -> Element {
    Element::new("rect")
        .attr("width", "100%")
        .attr("height", "100%")
        .attr("fill", colour)
}
