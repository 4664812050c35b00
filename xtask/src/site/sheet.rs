//! A style sheet as the floor of browsers understands it, parsed and written anew by lightningcss.

use crate::failure::{Failure, Outcome};
use lightningcss::{
    media_query::{
        MediaCondition, MediaFeatureComparison, MediaFeatureId, MediaFeatureName,
        MediaFeatureValue, MediaList, MediaQuery, MediaType, QueryFeature,
    },
    properties::PropertyId,
    rules::{
        CssRule, CssRuleList,
        container::{ContainerCondition, ContainerRule, ContainerSizeFeatureId},
        media::MediaRule,
        supports::{SupportsCondition, SupportsRule},
    },
    selector::{Component, Selector},
    stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet},
    targets::{Browsers, Features, Targets},
    values::{
        ident::Ident,
        length::{Length, LengthValue},
    },
    visit_types,
    visitor::{Visit, VisitTypes, Visitor},
};
use std::convert::Infallible;

/// What a sheet is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum For {
    /// A document.
    Document,
    /// The custom element: what speaks of the page speaks of the shadow host and of the element's root in it.
    Shadow,
}

/// The sheet, small.
///
/// # Errors
/// Where it is none; `name` is said with it.
pub fn written(name: &str, css: &str, purpose: For) -> Outcome<String> {
    let mut sheet = StyleSheet::parse(css, ParserOptions::default())
        .map_err(|error| Failure::refused(name, error.to_string()))?;
    with_fallbacks(&mut sheet.rules);
    if purpose == For::Shadow {
        let Ok(()) = sheet.visit(&mut InShadow);
    }
    let targets = floor();
    let minified = sheet.minify(MinifyOptions {
        targets,
        ..MinifyOptions::default()
    });
    minified.map_err(|error| Failure::refused(name, error.to_string()))?;
    let printed = sheet.to_css(PrinterOptions {
        minify: true,
        targets,
        ..PrinterOptions::default()
    });
    let printed = printed.map_err(|error| Failure::refused(name, error.to_string()))?;
    Ok(printed.code)
}

/// The floor of the supported browsers, as the library counts: a byte each for major, minor and patch.
fn floor() -> Targets {
    let browsers = Targets::from(Browsers {
        chrome: Some(97 << 16),
        firefox: Some(89 << 16),
        safari: Some(16 << 16 | 4 << 8),
        ..Browsers::default()
    });
    // No sheet has `light-dark()`, and what stands in for it weighs.
    Targets {
        exclude: Features::LightDark,
        ..browsers
    }
}

/// A container is a scroll bar narrower than the window, pixels.
const SCROLL_BAR: f32 = 16.0;

/// Adds to each rule that asks the page's width the same rule for the window's, for browsers without container queries
/// (Chrome before 105, Firefox before 110). It stands right behind, so the cascade is the same.
fn with_fallbacks(rules: &mut CssRuleList) {
    let mut all = Vec::with_capacity(rules.0.len());
    for rule in std::mem::take(&mut rules.0) {
        let fallback = match &rule {
            CssRule::Container(asks) => fallback(asks),
            _ => None,
        };
        all.push(rule);
        all.extend(fallback);
    }
    rules.0 = all;
}

/// The rule for the window's width, if one asks for a least width in pixels.
fn fallback<'i>(asks: &ContainerRule<'i>) -> Option<CssRule<'i>> {
    let Some(ContainerCondition::Feature(QueryFeature::Range {
        name: MediaFeatureName::Standard(ContainerSizeFeatureId::Width),
        operator: MediaFeatureComparison::GreaterThanEqual,
        value: MediaFeatureValue::Length(Length::Value(LengthValue::Px(width))),
    })) = &asks.condition
    else {
        return None;
    };
    let wide = QueryFeature::Range {
        name: MediaFeatureName::Standard(MediaFeatureId::Width),
        operator: MediaFeatureComparison::GreaterThanEqual,
        value: MediaFeatureValue::Length(Length::Value(LengthValue::Px(width + SCROLL_BAR))),
    };
    let query = MediaQuery {
        qualifier: None,
        media_type: MediaType::All,
        condition: Some(MediaCondition::Feature(wide)),
    };
    let media = MediaRule {
        query: MediaList {
            media_queries: vec![query],
        },
        rules: asks.rules.clone(),
        loc: asks.loc,
    };
    let known = SupportsCondition::Declaration {
        property_id: PropertyId::ContainerType,
        value: "inline-size".into(),
    };
    Some(CssRule::Supports(SupportsRule {
        condition: SupportsCondition::Not(Box::new(known)),
        rules: CssRuleList(vec![CssRule::Media(media)]),
        loc: asks.loc,
    }))
}

struct InShadow;

impl<'i> Visitor<'i> for InShadow {
    type Error = Infallible;

    fn visit_types(&self) -> VisitTypes {
        visit_types!(SELECTORS)
    }

