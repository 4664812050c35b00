//! `--compress`: beside each file its smaller forms, `NAME.br` (RFC 7932) and `NAME.gz` (RFC 1952), for servers that send what
//! lies there.

use flate2::{Compression, GzBuilder};
use meridian_site::Files;
use std::io::{self, Write};

/// Bytes below which a compressed form gains nothing.
const SMALLEST: usize = 256;

/// Adds the forms that are smaller than their files.
///
/// # Errors
/// None that a memory gives; the writers' type has them.
pub fn compress(files: &mut Files) -> io::Result<()> {
    let mut forms = Files::new();
    for (name, content) in files.iter().filter(|(name, _)| is_text(name)) {
        if content.len() < SMALLEST {
            continue;
        }
        for (ending, form) in [("br", brotli(content)?), ("gz", gzip(content)?)] {
            if form.len() < content.len() {
                forms.insert(format!("{name}.{ending}"), form);
            }
        }
    }
    files.extend(forms);
    Ok(())
}

/// What is not compressed already.
fn is_text(name: &str) -> bool {
    let packed = [".png", ".zip", ".br", ".gz", ".woff2"];
    !packed.iter().any(|ending| name.ends_with(ending))
}

fn brotli(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut form = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut form, 1 << 16, 11, 22);
    writer.write_all(content)?;
    drop(writer);
    Ok(form)
}

/// Without a time in its head: the same content gives the same bytes.
fn gzip(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = GzBuilder::new()
        .mtime(0)
        .write(Vec::new(), Compression::best());
    writer.write_all(content)?;
    writer.finish()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use std::io::Read;

    #[test]
    fn what_gets_smaller_lies_there_in_two_forms_that_give_the_file_again() {
        let page = "<p>Again and again.</p>".repeat(200).into_bytes();
        let mut files = Files::from([
            ("a.html".to_owned(), page.clone()),
            ("b.png".to_owned(), vec![0; 9000]),
            ("c.js".to_owned(), b"short".to_vec()),
        ]);
        compress(&mut files).unwrap();
        let names: Vec<&str> = files.keys().map(String::as_str).collect();
        assert_eq!(names, ["a.html", "a.html.br", "a.html.gz", "b.png", "c.js"]);
        let mut read = Vec::new();
        brotli::Decompressor::new(&files["a.html.br"][..], 4096)
            .read_to_end(&mut read)
            .unwrap();
        assert!(read == page);
        read.clear();
        flate2::read::GzDecoder::new(&files["a.html.gz"][..])
            .read_to_end(&mut read)
            .unwrap();
        assert!(read == page);
    }

    #[test]
    fn the_same_files_give_the_same_forms() {
        let page = "<p>Again and again.</p>".repeat(200).into_bytes();
        assert_eq!(gzip(&page).unwrap(), gzip(&page).unwrap());
        assert_eq!(brotli(&page).unwrap(), brotli(&page).unwrap());
    }
}
