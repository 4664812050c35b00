//! Markup as HTML text, for the prerendered page.

use crate::escape::escape;
use crate::{Attribute, Content, Inner, Node};

/// Elements without content and closing tag, as far as views use them.
const VOID: [&str; 5] = ["br", "img", "input", "link", "meta"];

/// A node as HTML, with everything live as it stands now.
pub fn to_html(node: Node) -> String {
    let mut out = String::new();
    print(node, &mut out);
    out
}

fn print(node: Node, out: &mut String) {
    let Inner {
        tag,
        attributes,
        content,
        ..
    } = *node.0;
    if let Content::Fixed(text) = content {
        escape(&text, out);
        return;
    }
    out.push('<');
    out.push_str(tag);
    let mut classes = String::new();
    for (name, attribute) in attributes {
        match attribute {
            Attribute::Fixed(class) if name == "class" => add_class(&mut classes, &class),
            Attribute::Class(holds) if holds() => add_class(&mut classes, name),
            Attribute::Fixed(value) => print_attribute(name, &value, out),
            Attribute::Live(value) => {
                if let Some(value) = value() {
                    print_attribute(name, &value, out);
                }
            }
            Attribute::Checked(holds) if holds() => print_attribute(name, "", out),
            Attribute::Value(value) if tag == "input" => {
                let value = value();
                if !value.is_empty() {
                    print_attribute(name, &value, out);
                }
            }
            Attribute::Class(_) | Attribute::Checked(_) | Attribute::Value(_) => {}
            #[cfg(feature = "dom")]
            Attribute::Style(_) => {}
        }
    }
    if !classes.is_empty() {
        print_attribute("class", &classes, out);
    }
    out.push('>');
    if VOID.contains(&tag) {
        return;
    }
    match content {
        Content::Nodes(nodes) => print_all(nodes, out),
        Content::Kept(html) => out.push_str(&html),
        Content::Text(text) => escape(&text(), out),
        Content::Region(nodes) => print_all(nodes(), out),
        Content::Keyed(keys, build) => {
            print_all(keys().iter().map(|key| build(key)).collect(), out);
        }
        Content::Fixed(text) => escape(&text, out),
    }
    out.push_str("</");
    out.push_str(tag);
    out.push('>');
}

fn print_all(nodes: Vec<Node>, out: &mut String) {
    for node in nodes {
        print(node, out);
    }
}

fn add_class(classes: &mut String, class: &str) {
    if !classes.is_empty() {
        classes.push(' ');
    }
    classes.push_str(class);
}

fn print_attribute(name: &str, value: &str, out: &mut String) {
    out.push(' ');
    out.push_str(name);
    if !value.is_empty() {
        out.push_str("=\"");
        escape(value, out);
        out.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{el, text};

    #[test]
    fn what_looks_like_markup_stays_text() {
        let node = el("p")
            .attr("title", "\"a\" & <b>")
            .text("<script>alert(1)</script>");
        assert_eq!(
            to_html(node),
            "<p title=\"&quot;a&quot; &amp; &lt;b&gt;\">&lt;script&gt;alert(1)&lt;/script&gt;</p>"
        );
    }

    #[test]
    fn neighbouring_texts_are_one_so_that_hydration_finds_one_node() {
        let node = el("p")
            .text("a")
            .text("")
            .text("b")
            .child(text("b", "", "c"))
            .text("d");
        assert_eq!(to_html(node), "<p>ab<b>c</b>d</p>");
    }

    #[test]
    fn live_parts_are_printed_as_they_stand() {
        let node = el("button")
            .class("chip")
            .live_class("dimmed", || true)
            .live_bool("aria-pressed", || false)
            .live("disabled", || None)
            .live_text(|| "now".to_owned());
        assert_eq!(
            to_html(node),
            "<button aria-pressed=\"false\" class=\"chip dimmed\">now</button>"
        );
    }

    #[test]
    fn an_input_has_no_closing_tag() {
        assert_eq!(to_html(el("input").checked(|| true)), "<input checked>");
    }
}