    /// `html` and `:root` at the front of a selector are the shadow host, with their conditions; `html` alone is the root in it.
    fn visit_selector(&mut self, selector: &mut Selector<'i>) -> Result<(), Infallible> {
        let parts = parse_order(selector);
        let end = parts.iter().position(Component::is_combinator);
        let (root, rest) = parts.split_at(end.unwrap_or(parts.len()));
        let Some((first, conditions)) = root.split_first() else {
            return Ok(());
        };
        let html = matches!(first, Component::LocalName(name) if name.name.as_ref() == "html");
        if !html && !matches!(first, Component::Root) {
            return Ok(());
        }
        let host = match conditions {
            [] if html => Component::ID("app".into()),
            [] => Component::Host(None),
            _ => {
                let conditions: Vec<_> = conditions.iter().cloned().map(renamed).collect();
                Component::Host(Some(Selector::from(conditions)))
            }
        };
        let parts: Vec<_> = std::iter::once(host).chain(rest.iter().cloned()).collect();
        *selector = Selector::from(parts);
        Ok(())
    }
}

/// The components of a selector from left to right. The library keeps compounds from right to left, each as it is written.
fn parse_order<'i>(selector: &Selector<'i>) -> Vec<Component<'i>> {
    let kept: Vec<Component<'i>> = selector.iter_raw_match_order().cloned().collect();
    let mut combinators = kept.iter().filter(|part| part.is_combinator()).rev();
    let mut all = Vec::with_capacity(kept.len());
    for compound in kept.split(Component::is_combinator).rev() {
        all.extend(compound.iter().cloned());
        all.extend(combinators.next().cloned());
    }
    all
}

/// A condition on `<html>` as one on the element.
fn renamed<'i>(condition: Component<'i>) -> Component<'i> {
    match condition {
        Component::AttributeInNoNamespaceExists { local_name, .. } => {
            let name = by_hand(local_name);
            Component::AttributeInNoNamespaceExists {
                local_name: name.clone(),
                local_name_lower: name,
            }
        }
        Component::AttributeInNoNamespace {
            local_name,
            operator,
            value,
            case_sensitivity,
            never_matches,
        } => Component::AttributeInNoNamespace {
            local_name: by_hand(local_name),
            operator,
            value,
            case_sensitivity,
            never_matches,
        },
        Component::Is(all) => Component::Is(all.into_iter().map(each).collect()),
        Component::Negation(all) => Component::Negation(all.into_iter().map(each).collect()),
        other => other,
    }
}

fn each<'i>(selector: Selector<'i>) -> Selector<'i> {
    let parts: Vec<_> = parse_order(&selector).into_iter().map(renamed).collect();
    Selector::from(parts)
}

/// Attributes of `<html>` that the page's boot file takes from the address are written by hand on the element.
fn by_hand<'i>(name: Ident<'i>) -> Ident<'i> {
    match name.as_ref() {
        "data-view" => "view".into(),
        "data-theme" => "theme".into(),
        "data-pack" => "pack".into(),
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_asks_the_container_asks_the_window_where_there_is_no_container() {
        let css = "a{color:red}@container page (min-width: 752px) {a{color:blue}}e{top:0}";
        assert_eq!(
            written("a.css", css, For::Document).unwrap(),
            "a{color:red}@container page (width>=752px){a{color:#00f}}\
             @supports not (container-type:inline-size){@media (min-width:768px){a{color:#00f}}}e{top:0}"
        );
    }

    #[test]
    fn what_speaks_of_the_page_speaks_of_the_host() {
        for (page, element) in [
            (":root{--a:b}", ":host{--a:b}"),
            ("html{color:red}", "#app{color:red}"),
            (
                ":root[data-theme=dark]{--a:c}",
                ":host([theme=dark]){--a:c}",
            ),
            (
                "html[data-view=map] #a,html:is([data-view=a],[data-view=b]) .c{top:1px}",
                ":host([view=map]) #a,:host(:is([view=a],[view=b])) .c{top:1px}",
            ),
            (
                "@media print{:root{--s:0}html:not([dir]) .m{top:1px}}",
                "@media print{:host{--s:0}:host(:not([dir])) .m{top:1px}}",
            ),
            (".html,.a-html b{top:1px}", ".html,.a-html b{top:1px}"),
            (
                "html[data-meridian=failed]>#a::before{top:1px}",
                ":host([data-meridian=failed])>#a:before{top:1px}",
            ),
        ] {
            assert_eq!(
                written("a.css", page, For::Shadow).unwrap(),
                element,
                "{page}"
            );
        }
    }

    #[test]
    fn a_sheet_that_is_none_is_named() {
        let error = written("a.css", "a{", For::Document).map(drop);
        let broken = written("a.css", "a{b:c}}", For::Document).unwrap_err();
        assert!(
            broken.to_string().starts_with("a.css: "),
            "{broken} {error:?}"
        );
    }
}
