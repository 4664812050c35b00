//! What a newsroom pastes into its page: a frame, the custom element, or markup that needs no script.
//!
//! docs/EMBEDDING.md describes what is pasted. Everything in a snippet that comes from a pack is escaped for HTML.

use crate::cite::attribution;
use meridian_markup::escape::escaped;
use meridian_pack::{Pack, Quote};
use meridian_route::host::{HostOptions, Theme, View};
use meridian_route::{Fragment, form};
use meridian_words::Words;

/// What is embedded, and where it lies.
#[derive(Debug, Clone, PartialEq)]
pub struct Snippet<'a> {
    /// Address of the site, absolute, with a slash at its end.
    pub base: &'a str,
    /// What is shown.
    pub view: View,
    /// Light or dark.
    pub theme: Theme,
    /// What marks a choice instead of the site's own colour: `#rrggbb`.
    pub accent: Option<String>,
    /// How high a frame is.
    pub height: Height,
    /// The filter, and how things are shown; the plain page for none.
    pub state: Fragment,
}

/// How high a frame is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Height {
    /// So many CSS pixels, whatever is in it.
    Fixed(u32),
    /// As high as what is in it: a few lines of script beside it listen. Pixels until then.
    Followed(u32),
}

impl Height {
    const fn pixels(self) -> u32 {
        match self {
            Self::Fixed(pixels) | Self::Followed(pixels) => pixels,
        }
    }
}

/// What a frame may do: run, keep its own origin, open the link to the whole.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups";

/// Gives the frame before it the height that it tells.
const LISTEN: &str = "<script>\n(function (frame) {\n  addEventListener(\"message\", function (event) {\n    \
    var height = event.source === frame.contentWindow && event.data && event.data[\"datawrapper-height\"];\n    \
    if (height) frame.style.height = height.meridian + \"px\";\n  });\n\
    })(document.currentScript.previousElementSibling);\n</script>";

impl Snippet<'_> {
    /// Address of what is embedded: a quote has a page of its own, which needs no program.
    pub fn address(&self) -> String {
        let options = HostOptions {
            view: match &self.view {
                View::Quote(_) => View::All,
                other => other.clone(),
            },
            theme: self.theme,
            ..HostOptions::default()
        };
        let page = match &self.view {
            View::Quote(id) => format!("quote/{id}.html"),
            _ => String::new(),
        };
        let mut address = format!("{}{page}", self.base);
        let mut query = options.write();
        if let Some(accent) = self.accent() {
            form::write_key(&mut query, "accent");
            query.push_str(accent.trim_start_matches('#'));
        }
        for (mark, part) in [('?', query), ('#', self.fragment())] {
            if !part.is_empty() {
                address.push(mark);
                address.push_str(&part);
            }
        }
        address
    }

    /// The colour, where it is one: six hexadecimal digits after a `#`.
    fn accent(&self) -> Option<&str> {
        let accent = self.accent.as_deref()?;
        let digits = accent.strip_prefix('#')?;
        let six = digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        six.then_some(accent)
    }

    /// The fragment state. A quote's own page has none.
    fn fragment(&self) -> String {
        match self.view {
            View::Quote(_) => String::new(),
            _ => self.state.write(),
        }
    }

    /// A frame: titled, loaded when it comes near, with a link for where frames are not shown.
    pub fn frame(&self, pack: &Pack) -> String {
        let address = escaped(&self.address());
        let title = escaped(&pack.title);
        // The ground of a frame shows through only where both agree on light or dark.
        let style = match self.theme {
            Theme::Auto => "border: 0".to_owned(),
            theme => format!("border: 0; color-scheme: {}", theme.id()),
        };
        let frame = format!(
            "<iframe src=\"{address}\" title=\"{title}\" loading=\"lazy\" sandbox=\"{SANDBOX}\" width=\"100%\" height=\"{}\" \
             style=\"{style}\"><a href=\"{address}\">{title}</a></iframe>",
            self.height.pixels()
        );
        match self.height {
            Height::Fixed(_) => frame,
            Height::Followed(_) => format!("{frame}\n{LISTEN}"),
        }
    }

    /// The custom element, with the script that defines it and a link until it runs.
    pub fn element(&self, pack: &Pack) -> String {
        let mut attributes = format!("view=\"{}\"", self.view.name());
        let mut add = |name: &str, value: &str| {
            attributes.push_str(&format!(" {name}=\"{}\"", escaped(value)));
        };
        if let Some(id) = self.view.id() {
            add("item-id", id);
        }
        if self.theme != Theme::Auto {
            add("theme", self.theme.id());
        }
        form::read(&self.fragment(), |name, value| add(name, value));
        if let Some(accent) = self.accent() {
            add("style", &format!("--selection: {accent}"));
        }
        let base = escaped(self.base);
        format!(
            "<script type=\"module\" src=\"{base}embed.js\"></script>\n<meridian-explorer {attributes}>\n  \
             <p><a href=\"{}\">{}</a></p>\n</meridian-explorer>",
            escaped(&self.address()),
            escaped(&pack.title)
        )
    }

    /// Without a script: a quote with everything that must travel with it, or a link with its credit.
    pub fn plain(&self, pack: &Pack, words: &Words) -> String {
        let credit = escaped(&format!("{}. {}.", pack.as_of.label, pack.source.credit));
        let version = escaped(&(words.version)(&pack.version));
        let address = escaped(&self.address());
        let title = escaped(&pack.title);
        let quote = match &self.view {
            View::Quote(id) => pack.quote(id),
            _ => None,
        };
        match quote {
            Some(quote) => blockquote(
                pack,
                quote,
                words,
                &address,
                &format!("{credit} {version}. <a href=\"{address}\">{title}</a>"),
            ),
            None => format!("<p><a href=\"{address}\">{title}</a>: {credit} {version}.</p>"),
        }
    }
}

fn blockquote(pack: &Pack, quote: &Quote, words: &Words, address: &str, source: &str) -> String {
    let (open, close) = words.marks;
    let context = quote.context.as_ref().map_or_else(String::new, |context| {
        format!(
            "\n  <p>{}: {}</p>",
            escaped(words.fragment),
            escaped(context)
        )
    });
    format!(
        "<blockquote cite=\"{address}\" lang=\"{}\">\n  <p>{open}{}{close}</p>{context}\n  <footer>{}<br>{source}</footer>\n</blockquote>",
        escaped(&pack.source.lang),
        escaped(&quote.text),
        escaped(&attribution(pack, quote, words)),
    )
}

#[cfg(test)]
mod tests;
