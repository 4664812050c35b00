//! Where things stand inside a view, as style properties, printed as rules when the page is prerendered: a strict policy
//! allows no `style` attribute.

use crate::timeline::Axis;
use meridian_geo::Viewport;
use meridian_geo::basemap::Basemap;
use meridian_geo::decimal;
use meridian_geo::labels::Side;
use meridian_geo::marks::{Mark, Screen, layout};
use meridian_geo::names::{Name, names, taken};
use meridian_geo::spots::{self, SIZE, Spot, place_names};
use meridian_pack::Pack;
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
        |spans: &[crate::timeline::Span]| spans.iter().map(|span| span.row + 1).max().unwrap_or(1);
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

/// Widths of the map for which markers and names are laid out before the program runs, in pixels.
const NARROW_MAP: f64 = 330.0;
const WIDE_MAP: f64 = 640.0;

/// Size of a name's letters on the map, in pixels; the style sheet says the same.
const FONT: f64 = 12.0;

/// The names of countries in the first view on a wide page; a narrow one has no room for them.
pub fn country_names(map: &Basemap, pack: &Pack) -> Vec<Name> {
    let (spots, view) = first_spots(pack);
    let texts = place_names(pack, &spots);
    let screen = Screen {
        scale: WIDE_MAP / SIZE[0],
        font: FONT,
        selected: None,
        clusters: false,
        crowd: false,
    };
    let layout = layout(&spots, &texts, &view, screen, &[]);
    let taken = taken(&spots, &texts, &layout, FONT);
    names(map, pack, &view, screen.scale, taken)
}

/// The places that have a marker before the program runs, the first ones of a crowd, and the view of all.
fn first_spots(pack: &Pack) -> (Vec<Spot>, Viewport) {
    let mut spots = spots::spots(pack);
    let view = spots::home(&spots);
    spots.truncate(spots::CROWD);
    (spots, view)
}

/// Positions of the map's markers in the first view, for a narrow and a wide page: `--narrow-x`, `--wide-x` and so on are
/// shares of the map; `--narrow-dx` and so on, in pixels, bring the name beside its marker, if `--narrow-seen` says so;
/// `--narrow-dot` hides the marker of an area whose name stands in its place.
pub fn map(pack: &Pack) -> Vec<Declaration> {
    let (spots, view) = first_spots(pack);
    let names = place_names(pack, &spots);
    let laid_out = |width: f64| {
        let screen = Screen {
            scale: width / SIZE[0],
            font: FONT,
            selected: None,
            clusters: false,
            crowd: false,
        };
        layout(&spots, &names, &view, screen, &[]).marks
    };
    let mut found = Vec::new();
    for ((spot, narrow), wide) in spots
        .iter()
        .zip(laid_out(NARROW_MAP))
        .zip(laid_out(WIDE_MAP))
    {
        let Some(place) = pack.places.get(spot.place) else {
            continue;
        };
        let selector = format!("[data-mark=\"{}\"]", place.id);
        let widths: [(Mark, f64, [&'static str; 6]); 2] = [
            (
                narrow,
                NARROW_MAP,
                [
                    "--narrow-x",
                    "--narrow-y",
                    "--narrow-dx",
                    "--narrow-dy",
                    "--narrow-seen",
                    "--narrow-dot",
                ],
            ),
            (
                wide,
                WIDE_MAP,
                [
                    "--wide-x",
                    "--wide-y",
                    "--wide-dx",
                    "--wide-dy",
                    "--wide-seen",
                    "--wide-dot",
                ],
            ),
        ];
        for (mark, width, [x, y, dx, dy, seen, dot]) in widths {
            let height = width * SIZE[1] / SIZE[0];
            found.push((selector.clone(), x, percent(mark.at[0] / width)));
            found.push((selector.clone(), y, percent(mark.at[1] / height)));
            if let Some([x, y]) = mark.translate() {
                found.push((selector.clone(), dx, x));
                found.push((selector.clone(), dy, y));
                found.push((selector.clone(), seen, "visible".to_owned()));
            }
            if mark.side == Some(Side::Centre) {
                found.push((selector.clone(), dot, "hidden".to_owned()));
            }
        }
    }
    found
}

/// A share of 1 in per cent, with one decimal.
fn percent(value: f64) -> String {
    let mut out = String::new();
    decimal::push(&mut out, value * 100.0, 1);
    out.push('%');
    out
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

/// A share of 1 with four decimals, without trailing zeros. Done with whole numbers: nothing else in the page's program
/// prints a fraction, and the code for it is 13 KB.
fn share(value: f64) -> String {
    let parts = (value * 10_000.0).round() as u32;
    let (whole, decimals) = (parts / 10_000, parts % 10_000);
    let text = format!("{whole}.{decimals:04}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_have_four_decimals_at_most() {
        for (value, text) in [
            (0.0, "0"),
            (1.0, "1"),
            (0.5, "0.5"),
            (0.1, "0.1"),
            (1.0 / 3.0, "0.3333"),
            (2.0 / 3.0, "0.6667"),
            (0.000_04, "0"),
            (0.000_06, "0.0001"),
            (0.0305, "0.0305"),
            (0.999_96, "1"),
        ] {
            assert_eq!(share(value), text, "{value}");
        }
    }

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
