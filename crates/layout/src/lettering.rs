//! How large the words of a quote are set where it stands alone: few words large, many smaller.

/// Three sizes, which the style sheet of a quote's own page gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lettering {
    /// Less than 60 characters.
    Large,
    /// What lies between.
    Middle,
    /// 160 characters and more.
    Small,
}

impl Lettering {
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
            (1, Lettering::Large),
            (59, Lettering::Large),
            (60, Lettering::Middle),
            (159, Lettering::Middle),
            (160, Lettering::Small),
            (2000, Lettering::Small),
        ] {
            assert_eq!(Lettering::of(&"ж".repeat(characters)), size, "{characters}");
        }
    }
}
