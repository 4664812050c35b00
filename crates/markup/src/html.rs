//! Markup as HTML text, for the prerendered page.

use crate::escape::escape;
use crate::node::{Attribute, Content, Inner, Node};
use crate::value::Value;

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
                if let Some(value) = value().spelt(name) {
                    print_attribute(name, &value, out);
                }
            }
            Attribute::Property(value) if tag == "input" => match value() {
                Value::Flag(true) => print_attribute(name, "", out),
                Value::Text(text) if !text.is_empty() => print_attribute(name, &text, out),
                _ => {}
            },
            Attribute::Class(_) | Attribute::Property(_) => {}
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
        // What is printed is whole: a view is an island in the browser's program alone.
        #[cfg(feature = "dom")]
        Content::Island(_) => {}
        Content::Nodes(nodes) => print_all(nodes, out),
        Content::Html(html) => out.push_str(&html),
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
    use crate::{Value, el};

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
            .child(el("b").text("c"))
            .text("d");
        assert_eq!(to_html(node), "<p>ab<b>c</b>d</p>");
    }

    #[test]
    fn live_parts_are_printed_as_they_stand() {
        let node = el("button")
            .class("chip")
            .class(("dimmed", || true))
            .attr("aria-pressed", || false)
            .attr("disabled", || None::<Value>)
            .text(|| "now".to_owned());
        assert_eq!(
            to_html(node),
            "<button aria-pressed=\"false\" class=\"chip dimmed\">now</button>"
        );
    }

    #[test]
    fn what_is_live_prints_like_what_is_fixed() {
        let states = [
            Value::Nothing,
            Value::from(false),
            Value::from(true),
            "a".into(),
        ];
        for value in states {
            let now = value.clone();
            for name in ["hidden", "aria-pressed"] {
                let now = now.clone();
                let live = el("p").attr(name, move || now.clone());
                let fixed = el("p").attr(name, Some(value.clone()));
                assert_eq!(to_html(live), to_html(fixed), "{name}: {value:?}");
            }
        }
    }

    #[test]
    fn a_flag_is_there_or_not_and_a_state_of_aria_is_spelt() {
        let node = el("p")
            .attr("hidden", true)
            .attr("inert", false)
            .attr("aria-busy", true)
            .attr("aria-live", false)
            .attr("lang", None::<String>)
            .attr("title", Some("t"));
        assert_eq!(
            to_html(node),
            "<p hidden aria-busy=\"true\" aria-live=\"false\" title=\"t\"></p>"
        );
    }

    #[test]
    fn fixed_classes_add_up() {
        let node = el("p")
            .class("a b")
            .class("")
            .class(("c", true))
            .class(("d", false));
        assert_eq!(to_html(node), "<p class=\"a b c\"></p>");
    }

    #[test]
    fn an_input_prints_its_properties_and_has_no_closing_tag() {
        let boxed = el("input").prop("checked", || true).prop("value", "a");
        assert_eq!(to_html(boxed), "<input checked value=\"a\">");
        let unset = el("input").prop("checked", false).prop("value", || "");
        assert_eq!(to_html(unset), "<input>");
        let list = el("select").prop("value", || "a");
        assert_eq!(
            to_html(list),
            "<select></select>",
            "a list shows it by its option"
        );
    }
}
