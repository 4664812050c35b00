//! Names by content and integrity hashes.

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256, Sha384};

/// A file of the site, named by its content: it can be cached for ever.
pub struct Asset {
    /// Its path in the site.
    pub name: String,
    /// Its bytes.
    pub content: Vec<u8>,
}

impl Asset {
    /// Subresource integrity, as the attribute and `fetch` want it.
    pub fn integrity(&self) -> String {
        integrity(&self.content)
    }

    /// Its name and its bytes.
    pub fn as_pair(&self) -> (&str, &[u8]) {
        (&self.name, &self.content)
    }
}

/// The same of any content.
pub fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

/// Names a file `stem-HASH.extension`.
pub fn named(stem: &str, extension: &str, content: Vec<u8>) -> Asset {
    let hash = hex(&content);
    let short = hash.get(..10).unwrap_or(&hash);
    Asset {
        name: format!("{stem}-{short}.{extension}"),
        content,
    }
}

/// SHA-256 in hexadecimal.
pub fn hex(content: &[u8]) -> String {
    use std::fmt::Write;
    Sha256::digest(content)
        .iter()
        .fold(String::new(), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        })
}
