//! The site maker in WebAssembly, as a page would call it: `cargo xtask test site` holds what it gives against the native one's.
#![cfg(target_family = "wasm")]

use meridian_site::{Order, Shell, archive::packed, make};
use wasm_bindgen::prelude::wasm_bindgen;

/// The site as one archive, or what is wrong, as text.
#[wasm_bindgen]
pub fn site(
    shell: &[u8],
    pack: &str,
    lesson: Option<String>,
    base: &str,
) -> Result<Vec<u8>, String> {
    let made = || {
        let order = Order {
            lesson: lesson.as_deref(),
            base: Some(base),
            ..Order::new(pack)
        };
        let files = make(&Shell::read(shell)?, &order)?;
        let files = files.iter();
        packed(
            "site.zip",
            files.map(|(name, content)| (name.as_str(), content.as_slice())),
        )
    };
    made().map_err(|error: meridian_site::SiteError| error.to_string())
}
