//! axe-core (<https://github.com/dequelabs/axe-core>) run in the page.

use crate::Page;
use serde_json::json;

impl Page {
    /// Violations as `rule: help (selector, selector)`, best practices included; empty when there is none.
    pub fn axe(&self) -> Vec<String> {
        let source = xtask::tools::node::file("axe-core", "axe.min.js");
        let source =
            std::fs::read_to_string(&source).expect("axe-core (cargo xtask build installs it)");
        self.run(&source, json!([]));
        let found = self.run_async(
            "const done = arguments[arguments.length - 1];
             // A colour still on its way after a change of theme has a contrast that nobody is left with.
             Promise.allSettled(document.getAnimations().map((one) => one.finished)).then(() =>
               axe.run(document, { resultTypes: ['violations'] })).then(
               (result) => done(result.violations.map((one) =>
                 `${one.id}: ${one.help} (${one.nodes.map((node) => node.target.join(' ')).join(', ')})`)),
               (error) => done([String(error)]));",
            json!([]),
        );
        let list = found.as_array().cloned().unwrap_or_default();
        list.iter()
            .filter_map(|line| line.as_str().map(str::to_owned))
            .collect()
    }
}
