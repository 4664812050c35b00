//! The window onto the map: a projection fitted once, then zoomed and moved.
//!
//! A viewport is a value: every gesture gives a new one. While a gesture lasts a view can move one layer by
//! `[k, x, y]` alone; when it rests, [`Viewport::projection`] gives the projection to draw with.

use super::power::power;
use super::{LonLat, Pixel, Projection, bounds, distance, hold};

/// How far one may go.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limits {
    /// Smallest and largest zoom against the fitted view.
    pub zoom: [f64; 2],
    /// How far the centre of the view may leave the fitted view, in widths and heights of it.
    pub leave: f64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            zoom: [0.5, 40.0],
            leave: 0.25,
        }
    }
}

/// A projection fitted to a box, and the zoom and translation on top of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Viewport {
    base: Projection,
    size: [f64; 2],
    zoom: f64,
    offset: Pixel,
    limits: Limits,
}

impl Viewport {
    /// The fitted view: zoom 1, not moved. Width and height are in pixels (or viewBox units), at least 1.
    pub fn new(base: Projection, width: f64, height: f64) -> Self {
        Self {
            base,
            size: [width.max(1.0), height.max(1.0)],
            zoom: 1.0,
            offset: [0.0, 0.0],
            limits: Limits::default(),
        }
    }

    /// The fitted view of some positions, `padding` pixels from the edges.
    pub fn fitted(
        base: Projection,
        points: &[LonLat],
        width: f64,
        height: f64,
        padding: f64,
    ) -> Self {
        Self::new(
            base.fit(points, width.max(1.0), height.max(1.0), padding),
            width,
            height,
        )
    }

    /// The same view under other limits.
    pub fn with_limits(self, limits: Limits) -> Self {
        Self { limits, ..self }.clamp()
    }

    /// Width and height in pixels.
    pub fn size(&self) -> [f64; 2] {
        self.size
    }

    /// The pixel in the middle.
    pub fn centre(&self) -> Pixel {
        self.size.map(|side| side / 2.0)
    }

    /// Zoom against the fitted view; 1 is the fitted view.
    pub fn zoom(&self) -> f64 {
        self.zoom
    }

    /// Pixels by which the zoomed base is moved: `screen = zoom × base + offset`, as in d3-zoom.
    pub fn offset(&self) -> Pixel {
        self.offset
    }

    /// The fitted projection, without zoom.
    pub fn base(&self) -> &Projection {
        &self.base
    }

    /// The projection as seen now, zoom and translation included.
    pub fn projection(&self) -> Projection {
        Projection {
            scale: self.base.scale * self.zoom,
            translate: self.screen(self.base.translate),
            ..self.base
        }
    }

    /// Pixel of a position; nothing where the projection does not show it. It may lie outside the box.
    pub fn project(&self, point: LonLat) -> Option<Pixel> {
        self.base.forward(point).map(|pixel| self.screen(pixel))
    }

    /// Position of a pixel; nothing off the earth.
    pub fn unproject(&self, [x, y]: Pixel) -> Option<LonLat> {
        self.base.inverse([
            (x - self.offset[0]) / self.zoom,
            (y - self.offset[1]) / self.zoom,
        ])
    }

    /// Whether a position lies in the box.
    pub fn visible(&self, point: LonLat) -> bool {
        self.project(point).is_some_and(|[x, y]| {
            (0.0..=self.size[0]).contains(&x) && (0.0..=self.size[1]).contains(&y)
        })
    }

    /// Zoomed by a factor; the position under the pixel `at` stays there unless a limit is met.
    pub fn zoom_about(&self, factor: f64, at: Pixel) -> Self {
        let [least, most] = self.limits.zoom;
        let wanted = self.zoom * factor;
        let zoom = if wanted.is_nan() {
            self.zoom
        } else {
            hold(wanted, least, most)
        };
        let ratio = zoom / self.zoom;
        Self {
            zoom,
            offset: [
                at[0] - (at[0] - self.offset[0]) * ratio,
                at[1] - (at[1] - self.offset[1]) * ratio,
            ],
            ..*self
        }
        .clamp()
    }

