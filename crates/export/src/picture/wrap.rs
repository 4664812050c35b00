//! Breaking a text into lines by estimated widths, and finding the size at which it fits.

use super::svg::Type;

/// A text in lines of one size.
#[derive(Debug, Clone, PartialEq)]
pub struct Fitted {
    /// Font size, pixels.
    pub size: i32,
    /// The lines.
    pub lines: Vec<String>,
}

/// Stands where words had to be left out, so that nobody takes the rest for the whole.
const LEFT_OUT: &str = " […]";

/// A space at which no line ends.
pub const NO_BREAK: char = '\u{a0}';

/// Height of a line, pixels.
pub fn leading(size: i32) -> i32 {
    size * 5 / 4
}

impl Fitted {
    /// Height of all lines, pixels.
    pub fn height(&self) -> i32 {
        leading(self.size) * self.lines.len() as i32
    }
}

/// The text at the first of these sizes, largest first, at which it takes no more than `width` and `height`. At the last
/// one it ends with `[…]` where it does not fit.
pub fn fit(text: &str, kind: Type, width: i32, height: i32, sizes: &[i32]) -> Fitted {
    let mut last = Fitted {
        size: 0,
        lines: Vec::new(),
    };
    for &size in sizes {
        let room = (height / leading(size)).max(1) as usize;
        let (lines, whole) = wrap(text, kind, size, width, room);
        if whole {
            let lines = balanced(lines, text, kind, size, width);
            return Fitted { size, lines };
        }
        last = Fitted { size, lines };
    }
    if let Some(line) = last.lines.last_mut() {
        let too_wide = |line: &str| kind.width(line, last.size) > width;
        while too_wide(&[line.as_str(), LEFT_OUT].concat()) && line.contains(' ') {
            let end = line.rfind(' ').unwrap_or_default();
            line.truncate(end);
        }
        line.push_str(LEFT_OUT);
    }
    last
}

/// The same number of lines in the narrowest column, so that no word is left alone at the end.
fn balanced(mut lines: Vec<String>, text: &str, kind: Type, size: i32, width: i32) -> Vec<String> {
    let (mut narrow, mut wide) = (width / 2, width);
    while wide - narrow > size / 4 {
        let middle = (narrow + wide) / 2;
        match wrap(text, kind, size, middle, lines.len()) {
            (tried, true) => {
                lines = tried;
                wide = middle;
            }
            (_, false) => narrow = middle,
        }
    }
    lines
}

/// At most `most` lines, broken at spaces, or inside a word that is wider than a line; and whether that is all of it.
fn wrap(text: &str, kind: Type, size: i32, width: i32, most: usize) -> (Vec<String>, bool) {
    let mut lines = Vec::new();
    let mut line = String::new();
    let between = |letter: char| letter.is_whitespace() && letter != NO_BREAK;
    for word in text.split(between).filter(|word| !word.is_empty()) {
        let longer = if line.is_empty() {
            word.to_owned()
        } else {
            [&line, " ", word].concat()
        };
        if kind.width(&longer, size) <= width {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for letter in word.chars() {
            line.push(letter);
            if kind.width(&line, size) > width && line.chars().nth(1).is_some() {
                line.pop();
                lines.push(std::mem::replace(&mut line, letter.to_string()));
            }
            if lines.len() > most {
                break;
            }
        }
        if lines.len() > most {
            break;
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    let whole = lines.len() <= most;
    lines.truncate(most);
    (lines, whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const KIND: Type = Type::SERIF;

    #[test]
    fn the_largest_size_that_fits_is_taken() {
        let sizes = [80, 40, 20];
        assert_eq!(fit("a few words", KIND, 1000, 200, &sizes).size, 80);
        let long = "a few words and many more ".repeat(6);
        assert_eq!(fit(&long, KIND, 1000, 200, &sizes).size, 40);
    }

    #[test]
    fn no_word_is_left_alone_at_the_end() {
        let fitted = fit("six words of the same size", KIND, 400, 60, &[20]);
        let narrower = fit("six words of the same size", KIND, 200, 60, &[20]);
        assert_eq!(fitted.lines.len(), 1);
        assert_eq!(narrower.lines, ["six words of", "the same size"]);
    }

    #[test]
    fn words_that_are_left_out_are_seen_to_be() {
        let fitted = fit(&"word ".repeat(500), KIND, 300, 60, &[30, 20]);
        assert_eq!(fitted.size, 20);
        assert!(fitted.height() <= 60);
        assert!(fitted.lines.last().is_some_and(|it| it.ends_with(" […]")));
    }

    #[test]
    fn a_megabyte_in_one_word_ends_soon_and_inside_the_lines() {
        let fitted = fit(&"漢".repeat(350_000), KIND, 300, 60, &[30, 20]);
        assert_eq!(fitted.lines.len(), 2);
    }

    proptest! {
        #[test]
        fn every_word_is_there_in_its_order_or_its_absence_is_marked(text in "[a-zа-яA-Z ,.]{0,300}", width in 120_i32..900) {
            let fitted = fit(&text, KIND, width, 300, &[60, 30]);
            let letters = |text: &str| text.split_whitespace().collect::<String>();
            let found = letters(&fitted.lines.concat());
            match found.strip_suffix("[…]") {
                Some(begun) => prop_assert!(letters(&text).starts_with(begun)),
                None => prop_assert_eq!(found, letters(&text)),
            }
        }

        #[test]
        fn no_line_is_wider_than_its_place(text in "[a-zа-яA-Z ,.]{0,300}", width in 200_i32..900) {
            let fitted = fit(&text, KIND, width, 4000, &[60, 30]);
            for line in &fitted.lines {
                prop_assert!(KIND.width(line, fitted.size) <= width, "{}", line);
            }
        }
    }
}
