//! The vocabulary of schema.org, read from the type definitions of the npm package schema-dts, which are generated from it.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Classes, what they extend, and the classes of each property's values.
pub struct Vocabulary {
    /// Interface name (`PlaceBase`, `PlaceLeaf`) to what it extends and its own properties.
    interfaces: BTreeMap<String, Interface>,
    /// Class to itself as a leaf and its subclasses, or to the JavaScript types of a data type.
    unions: BTreeMap<String, Vec<String>>,
}

#[derive(Default)]
struct Interface {
    extends: Vec<String>,
    properties: BTreeMap<String, Vec<String>>,
}

impl Vocabulary {
    /// From the installed package.
    pub fn load() -> Self {
        let file = xtask::tools::node::file("schema-dts", "dist/schema.d.ts");
        Self::read(
            &std::fs::read_to_string(file).expect("schema-dts (cargo xtask build installs it)"),
        )
    }

    fn read(text: &str) -> Self {
        let (mut interfaces, mut unions) = (BTreeMap::new(), BTreeMap::new());
        let mut open: Option<(String, Interface)> = None;
        for line in text.lines() {
            let line = line.strip_prefix("export ").unwrap_or(line);
            if let Some(head) = line.strip_prefix("interface ") {
                let (name, extends) = head
                    .trim_end_matches(" {")
                    .split_once(" extends ")
                    .unwrap_or((head, ""));
                let extends = extends
                    .split(',')
                    .map(|one| one.trim().to_owned())
                    .collect();
                open = Some((
                    name.to_owned(),
                    Interface {
                        extends,
                        ..Interface::default()
                    },
                ));
            } else if let Some((name, union)) = line
                .strip_prefix("type ")
                .and_then(|rest| rest.split_once(" = "))
            {
                unions.insert(name.to_owned(), alternatives(union.trim_end_matches(';')));
            } else if let Some((_, interface)) = &mut open
                && let Some((name, rest)) = line
                    .trim()
                    .strip_prefix('"')
                    .and_then(|rest| rest.split_once("\"?: SchemaValue<"))
            {
                let range = rest.rsplit_once(", ").map_or(rest, |(range, _)| range);
                interface
                    .properties
                    .insert(name.to_owned(), alternatives(range));
            }
            if line == "}" {
                interfaces.extend(open.take());
            }
        }
        Self { interfaces, unions }
    }

    /// Everything in a JSON-LD node, and in the nodes in it, that the vocabulary does not have: unknown classes, properties
    /// outside their domain, values outside their range.
    pub fn problems(&self, node: &Value, path: &str) -> Vec<String> {
        let class = node["@type"].as_str().unwrap_or_default();
        if !self.interfaces.contains_key(&format!("{class}Leaf")) {
            return vec![format!("{path}: no class {class:?}")];
        }
        let properties = self.properties(&format!("{class}Leaf"));
        let mut problems = Vec::new();
        for (name, value) in node.as_object().into_iter().flatten() {
            if name.starts_with('@') {
                continue;
            }
            let path = format!("{path}.{name}");
            let Some(range) = properties.get(name) else {
                problems.push(format!("{path}: not a property of {class}"));
                continue;
            };
            let values: Vec<&Value> = value
                .as_array()
                .map_or(vec![value], |list| list.iter().collect());
            for (at, value) in values.into_iter().enumerate() {
                let path = format!("{path}[{at}]");
                if value.is_object() {
                    problems.extend(self.problems(value, &path));
                }
                if !range.iter().any(|class| self.holds(class, value)) {
                    problems.push(format!("{path}: {value} is none of {range:?}"));
                }
            }
        }
        problems
    }

    fn properties(&self, interface: &str) -> BTreeMap<String, Vec<String>> {
        let Some(found) = self.interfaces.get(interface) else {
            return BTreeMap::new();
        };
        let mut all = found.properties.clone();
        for above in &found.extends {
            all.extend(self.properties(above));
        }
        all
    }

    fn holds(&self, class: &str, value: &Value) -> bool {
        let mut kinds = BTreeSet::new();
        self.expand(class, &mut kinds);
        match value {
            Value::String(_) => kinds.contains("string"),
            Value::Number(_) => kinds.contains("number"),
            Value::Bool(_) => kinds.contains("boolean"),
            Value::Object(node) => node["@type"]
                .as_str()
                .is_some_and(|class| kinds.contains(&format!("{class}Leaf"))),
            _ => false,
        }
    }

    /// A class, its subclasses, and theirs.
    fn expand(&self, class: &str, kinds: &mut BTreeSet<String>) {
        if kinds.insert(class.to_owned()) {
            for one in self.unions.get(class).into_iter().flatten() {
                self.expand(one, kinds);
            }
        }
    }
}

fn alternatives(union: &str) -> Vec<String> {
    union.split('|').map(|one| one.trim().to_owned()).collect()
}

#[test]
fn what_the_vocabulary_does_not_have_is_found() {
    let vocabulary = Vocabulary::load();
    let problems = |node: Value| vocabulary.problems(&node, "$");
    let place = |geo: Value| serde_json::json!({ "@type": "Place", "name": "Chita", "geo": geo });
    let geo = serde_json::json!({ "@type": "GeoCoordinates", "latitude": 52, "longitude": 113.5 });
    assert_eq!(problems(place(geo)), [""; 0]);
    assert_eq!(
        problems(serde_json::json!({ "@type": "Spot" })),
        ["$: no class \"Spot\""]
    );
    assert_eq!(
        problems(serde_json::json!({ "@type": "Place", "spokenByCharacter": "Xi" })),
        ["$.spokenByCharacter: not a property of Place"]
    );
    let wrong = problems(place(
        serde_json::json!({ "@type": "Person", "name": "Xi" }),
    ));
    assert!(
        wrong.len() == 1 && wrong[0].starts_with("$.geo[0]: "),
        "{wrong:?}"
    );
    // A subclass may stand where its class may.
    let part = serde_json::json!({ "@type": "NewsArticle", "hasPart": { "@type": "Quotation", "text": "a" } });
    assert_eq!(problems(part), [""; 0]);
}
