//! How hard a text is to read.

/// The Flesch-Kincaid grade level of sentences (Kincaid et al., Derivation of New Readability Formulas, 1975):
/// 0.39 words/sentence + 11.8 syllables/word - 15.59, in years of school in the United States; 0 for no words. Each text is a
/// sentence at least.
pub fn grade<'a>(texts: impl IntoIterator<Item = &'a str>) -> f64 {
    let (mut sentences, mut words, mut syllables) = (0_u32, 0_u32, 0_u32);
    for text in texts {
        let mut open = false;
        for word in text.split_whitespace() {
            let letters: String = word
                .chars()
                .filter(|letter| letter.is_alphanumeric())
                .collect();
            if letters.is_empty() {
                continue;
            }
            words += 1;
            syllables += syllables_of(&letters);
            let bare = word.trim_end_matches(['”', '’', '"', ')']);
            open = !bare.ends_with(['.', '!', '?']) || abbreviated(bare);
            sentences += u32::from(!open);
        }
        sentences += u32::from(open);
    }
    if words == 0 {
        return 0.0;
    }
    0.39 * f64::from(words) / f64::from(sentences) + 11.8 * f64::from(syllables) / f64::from(words)
        - 15.59
}

/// Whether its point ends no sentence: `U.S.`
fn abbreviated(word: &str) -> bool {
    word.len() <= 4 && word.matches('.').count() > 1
}

/// Groups of vowels, without an `e` at the end that is not spoken; at least one. A number counts as one.
fn syllables_of(word: &str) -> u32 {
    let word = word.to_lowercase();
    let (mut groups, mut within) = (0, false);
    for letter in word.chars() {
        let vowel = "aeiouyáéíóúüöä".contains(letter);
        groups += u32::from(vowel && !within);
        within = vowel;
    }
    let silent =
        word.ends_with('e') && !word.ends_with("le") && !word.ends_with("ee") && groups > 1;
    (groups - u32::from(silent)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_groups_of_vowels_without_a_silent_e() {
        for (word, count) in [
            ("cat", 1),
            ("table", 2),
            ("made", 1),
            ("the", 1),
            ("sanctions", 2),
            ("ambassador", 4),
            ("2022", 1),
            ("free", 1),
        ] {
            assert_eq!(syllables_of(word), count, "{word}");
        }
    }

    #[test]
    fn a_grade_is_that_of_the_formula() {
        // 6 words, 1 sentence, 6 syllables.
        let easy = grade(["The cat sat on the mat."]);
        assert!((easy - (0.39 * 6.0 + 11.8 - 15.59)).abs() < 1e-9, "{easy}");
        // Two texts are two sentences, and the point of U.S. ends none.
        let two = grade(["The U.S. said no", "Why?"]);
        assert!(
            (two - (0.39 * 5.0 / 2.0 + 11.8 - 15.59)).abs() < 1e-9,
            "{two}"
        );
        assert!(grade([]).abs() < f64::EPSILON);
    }
}
