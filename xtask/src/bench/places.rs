//! Places for the map benchmark: made up, always the same, on land.

use crate::failure::{Failure, Outcome};
use meridian_geo::basemap::{Basemap, Kind};

/// Where the same places come from each time.
const SEED: u64 = 0x6d65_7269_6469_616e;

/// How often a place is drawn before the search for land is given up; a third of that would do.
const PATIENCE: usize = 40;

/// Towns that the made-up ones crowd around, longitude and latitude: as in news, some parts of the world are full.
const CROWDS: [[f64; 2]; 12] = [
    [116.4, 39.9],
    [87.6, 43.8],
    [75.9, 39.5],
    [71.4, 51.2],
    [69.2, 41.3],
    [37.6, 55.8],
    [30.5, 50.4],
    [77.2, 28.6],
    [104.1, 30.7],
    [127.0, 37.6],
    [21.0, 52.2],
    [6.1, 46.2],
];

/// A made-up town.
pub struct Town {
    /// Kebab-case id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Longitude and latitude, degrees, four decimals.
    pub coordinates: [f64; 2],
    /// ISO 3166-1 alpha-3 of the country it lies in.
    pub country: String,
}

/// So many towns on the land of a basemap: two of three around a crowd, the others anywhere.
pub fn make(count: usize, land: &Basemap) -> Outcome<Vec<Town>> {
    let mut random = Random(SEED);
    let mut towns = Vec::with_capacity(count);
    for _ in 0..count.saturating_mul(PATIENCE) {
        if towns.len() == count {
            break;
        }
        let coordinates = draw(&mut random);
        // Towns in Antarctica and codes that are not ISO's would not pass for a pack's.
        let country = land
            .shape_at(Kind::Country, coordinates)
            .map(|shape| shape.id.clone())
            .filter(|id| id.len() == 3 && id.bytes().all(|byte| byte.is_ascii_uppercase()));
        if let Some(country) = country {
            let number = towns.len() + 1;
            towns.push(Town {
                id: format!("town-{number}"),
                name: format!("Town {number}"),
                coordinates,
                country,
            });
        }
    }
    if towns.len() < count {
        return Err(Failure::refused("the basemap", "holds too little land"));
    }
    Ok(towns)
}

fn draw(random: &mut Random) -> [f64; 2] {
    let crowd = CROWDS.get(random.below(CROWDS.len() * 3 / 2));
    let [longitude, latitude] = match crowd {
        // The sum of three is close enough to a bell: some 4 degrees wide.
        Some([longitude, latitude]) => [
            longitude + 4.0 * (random.unit() + random.unit() + random.unit() - 1.5),
            latitude + 4.0 * (random.unit() + random.unit() + random.unit() - 1.5),
        ],
        None => [
            -180.0 + 360.0 * random.unit(),
            -50.0 + 120.0 * random.unit(),
        ],
    };
    [longitude, latitude].map(|degrees| (degrees * 10_000.0).round() / 10_000.0)
}

/// SplitMix64 (Steele, Lea and Flood 2014, <https://doi.org/10.1145/2714064.2660195>).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to below 1.
    fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn below(&mut self, end: usize) -> usize {
        (self.unit() * end as f64) as usize
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn fewer_towns_are_the_first_of_more_and_all_lie_in_their_country() {
        let bytes = std::fs::read(crate::project::path("public/basemap/world.bin")).unwrap();
        let land = Basemap::decode(&bytes).unwrap();
        let (few, more) = (make(10, &land).unwrap(), make(40, &land).unwrap());
        for (at, town) in few.iter().enumerate() {
            assert_eq!(town.coordinates, more[at].coordinates);
            let shape = land.shape_at(Kind::Country, town.coordinates).unwrap();
            assert_eq!(shape.id, town.country);
        }
    }
}
