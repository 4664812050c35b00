//! Host options: what the embedding page decides, written in the URL query.
//!
//! `?view=all|cards|map|quotes|timeline|story|quote&id=ID&theme=auto|light|dark&pack=URL&report=lesson`.
//! What means nothing is passed over, so a broken address shows the whole page.

use crate::form;

/// What can be reported.
const REPORTED: &str = "lesson";

/// What the embedding page decides. The default is the whole page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HostOptions {
    /// What is shown.
    pub view: View,
    /// Light or dark.
    pub theme: Theme,
    /// Address of another pack, never empty. Whether its origin is allowed is for the loader to judge.
    pub pack: Option<String>,
    /// Whether the page around hears how far a lesson is: `report=lesson`.
    pub reports_lesson: bool,
}

/// What is shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum View {
    /// The whole page.
    #[default]
    All,
    /// The story cards.
    Cards,
    /// The map with its place list.
    Map,
    /// The quotes with their facets.
    Quotes,
    /// The timeline.
    Timeline,
    /// One story; its id, never empty.
    Story(String),
    /// One quote; its id, never empty.
    Quote(String),
}

impl View {
    /// The value of `view`, also of `data-view`.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Cards => "cards",
            Self::Map => "map",
            Self::Quotes => "quotes",
            Self::Timeline => "timeline",
            Self::Story(_) => "story",
            Self::Quote(_) => "quote",
        }
    }

    /// The value of `id`; `None` for views that need none.
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::Story(id) | Self::Quote(id) => Some(id),
            _ => None,
        }
    }

    /// The view of a name and an id; `None` for an unknown name or a missing id. A needless id is dropped.
    pub fn from_parts(name: &str, id: &str) -> Option<Self> {
        match name {
            "all" => Some(Self::All),
            "cards" => Some(Self::Cards),
            "map" => Some(Self::Map),
            "quotes" => Some(Self::Quotes),
            "timeline" => Some(Self::Timeline),
            "story" if !id.is_empty() => Some(Self::Story(id.to_owned())),
            "quote" if !id.is_empty() => Some(Self::Quote(id.to_owned())),
            _ => None,
        }
    }
}

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// As the reader's system is set.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Every theme, as listed.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The value of `theme`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of a value; `None` where there is none of that name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.id() == id)
    }
}

impl HostOptions {
    /// Reads a URL's query, with or without its `?`. Of a key that stands twice the last one counts.
    pub fn parse(query: &str) -> Self {
        let mut found = Self::default();
        let (mut view, mut id) = (String::new(), String::new());
        form::read(
            query.strip_prefix('?').unwrap_or(query),
            |key, value| match key {
                "view" => value.clone_into(&mut view),
                "id" => value.clone_into(&mut id),
                "theme" => found.theme = Theme::from_id(value).unwrap_or_default(),
                "report" => found.reports_lesson = value == REPORTED,
                "pack" => found.pack = (!value.is_empty()).then(|| value.to_owned()),
                _ => {}
            },
        );
        found.view = View::from_parts(&view, &id).unwrap_or_default();
        found
    }

    /// Writes the query without its `?`; defaults are left out.
    pub fn write(&self) -> String {
        let mut out = String::new();
        let mut pair = |key: &str, value: &str| {
            form::write_key(&mut out, key);
            form::write_value(&mut out, value);
        };
        if self.view != View::All {
            pair("view", self.view.name());
        }
        if let Some(id) = self.view.id() {
            pair("id", id);
        }
        if self.theme != Theme::Auto {
            pair("theme", self.theme.id());
        }
        if let Some(pack) = &self.pack {
            pair("pack", pack);
        }
        if self.reports_lesson {
            pair("report", REPORTED);
        }
        out
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_address_says_what_is_shown() {
        let found = HostOptions::parse(
            "?view=story&id=china-russia&theme=dark&pack=packs%2Fother.json&report=lesson",
        );
        let expected = HostOptions {
            view: View::Story("china-russia".to_owned()),
            theme: Theme::Dark,
            pack: Some("packs/other.json".to_owned()),
            reports_lesson: true,
        };
        assert_eq!(found, expected);
        assert_eq!(HostOptions::parse(&expected.write()), expected);
        assert_eq!(HostOptions::parse("id=q1&view=quote").view.id(), Some("q1"));
    }

    #[test]
    fn what_means_nothing_shows_the_whole_page() {
        for query in [
            "",
            "?",
            "?view=",
            "?view=globe",
            "?view=story",
            "?view=quote&id=",
            "?id=china-russia",
            "?theme=sepia",
            "?pack=",
            "?report=",
            "?report=everything",
            "?utm_source=x&childId=y",
        ] {
            assert_eq!(HostOptions::parse(query), HostOptions::default(), "{query}");
        }
    }

    #[test]
    fn every_view_is_read_back_from_its_name() {
        for view in [
            View::All,
            View::Cards,
            View::Map,
            View::Quotes,
            View::Timeline,
            View::Story("a".to_owned()),
            View::Quote("b".to_owned()),
        ] {
            let read = View::from_parts(view.name(), view.id().unwrap_or_default());
            assert_eq!(read, Some(view));
        }
    }

    proptest! {
        #[test]
        fn what_is_read_is_written_and_read_back(
            query in "([?&=%+]|view|story|quote|map|id|theme|dark|pack|report|lesson|[a-z/:.]{1,8}|.){0,20}"
        ) {
            let once = HostOptions::parse(&query);
            prop_assert_eq!(HostOptions::parse(&once.write()), once);
        }
    }
}
