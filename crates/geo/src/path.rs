//! Shapes and lines as SVG path strings: projected, cut to the view, rounded.
//!
//! The same input gives the same string, in the browser and when prerendered.

use super::basemap::{Basemap, Class, Shape};
use super::clip::{self, Rect};
use super::projection::rotation::wrap;
use super::{LonLat, Pixel, Projection, bounds, decimal};
use std::f64::consts::{FRAC_PI_2, PI, TAU};

/// How paths are written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pen {
    /// What lies outside is cut away, in pixels.
    pub clip: Rect,
    /// Decimals, 0 to 3.
    pub places: u32,
    /// Rings that are smaller than this both ways are left out, in pixels.
    pub smallest: f64,
}

impl Pen {
    /// For a view of `width` by `height` pixels and `margin` pixels around it, so that strokes along the cut stay out
    /// of sight and a small pan finds the map drawn. One decimal, nothing under half a pixel.
    pub fn new(width: f64, height: f64, margin: f64) -> Self {
        Self {
            clip: [[-margin, -margin], [width + margin, height + margin]],
            places: 1,
            smallest: 0.5,
        }
    }
}

/// The path of a shape of the basemap, for `fill-rule="evenodd"`; empty where nothing of it is in view.
pub fn shape(map: &Basemap, shape: &Shape, projection: &Projection, pen: &Pen) -> String {
    let mut writer = Writer::new(pen);
    for ring in &shape.rings {
        writer.rings(projection, &map.ring(ring));
    }
    writer.out
}

/// The path of all lines of a class, each drawn once, for `fill="none"`.
pub fn lines(map: &Basemap, class: Class, projection: &Projection, pen: &Pen) -> String {
    let mut writer = Writer::new(pen);
    for points in map.lines(class) {
        writer.lines(projection, points);
    }
    writer.out
}

/// The path of one ring of positions, the first not repeated.
pub fn ring(points: &[LonLat], projection: &Projection, pen: &Pen) -> String {
    let mut writer = Writer::new(pen);
    writer.rings(projection, points);
    writer.out
}

/// The path of one line of positions, straight between them on the map.
pub fn line(points: &[LonLat], projection: &Projection, pen: &Pen) -> String {
    let mut writer = Writer::new(pen);
    writer.lines(projection, points);
    writer.out
}

/// Whether the projection is cut along the meridian opposite its middle.
pub(super) fn is_cut(projection: &Projection) -> bool {
    projection.rotate[1] == 0.0
        && projection.rotate[2] == 0.0
        && projection.kind != super::Kind::Stereographic
}

/// Turned longitudes and latitudes in radians, longitudes continuous from point to point.
fn turned(projection: &Projection, points: &[LonLat]) -> Vec<[f64; 2]> {
    let yaw = projection.rotate[0].to_radians();
    let mut before: Option<f64> = None;
    points
        .iter()
        .map(|&[lon, lat]| {
            let lambda = lon.to_radians() + yaw;
            let lambda =
                before.map_or_else(|| wrap(lambda), |before| before + wrap(lambda - before));
            before = Some(lambda);
            [lambda, lat.to_radians()]
        })
        .collect()
}

/// The strip of turned longitudes that the map shows.
const STRIP: Rect = [[-PI, -FRAC_PI_2], [PI, FRAC_PI_2]];

/// Copies of turned points, a turn apart, that reach into the strip.
fn copies(points: &[[f64; 2]]) -> impl Iterator<Item = Vec<[f64; 2]>> + '_ {
    let reach = bounds(points.iter().copied());
    [0.0, -TAU, TAU].into_iter().filter_map(move |shift| {
        let [[west, _], [east, _]] = reach?;
        let in_view = east + shift > -PI && west + shift < PI;
        in_view.then(|| {
            points
                .iter()
                .map(|[lambda, phi]| [lambda + shift, *phi])
                .collect()
        })
    })
}

/// Writes subpaths.
pub(super) struct Writer<'a> {
    /// What is written so far.
    pub out: String,
    pen: &'a Pen,
}

impl<'a> Writer<'a> {
    /// An empty path.
    pub fn new(pen: &'a Pen) -> Self {
        Self {
            out: String::new(),
            pen,
        }
    }

    /// Draws a ring of positions, in two parts if the map's edge cuts it.
    fn rings(&mut self, projection: &Projection, points: &[LonLat]) {
        let prepared = projection.prepare();
        if !is_cut(projection) {
            let pixels = points
                .iter()
                .filter_map(|&point| prepared.forward_to_horizon(point))
                .collect();
            return self.ring(pixels);
        }
        for copy in copies(&turned(projection, points)) {
            let pixels = clip::ring(copy, &STRIP)
                .into_iter()
                .filter_map(|[lambda, phi]| prepared.forward_turned(lambda, phi))
                .collect();
            self.ring(pixels);
        }
    }

