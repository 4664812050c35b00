//! The ground of the page.

use crate::{SiteError, tokens::Tokens};
use serde::Serialize;

/// Its colour, light and dark, as the style sheet gives it; the browser's own frame takes it too.
#[derive(Debug, Clone, Serialize)]
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
}
