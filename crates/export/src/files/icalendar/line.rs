//! Content lines (RFC 5545, 3.1) and the type TEXT (3.3.11).

/// The most octets that a line may have, its end not counted.
const WIDTH: usize = 75;

/// Appends a line, folded: what is too long goes on in the next after a space. No letter is cut.
pub(super) fn put(out: &mut String, line: &str) {
    let mut width = 0;
    for letter in line.chars() {
        if width + letter.len_utf8() > WIDTH {
            out.push_str("\r\n ");
            width = 1;
        }
        out.push(letter);
        width += letter.len_utf8();
    }
    out.push_str("\r\n");
}

/// A value of type TEXT. Controls, which it cannot hold, become U+FFFD, all but the tab and line ends.
pub(super) fn escape(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut letters = value.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\r' if letters.peek() == Some(&'\n') => {}
            '\n' | '\r' => out.push_str("\\n"),
            '\t' => out.push(letter),
            control if control.is_control() => out.push('\u{FFFD}'),
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_would_end_a_value_is_escaped() {
        assert_eq!(escape("a;b,c\\d\r\ne\nf\rg"), r"a\;b\,c\\d\ne\nf\ng");
        assert_eq!(escape("a\u{0}\u{85}\tb"), "a\u{FFFD}\u{FFFD}\tb");
    }

    proptest! {
        #[test]
        fn a_folded_line_is_narrow_and_unfolds_to_itself(line in "\\PC{0,400}") {
            let mut out = String::new();
            put(&mut out, &line);
            prop_assert!(out.split_terminator("\r\n").all(|part| part.len() <= WIDTH));
            prop_assert_eq!(out.replace("\r\n ", ""), format!("{line}\r\n"));
        }

        #[test]
        fn an_escaped_text_is_one_line(value in any::<String>()) {
            prop_assert!(!escape(&value).contains(|letter: char| letter.is_control() && letter != '\t'));
        }
    }
}
