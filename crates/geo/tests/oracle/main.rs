//! Geography against what others say: d3-geo, and the basemap as it is committed.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

use meridian_geo::Projection;
use meridian_geo::basemap::{Basemap, Class, DecodeErrorKind, Kind};
use proptest::prelude::*;
use serde_json::Value;

const WORLD: &[u8] = include_bytes!("../../../../public/basemap/world.bin");
const COARSE: &[u8] = include_bytes!("../../../../basemap/coarse.bin");

fn numbers<const N: usize>(value: &Value) -> [f64; N] {
    std::array::from_fn(|i| value[i].as_f64().unwrap_or_default())
}

fn projection(parameters: &Value) -> Projection {
    let kind = [
        meridian_geo::Kind::ConicEqualArea,
        meridian_geo::Kind::NaturalEarth1,
        meridian_geo::Kind::Stereographic,
    ]
    .into_iter()
    .find(|kind| parameters["name"] == kind.name())
    .unwrap();
    Projection {
        kind,
        rotate: numbers(&parameters["rotate"]),
        parallels: numbers(&parameters["parallels"]),
        scale: parameters["scale"].as_f64().unwrap(),
        translate: numbers(&parameters["translate"]),
    }
}

#[test]
fn every_position_falls_where_d3_geo_puts_it() {
    let cases: Value = serde_json::from_str(include_str!("d3-oracle.json")).unwrap();
    let mut compared = 0;
    for case in cases.as_array().unwrap() {
        let projection = projection(&case["parameters"]);
        for row in case["points"].as_array().unwrap() {
            let [lon, lat, x, y] = numbers(row);
            let got = projection.forward([lon, lat]).unwrap();
            assert!(
                (got[0] - x).abs() < 0.01 && (got[1] - y).abs() < 0.01,
                "{}: {lon}, {lat} falls on {got:?}, d3-geo says {x}, {y}",
                case["parameters"]
            );
            compared += 1;
        }
    }
    assert!(compared > 1000);
}

#[test]
fn the_json_for_d3_rebuilds_the_projection() {
    let cases: Value = serde_json::from_str(include_str!("d3-oracle.json")).unwrap();
    for case in cases.as_array().unwrap() {
        let written: Value =
            serde_json::from_str(&projection(&case["parameters"]).to_d3_json()).unwrap();
        for (key, value) in case["parameters"].as_object().unwrap() {
            match value {
                Value::String(name) => assert_eq!(written[key], name.as_str()),
                Value::Array(_) => assert_eq!(numbers::<3>(&written[key]), numbers::<3>(value)),
                _ => assert_eq!(written[key].as_f64(), value.as_f64()),
            }
        }
    }
}

#[test]
fn towns_lie_where_they_belong() {
    let map = Basemap::decode(WORLD).unwrap();
    for (town, position, kind, id) in [
        ("Simferopol", [34.10, 44.95], Kind::Country, "UKR"),
        ("Sevastopol", [33.60, 44.60], Kind::Country, "UKR"),
        ("Kerch", [36.40, 45.34], Kind::Country, "UKR"),
        ("Donetsk", [37.80, 48.00], Kind::Country, "UKR"),
        ("Western Sahara", [-13.5, 24.5], Kind::Country, "ESH"),
        ("Pristina", [21.17, 42.66], Kind::Country, "XKX"),
        ("Taichung", [120.9, 24.0], Kind::Country, "TWN"),
        ("Hargeisa", [44.06, 9.56], Kind::Country, "SOM"),
        ("Anadyr, past 180°", [177.0, 64.8], Kind::Country, "RUS"),
        ("Uelen, past 180°", [-170.5, 66.1], Kind::Country, "RUS"),
        ("Geneva", [6.15, 46.20], Kind::Country, "CHE"),
        ("Washington", [-77.04, 38.90], Kind::Country, "USA"),
        ("Khartoum", [32.53, 15.59], Kind::Country, "SDN"),
        ("Chita", [113.5, 52.03], Kind::Country, "RUS"),
        ("Kashgar", [75.99, 39.47], Kind::Region, "xinjiang"),
        ("Urumqi", [87.62, 43.83], Kind::Region, "xinjiang"),
        ("Lhasa", [91.12, 29.65], Kind::Region, "tibet"),
        ("Hohhot", [111.75, 40.84], Kind::Region, "inner-mongolia"),
        ("Baikal", [107.9, 53.4], Kind::Lake, "baikal"),
        ("Balkhash", [74.3, 46.0], Kind::Lake, "balkhash"),
        ("Issyk-Kul", [77.2, 42.43], Kind::Lake, "issyk-kul"),
    ] {
        assert_eq!(
            map.shape_at(kind, position).map(|shape| shape.id.as_str()),
            Some(id),
            "{town}"
        );
    }
    for (sea, position) in [
        ("Caspian", [50.5, 42.0]),
        ("Black Sea", [34.0, 43.5]),
        ("Sea of Okhotsk", [150.0, 54.0]),
    ] {
        assert_eq!(map.shape_at(Kind::Country, position), None, "{sea}");
    }
    assert!(
        map.country("HKG")
            .is_some_and(|shape| !shape.rings.is_empty())
    );
}

