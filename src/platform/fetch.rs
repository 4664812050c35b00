//! Files of the site, fetched when they are needed.

use super::error::BrowserError;
use super::promise::{kept, then};
use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Response, window};

/// Fetches a file by its relative address and hands over its bytes. Where that fails, nothing happens: what needs the file
/// must be able to do without.
pub fn bytes(address: &str, done: impl FnOnce(Vec<u8>) + 'static) {
    let Some(window) = window() else { return };
    then(&window.fetch_with_str(address), move |response| {
        let Some(buffer) = body(&response) else {
            return;
        };
        then(&buffer, move |buffer| {
            if let Some(buffer) = buffer.dyn_ref::<ArrayBuffer>() {
                done(Uint8Array::new(buffer).to_vec());
            }
        });
    });
}

/// The promise of a good response's bytes.
fn body(response: &JsValue) -> Option<JsValue> {
    let response = response
        .dyn_ref::<Response>()
        .filter(|response| response.ok())?;
    response.array_buffer().ok().map(Into::into)
}

/// Fetches a text by its relative address.
///
/// # Errors
/// With the address, when it does not come, or comes with a status that is none of success.
pub async fn text(address: &str) -> Result<String, BrowserError> {
    let window = window().ok_or_else(|| BrowserError::new(address, "no window"))?;
    let response = kept(window.fetch_with_str(address), address).await?;
    let refused = |thrown: &JsValue| BrowserError::of(address, thrown);
    let response: Response = response.dyn_into().map_err(|it| refused(&it))?;
    if !response.ok() {
        return Err(BrowserError::new(address, &response.status().to_string()));
    }
    let text = response.text().map_err(|thrown| refused(&thrown))?;
    let text = kept(text, address).await?;
    text.as_string().ok_or_else(|| refused(&text))
}
