//! What is drawn on the map, measured, and as elements.

use super::xml::{Element, number};

/// How letters are set.
#[derive(Debug, Clone, PartialEq)]
pub struct Face {
    /// `font-family`, without double quotation marks.
    pub family: String,
    /// Size, in the drawing's units.
    pub size: f64,
    /// `font-weight`.
    pub weight: String,
    /// Room between letters, in the drawing's units; none for what the face has by itself.
    pub spacing: Option<f64>,
}

impl Face {
    pub(super) fn on(&self, element: Element) -> Element {
        let set = element
            .attr("font-family", &self.family)
            .number("font-size", self.size)
            .attr("font-weight", &self.weight);
        match self.spacing {
            Some(spacing) => set.number("letter-spacing", spacing),
            None => set,
        }
    }
}

/// A line's paint, its lengths in the drawing's units.
#[derive(Debug, Clone, PartialEq)]
pub struct Stroke {
    /// Colour.
    pub colour: String,
    /// Width.
    pub width: f64,
    /// `stroke-opacity`.
    pub opacity: String,
    /// Dashes and gaps; none for a whole line.
    pub dashes: Vec<f64>,
    /// `stroke-linecap`.
    pub cap: String,
    /// `stroke-linejoin`.
    pub join: String,
}

/// How a shape is painted, in the words of computed styles.
#[derive(Debug, Clone, PartialEq)]
pub struct Paint {
    /// Colour, or `none`.
    pub fill: String,
    /// `fill-opacity`.
    pub opacity: String,
    /// `fill-rule`.
    pub rule: String,
    /// Its line; none where it has none.
    pub stroke: Option<Stroke>,
}

/// A value, unless it is what SVG assumes anyway.
fn unless<'a>(value: &'a str, assumed: &str) -> &'a str {
    if value == assumed { "" } else { value }
}

impl Paint {
    fn on(&self, element: Element) -> Element {
        let mut set = element.attr("fill", &self.fill);
        if self.fill != "none" {
            set = set
                .attr("fill-opacity", unless(&self.opacity, "1"))
                .attr("fill-rule", unless(&self.rule, "nonzero"));
        }
        let Some(stroke) = &self.stroke else {
            return set;
        };
        let dashes: Vec<String> = stroke.dashes.iter().copied().map(number).collect();
        set.attr("stroke", &stroke.colour)
            .number("stroke-width", stroke.width)
            .attr("stroke-opacity", unless(&stroke.opacity, "1"))
            .attr("stroke-dasharray", &dashes.join(" "))
            .attr("stroke-linecap", unless(&stroke.cap, "butt"))
            .attr("stroke-linejoin", unless(&stroke.join, "miter"))
    }
}

/// A country, an area or a line.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// What it stands for; empty for nothing with a name.
    pub id: String,
    /// Path data, in the drawing's units.
    pub path: String,
    /// How it is painted.
    pub paint: Paint,
}

/// Shapes in their order; neighbours that look alike share a group.
pub fn shapes(shapes: &[Shape]) -> Element {
    let alike = shapes.chunk_by(|one, next| one.paint == next.paint);
    let groups = alike.map(|group| {
        let painted = group.first().map(|first| first.paint.on(Element::new("g")));
        let paths = group.iter().map(|shape| {
            Element::new("path")
                .attr("id", &shape.id)
                .attr("d", &shape.path)
        });
        paths.fold(
            painted.unwrap_or_else(|| Element::new("g")),
            |group, path| group.child(&path),
        )
    });
    groups.fold(Element::new("g").attr("id", "shapes"), |all, group| {
        all.child(&group)
    })
}

/// A text where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Its words, in the letters in which they are seen.
    pub text: String,
    /// Where its line stands: its beginning or its middle, as its group says.
    pub at: [f64; 2],
    /// How it is set.
    pub face: Face,
    /// Its colour.
    pub fill: String,
    /// What is behind its letters, colour and width; none where there is nothing.
    pub halo: Option<(String, f64)>,
}

impl Label {
    pub(super) fn element(&self) -> Element {
        let [x, y] = self.at;
        let text = Element::new("text").number("x", x).number("y", y);
        let mut text = self.face.on(text).attr("fill", &self.fill);
        if let Some((colour, width)) = &self.halo {
            text = text
                .attr("paint-order", "stroke")
                .attr("stroke", colour)
                .number("stroke-width", *width)
                .attr("stroke-linejoin", "round");
        }
        text.text(&self.text)
    }
}

