//! The connections that stories speak of, drawn as arcs with a head. Each bends to its right, so that two in opposite directions
//! can be told apart.

use super::{LonLat, Pixel, Projection, decimal, length::length};

/// How far an arc bends, against the way between its ends.
const BEND: f64 = 0.16;

/// Length left free before the end, for the marker there; length and half width of the head; shortest line that is drawn.
/// In the units of the drawing.
const FREE: f64 = 9.0;
const HEAD: [f64; 2] = [7.0, 3.5];
const SHORTEST: f64 = 24.0;

/// The path of the arc from one place to another, to 0.1 units; empty where an end cannot be seen or both lie together.
pub fn arc(from: LonLat, to: LonLat, projection: &Projection) -> String {
    let mut out = String::new();
    let (Some(start), Some(end)) = (projection.forward(from), projection.forward(to)) else {
        return out;
    };
    let (dx, dy) = (end[0] - start[0], end[1] - start[1]);
    if length([dx, dy]) < SHORTEST {
        return out;
    }
    // The corner of a quadratic Bézier curve, whose tangents at both ends lead to it.
    let corner = [
        f64::midpoint(start[0], end[0]) - dy * BEND,
        f64::midpoint(start[1], end[1]) + dx * BEND,
    ];
    let (tx, ty) = (end[0] - corner[0], end[1] - corner[1]);
    let length = length([tx, ty]);
    let (tx, ty) = (tx / length, ty / length);
    let tip = [end[0] - tx * FREE, end[1] - ty * FREE];
    let [long, wide] = HEAD;
    let barb = |side: f64| {
        [
            tip[0] - tx * long - ty * wide * side,
            tip[1] - ty * long + tx * wide * side,
        ]
    };
    for (command, point) in [
        ('M', start),
        ('Q', corner),
        (' ', tip),
        ('M', barb(1.0)),
        ('L', tip),
        ('L', barb(-1.0)),
    ] {
        out.push(command);
        push(&mut out, point);
    }
    out
}

fn push(out: &mut String, [x, y]: Pixel) {
    decimal::push(out, x, 1);
    out.push(' ');
    decimal::push(out, y, 1);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One degree is one unit, and latitudes near the equator are nearly so.
    const PLAIN: Projection = Projection {
        scale: 180.0 / std::f64::consts::PI,
        translate: [0.0, 0.0],
        rotate: [0.0, 0.0, 0.0],
        parallels: [0.0, 0.0],
        ..Projection::EURASIA
    };

    #[test]
    fn an_arc_bends_to_its_right_and_has_a_head_before_its_end() {
        assert_eq!(
            arc([0.0, 0.0], [100.0, 0.0], &PLAIN),
            "M0 31.7Q50 47.7 91.4 34.5M85.8 40L91.4 34.5L83.7 33.3"
        );
        let back = arc([100.0, 0.0], [0.0, 0.0], &PLAIN);
        assert!(back.starts_with("M100 31.7Q50 15.7 "), "{back}");
    }

    #[test]
    fn places_that_lie_together_have_no_line() {
        assert_eq!(arc([0.0, 0.0], [10.0, 0.0], &PLAIN), "");
        let close = Projection::around([0.0, 0.0]);
        assert_eq!(
            arc([0.0, 0.0], [180.0, 0.0], &close),
            "",
            "beyond the horizon"
        );
    }
}
