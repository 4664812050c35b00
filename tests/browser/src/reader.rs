//! What a reader does with the page and sees in it, by its public surface only.

use crate::{Engine, Page, keys};
use serde_json::{Value, json};

impl Page {
    /// Types into the search box in place of what is there; an empty text empties it.
    pub fn search(&self, text: &str) {
        let field = self.one("input[type=search]");
        field.click();
        self.press(&[keys::CONTROL, "a"].concat());
        if text.is_empty() {
            self.press(keys::DELETE);
        } else {
            field.type_in(text);
        }
    }

    /// Ticks, or unticks, the box of a facet's value.
    pub fn tick(&self, facet: &str, value: &str) {
        self.one(&tick_box(facet, value)).click();
    }

    /// Whether the box of a facet's value is ticked.
    pub fn is_ticked(&self, facet: &str, value: &str) -> bool {
        self.one(&tick_box(facet, value)).property("checked") == json!(true)
    }

    /// The number beside the box of a facet's value.
    pub fn facet_count(&self, facet: &str, value: &str) -> String {
        self.string(
            "return document.querySelector(arguments[0]).closest('label').querySelector('.count').textContent",
            json!([tick_box(facet, value)]),
        )
    }

    /// Chooses one of a list's options, as the keyboard does.
    pub fn choose(&self, list: &str, option: &str) {
        if Engine::chosen() == Engine::WebKit {
            self.choose_by_keys(list, option);
            return;
        }
        self.one(&format!("{list} option[value=\"{option}\"]"))
            .click();
    }

    /// WebKit's driver sets the option by itself: no reader has done anything then, and Back skips entries of the history that
    /// come from nobody.
    fn choose_by_keys(&self, list: &str, option: &str) {
        let steps = self.run(
            "const list = document.querySelector(arguments[0]);
             list.focus();
             return [...list.options].findIndex((one) => one.value === arguments[1]) - list.selectedIndex",
            json!([list, option]),
        );
        let steps = steps.as_i64().expect("a number of steps");
        for _ in 0..steps.abs() {
            self.press(if steps > 0 { keys::DOWN } else { keys::UP });
        }
    }

    /// Writes into a field in place of what is there, and leaves it.
    pub fn fill(&self, css: &str, text: &str) {
        self.one(css).click();
        self.press(&[keys::CONTROL, "a"].concat());
        self.press(if text.is_empty() { keys::DELETE } else { text });
        self.press(keys::TAB);
    }

    /// The result count's text now.
    pub fn counted(&self) -> String {
        self.string(
            "return document.querySelector('[data-count=quotes]').textContent",
            json!([]),
        )
    }

    /// Waits until so many of the pack's quotes are counted and just these are in the document.
    pub fn shows(&self, quotes: usize) {
        self.wait(
            &format!("{quotes} quotes, not {}", self.counted()),
            |page| {
                let all = page.run(
                    "const pack = document.getElementById('pack');
                 return pack ? JSON.parse(pack.textContent).quotes.length : null",
                    json!([]),
                );
                page.counted() == format!("{quotes} of {all} quotes")
                    && page.quotes().len() == quotes
            },
        );
    }

    /// Ids of the quotes in the document, in order.
    pub fn quotes(&self) -> Vec<String> {
        self.values("[data-quote]", "data-quote")
    }

    /// An attribute of all elements that match, in document order.
    pub fn values(&self, css: &str, attribute: &str) -> Vec<String> {
        strings(&self.run(
            "return [...document.querySelectorAll(arguments[0])].map((node) => node.getAttribute(arguments[1]) ?? '')",
            json!([css, attribute]),
        ))
    }

    /// The text of all elements that match, in document order, hidden ones included.
    pub fn texts(&self, css: &str) -> Vec<String> {
        strings(&self.run(
            "return [...document.querySelectorAll(arguments[0])].map((node) => node.textContent)",
            json!([css]),
        ))
    }

    /// Whether an element matches now.
    pub fn has(&self, css: &str) -> bool {
        self.count(css) > 0
    }

    /// Waits until what stands after `#` is this.
    pub fn settles_at(&self, fragment: &str) {
        self.wait(&format!("#{fragment}, not #{}", self.fragment()), |page| {
            page.fragment() == fragment
        });
    }

    /// Number of entries of the session history.
    pub fn history_length(&self) -> u64 {
        self.run("return history.length", json!([]))
            .as_u64()
            .unwrap_or_default()
    }

    /// Runs a function body that returns a text.
    pub fn string(&self, script: &str, arguments: Value) -> String {
        self.run(script, arguments)
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }
}

fn tick_box(facet: &str, value: &str) -> String {
    format!("input[data-facet=\"{facet}\"][value=\"{value}\"]")
}

fn strings(list: &Value) -> Vec<String> {
    list.as_array()
        .into_iter()
        .flatten()
        .map(|text| text.as_str().unwrap_or_default().to_owned())
        .collect()
}
