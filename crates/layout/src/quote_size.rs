//! How large the words of a quote are set where it stands alone: few words large, many smaller.

/// Three sizes, which the style sheet of a quote's own page gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuoteSize {
    /// Less than 60 characters.
    Large,
    /// What lies between.
    Middle,
    /// 160 characters and more.
    Small,
}

impl QuoteSize {
    /// The size for these words.
    pub fn of(words: &str) -> Self {
        match words.chars().count() {
            ..60 => Self::Large,
            160.. => Self::Small,
            _ => Self::Middle,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_more_words_the_smaller_they_are_set() {
        for (characters, size) in [
            (1, QuoteSize::Large),
            (59, QuoteSize::Large),
            (60, QuoteSize::Middle),
            (159, QuoteSize::Middle),
            (160, QuoteSize::Small),
            (2000, QuoteSize::Small),
        ] {
            assert_eq!(QuoteSize::of(&"ж".repeat(characters)), size, "{characters}");
        }
    }
}
