//! An element of the page.

use crate::{Engine, Page};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value, json};

/// The name under which WebDriver hands out references (<https://www.w3.org/TR/webdriver2/#elements>).
pub(crate) const KEY: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A reference; it stays valid while its node is in the document.
#[derive(Clone)]
pub struct Element<'a> {
    page: &'a Page,
    id: String,
    css: String,
}

impl<'a> Element<'a> {
    pub(crate) fn new(page: &'a Page, reference: &Value, css: &str) -> Self {
        let id = reference[KEY]
            .as_str()
            .unwrap_or_else(|| panic!("{css}: {reference} is no element"));
        Self {
            page,
            id: id.to_owned(),
            css: css.to_owned(),
        }
    }

    /// For the arguments of [`Page::run`].
    pub fn reference(&self) -> Value {
        json!({ KEY: self.id })
    }

    /// The text as rendered: what is hidden is not in it.
    pub fn text(&self) -> String {
        self.read("/text").as_str().unwrap_or_default().to_owned()
    }

    /// An attribute as written in the document.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let read = self.page.run(
            "return arguments[0].getAttribute(arguments[1])",
            json!([self.reference(), name]),
        );
        read.as_str().map(str::to_owned)
    }

    /// A property of the node: `value`, `checked`, `open`.
    pub fn property(&self, name: &str) -> Value {
        self.read(&format!("/property/{name}"))
    }

    /// A computed style.
    pub fn style(&self, name: &str) -> String {
        self.read(&format!("/css/{name}"))
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Name for assistive technology.
    pub fn name(&self) -> String {
        let path = format!("/element/{}/computedlabel", self.id);
        match self.page.wire().get(&path) {
            Ok(name) => name.as_str().unwrap_or_default().to_owned(),
            // What is not rendered has no name there, and no error of its own either.
            Err(_) if Engine::chosen() == Engine::WebKit && !self.is_displayed() => String::new(),
            Err(error) => panic!("{}: {error}", self.css),
        }
    }

    /// Whether it is disabled or not.
    pub fn is_enabled(&self) -> bool {
        self.read("/enabled") == json!(true)
    }

    /// Whether a reader can see it.
    pub fn is_displayed(&self) -> bool {
        // WebKit's driver takes what lies in a closed `<details>` for displayed; the engine knows better.
        let rendered = Engine::chosen() != Engine::WebKit
            || self.page.run(
                "return arguments[0].checkVisibility()",
                json!([self.reference()]),
            ) == json!(true);
        rendered && self.read("/displayed") == json!(true)
    }

    /// x, y, width and height in CSS pixels, from the document's top left corner.
    pub fn rectangle(&self) -> [f64; 4] {
        let rectangle = self.read("/rect");
        ["x", "y", "width", "height"].map(|side| rectangle[side].as_f64().unwrap_or_default())
    }

    /// Scrolls to it and takes a picture of it, a PNG.
    pub fn screenshot(&self) -> Vec<u8> {
        let picture = self.read("/screenshot");
        STANDARD
            .decode(picture.as_str().unwrap_or_default())
            .unwrap_or_else(|error| panic!("{}: {error}", self.css))
    }

    /// Scrolls to it and clicks its middle; fails when something else lies on top.
    pub fn click(&self) {
        self.page.note();
        if let Err(error) = self.page.browser.click(&self.id) {
            panic!("{}: {error}", self.css);
        }
    }

    /// Focuses it and types.
    pub fn type_in(&self, text: &str) {
        self.command("/value", &json!({ "text": text }));
    }

    /// Empties a field.
    pub fn clear(&self) {
        self.command("/clear", &json!({}));
    }

    /// Whether both are the same node.
    pub fn is(&self, other: &Element) -> bool {
        self.page.run(
            "return arguments[0] === arguments[1]",
            json!([self.reference(), other.reference()]),
        ) == json!(true)
    }

    fn read(&self, path: &str) -> Value {
        let path = format!("/element/{}{path}", self.id);
        self.page
            .wire()
            .get(&path)
            .unwrap_or_else(|error| panic!("{}: {error}", self.css))
    }

    fn command(&self, path: &str, body: &Value) {
        let path = format!("/element/{}{path}", self.id);
        if let Err(error) = self.page.wire().post(&path, body) {
            panic!("{}: {error}", self.css);
        }
    }
}
