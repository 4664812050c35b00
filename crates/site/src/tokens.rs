//! Colours as the style sheet gives them, for what is made outside of it.

use crate::SiteError;

const PLACE: &str = "src/styles/tokens.css";

/// The text of tokens.css.
pub struct Tokens(String);

impl Tokens {
    /// As it stands.
    pub fn new(css: impl Into<String>) -> Self {
        Self(css.into())
    }

    /// A colour by its name without dashes: light, dark.
    ///
    /// # Errors
    /// Where there is none of this name, or it is written another way.
    pub fn colour(&self, name: &str) -> Result<(&str, &str), SiteError> {
        let start = format!("--{name}: var(--light, ");
        let found = self.0.lines().find_map(|line| {
            let (light, rest) = line
                .trim()
                .strip_prefix(&start)?
                .split_once(") var(--dark, ")?;
            Some((light, rest.strip_suffix(");")?))
        });
        found.ok_or_else(|| {
            SiteError::part(
                PLACE,
                format_args!("has no `--{name}: var(--light, …) var(--dark, …);`"),
            )
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_colour_has_a_light_and_a_dark_side_and_another_form_is_refused() {
        let tokens = Tokens::new("  --a-1: var(--light, #fff) var(--dark, #000);\n  --b: white;\n");
        assert_eq!(tokens.colour("a-1").unwrap(), ("#fff", "#000"));
        assert!(tokens.colour("a").is_err() && tokens.colour("b").is_err());
    }
}
