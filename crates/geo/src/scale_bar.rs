//! A scale bar that is right in the middle of the map.

use super::{Viewport, distance};

/// A bar to draw.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ScaleBar {
    /// The round distance it stands for, in metres: 1, 2 or 5 times a power of ten.
    pub metres: f64,
    /// Its length in pixels: laid from left to right over the middle of the map, its ends are `metres` apart.
    pub pixels: f64,
}

impl ScaleBar {
    /// The longest round bar of at most `longest` pixels; nothing where the middle of the map is off the earth.
    pub fn fit(view: &Viewport, longest: f64) -> Option<Self> {
        let reach = across(view, longest)?;
        // By steps: nothing else on the page needs a logarithm.
        let mut magnitude = 1.0;
        while magnitude * 10.0 <= reach {
            magnitude *= 10.0;
        }
        let metres = [5.0, 2.0, 1.0]
            .map(|step| step * magnitude)
            .into_iter()
            .find(|&m| m <= reach)?;
        // Scale varies along the bar, so its length is found by regula falsi rather than by the scale at one pixel.
        let mut pixels = longest * metres / reach;
        for _ in 0..8 {
            pixels = (pixels * metres / across(view, pixels)?).min(longest);
        }
        Some(Self { metres, pixels })
    }
}

/// Metres between the ends of a bar over the middle of the map.
fn across(view: &Viewport, pixels: f64) -> Option<f64> {
    let [cx, cy] = view.centre();
    let span = distance::metres(
        view.unproject([cx - pixels / 2.0, cy])?,
        view.unproject([cx + pixels / 2.0, cy])?,
    );
    (span > 0.0).then_some(span)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::Projection;

    #[test]
    fn the_ends_of_the_bar_are_as_far_apart_as_it_says() {
        let places = [[6.1, 46.2], [121.5, 31.2]];
        for base in [
            Projection::EURASIA,
            Projection::WORLD,
            Projection::around([76.0, 39.5]),
        ] {
            for zoom in [0.5, 1.0, 3.0, 17.0, 40.0] {
                let view = Viewport::fitted(base, &places, 800.0, 560.0, 40.0)
                    .zoom_about(zoom, [400.0, 280.0]);
                let bar = ScaleBar::fit(&view, 120.0).unwrap();
                assert!(bar.pixels <= 120.0 && bar.pixels > 40.0, "{bar:?}");
                let apart = across(&view, bar.pixels).unwrap();
                assert!(
                    (apart - bar.metres).abs() < bar.metres * 1e-6,
                    "{bar:?} spans {apart}"
                );
            }
        }
    }

    #[test]
    fn there_is_no_bar_off_the_earth() {
        let view = Viewport::new(
            Projection {
                translate: [1e6, 0.0],
                ..Projection::WORLD
            },
            800.0,
            560.0,
        );
        assert_eq!(ScaleBar::fit(&view, 120.0), None);
    }
}
