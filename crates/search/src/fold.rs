//! Folding: writing text so that what a reader takes for the same letters is the same bytes.
//!
//! Case is dropped, in Latin, Greek, Cyrillic, Armenian and Georgian; so are accents in the first three, as
//! Unicode's NFD without U+0300 to U+036F has it. Beyond that `ß` is `ss`, `æ` is `ae`, `ø ł đ ı` and their like are
//! their plain letter, final sigma is sigma, full-width ASCII is ASCII, curly quotation marks and dashes are `'`,
//! `"` and `-`, and a run of white space is one space. Everything else, such as Chinese, passes through. An own table,
//! because the tables of a Unicode library weigh more than the rest of the search.

/// A folded text and where each of its bytes comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// For each byte of `text`, and for its end, where in the original its character starts. Ascending.
    starts: Vec<u32>,
}

impl Folded {
    /// Folds a text and keeps the way back.
    pub fn new(original: &str) -> Self {
        let mut text = String::with_capacity(original.len());
        let mut starts = Vec::with_capacity(original.len() + 1);
        for (at, character) in original.char_indices() {
            fold_char(character, &mut text);
            starts.resize(text.len(), at as u32);
        }
        starts.push(original.len() as u32);
        Self { text, starts }
    }

    /// The part of the original, in bytes and on character boundaries, that a part of the folded text comes from;
    /// combining marks after it included. Empty where the range is empty or outside.
    pub fn original(&self, folded: std::ops::Range<usize>) -> std::ops::Range<usize> {
        let start_of = |at: usize| self.starts.get(at).copied().unwrap_or_default();
        if folded.start >= folded.end || folded.end > self.text.len() {
            return 0..0;
        }
        let last = start_of(folded.end - 1);
        // A match may end inside what one character became, such as the first s of ß.
        let end = self
            .starts
            .iter()
            .skip(folded.end)
            .copied()
            .find(|&start| start > last);
        start_of(folded.start) as usize..end.unwrap_or(last) as usize
    }
}

/// Folds a text.
pub fn fold(original: &str) -> String {
    let mut out = String::with_capacity(original.len());
    fold_into(original, &mut out);
    out
}

/// Folds a text onto the end of another.
pub fn fold_into(original: &str, out: &mut String) {
    for character in original.chars() {
        fold_char(character, out);
    }
}

/// U+00C0 to U+024F: the plain letter; `A` for ae, `O` for oe, `S` for ss, `T` for th; `.` for no change but case.
const LATIN: &[u8; 0x190] = b"\
aaaaaaAceeeeiiiidnooooo.ouuuuyTSaaaaaaAceeeeiiiidnooooo.ouuuuyTy\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllll.\
.llnnnnnn.nnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
b......................i..l.....oo.............uu....zz.........\
.............aaiioouuuuuuuuuu.aaaaAAggggkkoooo..j...gg..nnaaAAoo\
aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy......acclt.\
...b..eejj..rryy";

/// U+1E00 to U+1EFF, in the same way.
const LATIN_ADDITIONAL: &[u8; 0x100] = b"\
aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
wwwwwwwwwwxxxxyyzzzzzzhtwy.sssS.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

fn fold_char(character: char, out: &mut String) {
    if character.is_ascii_graphic() {
        out.push(character.to_ascii_lowercase());
        return;
    }
    let code = character as u32;
    let letter = match code {
        0xC0..=0x24F => LATIN.get(code as usize - 0xC0),
        0x1E00..=0x1EFF => LATIN_ADDITIONAL.get(code as usize - 0x1E00),
        _ => None,
    };
    match letter {
        Some(b'A') => return out.push_str("ae"),
        Some(b'O') => return out.push_str("oe"),
        Some(b'S') => return out.push_str("ss"),
        Some(b'T') => return out.push_str("th"),
        Some(&letter) if letter != b'.' => return out.push(char::from(letter)),
        _ => {}
    }
    match character {
        // Combining marks, soft hyphen, zero-width signs.
        '\u{300}'..='\u{36F}' | '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' => {}
        '‘' | '’' | '‚' | '‛' | 'ʼ' | '′' => out.push('\''),
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => out.push('"'),
        '‐'..='―' | '−' => out.push('-'),
        '…' => out.push_str("..."),
        '\u{FF01}'..='\u{FF5E}' => {
            let ascii = char::from_u32(code - 0xFEE0).unwrap_or(character);
            out.push(ascii.to_ascii_lowercase());
        }
        _ if character.is_whitespace() => {
            if !out.ends_with([' ', '\n']) && !out.is_empty() {
                out.push(' ');
            }
        }
        // No case here: Hebrew to Tibetan, then Hangul and Chinese. Most of a large pack in these scripts.
        '\u{590}'..='\u{109F}' | '\u{2E80}'..='\u{A63F}' | '\u{AC00}'..='\u{FAFF}' => {
            out.push(character);
        }
        _ => out.push(without_accent(small(character))),
    }
}

