//! Rules that come with what they are for: the page names them on its root element, the single file has them in itself.

use super::document::document;
use super::error::BrowserError;
use super::promise::kept;
use js_sys::Promise;
use wasm_bindgen::JsCast;
use web_sys::HtmlLinkElement;

/// Brings the sheet that the root element names in `data-NAME`, once; done at once where it names none.
///
/// # Errors
/// With its address, when it does not come. The next try asks again.
pub async fn bring(name: &str) -> Result<(), BrowserError> {
    let document = document().ok_or_else(|| BrowserError::new(name, "no document"))?;
    let root = document.document_element();
    let named = root.and_then(|root| root.get_attribute(&["data-", name].concat()));
    let Some(address) = named.filter(|address| !address.is_empty()) else {
        return Ok(());
    };
    let refused = |thrown| BrowserError::of(&address, &thrown);
    let same = ["link[href=\"", &address, "\"]"].concat();
    let there = document.query_selector(&same).map_err(refused)?;
    let link: HtmlLinkElement = match there {
        Some(link) => link,
        None => document.create_element("link").map_err(refused)?,
    }
    .unchecked_into();
    if link.sheet().is_some() {
        return Ok(());
    }
    let comes = Promise::new(&mut |done, fail| {
        // Neither throws: both are functions.
        let _ = link.add_event_listener_with_callback("load", &done);
        let _ = link.add_event_listener_with_callback("error", &fail);
    });
    if !link.is_connected() {
        link.set_rel("stylesheet");
        link.set_href(&address);
        if let Some(head) = document.head() {
            // Fails only for a node that contains the head.
            let _ = head.append_child(&link);
        }
    }
    kept(comes, &address)
        .await
        .map(drop)
        .inspect_err(|_| link.remove())
}
