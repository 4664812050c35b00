//! What the program runs in: the page, or a custom element on somebody's page.
//!
//! The build puts wasm-bindgen's glue into a function that is called with a `host` (boot/page.js, boot/element.js); what is imported
//! here under that name is found by its scope, so each instance of the program has a host of its own.

use super::listen::listen;
use gloo::events::EventListener;
use wasm_bindgen::prelude::*;
use web_sys::{Document, EventTarget};

#[wasm_bindgen]
extern "C" {
    /// An object of that shape.
    type Host;

    #[wasm_bindgen(thread_local_v2, js_name = host)]
    static HOST: Host;

    #[wasm_bindgen(method, getter)]
    fn root(this: &Host) -> Document;

    #[wasm_bindgen(method, getter)]
    fn pack(this: &Host) -> String;

    #[wasm_bindgen(method, getter)]
    fn abridged(this: &Host) -> bool;

    #[wasm_bindgen(method, getter)]
    fn basemap(this: &Host) -> String;

    #[wasm_bindgen(method, getter)]
    fn address(this: &Host) -> String;

    #[wasm_bindgen(method, getter)]
    fn fragment(this: &Host) -> String;

    #[wasm_bindgen(method)]
    fn write(this: &Host, fragment: &str, new_entry: bool);

    #[wasm_bindgen(method, getter)]
    fn changes(this: &Host) -> EventTarget;

    #[wasm_bindgen(method)]
    fn ready(this: &Host);
}

/// What elements are looked for in: the document, or the element's shadow root, which answers the same questions.
pub fn root() -> Document {
    HOST.with(Host::root)
}

/// The pack, a JSON text.
pub fn pack() -> String {
    HOST.with(Host::pack)
}

/// Whether that pack leaves out what the page itself does not use; the whole one is then at `packs/ID.json`.
pub fn abridged() -> bool {
    HOST.with(Host::abridged)
}

/// Address of the detailed map.
pub fn basemap() -> String {
    HOST.with(Host::basemap)
}

/// Address of what is shown, without a fragment.
pub fn address() -> String {
    HOST.with(Host::address)
}

/// The fragment state, with or without its `#`.
pub fn fragment() -> String {
    HOST.with(Host::fragment)
}

/// Hands over the fragment state without a `#`. A choice is a new entry of the history, where there is one to be had.
pub fn write(fragment: &str, new_entry: bool) {
    HOST.with(|host| host.write(fragment, new_entry));
}

/// Calls back when the fragment state was changed from outside: the reader went back or forward, or edited the address;
/// the page around changed the element. Until the answer is dropped.
pub fn on_change(callback: impl Fn() + 'static) -> EventListener {
    let changes = HOST.with(Host::changes);
    listen(&changes, "hashchange", false, Box::new(move |_| callback()))
}

/// Says that the reader can begin.
pub fn ready() {
    HOST.with(Host::ready);
}
