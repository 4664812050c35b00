//! Brotli forms of files, kept in memory. Those that the build weighed are as small as they get; others are made at a
//! quality that keeps nobody waiting.

use meridian_digest as digest;
use std::{
    collections::HashMap,
    io::Write,
    sync::{Arc, Mutex, PoisonError},
};

/// Of brotli's eleven: a megabyte takes some tens of milliseconds, where eleven takes seconds.
const QUALITY: u32 = 5;
/// Bytes of a file past which it goes out as it is: on a line within one machine that is faster than compressing it.
const LARGEST: usize = 4 << 20;
/// Bytes below which there is nothing to gain.
const SMALLEST: usize = 256;
/// Bytes kept before all of them are forgotten. A site has some 2 MB; builds that follow each other bring new ones.
const ROOM: usize = 64 << 20;

/// Gives the brotli form of a content where that has been worked out before.
pub type Known = fn(&[u8]) -> Option<Vec<u8>>;

/// What has been compressed so far, by the hash of the content.
#[derive(Default)]
pub(super) struct Squeezed(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    forms: HashMap<String, Option<Arc<[u8]>>>,
    bytes: usize,
}

impl Squeezed {
    /// The brotli form of a file; `None` where it would be no smaller, or is too large to wait for.
    pub(super) fn of(&self, name: &str, content: &[u8], known_form: Known) -> Option<Arc<[u8]>> {
        if is_compressed(name) || content.len() < SMALLEST {
            return None;
        }
        let key = digest::hex(content);
        let known = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(form) = known().forms.get(&key) {
            return form.clone();
        }
        // Without the lock: other files do not wait for this one.
        let form: Option<Arc<[u8]>> = known_form(content)
            .or_else(|| fast(content))
            .filter(|form| form.len() < content.len())
            .map(Arc::from);
        let mut kept = known();
        let size = form.as_ref().map_or(0, |form| form.len());
        if kept.bytes + size > ROOM {
            *kept = Kept::default();
        }
        kept.bytes += size;
        kept.forms.insert(key, form.clone());
        form
    }
}

fn fast(content: &[u8]) -> Option<Vec<u8>> {
    if content.len() > LARGEST {
        return None;
    }
    let mut form = Vec::new();
    brotli::CompressorWriter::new(&mut form, 1 << 16, QUALITY, 22)
        .write_all(content)
        .ok()?;
    Some(form)
}

/// Kinds of files that hold compressed data already.
fn is_compressed(name: &str) -> bool {
    [".png", ".zip", ".br", ".gz"]
        .iter()
        .any(|end| name.ends_with(end))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::io::Read;

    #[test]
    fn the_compressed_form_is_the_file_again_and_is_made_once() {
        let squeezed = Squeezed::default();
        // Nothing that any build has weighed.
        let content = "not weighed by any build; ".repeat(4000).into_bytes();
        let form = squeezed.of("a.js", &content, |_| None).unwrap();
        let mut again = Vec::new();
        brotli::Decompressor::new(&form[..], 4096)
            .read_to_end(&mut again)
            .unwrap();
        assert!(again == content && form.len() < content.len() / 10);
        let second = squeezed.of("b.js", &content, |_| None).unwrap();
        assert!(Arc::ptr_eq(&form, &second));
    }

    #[test]
    fn what_does_not_get_smaller_or_would_take_long_is_sent_as_it_is() {
        let squeezed = Squeezed::default();
        let noise: Vec<u8> = (0..40u32)
            .flat_map(|n| digest::hex(&n.to_le_bytes()).into_bytes())
            .collect();
        let noise: Vec<u8> = noise
            .chunks(2)
            .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap())
            .collect();
        assert_eq!(squeezed.of("a.bin", &noise, |_| None), None);
        assert_eq!(squeezed.of("a.png", &[0; 9000], |_| None), None);
        assert_eq!(squeezed.of("a.js", &[0; 20], |_| None), None);
        assert_eq!(squeezed.of("a.wasm", &vec![0; LARGEST + 1], |_| None), None);
    }

    #[test]
    fn memory_is_bounded() {
        let squeezed = Squeezed::default();
        squeezed.0.lock().unwrap().bytes = ROOM;
        squeezed.of("a.js", &[b'a'; 5000], |_| None).unwrap();
        let kept = squeezed.0.lock().unwrap();
        assert!(kept.forms.len() == 1 && kept.bytes < 5000);
    }
}
