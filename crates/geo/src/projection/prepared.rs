//! A projection with its constants worked out.

use super::conic_equal_area::Cone;
use super::{Kind, LonLat, Pixel, Projection, natural_earth, rotation, stereographic};

/// A projection that is ready for many points.
#[derive(Debug, Clone, Copy)]
pub struct Prepared {
    pub(super) projection: Projection,
    pub(super) cone: Cone,
    /// Height of the conic's centre above its own origin, unit sphere.
    pub(super) centre: f64,
}

impl Prepared {
    /// As [`Projection::forward`].
    pub fn forward(&self, [lon, lat]: LonLat) -> Option<Pixel> {
        let [lambda, phi] =
            rotation::forward(self.projection.rotate, lon.to_radians(), lat.to_radians());
        self.forward_turned(lambda, phi)
    }

    /// The same, but what lies beyond the horizon is put on it, in its own direction: a ring that is partly out of
    /// sight stays a ring.
    pub fn forward_to_horizon(&self, [lon, lat]: LonLat) -> Option<Pixel> {
        let [lambda, phi] =
            rotation::forward(self.projection.rotate, lon.to_radians(), lat.to_radians());
        self.forward_turned(lambda, phi)
            .or_else(|| self.pixel(stereographic::horizon(lambda, phi)))
    }

    /// The same for a position on the turned sphere, in radians: longitudes past ±π go on, so that a shape that
    /// crosses the edge of the map stays in one piece.
    pub fn forward_turned(&self, lambda: f64, phi: f64) -> Option<Pixel> {
        self.pixel(match self.projection.kind {
            Kind::ConicEqualArea => {
                let [x, y] = self.cone.forward(lambda, phi);
                [x, y - self.centre]
            }
            Kind::NaturalEarth1 => natural_earth::forward(lambda, phi),
            Kind::Stereographic => stereographic::forward(lambda, phi)?,
        })
    }

    fn pixel(&self, [x, y]: [f64; 2]) -> Option<Pixel> {
        let Projection {
            scale, translate, ..
        } = self.projection;
        let pixel = [translate[0] + scale * x, translate[1] - scale * y];
        pixel.iter().all(|part| part.is_finite()).then_some(pixel)
    }
}
