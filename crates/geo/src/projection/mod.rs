//! From longitude and latitude to the map and back, in d3-geo's conventions.

mod conic_equal_area;
mod cylindrical_equal_area;
mod natural_earth;
mod prepared;
pub mod rotation;
mod stereographic;

use super::{LonLat, Pixel, bounds, decimal};
use conic_equal_area::Cone;
pub use prepared::Prepared;
use std::f64::consts::{FRAC_PI_2, PI};

/// Angles and sines closer than this are the same.
const EPSILON: f64 = 1e-6;

/// d3-geo centres its conic equal-area projection on this latitude (degrees) unless told otherwise; keeping to that
/// lets anyone rebuild ours from name, parallels, rotation, scale and translation alone.
const CONIC_CENTRE: f64 = 33.6442;

/// No fitted map is larger than this, in pixels a radian: about 2 km a pixel.
const LARGEST_SCALE: f64 = 3200.0;

/// Which formula maps the sphere to the plane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Albers: areas are true; for a continent.
    ConicEqualArea,
    /// Natural Earth I: a compromise, for the world.
    NaturalEarth1,
    /// Stereographic: angles are true; for a close view.
    Stereographic,
}

impl Kind {
    /// The name d3-geo gives it, without `geo`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ConicEqualArea => "conicEqualArea",
            Self::NaturalEarth1 => "naturalEarth1",
            Self::Stereographic => "stereographic",
        }
    }
}

/// A projection and where it puts its map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Projection {
    /// The formula.
    pub kind: Kind,
    /// Yaw, pitch and roll of the sphere before it is projected, degrees, as d3-geo's `rotate`.
    pub rotate: [f64; 3],
    /// Standard parallels, degrees; read by the conic alone.
    pub parallels: [f64; 2],
    /// Pixels a radian.
    pub scale: f64,
    /// Where the projection's centre lies, in pixels; the centre is `[0, 0]` of the turned sphere, for the conic
    /// `[0, 33.6442]`, as in d3-geo.
    pub translate: Pixel,
}

impl Projection {
    /// Albers for Europe and Asia: parallels at 22° and 62° N, the meridian 80° E upright.
    pub const EURASIA: Self = Self {
        kind: Kind::ConicEqualArea,
        rotate: [-80.0, 0.0, 0.0],
        parallels: [22.0, 62.0],
        scale: 150.0,
        translate: [0.0, 0.0],
    };

    /// Natural Earth for the world, cut at 168.5° W, in the Bering Strait, so that Chukotka stays whole.
    pub const WORLD: Self = Self {
        kind: Kind::NaturalEarth1,
        rotate: [-11.5, 0.0, 0.0],
        parallels: [0.0, 0.0],
        scale: 150.0,
        translate: [0.0, 0.0],
    };

    /// Stereographic around a point, for a close view of it.
    pub const fn around(centre: LonLat) -> Self {
        let [lon, lat] = centre;
        Self {
            kind: Kind::Stereographic,
            rotate: [-lon, -lat, 0.0],
            parallels: [0.0, 0.0],
            scale: 150.0,
            translate: [0.0, 0.0],
        }
    }

    /// Pixels of a position; nothing where the projection does not show it (beyond the horizon) or for numbers that
    /// are not finite.
    pub fn forward(&self, point: LonLat) -> Option<Pixel> {
        self.prepare().forward(point)
    }

    /// The projection with its constants worked out, to project many points.
    pub fn prepare(&self) -> Prepared {
        let cone = Cone::new(self.parallels);
        let [_, centre] = cone.forward(0.0, CONIC_CENTRE.to_radians());
        Prepared {
            projection: *self,
            cone,
            centre,
        }
    }

    /// The position of a pixel, longitude in [−180, 180]; nothing outside the map of the earth.
    pub fn inverse(&self, [x, y]: Pixel) -> Option<LonLat> {
        let x = (x - self.translate[0]) / self.scale;
        let y = (self.translate[1] - y) / self.scale;
        if !(x.is_finite() && y.is_finite()) {
            return None;
        }
        let [lambda, phi] = match self.kind {
            Kind::ConicEqualArea => {
                let Prepared { cone, centre, .. } = self.prepare();
                cone.inverse(x, y + centre)
            }
            Kind::NaturalEarth1 => natural_earth::inverse(x, y),
            Kind::Stereographic => stereographic::inverse(x, y),
        }?;
        let [lambda, phi] = rotation::inverse(self.rotate, lambda, phi);
        Some([lambda.to_degrees(), phi.to_degrees()])
    }

    /// The same projection scaled and moved so that all points lie inside a box of `width` by `height` pixels with
    /// `padding` pixels free on each side, centred. One point, or points that lie together, are centred at the
    /// largest scale; without any visible point the projection is unchanged.
    pub fn fit(&self, points: &[LonLat], width: f64, height: f64, padding: f64) -> Self {
        let unit = Self {
            scale: 1.0,
            translate: [0.0, 0.0],
            ..*self
        };
        let Some([[x0, y0], [x1, y1]]) =
            bounds(points.iter().filter_map(|&point| unit.forward(point)))
        else {
            return *self;
        };
        let room = |side: f64| (side - 2.0 * padding).max(1.0);
        let scale = (room(width) / (x1 - x0))
            .min(room(height) / (y1 - y0))
            .min(LARGEST_SCALE);
        Self {
            scale,
            translate: [
                (width - scale * (x0 + x1)) / 2.0,
                (height - scale * (y0 + y1)) / 2.0,
            ],
            ..*self
        }
    }

