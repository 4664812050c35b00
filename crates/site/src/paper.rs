//! The ground of the page.

use crate::{SiteError, tokens::Tokens};

/// Its colour, light and dark, as the style sheet gives it.
pub struct Paper {
    /// `#rrggbb`.
    pub light: String,
    /// `#rrggbb`.
    pub dark: String,
}

impl Paper {
    /// Of these tokens.
    ///
    /// # Errors
    /// Where they hold no `--paper`.
    pub fn of(tokens: &Tokens) -> Result<Self, SiteError> {
        let (light, dark) = tokens.colour("paper")?;
        Ok(Self {
            light: light.to_owned(),
            dark: dark.to_owned(),
        })
    }

    /// For the head: the browser's own frame takes the page's colour.
    pub fn meta(&self) -> String {
        let one = |colour: &str, scheme: &str| {
            format!(
                "<meta name=\"theme-color\" content=\"{colour}\" media=\"(prefers-color-scheme: {scheme})\">"
            )
        };
        [one(&self.light, "light"), one(&self.dark, "dark")].join("\n")
    }
}
