//! Files that are handed to the reader, to save.

use super::document::document;
use super::error::BrowserError;
use gloo::timers::callback::Timeout;
use js_sys::{Array, JsString};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long the browser may take to read it, in milliseconds.
const READ: u32 = 60_000;

/// A text as a file of this media type.
///
/// # Errors
/// When there is no memory for it.
pub fn blob(text: &str, media_type: &str) -> Result<Blob, BrowserError> {
    let parts = Array::of1(&JsString::from(text));
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    Blob::new_with_str_sequence_and_options(&parts, &options)
        .map_err(|thrown| BrowserError::of("a file", &thrown))
}

/// Hands over a file under this name.
///
/// # Errors
/// When the browser gives it no address.
pub fn save(name: &str, file: &Blob) -> Result<(), BrowserError> {
    let refused = |thrown: JsValue| BrowserError::of(name, &thrown);
    let document = document().ok_or_else(|| BrowserError::new(name, "no document"))?;
    let address = Url::create_object_url_with_blob(file).map_err(refused)?;
    let link: HtmlAnchorElement = document
        .create_element("a")
        .map_err(refused)?
        .unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // It is read after this turn.
    let forget = move || {
        // Revoking throws for no address.
        let _ = Url::revoke_object_url(&address);
    };
    Timeout::new(READ, forget).forget();
    Ok(())
}
