//! Words of one pack in the site of another: looked for in every file, and in all that is packed into one.

use crate::failure::{Failure, Outcome};
use base64::{Engine, engine::general_purpose::STANDARD};
use flate2::read::{DeflateDecoder, GzDecoder};
use memchr::memmem;
use meridian_site::archive::unpacked;
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    io::Read,
};

/// A site's files by their paths.
pub type Site = BTreeMap<String, Vec<u8>>;

/// Letters in a phrase at least: shorter ones may stand anywhere.
const SHORTEST: usize = 12;

/// What JSON and HTML may write otherwise.
const WRITTEN_OTHERWISE: [char; 7] = ['"', '&', '<', '>', '\'', '\\', '\n'];

/// The phrases of documents: all texts of more words than one, ids of such too, without those that other documents hold as well.
///
/// # Errors
/// A document that is no JSON.
pub fn phrases<T: AsRef<str>>(of: &[T], but: &[T]) -> Outcome<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    for document in of {
        let value: Value = serde_json::from_str(document.as_ref())
            .map_err(|error| Failure::refused("pack", error.to_string()))?;
        collect(&value, false, &mut found);
    }
    found.retain(|phrase| {
        !but.iter()
            .any(|other| other.as_ref().contains(phrase.as_str()))
    });
    Ok(found)
}

fn collect(value: &Value, is_id: bool, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => {
            let pieces = text.split(WRITTEN_OTHERWISE).map(str::trim);
            let telling = |piece: &&str| {
                piece.len() >= SHORTEST && (piece.contains(' ') || is_id && piece.contains('-'))
            };
            found.extend(pieces.filter(telling).map(str::to_owned));
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, is_id, found)),
        Value::Object(fields) => {
            for (name, field) in fields {
                collect(field, name == "id", found);
            }
        }
        _ => {}
    }
}

/// Which of the phrases stand in which files; a path leads into archives, compressed files and the blocks of the single file.
///
/// # Errors
/// An archive, a compressed form or a block that cannot be opened.
pub fn found<'a>(
    site: &Site,
    phrases: &'a BTreeSet<String>,
) -> Outcome<BTreeMap<String, BTreeSet<&'a str>>> {
    let mut all = BTreeMap::new();
    let mut waiting: Vec<(String, Vec<u8>)> = site.clone().into_iter().collect();
    while let Some((name, content)) = waiting.pop() {
        let inside = opened(&name, &content)
            .map_err(|why| Failure::refused(name.clone(), format!("cannot be opened: {why}")))?;
        waiting.extend(
            inside
                .into_iter()
                .map(|(inner, content)| (format!("{name}/{inner}"), content)),
        );
        let here = phrases.iter().map(String::as_str).filter(|phrase| {
            name.contains(*phrase) || memmem::find(&content, phrase.as_bytes()).is_some()
        });
        let here: BTreeSet<&str> = here.collect();
        if !here.is_empty() {
            all.insert(name, here);
        }
    }
    Ok(all)
}

/// What is packed into a file.
fn opened(name: &str, content: &[u8]) -> Result<Vec<(String, Vec<u8>)>, String> {
    let whole = |mut from: Box<dyn Read + '_>| -> Result<Vec<(String, Vec<u8>)>, String> {
        let mut content = Vec::new();
        from.read_to_end(&mut content)
            .map_err(|error| error.to_string())?;
        Ok(vec![("unpacked".to_owned(), content)])
    };
    match name.rsplit('.').next() {
        Some("zip") => {
            let files = unpacked(content).map_err(|error| error.to_string())?;
            Ok(files.into_iter().collect())
        }
        Some("br") => whole(Box::new(brotli::Decompressor::new(content, 4096))),
        Some("gz") => whole(Box::new(GzDecoder::new(content))),
        Some("html") => blocks(&String::from_utf8_lossy(content)),
        _ => Ok(Vec::new()),
    }
}

/// The data blocks of the single file.
fn blocks(page: &str) -> Result<Vec<(String, Vec<u8>)>, String> {
    let block = |part: &str| {
        let (name, rest) = part.split_once('"').ok_or("a block without a name")?;
        let text = rest
            .split_once('>')
            .and_then(|(_, text)| text.split_once('<'));
        let (text, _) = text.ok_or("a block without an end")?;
        let packed = STANDARD.decode(text).map_err(|error| error.to_string())?;
        let mut content = Vec::new();
        DeflateDecoder::new(&packed[..])
            .read_to_end(&mut content)
            .map_err(|error| error.to_string())?;
        Ok((name.to_owned(), content))
    };
    page.split("<script type=\"text/plain\" data-file=\"")
        .skip(1)
        .map(block)
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use flate2::{
        Compression,
        write::{DeflateEncoder, GzEncoder},
    };
    use meridian_site::archive::packed;
    use std::io::Write;

    #[test]
    fn texts_of_several_words_and_ids_are_phrases_and_what_another_document_says_is_none() {
        let document = r#"{"id": "night-train-home", "kind": "former-official", "text": "It left \"on time\" that night, again", "name": "Ann"}"#;
        let found = phrases(&[document], &["left on time that night, again"]).unwrap();
        assert_eq!(found.into_iter().collect::<Vec<_>>(), ["night-train-home"]);
        let found = phrases(&[document], &[]).unwrap();
        assert_eq!(
            found.into_iter().collect::<Vec<_>>(),
            ["night-train-home", "that night, again"]
        );
    }

    #[test]
    fn they_are_found_in_names_and_in_all_that_is_packed() {
        let words = b"-- that night, again --";
        let mut gz = GzEncoder::new(Vec::new(), Compression::fast());
        gz.write_all(words).unwrap();
        let mut deflated = DeflateEncoder::new(Vec::new(), Compression::fast());
        deflated.write_all(words).unwrap();
        let block = STANDARD.encode(deflated.finish().unwrap());
        let page = format!(
            "<p><script type=\"text/plain\" data-file=\"a.json\" data-size=\"9\">{block}</script>"
        );
        let site: Site = [
            ("plain.css", words.to_vec()),
            ("quote/night-train-home.png", Vec::new()),
            ("other.js", b"nothing of it".to_vec()),
            ("a.gz", gz.finish().unwrap()),
            (
                "b.zip",
                packed("b.zip", [("one.html", page.as_bytes())]).unwrap(),
            ),
        ]
        .map(|(name, content)| (name.to_owned(), content))
        .into();
        let phrases = ["night-train-home", "that night, again"]
            .map(str::to_owned)
            .into();
        let found = found(&site, &phrases).unwrap();
        let places: Vec<&str> = found.keys().map(String::as_str).collect();
        assert_eq!(
            places,
            [
                "a.gz/unpacked",
                "b.zip/one.html/a.json",
                "plain.css",
                "quote/night-train-home.png"
            ]
        );
    }
}
