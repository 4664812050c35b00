//! Files that are handed to the reader, to save.

use super::document::make;
use super::error::BrowserError;
use super::property::set;
use gloo::timers::callback::Timeout;
use js_sys::{Array, JsString};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

/// How long the browser may take to read it, in milliseconds.
const READ: u32 = 60_000;

/// A text as a file of this media type.
///
/// # Errors
/// When there is no memory for it.
pub fn blob(text: &str, media_type: &str) -> Result<Blob, BrowserError> {
    let parts = Array::of1(&JsString::from(text));
    let options = BlobPropertyBag::new();
    set(&options, "type", &JsValue::from_str(media_type));
    Blob::new_with_str_sequence_and_options(&parts, &options)
        .map_err(|thrown| BrowserError::of("a file", &thrown))
}

/// Hands over a file under this name.
///
/// # Errors
/// When the browser gives it no address.
pub fn save(name: &str, file: &Blob) -> Result<(), BrowserError> {
    let refused = |thrown: JsValue| BrowserError::of(name, &thrown);
    let address = Url::create_object_url_with_blob(file).map_err(refused)?;
    let link = make("a")?;
    link.set_attribute("href", &address).map_err(refused)?;
    link.set_attribute("download", name).map_err(refused)?;
    link.unchecked_ref::<HtmlElement>().click();
    // It is read after this turn.
    let forget = move || {
        // Revoking throws for no address.
        let _ = Url::revoke_object_url(&address);
    };
    Timeout::new(READ, forget).forget();
    Ok(())
}