/// The letters of U+0180 to U+024F and before that have no plain letter: each capital and its small form.
const CAPITALS: &str = "\
ĲĳĿŀƁɓƂƃƄƅƆɔƇƈƉɖƊɗƋƌƎǝƏəƐɛƑƒƓɠƔɣƖɩƘƙƜɯƝɲƟɵƢƣƤƥƦʀƧƨƩʃƬƭƮʈƱʊƲʋ\
ƳƴƷʒƸƹƼƽǄǆǅǆǇǉǈǉǊǌǋǌǱǳǲǳǶƕǷƿȜȝȠƞȢȣȤȥɁɂɄʉɅʌɊɋ";

/// The small form of a letter that [`LATIN`] does not have, in the scripts with case that are written today: the table of
/// `char::to_lowercase` weighs 12 KB, and the rest of its letters are met in no dispatch.
fn small(character: char) -> char {
    let code = character as u32;
    let code = match code {
        0x80..=0x24F => {
            let mut pairs = CAPITALS.chars();
            while let (Some(capital), Some(small)) = (pairs.next(), pairs.next()) {
                if capital == character {
                    return small;
                }
            }
            code
        }
        // Greek; Cyrillic by shift, then in pairs, as the last of Latin; some pairs start odd.
        0x391..=0x3AB | 0x410..=0x42F => code + 32,
        0x400..=0x40F => code + 80,
        0x4C0 => 0x4CF,
        0x4C1..=0x4CE => code + code % 2,
        0x460..=0x481 | 0x48A..=0x52F | 0x1EFA..=0x1EFF => code | 1,
        // Armenian; Georgian capitals.
        0x531..=0x556 => code + 48,
        0x1C90..=0x1CBF => code - 0xBC0,
        _ => code,
    };
    char::from_u32(code).unwrap_or(character)
}

/// What NFD leaves of a Greek or Cyrillic letter, and of a few that pass by [`LATIN`].
fn without_accent(character: char) -> char {
    match character {
        'Ά' | 'ά' => 'α',
        'Έ' | 'έ' => 'ε',
        'Ή' | 'ή' => 'η',
        'Ί' | 'ί' | 'ϊ' | 'ΐ' => 'ι',
        'Ό' | 'ό' => 'ο',
        'Ύ' | 'ύ' | 'ϋ' | 'ΰ' => 'υ',
        'Ώ' | 'ώ' => 'ω',
        'ς' => 'σ',
        'ѐ' | 'ё' | 'ӗ' => 'е',
        'ѓ' => 'г',
        'ї' => 'і',
        'ќ' => 'к',
        'ѝ' | 'й' | 'ӣ' | 'ӥ' => 'и',
        'ў' | 'ӯ' | 'ӱ' | 'ӳ' => 'у',
        'ѷ' => 'ѵ',
        'ӂ' | 'ӝ' => 'ж',
        'ӑ' | 'ӓ' => 'а',
        'ӛ' => 'ә',
        'ӟ' => 'з',
        'ӧ' => 'о',
        'ӫ' => 'ө',
        'ӭ' => 'э',
        'ӵ' => 'ч',
        'ӹ' => 'ы',
        'Ǯ' | 'ǯ' => 'ʒ',
        // The signs of the kelvin and of the ångström.
        '\u{212A}' => 'k',
        '\u{212B}' => 'a',
        other => other,
    }
}

#[cfg(test)]
mod tests;