    /// JSON that rebuilds it in d3-geo: `{"name", "parallels", "rotate", "scale", "translate"}`, each but `name` a
    /// method of `d3["geo" + Name]()`; `parallels` is there for the conic alone. Rounded to 0.001.
    pub fn to_d3_json(&self) -> String {
        let mut out = String::from("{\"name\":\"");
        out.push_str(self.kind.name());
        out.push('"');
        if self.kind == Kind::ConicEqualArea {
            push_list(&mut out, ",\"parallels\":", &self.parallels);
        }
        push_list(&mut out, ",\"rotate\":", &self.rotate);
        out.push_str(",\"scale\":");
        decimal::push(&mut out, self.scale, 3);
        push_list(&mut out, ",\"translate\":", &self.translate);
        out.push('}');
        out
    }
}

fn push_list(out: &mut String, key: &str, numbers: &[f64]) {
    out.push_str(key);
    for (index, &number) in numbers.iter().enumerate() {
        out.push(if index == 0 { '[' } else { ',' });
        decimal::push(out, number, 3);
    }
    out.push(']');
}

/// Arc sine that forgives a rounding error and refuses the rest.
fn arcsine(sine: f64) -> Option<f64> {
    (sine.abs() <= 1.0 + EPSILON).then(|| sine.clamp(-1.0, 1.0).asin())
}

/// The pair, if it is on the map of the earth.
fn on_earth(lambda: f64, phi: f64) -> Option<[f64; 2]> {
    (lambda.abs() <= PI + EPSILON && phi.abs() <= FRAC_PI_2 + EPSILON).then_some([lambda, phi])
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use proptest::prelude::*;

    fn projections() -> [Projection; 4] {
        let rolled = Projection {
            rotate: [-85.0, -40.0, 12.0],
            ..Projection::WORLD
        };
        [
            Projection::EURASIA,
            Projection::WORLD,
            Projection::around([76.0, 39.5]),
            rolled,
        ]
        .map(|projection| Projection {
            scale: 400.0,
            translate: [300.0, 200.0],
            ..projection
        })
    }

    #[test]
    fn the_upright_meridian_of_the_conic_runs_straight_down() {
        let projection = Projection {
            translate: [400.0, 0.0],
            ..Projection::EURASIA
        };
        for lat in [-20.0, 0.0, 33.6442, 60.0, 89.0] {
            let [x, _] = projection.forward([80.0, lat]).unwrap();
            assert!((x - 400.0).abs() < 1e-9);
        }
        let [_, y] = projection.forward([80.0, 33.6442]).unwrap();
        assert!(y.abs() < 1e-9);
    }

    #[test]
    fn fitted_points_touch_the_padding_and_no_more() {
        let points = [[13.4, 52.5], [121.5, 31.2], [76.0, 39.5]];
        let projection = Projection::EURASIA.fit(&points, 800.0, 560.0, 40.0);
        let [[x0, y0], [x1, y1]] =
            bounds(points.iter().map(|&p| projection.forward(p).unwrap())).unwrap();
        assert!(
            (x0 - 40.0).abs() < 1e-9 && (x1 - 760.0).abs() < 1e-9,
            "{x0} {x1}"
        );
        assert!(
            y0 >= 40.0 && y1 <= 520.0 && (y0 + y1 - 560.0).abs() < 1e-9,
            "{y0} {y1}"
        );
    }

    #[test]
    fn one_point_is_centred() {
        for projection in projections() {
            let fitted = projection.fit(&[[76.0, 39.5]], 640.0, 480.0, 10.0);
            let [x, y] = fitted.forward([76.0, 39.5]).unwrap();
            assert!((x - 320.0).abs() < 1e-6 && (y - 240.0).abs() < 1e-6);
        }
        let unchanged = Projection::WORLD.fit(&[], 640.0, 480.0, 10.0);
        assert_eq!(unchanged, Projection::WORLD);
    }

    #[test]
    fn the_json_is_what_d3_geo_needs() {
        let projection = Projection {
            scale: 512.34567,
            translate: [400.0, 280.5],
            ..Projection::EURASIA
        };
        assert_eq!(
            projection.to_d3_json(),
            r#"{"name":"conicEqualArea","parallels":[22,62],"rotate":[-80,0,0],"scale":512.346,"translate":[400,280.5]}"#
        );
        assert_eq!(
            Projection::around([76.0, 39.5]).to_d3_json(),
            r#"{"name":"stereographic","rotate":[-76,-39.5,0],"scale":150,"translate":[0,0]}"#
        );
    }

    #[test]
    fn pixels_off_the_earth_have_no_position() {
        for projection in projections() {
            assert_eq!(projection.inverse([1e7, 1e7]), None);
            assert_eq!(projection.inverse([f64::NAN, 0.0]), None);
        }
    }

    proptest! {
        #[test]
        fn inverse_undoes_forward(lon in -179.9..179.9_f64, lat in -89.0..89.0_f64, which in 0..4_usize) {
            let projection = projections()[which];
            if let Some(pixel) = projection.forward([lon, lat]) {
                let [lon2, lat2] = projection.inverse(pixel).unwrap();
                let apart = rotation::wrap((lon - lon2).to_radians()).to_degrees() * lat.to_radians().cos();
                prop_assert!(apart.abs() < 1e-5 && (lat - lat2).abs() < 1e-5, "{lon} {lat} came back as {lon2} {lat2}");
            }
        }
    }
}