#[test]
fn regions_lie_within_their_country() {
    let map = Basemap::decode(WORLD).unwrap();
    let china = map.rings(map.country("CHN").unwrap());
    for id in ["xinjiang", "tibet", "inner-mongolia"] {
        let region = map.region(id).unwrap();
        assert!(meridian_geo::hit::inside(&china, region.label), "{id}");
        assert!(region.clearance > 1.0, "{id}");
    }
}

#[test]
fn both_files_hold_the_same_shapes_in_the_same_order() {
    let ids = |bytes| -> Vec<(Kind, String)> {
        Basemap::decode(bytes)
            .unwrap()
            .shapes()
            .iter()
            .map(|shape| (shape.kind, shape.id.clone()))
            .collect()
    };
    assert_eq!(ids(WORLD), ids(COARSE));
}

#[test]
fn kashmir_is_dashed_and_crimea_is_not() {
    let map = Basemap::decode(WORLD).unwrap();
    let near = |class, [lon, lat]: [f64; 2], degrees: f64| {
        map.lines(class)
            .flatten()
            .any(|point| (point[0] - lon).hypot(point[1] - lat) < degrees)
    };
    for (line, position) in [
        ("Line of Control", [74.0, 33.8]),
        ("Line of Control, north", [75.5, 34.6]),
        ("Line of Actual Control", [78.8, 34.0]),
        ("McMahon Line", [94.5, 29.2]),
        ("Aksai Chin", [79.5, 34.8]),
        ("Arunachal Pradesh", [94.0, 27.3]),
        ("Kurils", [149.1, 45.7]),
    ] {
        assert!(near(Class::Disputed, position, 0.7), "{line}");
    }
    for (line, position) in [("Perekop, Crimea", [33.7, 46.1]), ("Donbas", [37.9, 48.1])] {
        assert!(
            !near(Class::Disputed, position, 1.5) && !near(Class::Border, position, 0.5),
            "{line}"
        );
    }
}

#[test]
fn a_file_that_ends_too_soon_or_goes_on_too_long_is_refused() {
    let kind = |bytes: &[u8]| Basemap::decode(bytes).map_err(|error| error.kind);
    assert_eq!(kind(b""), Err(DecodeErrorKind::Magic));
    assert_eq!(kind(b"PK\x03\x04"), Err(DecodeErrorKind::Magic));
    assert_eq!(
        kind(&[WORLD, &[0]].concat()),
        Err(DecodeErrorKind::Trailing)
    );
    for length in (4..WORLD.len()).step_by(997) {
        assert!(kind(&WORLD[..length]).is_err(), "{length} bytes");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_corrupt_file_is_refused_or_read_but_never_panics(
        flips in proptest::collection::vec((4..COARSE.len(), any::<u8>()), 1..20),
        cut in 0..COARSE.len(),
    ) {
        let mut bytes = COARSE.to_vec();
        for (at, byte) in flips {
            bytes[at] = byte;
        }
        bytes.truncate(COARSE.len().max(cut * 2) - cut);
        if let Ok(map) = Basemap::decode(&bytes) {
            let pen = meridian_geo::path::Pen::new(800.0, 560.0, 40.0);
            for shape in map.shapes() {
                meridian_geo::path::shape(&map, shape, &Projection::EURASIA, &pen);
            }
        }
    }

    #[test]
    fn noise_is_refused_or_read_but_never_panics(noise in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = Basemap::decode(&[b"MBM1", noise.as_slice()].concat());
    }
}
