//! Finding a short text in a long one, eight bytes at a time.
//!
//! The two rarest bytes of the needle are looked for at their distance, with the zero-byte test of H. S. Warren,
//! "Hacker's Delight", section 6-1; only where both stand is the whole needle compared. This is memchr's `memmem`
//! for machines without SIMD, in a hundredth of its code.

/// A text to look for.
#[derive(Debug, Clone)]
pub struct Needle<'a> {
    bytes: &'a [u8],
    /// Where its rarest byte stands, and the byte in all eight lanes.
    rare: (usize, u64),
    /// The same of its second rarest byte.
    next: (usize, u64),
}

/// Whether a text is in another; the empty one is in all.
pub fn contains(hay: &str, needle: &str) -> bool {
    let (hay, needle) = (hay.as_bytes(), needle.as_bytes());
    needle.is_empty() || Needle::new(needle).find(hay, 0, hay.len()).is_some()
}

const LOW: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = 0x8080_8080_8080_8080;

impl<'a> Needle<'a> {
    /// A needle of one byte or more; an empty one is found nowhere.
    pub fn new(bytes: &'a [u8]) -> Self {
        let lanes = |at: usize| {
            let byte = bytes.get(at).copied().unwrap_or_default();
            (at, u64::from(byte) * LOW)
        };
        let rarest_but = |taken: usize| {
            let places = bytes.iter().enumerate().filter(|&(at, _)| at != taken);
            let rarest = places.min_by_key(|&(_, &byte)| frequency(byte));
            rarest.map(|(at, _)| at)
        };
        let rare = rarest_but(usize::MAX).unwrap_or_default();
        let next = rarest_but(rare).unwrap_or(rare);
        Self {
            bytes,
            rare: lanes(rare),
            next: lanes(next),
        }
    }

    /// Its length in bytes.
    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Whether its first character is of U+3000 to U+9FFF: Chinese or Japanese, by its lead byte.
    pub fn starts_without_spaces(&self) -> bool {
        matches!(self.bytes.first(), Some(0xE3..=0xE9))
    }

    /// Where the needle first starts at `from` or later and ends by `to`.
    pub fn find(&self, hay: &[u8], from: usize, to: usize) -> Option<usize> {
        self.find_where(hay, from, to, |_| true)
    }

    /// As [`Needle::find`], passing over starts that are not wanted. Asks about each once, in order.
    pub fn find_where(
        &self,
        hay: &[u8],
        from: usize,
        to: usize,
        mut wanted: impl FnMut(usize) -> bool,
    ) -> Option<usize> {
        let last = to.min(hay.len()).checked_sub(self.bytes.len())?;
        if self.bytes.is_empty() || from > last {
            return None;
        }
        let mut at = from;
        let lanes = |offset: usize| {
            let from = hay.get(from + offset..);
            from.unwrap_or_default().chunks_exact(8)
        };
        let (mut rares, mut nexts) = (lanes(self.rare.0), lanes(self.next.0));
        // Both run over the hay past `to`, which is cheaper than a tail of single bytes for every quote. Not zipped:
        // optimised for size, a zip asks for its length at every step.
        while let (Some(rare), Some(next)) = (rares.next(), nexts.next()) {
            if at > last {
                return None;
            }
            let mut found =
                zero_bytes(word(rare) ^ self.rare.1) & zero_bytes(word(next) ^ self.next.1);
            while found != 0 {
                let start = at + found.trailing_zeros() as usize / 8;
                if start <= last && self.is_at(hay, start) && wanted(start) {
                    return Some(start);
                }
                found &= found - 1;
            }
            at += 8;
        }
        (at..=last).find(|&start| self.is_at(hay, start) && wanted(start))
    }

    fn is_at(&self, hay: &[u8], start: usize) -> bool {
        // A loop, for a call to compare memory costs more than the few bytes of a word.
        let part = hay.get(start..).unwrap_or_default();
        part.len() >= self.bytes.len()
            && self.bytes.iter().zip(part).all(|(one, other)| one == other)
    }
}

fn word(chunk: &[u8]) -> u64 {
    chunk.try_into().map_or(0, u64::from_le_bytes)
}

/// The top bit of every byte that is zero, and sometimes of the byte above one.
fn zero_bytes(word: u64) -> u64 {
    word.wrapping_sub(LOW) & !word & HIGH
}

/// How often a byte is met in folded text, roughly; only the order matters.
fn frequency(byte: u8) -> usize {
    // English letters by frequency, rarest first; a byte that is not here is rarer still.
    const RARE_FIRST: &[u8; 30] = b"\"zqjx-',.kvbpgywfumcldrhsinoat";
    match byte {
        b' ' | b'e' => 40,
        // Lead bytes of Cyrillic, Greek, Arabic and Chinese repeat in every letter.
        0xC0.. => 35,
        0x80.. => 12,
        _ => RARE_FIRST
            .iter()
            .position(|&known| known == byte)
            .map_or(0, |rank| rank + 1),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_needle_is_found_wherever_it_stands() {
        let hay = b"xi jinping and vladimir putin spoke of a no-limits partnership";
        for at in 0..hay.len() {
            for end in at + 1..=hay.len() {
                let needle = Needle::new(hay.get(at..end).unwrap());
                let found = needle.find(hay, 0, hay.len()).unwrap();
                assert!(found <= at);
                assert_eq!(needle.find(hay, at, end), Some(at));
                assert_eq!(needle.find(hay, at, end - 1), None);
            }
        }
        assert_eq!(Needle::new(b"").find(hay, 0, 9), None);
        assert_eq!(Needle::new(b"x").find(b"", 0, 9), None);
        assert_eq!(Needle::new(b"x").find(b"ax", 7, 9), None);
    }

    proptest! {
        #[test]
        fn finding_agrees_with_the_naive_way(
            hay in "[ab喀什 ]{0,40}",
            needle in "[ab喀什 ]{1,5}",
            from in 0usize..50,
            to in 0usize..60,
        ) {
            let (hay, needle) = (hay.as_bytes(), needle.as_bytes());
            let naive = (from..hay.len().min(to)).find(|&at| {
                at + needle.len() <= to && hay.get(at..).unwrap().starts_with(needle)
            });
            prop_assert_eq!(Needle::new(needle).find(hay, from, to), naive);
        }
    }
}
