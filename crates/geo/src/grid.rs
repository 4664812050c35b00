//! Boxes by the cells of a grid that they touch, so that neighbours are found without looking at all of them.

use super::clip::Rect;
use super::hold;

/// A grid over a frame. What lies outside is kept in the cells at its edge.
pub struct Grid {
    columns: usize,
    rows: usize,
    side: f64,
    cells: Vec<Vec<u32>>,
}

impl Grid {
    /// An empty grid over a frame of some width and height; `side` is a cell's, in the same units, above 0.
    pub fn new([width, height]: [f64; 2], side: f64) -> Self {
        let count = |length: f64| hold((length / side).ceil(), 1.0, 256.0) as usize;
        let (columns, rows) = (count(width), count(height));
        Self {
            columns,
            rows,
            side,
            cells: vec![Vec::new(); columns * rows],
        }
    }

    /// Adds a box under a number.
    pub fn add(&mut self, rect: &Rect, id: u32) {
        for cell in self.touched(rect) {
            if let Some(cell) = self.cells.get_mut(cell) {
                cell.push(id);
            }
        }
    }

    /// Asks about each box that shares a cell with this one until the answer is yes. A box that shares several cells may
    /// come several times.
    pub fn any(&self, rect: &Rect, holds: &mut dyn FnMut(u32) -> bool) -> bool {
        self.touched(rect)
            .filter_map(|cell| self.cells.get(cell))
            .flatten()
            .any(|&id| holds(id))
    }

    fn touched(&self, [from, to]: &Rect) -> impl Iterator<Item = usize> + use<> {
        let columns = self.columns;
        let cell = |part: f64, count: usize| ((part / self.side).max(0.0) as usize).min(count - 1);
        let [left, right] = [from[0], to[0]].map(|x| cell(x, columns));
        let [top, bottom] = [from[1], to[1]].map(|y| cell(y, self.rows));
        (top..=bottom).flat_map(move |row| (left..=right).map(move |column| row * columns + column))
    }
}

#[cfg(test)]
mod tests {
    use super::super::labels::overlap;
    use super::*;
    use proptest::prelude::*;

    fn rect() -> impl Strategy<Value = Rect> {
        (
            -100.0..900.0_f64,
            -100.0..700.0_f64,
            0.1..120.0_f64,
            0.1..60.0_f64,
        )
            .prop_map(|(x, y, width, height)| [[x, y], [x + width, y + height]])
    }

    proptest! {
        #[test]
        fn whatever_overlaps_is_found(boxes in prop::collection::vec(rect(), 0..60), wanted in rect(), side in 8.0..200.0_f64) {
            let mut grid = Grid::new([800.0, 560.0], side);
            for (id, one) in boxes.iter().enumerate() {
                grid.add(one, id as u32);
            }
            let mut seen = vec![false; boxes.len()];
            grid.any(&wanted, &mut |id| {
                if let Some(seen) = seen.get_mut(id as usize) {
                    *seen = true;
                }
                false
            });
            for (one, seen) in boxes.iter().zip(seen) {
                prop_assert!(seen || !overlap(one, &wanted));
            }
        }
    }
}