/// Texts in a group of their own.
pub fn labels(id: &str, anchor: &str, labels: &[Label]) -> Element {
    let group = Element::new("g").attr("id", id).attr("text-anchor", anchor);
    labels
        .iter()
        .fold(group, |group, label| group.child(&label.element()))
}

/// What a marker looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A place.
    Dot,
    /// An area.
    Square,
    /// A place outside the frame, at its edge.
    Drop,
}

/// A marker, in pixels from the frame's upper left.
#[derive(Debug, Clone, PartialEq)]
pub struct Marker {
    /// Its middle.
    pub at: [f64; 2],
    /// Half of its width.
    pub half: f64,
    /// What it looks like.
    pub form: Form,
    /// How it is turned, as `transform` writes it; empty for not at all.
    pub turn: String,
    /// `opacity`.
    pub opacity: String,
    /// Its colour; none for both stories' hues.
    pub fill: Option<String>,
    /// Whether it is what the reader has chosen.
    pub chosen: bool,
    /// What it stands for, in words.
    pub name: String,
}

/// Id of the paint of what two stories share.
pub const BOTH: &str = "both";

impl Marker {
    pub(super) fn element(&self, halo: &str, selection: &str) -> Element {
        let [x, y] = self.at.map(number);
        let mut group = Element::new("g")
            .attr("transform", &["translate(", &x, " ", &y, ")"].concat())
            .attr("opacity", unless(&self.opacity, "1"));
        let around = |colour: &str, width: f64| {
            self.outline()
                .attr("fill", colour)
                .attr("stroke", colour)
                .number("stroke-width", width)
        };
        if self.chosen {
            group = group.child(&around(selection, 10.0));
        }
        let both = ["url(#", BOTH, ")"].concat();
        let fill = self.fill.as_deref().unwrap_or(&both);
        group
            .child(&around(halo, if self.chosen { 4.0 } else { 3.0 }))
            .child(&self.outline().attr("fill", fill))
            .child(&Element::new("title").text(&self.name))
    }

    fn outline(&self) -> Element {
        let half = self.half;
        match self.form {
            Form::Dot => Element::new("circle").number("r", half),
            Form::Square => Element::new("rect")
                .number("x", -half)
                .number("y", -half)
                .number("width", 2.0 * half)
                .number("height", 2.0 * half)
                .attr("transform", &self.turn),
            Form::Drop => {
                let (out, back) = (number(half), number(-half));
                let path = format!("M{back} {out}V0A{out} {out} 0 1 1 0 {out}Z");
                Element::new("path")
                    .attr("d", &path)
                    .attr("transform", &self.turn)
            }
        }
    }
}

/// Places that are drawn as one.
#[derive(Debug, Clone, PartialEq)]
pub struct Cluster {
    /// Its middle, in pixels from the frame's upper left.
    pub at: [f64; 2],
    /// Its colour.
    pub fill: String,
    /// How many places it holds; where it stands is worked out from `at`.
    pub count: Label,
}

impl Cluster {
    /// Half of its width, in pixels.
    const HALF: f64 = 11.0;

    pub(super) fn element(&self, halo: &str) -> Element {
        let [x, y] = self.at;
        let disc = Element::new("circle")
            .number("cx", x)
            .number("cy", y)
            .number("r", Self::HALF)
            .attr("fill", &self.fill)
            .attr("stroke", halo)
            .number("stroke-width", 2.0);
        let count = self.count.element().attr("text-anchor", "middle");
        Element::new("g").child(&disc).child(&count)
    }
}

/// The bar that says how long a distance is.
#[derive(Debug, Clone, PartialEq)]
pub struct ScaleBar {
    /// Left, top, right, bottom, in pixels from the frame's upper left.
    pub edges: [f64; 4],
    /// Its colour.
    pub colour: String,
    /// The distance in words.
    pub label: Label,
}

impl ScaleBar {
    pub(super) fn element(&self) -> Element {
        let [left, top, right, bottom] = self.edges.map(number);
        let path = format!("M{left} {top}V{bottom}H{right}V{top}");
        let bar = Element::new("path")
            .attr("d", &path)
            .attr("fill", "none")
            .attr("stroke", &self.colour);
        Element::new("g")
            .attr("id", "scale")
            .child(&bar)
            .child(&self.label.element())
    }
}
