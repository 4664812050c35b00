//! Text around the map: broken into lines, block below block.

use super::Face;
use super::xml::Element;

/// Room at the left and right, and between blocks, in pixels.
pub const ROOM: f64 = 16.0;

/// From one line to the next, in shares of the letters' size.
const LEADING: f64 = 1.35;

/// How far above the end of its line a text stands, in shares of the letters' size.
const DESCENT: f64 = 0.3;

/// Lines of text in one face and colour.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// How it is set.
    pub face: Face,
    /// Its colour, as SVG writes it.
    pub colour: String,
    /// Its lines; none where there is nothing to say.
    pub lines: Vec<String>,
}

impl Block {
    /// Where it ends, in pixels from where it begins.
    pub fn height(&self) -> f64 {
        self.lines.len() as f64 * self.face.size * LEADING
    }

    /// Its texts, set below `top`.
    pub(super) fn at(&self, top: f64) -> Element {
        let size = self.face.size;
        let mut group = self.face.on(Element::new("g")).attr("fill", &self.colour);
        let mut end = top;
        for line in &self.lines {
            end += size * LEADING;
            let text = Element::new("text")
                .number("x", ROOM)
                .number("y", end - size * DESCENT)
                .text(line);
            group = group.child(&text);
        }
        group
    }
}

/// Breaks a text into lines of at most `width`; `measure` tells how wide a text is, in the same unit. A word that is wider
/// has a line of its own.
pub fn lines(text: &str, width: f64, measure: impl Fn(&str) -> f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let longer = lines.last().map(|line| [line, " ", word].concat());
        match (longer, lines.last_mut()) {
            (Some(longer), Some(last)) if measure(&longer) <= width => *last = longer,
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn letters(text: &str) -> f64 {
        text.chars().count() as f64
    }

    #[test]
    fn a_line_takes_the_words_that_fit_and_a_long_word_stands_alone() {
        assert_eq!(
            lines("  one two\nthree incomprehensible four ", 9.0, letters),
            ["one two", "three", "incomprehensible", "four"]
        );
        assert_eq!(lines(" ", 9.0, letters), [""; 0]);
    }

    proptest! {
        #[test]
        fn no_word_is_lost_and_no_line_of_several_words_is_too_wide(text in "[a-zа-я ]{0,200}", width in 5.0..60.0) {
            let lines = lines(&text, width, letters);
            let words: Vec<&str> = text.split_whitespace().collect();
            prop_assert_eq!(lines.join(" "), words.join(" "));
            for line in lines.iter().filter(|line| line.contains(' ')) {
                prop_assert!(letters(line) <= width, "{}", line);
            }
        }
    }
}
