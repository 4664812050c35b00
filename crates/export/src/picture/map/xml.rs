//! Elements of a drawing, written as they are made.

use crate::picture::svg::written;
use meridian_geo::decimal;

/// An element that is being written. Presentation attributes only: a strict policy refuses styles.
#[derive(Debug, Clone)]
pub struct Element {
    name: &'static str,
    attributes: String,
    content: String,
}

impl Element {
    /// An element without attributes and content.
    pub fn new(name: &'static str) -> Self {
        Self {
            name,
            attributes: String::new(),
            content: String::new(),
        }
    }

    /// Sets an attribute; an empty text sets none.
    pub fn attr(mut self, name: &str, value: &str) -> Self {
        if !value.is_empty() {
            self.write(name, &written(value));
        }
        self
    }

    /// Sets an attribute to a number, with two decimals at most.
    pub fn number(mut self, name: &str, value: f64) -> Self {
        self.write(name, &number(value));
        self
    }

    /// Adds a child.
    pub fn child(mut self, child: &Self) -> Self {
        child.append(&mut self.content);
        self
    }

    /// Adds children.
    pub fn children<'a>(self, children: impl IntoIterator<Item = &'a Self>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    /// Adds a text.
    pub fn text(mut self, text: &str) -> Self {
        self.content.push_str(&written(text));
        self
    }

    /// Appends the element as XML.
    pub fn append(&self, out: &mut String) {
        for part in ["<", self.name, &self.attributes] {
            out.push_str(part);
        }
        if self.content.is_empty() {
            out.push_str("/>");
            return;
        }
        for part in [">", &self.content, "</", self.name, ">"] {
            out.push_str(part);
        }
    }

    fn write(&mut self, name: &str, value: &str) {
        for part in [" ", name, "=\"", value, "\""] {
            self.attributes.push_str(part);
        }
    }
}

/// A number with two decimals at most.
pub fn number(value: f64) -> String {
    decimals(value, 2)
}

/// A number with so many decimals at most.
pub fn decimals(value: f64, places: u32) -> String {
    let mut out = String::new();
    decimal::push(&mut out, value, places);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn xml(element: &Element) -> String {
        let mut out = String::new();
        element.append(&mut out);
        out
    }

    #[test]
    fn what_a_pack_says_stays_text_wherever_it_stands() {
        let text = Element::new("text")
            .attr("id", "\"><script>")
            .text("a < b & c");
        assert_eq!(
            xml(&text),
            "<text id=\"&quot;&gt;&lt;script&gt;\">a &lt; b &amp; c</text>"
        );
    }

    #[test]
    fn an_attribute_without_a_value_is_left_out_and_numbers_are_short() {
        let circle = Element::new("circle")
            .attr("opacity", "")
            .number("r", 1.0 / 3.0)
            .number("cx", -2.0);
        assert_eq!(xml(&circle), "<circle r=\"0.33\" cx=\"-2\"/>");
        let group = Element::new("g").children([&circle, &circle]);
        assert_eq!(xml(&group).matches("<circle").count(), 2);
    }
}
