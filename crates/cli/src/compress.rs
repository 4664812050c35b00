//! `--compress`: beside each file its smaller forms, `NAME.br` (RFC 7932) and `NAME.gz` (RFC 1952), for servers that send what
//! lies there.
//!
//! What the pack has no say in lies in the shell as brotli 11 makes it. The rest is compressed here, as many files at a time as the
//! machine has cores, at 10: at most 4 % larger than 11 (a page of 5,000 quotes; under 1 % for the built-in one), in half of the time for
//! a small file and a fifth for a large one. The single file is mostly compressed already: 9 gives up 1.5 % of it for a tenth of the time.

use flate2::{Compression, GzBuilder};
use meridian_site::{Files, Shell, single_file};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use std::io::{self, Write};

/// Bytes below which a compressed form gains nothing.
const SMALLEST: usize = 256;

/// Adds the forms that are smaller than their files.
///
/// # Errors
/// None that a memory gives; the writers' type has them.
pub fn compress(files: &mut Files, shell: &Shell) -> io::Result<()> {
    let mut texts: Vec<(&String, &Vec<u8>)> = files
        .iter()
        .filter(|(name, content)| is_text(name) && content.len() >= SMALLEST)
        .collect();
    // The largest first, or one core would be at it while the others have nothing left.
    texts.sort_by_key(|(_, content)| std::cmp::Reverse(content.len()));
    let forms = texts.par_iter().map(|(name, content)| {
        let ready = shell.brotli(name, content).map(<[u8]>::to_vec);
        let brotli = ready.map_or_else(|| brotli(content, quality(name)), Ok)?;
        let forms = [("br", brotli), ("gz", gzip(content)?)];
        let smaller = forms
            .into_iter()
            .filter(|(_, form)| form.len() < content.len());
        Ok(smaller
            .map(|(ending, form)| (format!("{name}.{ending}"), form))
            .collect())
    });
    let forms = forms.collect::<io::Result<Vec<Vec<_>>>>()?;
    files.extend(forms.into_iter().flatten());
    Ok(())
}

/// What is not compressed already.
fn is_text(name: &str) -> bool {
    let packed = [".png", ".zip", ".br", ".gz", ".woff2"];
    !packed.iter().any(|ending| name.ends_with(ending))
}

/// Of brotli's eleven.
fn quality(name: &str) -> u32 {
    if name == single_file::NAME { 9 } else { 10 }
}

fn brotli(content: &[u8], quality: u32) -> io::Result<Vec<u8>> {
    let mut form = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut form, 1 << 16, quality, 22);
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
    use meridian_site::shell::Names;
    use std::io::Read;

    fn shell(files: &[(&str, &[u8])]) -> Shell {
        let files = files.iter();
        let files = files.map(|(name, content)| ((*name).to_owned(), content.to_vec()));
        Shell::new(Names::default(), files.collect())
    }

    #[test]
    fn what_gets_smaller_lies_there_in_two_forms_that_give_the_file_again() {
        let page = "<p>Again and again.</p>".repeat(200).into_bytes();
        let mut files = Files::from([
            ("a.html".to_owned(), page.clone()),
            ("b.png".to_owned(), vec![0; 9000]),
            ("c.js".to_owned(), b"short".to_vec()),
        ]);
        compress(&mut files, &shell(&[])).unwrap();
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
        assert_eq!(brotli(&page, 10).unwrap(), brotli(&page, 10).unwrap());
    }

    #[test]
    fn what_lies_ready_in_the_shell_is_taken_from_there() {
        let (program, page) = (vec![7; 9000], vec![8; 9000]);
        let of = [
            ("site/a.wasm", &program[..]),
            ("brotli/a.wasm", b"ready"),
            ("site/b.html", b"not this page"),
            ("brotli/b.html", b"of another page"),
        ];
        let mut files = Files::from([
            ("a.wasm".to_owned(), program.clone()),
            ("b.html".to_owned(), page.clone()),
        ]);
        compress(&mut files, &shell(&of)).unwrap();
        assert_eq!(files["a.wasm.br"], b"ready");
        assert_eq!(files["b.html.br"], brotli(&page, 10).unwrap());
        assert_eq!(files["a.wasm.gz"], gzip(&program).unwrap());
    }
}
