//! Geography: projections, the view onto them, distances.
//!
//! Positions on the earth are `[longitude, latitude]` in degrees, WGS84, as in GeoJSON. Positions on the map are
//! `[x, y]` in pixels (or viewBox units), y down.
//!
//! ```
//! use meridian_geo::{Projection, distance::metres};
//!
//! let (beijing, moscow) = ([116.4, 39.9], [37.6, 55.8]);
//! assert!((metres(beijing, moscow) / 1000.0 - 5795.0).abs() < 10.0);
//!
//! // There and back again.
//! let [x, y] = Projection::EURASIA.forward(beijing).ok_or("outside")?;
//! let [lon, lat] = Projection::EURASIA.inverse([x, y]).ok_or("outside")?;
//! assert!((lon - 116.4).abs() < 1e-6 && (lat - 39.9).abs() < 1e-6);
//! # Ok::<(), &str>(())
//! ```

pub mod away;
pub mod basemap;
pub mod clip;
pub mod cluster;
pub mod decimal;
pub mod distance;
pub mod drawing;
pub mod gesture;
pub mod graticule;
pub mod grid;
pub mod hit;
pub mod labels;
pub mod lines;
pub mod marks;
pub mod names;
pub mod path;
pub mod power;
pub mod projection;
pub mod scale_bar;
pub mod spots;
pub mod trig;
pub mod viewport;

pub use projection::{Kind, Projection};
pub use viewport::Viewport;

/// `[longitude, latitude]` in degrees.
pub type LonLat = [f64; 2];

/// `[x, y]` in pixels, y down.
pub type Pixel = [f64; 2];

/// Bounding box of some points: `[[min x, min y], [max x, max y]]`; nothing for none. Points that are not finite are skipped.
pub fn bounds(points: impl Iterator<Item = [f64; 2]>) -> Option<[[f64; 2]; 2]> {
    points
        .filter(|[x, y]| x.is_finite() && y.is_finite())
        .fold(None, |so_far, [x, y]| {
            Some(match so_far {
                None => [[x, y], [x, y]],
                Some([[x0, y0], [x1, y1]]) => [[x0.min(x), y0.min(y)], [x1.max(x), y1.max(y)]],
            })
        })
}

/// The value, or the nearer end of the range where it lies outside. Unlike `f64::clamp` it never panics, and so brings no
/// code that prints floats.
pub fn hold(value: f64, least: f64, most: f64) -> f64 {
    value.max(least).min(most)
}