    /// Draws a line of positions.
    pub fn lines(&mut self, projection: &Projection, points: &[LonLat]) {
        let prepared = projection.prepare();
        if !is_cut(projection) {
            for part in points.split(|&point| prepared.forward(point).is_none()) {
                let pixels: Vec<Pixel> = part
                    .iter()
                    .filter_map(|&point| prepared.forward(point))
                    .collect();
                self.line(&pixels);
            }
            return;
        }
        for copy in copies(&turned(projection, points)) {
            for part in clip::line(&copy, &STRIP) {
                let pixels: Vec<Pixel> = part
                    .iter()
                    .filter_map(|&[lambda, phi]| prepared.forward_turned(lambda, phi))
                    .collect();
                self.line(&pixels);
            }
        }
    }

    /// Draws a ring of pixels.
    pub fn ring(&mut self, pixels: Vec<Pixel>) {
        let clipped = clip::ring(pixels, &self.pen.clip);
        let Some([[x0, y0], [x1, y1]]) = bounds(clipped.iter().copied()) else {
            return;
        };
        if x1 - x0 < self.pen.smallest && y1 - y0 < self.pen.smallest {
            return;
        }
        let mut units = self.units(&clipped);
        if units.first() == units.last() {
            units.pop();
        }
        if units.len() > 2 {
            self.subpath(&units);
            self.out.push('z');
        }
    }

    fn line(&mut self, pixels: &[Pixel]) {
        for part in clip::line(pixels, &self.pen.clip) {
            let units = self.units(&part);
            if units.len() > 1 {
                self.subpath(&units);
            }
        }
    }

    /// Pixels in units of the last decimal, without points that fall together.
    fn units(&self, pixels: &[Pixel]) -> Vec<[i64; 2]> {
        let scale = 10_f64.powi(self.pen.places.min(3) as i32);
        let mut units: Vec<[i64; 2]> = pixels
            .iter()
            .map(|pixel| pixel.map(|part| (part * scale).round() as i64))
            .collect();
        units.dedup();
        units
    }

    /// `M` and relative `l`: small numbers, and the same numbers for the same shape wherever it lies.
    fn subpath(&mut self, units: &[[i64; 2]]) {
        let mut before = [0, 0];
        for (index, &[x, y]) in units.iter().enumerate() {
            match index {
                0 => self.out.push('M'),
                1 => self.out.push('l'),
                _ => {}
            }
            self.number(x - before[0], index > 1);
            self.number(y - before[1], true);
            before = [x, y];
        }
    }

    fn number(&mut self, units: i64, apart: bool) {
        if apart && units >= 0 {
            self.out.push(' ');
        }
        decimal::push_units(&mut self.out, units, self.pen.places.min(3));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Projection = Projection {
        scale: 180.0 / PI,
        translate: [0.0, 0.0],
        rotate: [0.0, 0.0, 0.0],
        parallels: [0.0, 0.0],
        ..Projection::EURASIA
    };

    fn pen() -> Pen {
        Pen {
            clip: [[-200.0, -200.0], [200.0, 200.0]],
            places: 0,
            smallest: 0.5,
        }
    }

    /// The conic with both parallels at the equator is the equal-area cylinder: longitudes are pixels, and the centre
    /// at 33.6442° lies at y 0.
    #[test]
    fn small_shapes_give_literal_paths() {
        let square = [[0.0, 0.0], [10.0, 0.0], [10.0, 10.0], [0.0, 10.0]];
        for (points, places, expected) in [
            (&square[..], 0, "M0 32l10 0 0-10-10 0z"),
            (&square[..], 1, "M0 31.7l10 0 0-9.9-10 0z"),
            (&[[0.0, 0.0], [0.1, 0.0], [0.0, 0.1]][..], 1, ""),
            (&[][..], 1, ""),
        ] {
            assert_eq!(ring(points, &PLAIN, &Pen { places, ..pen() }), expected);
        }
        assert_eq!(
            line(&[[0.0, 0.0], [10.0, 0.0], [10.0, 10.0]], &PLAIN, &pen()),
            "M0 32l10 0 0-10"
        );
    }

    #[test]
    fn a_ring_across_the_edge_of_the_map_is_drawn_on_both_sides() {
        let ring = ring(
            &[[170.0, 0.0], [190.0, 0.0], [190.0, 10.0], [170.0, 10.0]],
            &PLAIN,
            &pen(),
        );
        assert_eq!(ring, "M170 32l10 0 0-10-10 0zM-180 32l10 0 0-10-10 0z");
        let jumping = super::ring(
            &[[170.0, 0.0], [-170.0, 0.0], [-170.0, 10.0], [170.0, 10.0]],
            &PLAIN,
            &pen(),
        );
        assert_eq!(jumping, ring);
    }

    #[test]
    fn what_is_out_of_view_costs_nothing() {
        let near = Pen {
            clip: [[0.0, 0.0], [5.0, 5.0]],
            ..pen()
        };
        assert_eq!(
            ring(&[[20.0, 0.0], [30.0, 0.0], [30.0, 10.0]], &PLAIN, &near),
            ""
        );
    }
}
