//! Rules that come with what they are for: the page names them on its root element, the single file has them in itself.

use super::document::{find, make};
use super::error::BrowserError;
use super::promise::kept;
use super::property::get;
use js_sys::Promise;

/// Brings the sheet that the root element names in `data-NAME`, once; done at once where it names none.
///
/// # Errors
/// With its address, when it does not come. The next try asks again.
pub async fn bring(name: &str) -> Result<(), BrowserError> {
    let named = find("html").and_then(|root| root.get_attribute(&["data-", name].concat()));
    let Some(address) = named.filter(|address| !address.is_empty()) else {
        return Ok(());
    };
    let there = find(&["link[href=\"", &address, "\"]"].concat());
    let begun = there.is_some();
    let link = match there {
        Some(link) => link,
        None => make("link")?,
    };
    if get(&link, "sheet").is_object() {
        return Ok(());
    }
    let comes = Promise::new(&mut |done, fail| {
        // Neither throws: both are functions.
        let _ = link.add_event_listener_with_callback("load", &done);
        let _ = link.add_event_listener_with_callback("error", &fail);
    });
    if !begun {
        let refused = |thrown| BrowserError::of(&address, &thrown);
        link.set_attribute("rel", "stylesheet").map_err(refused)?;
        link.set_attribute("href", &address).map_err(refused)?;
        if let Some(head) = find("head") {
            head.append_child(&link).map_err(refused)?;
        }
    }
    let came = kept(comes, &address).await.map(drop);
    came.inspect_err(|_| link.remove())
}
