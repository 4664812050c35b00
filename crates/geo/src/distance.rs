//! Great-circle distances and directions on a sphere.
//!
//! Distance by the haversine formula, direction by the initial bearing: R. W. Sinnott, "Virtues of the Haversine",
//! *Sky and Telescope* 68(2), 1984, p. 159. The sphere has the IUGG mean radius; the error against the ellipsoid
//! is at most 0.56 %.

use super::LonLat;
use super::trig::Trig;

/// Mean radius of the earth in metres (IUGG, R₁ of GRS80).
pub const EARTH_RADIUS: f64 = 6_371_008.8;

/// Metres from one position to another along the great circle.
pub fn metres([lon1, lat1]: LonLat, [lon2, lat2]: LonLat) -> f64 {
    let (phi1, phi2) = (lat1.to_radians(), lat2.to_radians());
    let half_phi = ((phi2 - phi1) / 2.0).sine();
    let half_lambda = ((lon2 - lon1).to_radians() / 2.0).sine();
    let h = half_phi * half_phi + phi1.cosine() * phi2.cosine() * half_lambda * half_lambda;
    2.0 * EARTH_RADIUS * h.clamp(0.0, 1.0).sqrt().asin()
}

/// Initial bearing from one position to another: degrees clockwise from north, in [0, 360).
pub fn bearing([lon1, lat1]: LonLat, [lon2, lat2]: LonLat) -> f64 {
    let (phi1, phi2) = (lat1.to_radians(), lat2.to_radians());
    let lambda = (lon2 - lon1).to_radians();
    let y = lambda.sine() * phi2.cosine();
    let x = phi1.cosine() * phi2.sine() - phi1.sine() * phi2.cosine() * lambda.cosine();
    let degrees = y.atan2(x).to_degrees();
    // `rem_euclid` brings a remainder of floats along, which nothing else here needs.
    let degrees = if degrees < 0.0 {
        degrees + 360.0
    } else {
        degrees
    };
    // A tiny negative number rounds up to 360 itself.
    if degrees >= 360.0 { 0.0 } else { degrees }
}

/// One of eight directions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compass {
    /// North.
    N,
    /// North-east.
    Ne,
    /// East.
    E,
    /// South-east.
    Se,
    /// South.
    S,
    /// South-west.
    Sw,
    /// West.
    W,
    /// North-west.
    Nw,
}

impl Compass {
    /// The direction nearest to a bearing in degrees clockwise from north.
    pub fn of_bearing(degrees: f64) -> Self {
        match ((degrees / 45.0).round() as i32).rem_euclid(8) {
            1 => Self::Ne,
            2 => Self::E,
            3 => Self::Se,
            4 => Self::S,
            5 => Self::Sw,
            6 => Self::W,
            7 => Self::Nw,
            _ => Self::N,
        }
    }

    /// The direction one sets out in to reach `to` from `from`; nothing if they are less than 1 m apart.
    pub fn between(from: LonLat, to: LonLat) -> Option<Self> {
        (metres(from, to) >= 1.0).then(|| Self::of_bearing(bearing(from, to)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEIJING: LonLat = [116.397, 39.907];
    const MOSCOW: LonLat = [37.617, 55.756];
    const KASHGAR: LonLat = [75.989, 39.470];
    const URUMQI: LonLat = [87.617, 43.825];

    #[test]
    fn distances_agree_with_known_ones() {
        for (from, to, km) in [
            (BEIJING, MOSCOW, 5794.0),
            (KASHGAR, URUMQI, 1074.0),
            ([0.0, 0.0], [180.0, 0.0], 20015.1),
            ([179.5, 0.0], [-179.5, 0.0], 111.2),
            (BEIJING, BEIJING, 0.0),
        ] {
            let got = metres(from, to) / 1000.0;
            assert!(
                (got - km).abs() <= km * 0.005 + 0.01,
                "{from:?} to {to:?}: {got} km, expected {km}"
            );
        }
    }

    #[test]
    fn directions_are_named_by_the_nearest_of_eight() {
        for (bearing, name) in [
            (0.0, Compass::N),
            (22.4, Compass::N),
            (22.6, Compass::Ne),
            (90.0, Compass::E),
            (135.0, Compass::Se),
            (180.0, Compass::S),
            (225.0, Compass::Sw),
            (-90.0, Compass::W),
            (315.0, Compass::Nw),
            (359.0, Compass::N),
        ] {
            assert_eq!(Compass::of_bearing(bearing), name, "{bearing}");
        }
        assert_eq!(Compass::between(KASHGAR, URUMQI), Some(Compass::Ne));
        assert_eq!(Compass::between(BEIJING, MOSCOW), Some(Compass::Nw));
        assert_eq!(
            Compass::between([179.0, 0.0], [-179.0, 0.0]),
            Some(Compass::E)
        );
        assert_eq!(Compass::between(BEIJING, BEIJING), None);
    }
}
