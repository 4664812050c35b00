//! The accessibility tree as text that people can read.

use crate::Page;
use serde_json::{Value, json};

/// States worth a word; those that are false are left out.
const STATES: [&str; 7] = [
    "pressed", "checked", "expanded", "disabled", "level", "live", "readonly",
];

/// Roles that assistive technology passes over.
const SILENT: [&str; 5] = [
    "none",
    "generic",
    "InlineTextBox",
    "LineBreak",
    "LayoutTableCell",
];

impl Page {
    /// What assistive technology is told of an element and what is in it, a line each: indented by depth, role, name in
    /// quotation marks, states. Texts that are in the name of what they stand in are left out.
    pub fn tree(&self, css: &str) -> String {
        let all = self.cdp("Accessibility.getFullAXTree", json!({}));
        let nodes = all["nodes"].as_array().cloned().unwrap_or_default();
        let document = self.cdp("DOM.getDocument", json!({}));
        let found = self.cdp(
            "DOM.querySelector",
            json!({ "nodeId": document["root"]["nodeId"], "selector": css }),
        );
        let described = self.cdp("DOM.describeNode", json!({ "nodeId": found["nodeId"] }));
        let root = &described["node"]["backendNodeId"];
        let start = nodes
            .iter()
            .find(|node| node["backendDOMNodeId"] == *root)
            .unwrap_or_else(|| panic!("{css} is not in the accessibility tree"));
        let mut out = String::new();
        write(&nodes, start, 0, "", &mut out);
        out
    }
}

fn write(nodes: &[Value], node: &Value, depth: usize, above: &str, out: &mut String) {
    let text = |field: &str| node[field]["value"].as_str().unwrap_or_default();
    let (role, name) = (text("role"), text("name"));
    let told = role == "StaticText" && above.contains(name.trim());
    let silent = node["ignored"] == json!(true) || SILENT.contains(&role) || told;
    let (mut inner, mut known) = (depth, above);
    if !silent {
        out.push_str(&"  ".repeat(depth));
        out.push_str(if role == "StaticText" { "text" } else { role });
        if !name.is_empty() {
            out.push_str(&format!(" \"{name}\""));
            known = name;
        }
        for property in node["properties"].as_array().into_iter().flatten() {
            let state = property["name"].as_str().unwrap_or_default();
            let value = &property["value"]["value"];
            let off = [json!(false), json!("false"), json!("off")].contains(value);
            if STATES.contains(&state) && !off {
                match value {
                    Value::Bool(_) => out.push_str(&format!(" {state}")),
                    Value::String(value) if value == "true" => out.push_str(&format!(" {state}")),
                    Value::String(value) => out.push_str(&format!(" {state}={value}")),
                    other => out.push_str(&format!(" {state}={other}")),
                }
            }
        }
        out.push('\n');
        inner += 1;
    }
    if role == "button" {
        // What is in a button is its name's business only (WAI-ARIA, "children presentational").
        return;
    }
    for child in node["childIds"].as_array().into_iter().flatten() {
        if let Some(child) = nodes.iter().find(|node| node["nodeId"] == *child) {
            write(nodes, child, inner, known, out);
        }
    }
}