    /// Moved by pixels: positive x moves the map to the right.
    pub fn pan_by(&self, dx: f64, dy: f64) -> Self {
        Self {
            offset: [self.offset[0] + dx, self.offset[1] + dy],
            ..*self
        }
        .clamp()
    }

    /// The view that shows all positions, `padding` pixels from the edges, zoomed at most `largest` times; unchanged
    /// if none can be shown.
    pub fn fit_bounds(&self, points: &[LonLat], padding: f64, largest: f64) -> Self {
        let Some([[x0, y0], [x1, y1]]) =
            bounds(points.iter().filter_map(|&point| self.base.forward(point)))
        else {
            return *self;
        };
        let room = self.size.map(|side| (side - 2.0 * padding).max(1.0));
        let [least, most] = self.limits.zoom;
        let zoom = (room[0] / (x1 - x0)).min(room[1] / (y1 - y0)).min(largest);
        let zoom = hold(zoom, least, most);
        let [cx, cy] = self.centre();
        Self {
            zoom,
            offset: [cx - zoom * (x0 + x1) / 2.0, cy - zoom * (y0 + y1) / 2.0],
            ..*self
        }
        .clamp()
    }

    /// The fitted view again.
    pub fn reset(&self) -> Self {
        Self {
            zoom: 1.0,
            offset: [0.0, 0.0],
            ..*self
        }
    }

    /// The same part of the earth in a box of another size: the position in the middle stays, and the fitted map
    /// shrinks or grows with the shorter side.
    pub fn resized(&self, width: f64, height: f64) -> Self {
        let size = [width.max(1.0), height.max(1.0)];
        let ratio = (size[0] / self.size[0]).min(size[1] / self.size[1]);
        let [cx, cy] = self.centre();
        let base = Projection {
            scale: self.base.scale * ratio,
            translate: [
                size[0] / 2.0 + (self.base.translate[0] - cx) * ratio,
                size[1] / 2.0 + (self.base.translate[1] - cy) * ratio,
            ],
            ..self.base
        };
        // The middle of the old box, in zoomed pixels of the base, comes to the middle of the new one.
        let middle = |axis: usize, centre: f64| {
            let offset = self.offset.get(axis).copied().unwrap_or_default();
            let base_centre = (centre - offset) / self.zoom - centre;
            let new_centre = size.get(axis).copied().unwrap_or_default() / 2.0;
            new_centre - self.zoom * (new_centre + base_centre * ratio)
        };
        Self {
            base,
            size,
            offset: [middle(0, cx), middle(1, cy)],
            ..*self
        }
        .clamp()
    }

    /// The view a part `t` (0 to 1) of the way to another of the same projection and size. Zoom grows by equal
    /// ratios and the point that both views share on the screen stays fixed, as in d3's `interpolateZoom` at rest.
    pub fn toward(&self, other: &Self, t: f64) -> Self {
        if t >= 1.0 {
            return *other;
        }
        let zoom = self.zoom * power(other.zoom / self.zoom, t);
        let span = other.zoom - self.zoom;
        let part = if span.abs() < 1e-9 {
            t
        } else {
            (zoom - self.zoom) / span
        };
        let between = |from: f64, to: f64| from + (to - from) * part;
        Self {
            zoom,
            offset: [
                between(self.offset[0], other.offset[0]),
                between(self.offset[1], other.offset[1]),
            ],
            ..*other
        }
    }

    /// Metres that one pixel spans from left to right in the middle of the box; nothing where the middle is off the earth.
    pub fn metres_per_pixel(&self) -> Option<f64> {
        let [cx, cy] = self.centre();
        let span = distance::metres(
            self.unproject([cx - 0.5, cy])?,
            self.unproject([cx + 0.5, cy])?,
        );
        (span > 0.0).then_some(span)
    }

    /// Brought back inside the limits.
    pub fn clamp(&self) -> Self {
        let [least, most] = self.limits.zoom;
        let zoom = hold(self.zoom, least, most);
        let held = |size: f64, offset: f64| {
            // Where the middle of the screen lies in the fitted view, 0 to 1 inside it.
            let middle = (size / 2.0 - offset) / zoom / size;
            let share = if middle.is_finite() {
                hold(middle, -self.limits.leave, 1.0 + self.limits.leave)
            } else {
                0.5
            };
            size / 2.0 - share * size * zoom
        };
        Self {
            zoom,
            offset: [
                held(self.size[0], self.offset[0]),
                held(self.size[1], self.offset[1]),
            ],
            ..*self
        }
    }

