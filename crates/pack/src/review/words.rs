//! Words of a text.

/// A word as it is written, and in lower case with straight apostrophes; whether it begins with a capital, and whether it opens
/// a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    pub written: String,
    pub folded: String,
    pub capital: bool,
    pub opens: bool,
}

/// The words of a text. Apostrophes and hyphens between letters are parts of a word.
pub fn words(text: &str) -> Vec<Word> {
    let mut all = Vec::new();
    let mut letters = String::new();
    let mut opens = true;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let joins = matches!(character, '\'' | '’' | '-')
            && !letters.is_empty()
            && characters.peek().is_some_and(|next| next.is_alphanumeric());
        if character.is_alphanumeric() || joins {
            letters.push(character);
            if characters.peek().is_some() {
                continue;
            }
        }
        if !letters.is_empty() {
            all.push(word(&std::mem::take(&mut letters), opens));
            opens = false;
        }
        opens |= matches!(character, '.' | '!' | '?' | ':');
    }
    all
}

fn word(letters: &str, opens: bool) -> Word {
    Word {
        written: letters.to_owned(),
        folded: letters.to_lowercase().replace('’', "'"),
        capital: letters.chars().next().is_some_and(char::is_uppercase),
        opens,
    }
}

/// The parts of a text outside its “curly quotation marks”.
pub fn prose(text: &str) -> Vec<&str> {
    let (mut parts, mut rest) = (Vec::new(), text);
    while let Some((before, quoted)) = rest.split_once('“') {
        parts.push(before);
        rest = quoted.split_once('”').map_or("", |(_, after)| after);
    }
    parts.push(rest);
    parts
}

/// Without the `'s` or the apostrophe of a possessive.
pub fn bare(word: &str) -> &str {
    let bare = word.strip_suffix("'s").unwrap_or(word);
    bare.strip_suffix('\'').unwrap_or(bare)
}

/// The first so many characters.
pub fn stem(word: &str, length: usize) -> &str {
    match word.char_indices().nth(length) {
        Some((end, _)) => word.get(..end).unwrap_or(word),
        None => word,
    }
}

/// Position of the first word that begins with one of these stems; a stem of up to three letters is the whole word.
pub fn position(words: &[Word], stems: &[&str]) -> Option<usize> {
    words.iter().position(|word| {
        let matches = |stem: &&str| match stem.len() {
            ..=3 => bare(&word.folded) == *stem,
            _ => word.folded.starts_with(stem),
        };
        stems.iter().any(matches)
    })
}

/// Position of the first of these words in a row.
pub fn position_in_row(words: &[Word], row: &[&str]) -> Option<usize> {
    let same = |window: &[Word]| {
        window
            .iter()
            .map(|word| word.folded.as_str())
            .eq(row.iter().copied())
    };
    words.windows(row.len().max(1)).position(same)
}
