//! Meridians, parallels and the edge of the world.

use super::path::{Pen, Writer};
use super::{Kind, LonLat, Pixel, Projection};
use std::f64::consts::{FRAC_PI_2, PI};

/// Meridians and parallels end here, in degrees from the equator: the poles stay free.
const HIGHEST: f64 = 80.0;

/// The path of meridians and parallels every `step` degrees (at least 1), for `fill="none"`.
pub fn graticule(step: f64, projection: &Projection, pen: &Pen) -> String {
    let step = step.max(1.0);
    let mut writer = Writer::new(pen);
    // Meridians of an upright cone are straight; everything else is bent every five degrees.
    let straight = projection.kind == Kind::ConicEqualArea && super::path::is_cut(projection);
    let bend = if straight { 2.0 * HIGHEST } else { 5.0 };
    for lon in every(step, -180.0, 180.0 - step) {
        let points: Vec<LonLat> = every(bend, -HIGHEST, HIGHEST)
            .map(|lat| [lon, lat])
            .collect();
        writer.lines(projection, &points);
    }
    let last = (HIGHEST / step).floor() * step;
    for lat in every(step, -last, last) {
        let points: Vec<LonLat> = every(5.0, -180.0, 180.0).map(|lon| [lon, lat]).collect();
        writer.lines(projection, &points);
    }
    writer.out
}

/// The path of the edge of the world, for projections that show all of it and are not oblique.
pub fn sphere(projection: &Projection, pen: &Pen) -> String {
    let prepared = projection.prepare();
    let mut writer = Writer::new(pen);
    let side = |lambda: f64| (-36..=36).map(move |i| [lambda, FRAC_PI_2 / 36.0 * f64::from(i)]);
    let edge: Vec<Pixel> = side(-PI)
        .chain(side(PI).rev())
        .filter_map(|[lambda, phi]| prepared.forward_turned(lambda, phi))
        .collect();
    writer.ring(edge);
    writer.out
}

fn every(step: f64, from: f64, to: f64) -> impl Iterator<Item = f64> {
    (0..=((to - from) / step).round() as u32).map(move |i| from + step * f64::from(i))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PEN: Pen = Pen {
        clip: [[-400.0, -400.0], [400.0, 400.0]],
        places: 0,
        smallest: 0.5,
    };

    #[test]
    fn the_world_has_an_edge_and_a_graticule() {
        let world = Projection {
            scale: 100.0,
            ..Projection::WORLD
        };
        assert!(sphere(&world, &PEN).starts_with('M'));
        // Twelve meridians, five parallels, and each parallel again on the far side of the cut.
        assert_eq!(
            graticule(30.0, &world, &PEN).matches('M').count(),
            12 + 5 + 5
        );
    }

    #[test]
    fn meridians_of_a_cone_are_straight() {
        let cone = Projection {
            scale: 100.0,
            ..Projection::EURASIA
        };
        let path = graticule(90.0, &cone, &PEN);
        let meridians: Vec<&str> = path
            .split('M')
            .filter(|part| part.matches([' ', '-']).count() <= 3 + 4)
            .collect();
        assert!(meridians.len() >= 4, "{path}");
    }
}
