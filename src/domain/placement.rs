//! Where things stand inside a view, as style properties: printed as rules when the page is prerendered, set through the
//! CSSOM when another pack is shown. A strict policy allows no `style` attribute.

use super::pack::Pack;
use super::timeline::Axis;
use std::fmt::Write;

/// A selector inside the view (empty for the view itself), a property and its value.
pub type Declaration = (String, &'static str, String);

/// Width of a timeline marker in shares of the strip, on a narrow and on a wide page: 24 px of 290 px and of 500 px.
const NARROW_GAP: f64 = 0.083;
const WIDE_GAP: f64 = 0.048;

/// Positions of the timeline's markers and ticks: `--from` and `--to` in shares of the strip, `--narrow` and `--wide` the
/// row from 0, `--rows-narrow` and `--rows-wide` the number of rows.
pub fn timeline(pack: &Pack) -> Vec<Declaration> {
    let dates = || pack.events.iter().map(|event| &event.date);
    let axis = Axis::new(dates());
    let narrow = axis.spans(dates(), NARROW_GAP);
    let wide = axis.spans(dates(), WIDE_GAP);
    let rows =
        |spans: &[super::timeline::Span]| spans.iter().map(|span| span.row + 1).max().unwrap_or(1);
    let mut found = vec![
        (String::new(), "--rows-narrow", rows(&narrow).to_string()),
        (String::new(), "--rows-wide", rows(&wide).to_string()),
    ];
    for ((event, narrow), wide) in pack.events.iter().zip(&narrow).zip(&wide) {
        let selector = format!("[data-event=\"{}\"]", event.id);
        found.push((selector.clone(), "--from", share(narrow.from)));
        found.push((selector.clone(), "--to", share(narrow.to)));
        found.push((selector.clone(), "--narrow", narrow.row.to_string()));
        found.push((selector, "--wide", wide.row.to_string()));
    }
    for (index, slot) in axis.slots.iter().enumerate() {
        let selector = format!(".tick:nth-child({})", index + 1);
        found.push((selector.clone(), "--from", share(slot.from)));
        found.push((selector, "--to", share(slot.to)));
    }
    found
}

/// The declarations as style rules under `root`, declarations of one selector together.
pub fn rules(root: &str, declarations: &[Declaration]) -> String {
    let mut out = String::new();
    let mut open: Option<&str> = None;
    for (selector, name, value) in declarations {
        if open != Some(selector) {
            if open.is_some() {
                out.push('}');
            }
            // Writing to a String cannot fail.
            let _ = write!(out, "{root} {selector}{{");
            open = Some(selector);
        }
        let _ = write!(out, "{name}:{value};");
    }
    if open.is_some() {
        out.push('}');
    }
    out
}

/// A share of 1 with four decimals, without trailing zeros.
fn share(value: f64) -> String {
    let text = format!("{value:.4}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declarations_of_one_selector_stand_in_one_rule() {
        let declarations = [
            (String::new(), "--a", "1".to_owned()),
            (".x".to_owned(), "--b", share(0.5)),
            (".x".to_owned(), "--c", share(1.0)),
        ];
        assert_eq!(
            rules(".strip", &declarations),
            ".strip {--a:1;}.strip .x{--b:0.5;--c:1;}"
        );
    }
}
