//! The window onto the map: a projection fitted once, then zoomed and moved.
//!
//! A viewport is a value: every gesture gives a new one. While a gesture lasts a view can move one layer by
//! `[k, x, y]` alone; when it rests, [`Viewport::projection`] gives the projection to draw with.

mod flight;

use super::trig::Trig;
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
    /// Radians by which all is turned clockwise about the middle. Only during a flight: no projection is drawn so.
    turn: f64,
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
            turn: 0.0,
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
            translate: self.placed(self.base.translate),
            ..self.base
        }
    }

    /// Pixel of a position; nothing where the projection does not show it. It may lie outside the box.
    pub fn project(&self, point: LonLat) -> Option<Pixel> {
        self.base.forward(point).map(|pixel| self.screen(pixel))
    }

    /// The same, but what lies beyond the horizon is put on it, in its own direction.
    pub fn project_to_horizon(&self, point: LonLat) -> Option<Pixel> {
        let pixel = self.base.prepare().forward_to_horizon(point);
        pixel.map(|pixel| self.screen(pixel))
    }

    /// Position of a pixel; nothing off the earth.
    pub fn unproject(&self, pixel: Pixel) -> Option<LonLat> {
        let [x, y] = self.turned(pixel, -self.turn);
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
            turn: 0.0,
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

    fn screen(&self, pixel: Pixel) -> Pixel {
        self.turned(self.placed(pixel), self.turn)
    }

    /// A pixel of the base, zoomed and moved.
    fn placed(&self, [x, y]: Pixel) -> Pixel {
        [
            self.zoom * x + self.offset[0],
            self.zoom * y + self.offset[1],
        ]
    }

    /// A pixel turned clockwise about the middle.
    fn turned(&self, pixel: Pixel, angle: f64) -> Pixel {
        if angle == 0.0 {
            return pixel;
        }
        let [cx, cy] = self.centre();
        let (x, y) = (pixel[0] - cx, pixel[1] - cy);
        let (sine, cosine) = (angle.sine(), angle.cosine());
        [cx + x * cosine - y * sine, cy + x * sine + y * cosine]
    }
}

#[cfg(test)]
mod tests;
