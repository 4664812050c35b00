//! Which lines are coasts, borders, borders in dispute and lines within a country.

#![expect(
    clippy::indexing_slicing,
    reason = "indices come from the collections' own lengths; a build step may stop"
)]

use super::dissolve::edges;
use super::grid::{GRID, Grid};
use super::inputs::{Feature, Inputs};
use super::plane::{Nearby, length};
use meridian_geo::basemap::{Class, Kind};
use std::collections::HashMap;

/// A border that runs closer than this to a claim's line, in degrees, is disputed.
const CLAIMED: f64 = 0.2;
/// A claim's line ends where it comes closer than this to a border, in degrees.
const MEETING: f64 = 0.05;
/// Borders that are themselves what the dispute is about, the two sides and the part in question (west, south, east,
/// north in degrees): the Line of Control, the Line of Actual Control with the McMahon Line, and the border of
/// 1963 in the Karakoram.
const CONTESTED: [(&str, &str, [f64; 4]); 4] = [
    ("IND", "PAK", [73.3, 32.2, 78.5, 37.5]),
    ("CHN", "IND", [76.5, 30.0, 81.1, 36.5]),
    ("CHN", "IND", [91.5, 26.5, 98.0, 30.0]),
    ("CHN", "PAK", [75.3, 35.3, 77.9, 37.2]),
];
/// Shorter stretches than this, in degrees, take the class of what is beside them.
const STRETCH: f64 = 0.5;

/// Who shares which edge, and who claims it.
pub struct Borders<'a> {
    users: HashMap<(Grid, Grid), Users<'a>>,
    claimed: Nearby,
}

impl<'a> Borders<'a> {
    /// Reads them off the inputs.
    pub fn new(inputs: &'a Inputs) -> Self {
        let mut claimed = Nearby::default();
        for line in &inputs.claims {
            claimed.add_line(line);
        }
        Self {
            users: users(&inputs.features),
            claimed,
        }
    }

    fn class(&self, a: Grid, b: Grid) -> Class {
        let user = self.users.get(&edge(a, b)).copied().unwrap_or_default();
        let middle = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
        let claimed = self.claimed.within(middle, CLAIMED);
        match user.countries {
            [Some(_), Some(_)] if claimed || contested(user.countries, middle) => Class::Disputed,
            [Some(_), Some(_)] => Class::Border,
            [None, _] if user.region && claimed => Class::Disputed,
            [None, _] if user.region => Class::Inner,
            _ => Class::Coast,
        }
    }

    /// A line cut where its class changes.
    pub fn stretches(&self, line: &[Grid]) -> Vec<(Class, Vec<Grid>)> {
        let mut found: Vec<(Class, Vec<Grid>)> = Vec::new();
        for (&a, &b) in line.iter().zip(line.iter().skip(1)) {
            let class = self.class(a, b);
            match found.last_mut() {
                Some((last, points)) if *last == class => points.push(b),
                _ => found.push((class, vec![a, b])),
            }
        }
        // Join stretches that are too short to be dashed, or to be whole, to the one beside them.
        while found.len() > 1 {
            let Some(short) = (0..found.len())
                .filter(|&i| length(&found[i].1) < STRETCH)
                .min_by(|&a, &b| length(&found[a].1).total_cmp(&length(&found[b].1)))
            else {
                break;
            };
            let into = if short > 0 { short - 1 } else { 1 };
            found[short].0 = found[into].0;
            let mut i = 0;
            while i + 1 < found.len() {
                if found[i].0 == found[i + 1].0 {
                    let next = found.remove(i + 1);
                    found[i].1.extend(next.1.into_iter().skip(1));
                } else {
                    i += 1;
                }
            }
        }
        found
    }
}

/// Who draws an edge.
#[derive(Debug, Clone, Copy, Default)]
struct Users<'a> {
    countries: [Option<&'a str>; 2],
    region: bool,
}

/// Whether a border is one of those in dispute. The Siachen Glacier, which the source gives to neither side, is
/// nothing else.
fn contested(countries: [Option<&str>; 2], at: Grid) -> bool {
    let between = |a: &str, b: &str| countries.contains(&Some(a)) && countries.contains(&Some(b));
    let [lon, lat] = at.map(|part| f64::from(part) / GRID);
    countries.contains(&Some("KAS"))
        || CONTESTED.iter().any(|&(a, b, [west, south, east, north])| {
            between(a, b) && (west..=east).contains(&lon) && (south..=north).contains(&lat)
        })
}

fn edge(a: Grid, b: Grid) -> (Grid, Grid) {
    (a.min(b), a.max(b))
}

fn users(features: &[Feature]) -> HashMap<(Grid, Grid), Users<'_>> {
    let mut users: HashMap<(Grid, Grid), Users> = HashMap::new();
    for feature in features {
        for (a, b) in feature.rings.iter().flat_map(|ring| edges(ring)) {
            let user = users.entry(edge(a, b)).or_default();
            match feature.kind {
                Kind::Country if user.countries[0].is_none() => {
                    user.countries[0] = Some(&feature.id)
                }
                Kind::Country => user.countries[1] = Some(&feature.id),
                Kind::Region => user.region = true,
                Kind::Lake => {}
            }
        }
    }
    users
}

/// The parts of a claim's line that no border of the map follows, led on until they meet one.
pub fn apart(line: &[Grid], borders: &Nearby) -> Vec<Vec<Grid>> {
    let away: Vec<bool> = line
        .iter()
        .map(|&point| !borders.within(point, CLAIMED))
        .collect();
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (i, _) in away.iter().enumerate().filter(|(_, away)| **away) {
        match found.last_mut() {
            Some((_, end)) if *end + 1 == i => *end = i,
            _ => found.push((i, i)),
        }
    }
    found
        .into_iter()
        .filter(|&(start, end)| length(&line[start..=end]) > STRETCH)
        .map(|(mut start, mut end)| {
            let open = |at: usize| !borders.within(line[at], MEETING);
            let (from, to) = (start, end);
            while start > 0 && open(start) && length(&line[start..=from]) < STRETCH {
                start -= 1;
            }
            while end + 1 < line.len() && open(end) && length(&line[to..=end]) < STRETCH {
                end += 1;
            }
            line[start..=end].to_vec()
        })
        .collect()
}
