//! Flights: from a view to another, of one projection or of two.

use super::super::power::power;
use super::super::projection::rotation::wrap;
use super::super::trig::Trig;
use super::super::{LonLat, Pixel};
use super::Viewport;

/// Half the way, in degrees, over which a map's scale and direction at a position are measured.
const STEP: f64 = 0.05;

/// How a view shows a small neighbourhood: pixels a degree of the great circle, and the direction of north, in radians
/// clockwise from up.
struct Local {
    scale: f64,
    north: f64,
}

impl Viewport {
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
            turn: self.turn + wrap(other.turn - self.turn) * t,
            ..*other
        }
    }

    /// This projection, zoomed, moved and turned so that the middle of `other` and what lies around it are seen as `other`
    /// shows them; nothing where that cannot be seen. No limits hold: it is where a flight between two projections begins
    /// or ends.
    pub fn like(&self, other: &Self) -> Option<Self> {
        let middle = other.unproject(other.centre())?;
        let plain = Self { turn: 0.0, ..*self };
        let (here, there) = (plain.local(middle)?, other.local(middle)?);
        let zoom = self.zoom * there.scale / here.scale;
        let [x, y] = self.base.forward(middle)?;
        let [cx, cy] = self.centre();
        (zoom.is_finite() && zoom > 0.0).then_some(Self {
            zoom,
            offset: [cx - zoom * x, cy - zoom * y],
            turn: wrap(there.north - here.north),
            ..*self
        })
    }

    /// Whether a position in the middle is drawn larger than by another view.
    pub fn is_closer_than(&self, other: &Self) -> bool {
        let metres = |view: &Self| view.metres_per_pixel().unwrap_or(f64::INFINITY);
        metres(self) < metres(other)
    }

    /// The same view without the turn of a flight.
    pub fn straight(&self) -> Self {
        Self { turn: 0.0, ..*self }
    }

    /// Radians by which all is turned clockwise about the middle.
    pub fn turn(&self) -> f64 {
        self.turn
    }

    fn local(&self, [lon, lat]: LonLat) -> Option<Local> {
        let wide = STEP / lat.to_radians().cosine().max(0.01);
        let way = |from: LonLat, to: LonLat| -> Option<Pixel> {
            let ([ax, ay], [bx, by]) = (self.project(from)?, self.project(to)?);
            Some([bx - ax, by - ay])
        };
        let [nx, ny] = way([lon, lat - STEP], [lon, lat + STEP])?;
        let [ex, ey] = way([lon - wide, lat], [lon + wide, lat])?;
        Some(Local {
            scale: (nx * ey - ny * ex).abs().sqrt() / (2.0 * STEP),
            north: nx.atan2(-ny),
        })
    }
}