    fn screen(&self, [x, y]: Pixel) -> Pixel {
        [
            self.zoom * x + self.offset[0],
            self.zoom * y + self.offset[1],
        ]
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    const PLACES: [LonLat; 4] = [[76.0, 39.5], [116.4, 39.9], [37.6, 55.8], [6.1, 46.2]];

    fn view() -> Viewport {
        Viewport::fitted(Projection::EURASIA, &PLACES, 800.0, 560.0, 40.0)
    }

    fn close([ax, ay]: Pixel, [bx, by]: Pixel) -> bool {
        (ax - bx).abs() < 1e-6 && (ay - by).abs() < 1e-6
    }

    #[test]
    fn the_fitted_view_shows_every_place() {
        assert!(PLACES.iter().all(|&place| view().visible(place)));
        assert!(!view().visible([-77.0, 38.9]));
    }

    #[test]
    fn what_is_under_the_pointer_stays_there() {
        let at = [200.0, 300.0];
        let before = view().unproject(at).unwrap();
        let after = view().zoom_about(3.0, at);
        assert_eq!(after.zoom(), 3.0);
        assert!(close(after.project(before).unwrap(), at));
    }

    #[test]
    fn the_projection_to_draw_with_agrees_with_the_view() {
        let moved = view().zoom_about(2.5, [100.0, 100.0]).pan_by(13.0, -7.0);
        for place in PLACES {
            assert!(close(
                moved.project(place).unwrap(),
                moved.projection().forward(place).unwrap()
            ));
        }
    }

    #[test]
    fn one_cannot_get_lost() {
        let far = view().pan_by(1e9, -1e9);
        assert_eq!(far, far.clamp());
        let [x, y] = far.offset();
        assert!(
            close([x, y], [400.0 + 0.25 * 800.0, 280.0 - 1.25 * 560.0]),
            "{x} {y}"
        );
        assert_eq!(view().zoom_about(1e9, [0.0, 0.0]).zoom(), 40.0);
        assert_eq!(view().zoom_about(f64::NAN, [0.0, 0.0]).zoom(), 1.0);
    }

    #[test]
    fn fitting_one_place_centres_it_at_the_zoom_asked_for() {
        let close_up = view().fit_bounds(&[[76.0, 39.5]], 40.0, 8.0);
        assert_eq!(close_up.zoom(), 8.0);
        assert!(close(
            close_up.project([76.0, 39.5]).unwrap(),
            [400.0, 280.0]
        ));
        assert_eq!(view().fit_bounds(&[], 40.0, 8.0), view());
        assert_eq!(close_up.reset(), view());
    }

    #[test]
    fn the_middle_stays_in_the_middle_when_the_box_changes() {
        let before = view().zoom_about(4.0, [500.0, 200.0]);
        let middle = before.unproject(before.centre()).unwrap();
        let after = before.resized(360.0, 500.0);
        assert!(close(after.project(middle).unwrap(), [180.0, 250.0]));
        assert_eq!(after.zoom(), before.zoom());
    }

    #[test]
    fn the_way_between_two_views_starts_and_ends_at_them() {
        let to = view().fit_bounds(&[[76.0, 39.5]], 40.0, 8.0);
        assert_eq!(view().toward(&to, 0.0), view());
        assert_eq!(view().toward(&to, 1.0), to);
        let half = view().toward(&to, 0.5);
        assert!((half.zoom() - 8.0_f64.sqrt()).abs() < 1e-9);
    }

    proptest! {
        #[test]
        fn unproject_undoes_project(x in 100.0..700.0_f64, y in 100.0..500.0_f64, k in 0.6..30.0_f64, dx in -200.0..200.0_f64) {
            let view = view().zoom_about(k, [x, y]).pan_by(dx, -dx);
            if let Some(point) = view.unproject([x, y]) {
                let [x2, y2] = view.project(point).unwrap();
                prop_assert!((x - x2).abs() < 1e-4 && (y - y2).abs() < 1e-4);
            }
        }
    }
}
