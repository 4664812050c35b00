//! The pages' templates. What is filled in is escaped unless a template says `|safe`: markup that views have drawn, and texts that
//! the code has made ready for their place.

use crate::SiteError;
use meridian_markup::escape::escape;
use minijinja::{
    Environment, Error, Output, State, UndefinedBehavior, Value, syntax::SyntaxConfig,
};

const TEMPLATES: [(&str, &str); 3] = [
    ("page.html", include_str!("templates/page.html")),
    ("permalink.html", include_str!("templates/permalink.html")),
    ("colours.html", include_str!("templates/colours.html")),
];

/// The templates, read once and filled in many times.
pub struct Templates(Environment<'static>);

impl Templates {
    /// All of them.
    ///
    /// # Errors
    /// Where one cannot be read.
    pub fn new() -> Result<Self, SiteError> {
        let mut all = Environment::new();
        let mut syntax = SyntaxConfig::builder();
        syntax.trim_blocks(true).keep_trailing_newline(true);
        let syntax = syntax.build();
        all.set_syntax(syntax.map_err(|error| SiteError::part("templates", error))?);
        all.set_undefined_behavior(UndefinedBehavior::Strict);
        all.set_formatter(written);
        for (name, text) in TEMPLATES {
            all.add_template(name, text)
                .map_err(|error| SiteError::part(name, error))?;
        }
        Ok(Self(all))
    }

    /// One of them, filled in.
    pub(crate) fn filled(&self, name: &str, with: Value) -> Result<String, SiteError> {
        let template = self.0.get_template(name);
        template
            .and_then(|template| template.render(with))
            .map_err(|error| SiteError::part(name, error))
    }
}

/// Escapes as the views do: the library's own way writes `/` and `'` as references too.
fn written(out: &mut Output, state: &mut State, value: &Value) -> Result<(), Error> {
    match value.as_str() {
        Some(text) if !value.is_safe() => {
            let mut escaped = String::with_capacity(text.len());
            escape(text, &mut escaped);
            out.write_str(&escaped).map_err(Error::from)
        }
        _ => minijinja::escape_formatter(out, state, value),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use minijinja::context;

    #[test]
    fn what_is_filled_in_is_no_markup_and_no_template() {
        let templates = Templates::new().unwrap();
        let paper = context! { light => "\"><script>", dark => "{{ paper.light }} it's a/b" };
        let filled = templates
            .filled("colours.html", context! { paper })
            .unwrap();
        assert!(
            filled.contains("content=\"&quot;&gt;&lt;script&gt;\""),
            "{filled}"
        );
        assert!(
            filled.contains("content=\"{{ paper.light }} it's a/b\""),
            "{filled}"
        );
    }

    #[test]
    fn what_is_missing_is_an_error_that_names_the_template() {
        let templates = Templates::new().unwrap();
        let error = templates.filled("colours.html", context! {}).unwrap_err();
        assert_eq!(error.place(), "colours.html");
    }
}
