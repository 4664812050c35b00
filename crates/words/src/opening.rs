//! How a long text begins, where only part of it fits.

/// The first words of a text, at most `most`, with an ellipsis where some are left out.
pub fn opening_words(text: &str, most: usize) -> String {
    let mut words = text.split_whitespace();
    let mut opening = words.by_ref().take(most).collect::<Vec<_>>().join(" ");
    if words.next().is_some() {
        opening.push('…');
    }
    opening
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_opening_says_when_words_are_left_out() {
        assert_eq!(opening_words("one two three", 2), "one two…");
        assert_eq!(opening_words("one two", 2), "one two");
    }
}
