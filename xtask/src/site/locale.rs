//! The site in languages that nobody speaks, made from the English catalogue: what is still plain English there does not come
//! from the catalogue, and what breaks there would break in a real translation.

use super::{
    PACK, fingerprint,
    maker::{self, Asked},
    program::{self, Grade},
};
use crate::{failure::Outcome, progress::Steps, project, shell};
use std::{fs, path::PathBuf};

/// The catalogue they are made from: its files, below this folder.
const ENGLISH: &str = "crates/words/src";
const FILES: [&str; 3] = ["en.rs", "en/along.rs", "en/lesson.rs"];

/// Such a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Locale {
    /// Accents on all vowels, each twice: words are a third longer.
    Pseudo,
    /// Hebrew letters, from right to left.
    Mirrored,
}

impl Locale {
    fn name(self) -> &'static str {
        match self {
            Self::Pseudo => "pseudo",
            Self::Mirrored => "mirrored",
        }
    }

    /// What stands for a letter.
    fn letter(self, letter: char) -> String {
        const HEBREW: [char; 26] = [
            'א', 'ב', 'ג', 'ד', 'ה', 'ו', 'ז', 'ח', 'ט', 'י', 'כ', 'ל', 'מ', 'נ', 'ס', 'ע', 'פ',
            'צ', 'ק', 'ר', 'ש', 'ת', 'א', 'ב', 'ג', 'ד',
        ];
        match self {
            Self::Mirrored if letter.is_ascii_alphabetic() => {
                let index = letter.to_ascii_lowercase() as usize - 'a' as usize;
                HEBREW.get(index).copied().unwrap_or(letter).to_string()
            }
            Self::Mirrored => letter.to_string(),
            Self::Pseudo => {
                const VOWELS: [(char, char); 10] = [
                    ('a', 'á'),
                    ('e', 'é'),
                    ('i', 'í'),
                    ('o', 'ó'),
                    ('u', 'ú'),
                    ('A', 'Á'),
                    ('E', 'É'),
                    ('I', 'Í'),
                    ('O', 'Ó'),
                    ('U', 'Ú'),
                ];
                let accented = VOWELS.iter().find(|(plain, _)| *plain == letter);
                accented.map_or_else(
                    || letter.to_string(),
                    |(_, accented)| format!("{accented}{}", accented.to_lowercase()),
                )
            }
        }
    }
}

/// The site in this language, in a folder of its own; `dist/` must have been built.
pub fn make(locale: Locale) -> Outcome<PathBuf> {
    let folder = project::private(&format!("locale/{}", locale.name()));
    let made = project::private(&format!("locale/{}.made-of", locale.name()));
    let of = fingerprint::of(PACK, None)?;
    // Compiling with its words takes a minute, and the tests of each engine ask for the site.
    if folder.is_dir() && fs::read_to_string(&made).is_ok_and(|it| it == of) {
        return Ok(folder);
    }
    let words = project::private(&format!("words/{}", locale.name()));
    for file in FILES {
        let english = project::read(&project::path(ENGLISH).join(file))?;
        project::write(&words.join(file), catalogue(&english, locale).as_bytes())?;
    }
    let stage = project::private(&format!("stage-{}", locale.name()));
    program::compile(&program::PAGE, Some(&words), &stage, Grade::Draft, false)?;
    let parts = shell::Parts {
        stage: &stage,
        // A minute of optimising would do nothing for a test of words.
        optimised: false,
        small: true,
        fonts: Vec::new(),
    };
    let place = stage.join("shell.zip");
    shell::write(&shell::make(&Steps::new(1), parts)?, &place)?;
    let asked = Asked {
        shell: &place,
        pack: PACK,
        base: None,
        pictures: false,
        packages: false,
        words: Some(&words),
    };
    maker::make(&asked, &folder)?;
    project::write(&made, of.as_bytes())?;
    Ok(folder)
}

/// The catalogue with every literal in other letters. Its own tests and its head, which speak of English, go.
fn catalogue(english: &str, locale: Locale) -> String {
    let code = english.split("#[cfg(test)]").next().unwrap_or_default();
    let mut out = String::with_capacity(code.len() * 2);
    for line in code.lines() {
        let comment = line.trim_start().starts_with("//");
        let documents = line.trim_start().starts_with("///");
        match line.trim() {
            "dir: \"ltr\"," if locale == Locale::Mirrored => out.push_str("dir: \"rtl\","),
            kept if kept.starts_with("lang:") || kept.starts_with("dir:") => out.push_str(kept),
            _ if documents => out.push_str(line),
            // Where its other files are is said by who includes them.
            other if comment || other.starts_with("mod ") => {}
            _ => out.push_str(&in_other_letters(line, locale)),
        }
        out.push('\n');
    }
    out
}

/// A line of code with the literals in other letters; what stands in braces, and after a backslash, is code.
fn in_other_letters(line: &str, locale: Locale) -> String {
    let mut out = String::with_capacity(line.len() * 2);
    let (mut inside, mut braces, mut escaped) = (false, 0, false);
    for letter in line.chars() {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => inside = !inside,
            '{' if inside => braces += 1,
            '}' if inside => braces -= 1,
            _ if inside && braces == 0 => {
                out.push_str(&locale.letter(letter));
                continue;
            }
            _ => {}
        }
        out.push(letter);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_get_other_letters_and_code_does_not() {
        let line = "    more: |left| format!(\"Show {left} of \\\"them\\\"\"),";
        assert_eq!(
            in_other_letters(line, Locale::Pseudo),
            "    more: |left| format!(\"Shóów {left} óóf \\\"théém\\\"\"),"
        );
        assert_eq!(
            in_other_letters("    and: \" and \",", Locale::Mirrored),
            "    and: \" אנד \","
        );
    }

    #[test]
    fn the_direction_is_the_languages_own() {
        let english = "//! English.\npub static EN: Words = Words {\n    lang: \"en\",\n    dir: \"ltr\",\n};\n#[cfg(test)]\nmod tests {}\n";
        assert_eq!(
            catalogue(english, Locale::Mirrored),
            "\npub static EN: Words = Words {\nlang: \"en\",\ndir: \"rtl\",\n};\n"
        );
    }
}
