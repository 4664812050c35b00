//! Cutting rings and lines at a rectangle.

/// `[[least x, least y], [greatest x, greatest y]]`.
pub type Rect = [[f64; 2]; 2];

/// A ring cut to a rectangle; where it left the rectangle it runs along the edge. Empty if nothing is inside.
///
/// I. Sutherland, G. Hodgman, "Reentrant Polygon Clipping", *Communications of the ACM* 17(1), 1974.
pub fn ring(points: Vec<[f64; 2]>, rect: &Rect) -> Vec<[f64; 2]> {
    let [[x0, y0], [x1, y1]] = *rect;
    let Some([[left, top], [right, bottom]]) = super::bounds(points.iter().copied()) else {
        return Vec::new();
    };
    if right < x0 || left > x1 || bottom < y0 || top > y1 {
        return Vec::new();
    }
    let mut points = points;
    for (axis, limit, sign, needed) in [
        (0, x0, 1.0, left < x0),
        (0, x1, -1.0, right > x1),
        (1, y0, 1.0, top < y0),
        (1, y1, -1.0, bottom > y1),
    ] {
        if needed {
            points = half(&points, axis, limit, sign);
            points.dedup();
        }
    }
    points
}

/// The part of a ring on one side of an axis-parallel line: where `sign × (coordinate − limit)` is not negative.
fn half(points: &[[f64; 2]], axis: usize, limit: f64, sign: f64) -> Vec<[f64; 2]> {
    let mut out = Vec::with_capacity(points.len());
    let Some(&last) = points.last() else {
        return out;
    };
    let depth = |point: [f64; 2]| sign * (if axis == 0 { point[0] } else { point[1] } - limit);
    let mut before = last;
    for &point in points {
        let (from, to) = (depth(before), depth(point));
        if (from < 0.0) != (to < 0.0) {
            let t = from / (from - to);
            let mut cut = [
                before[0] + t * (point[0] - before[0]),
                before[1] + t * (point[1] - before[1]),
            ];
            // Exactly on the edge, whatever the rounding.
            if axis == 0 {
                cut[0] = limit
            } else {
                cut[1] = limit
            }
            out.push(cut);
        }
        if to >= 0.0 {
            out.push(point);
        }
        before = point;
    }
    out
}

/// The parts of a line inside a rectangle, in order.
///
/// Each stretch by Y.-D. Liang, B. Barsky, "A New Concept and Method for Line Clipping", *ACM Transactions on
/// Graphics* 3(1), 1984.
pub fn line(points: &[[f64; 2]], rect: &Rect) -> Vec<Vec<[f64; 2]>> {
    let mut out: Vec<Vec<[f64; 2]>> = Vec::new();
    let mut open = false;
    for (&a, &b) in points.iter().zip(points.iter().skip(1)) {
        let Some((from, to)) = stretch(a, b, rect) else {
            open = false;
            continue;
        };
        match out.last_mut() {
            Some(part) if open => part.push(to),
            _ => out.push(vec![from, to]),
        }
        open = to == b;
    }
    out
}

fn stretch(a: [f64; 2], b: [f64; 2], rect: &Rect) -> Option<([f64; 2], [f64; 2])> {
    let [[x0, y0], [x1, y1]] = *rect;
    let (dx, dy) = (b[0] - a[0], b[1] - a[1]);
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    for (p, q) in [
        (-dx, a[0] - x0),
        (dx, x1 - a[0]),
        (-dy, a[1] - y0),
        (dy, y1 - a[1]),
    ] {
        if p == 0.0 {
            if q < 0.0 {
                return None;
            }
        } else if p < 0.0 {
            enter = enter.max(q / p);
        } else {
            leave = leave.min(q / p);
        }
    }
    let at = |t: f64| [a[0] + t * dx, a[1] + t * dy];
    (enter <= leave).then(|| {
        (
            if enter > 0.0 { at(enter) } else { a },
            if leave < 1.0 { at(leave) } else { b },
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOX: Rect = [[0.0, 0.0], [10.0, 10.0]];

    #[test]
    fn a_ring_runs_along_the_edge_where_it_left() {
        let inside = vec![[1.0, 1.0], [9.0, 1.0], [5.0, 9.0]];
        assert_eq!(ring(inside.clone(), &BOX), inside);
        assert_eq!(
            ring(vec![[5.0, -5.0], [15.0, 5.0], [5.0, 15.0]], &BOX),
            [[5.0, 10.0], [5.0, 0.0], [10.0, 0.0], [10.0, 10.0]]
        );
        assert!(ring(vec![[11.0, 1.0], [19.0, 1.0], [15.0, 9.0]], &BOX).is_empty());
        let all_around = ring(
            vec![[-99.0, -99.0], [99.0, -99.0], [99.0, 99.0], [-99.0, 99.0]],
            &BOX,
        );
        assert_eq!(super::super::bounds(all_around.into_iter()), Some(BOX));
    }

    #[test]
    fn a_line_falls_into_the_parts_that_are_inside() {
        let zigzag = [
            [-5.0, 5.0],
            [5.0, 5.0],
            [5.0, 15.0],
            [8.0, 15.0],
            [8.0, 5.0],
        ];
        assert_eq!(
            line(&zigzag, &BOX),
            [
                vec![[0.0, 5.0], [5.0, 5.0], [5.0, 10.0]],
                vec![[8.0, 10.0], [8.0, 5.0]]
            ]
        );
        assert!(line(&[[-5.0, 0.0], [0.0, -5.1]], &BOX).is_empty());
        assert_eq!(
            line(&[[1.0, 1.0], [2.0, 2.0]], &BOX),
            [vec![[1.0, 1.0], [2.0, 2.0]]]
        );
    }
}
