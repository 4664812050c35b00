use super::super::dissolve::dissolve;
use super::*;

#[test]
fn neighbours_dissolve_into_one_outline() {
    let west = vec![[0, 0], [0, 10], [10, 10], [10, 0]];
    let east = vec![[10, 0], [10, 10], [20, 10], [20, 0]];
    let merged = dissolve(&[west, east]);
    assert_eq!(
        merged,
        [vec![[0, 0], [0, 10], [10, 10], [20, 10], [20, 0], [10, 0]]]
    );
}

#[test]
fn a_shared_border_is_one_arc() {
    let country = |id: &str, ring: Vec<Grid>| {
        let ring = ring
            .into_iter()
            .map(|point| point.map(|part| part * 10_000))
            .collect();
        Feature::new(Kind::Country, id, "", vec![ring])
    };
    let features = vec![
        country("AAA", vec![[20, 20], [20, 30], [30, 30], [30, 20]]),
        country("BBB", vec![[30, 20], [30, 30], [40, 30], [40, 20]]),
    ];
    let detail = Detail {
        steps: 1.0,
        corner: 0.0,
        island: 0.0,
        elsewhere: 1.0,
    };
    let topology = build(
        &Inputs {
            features,
            claims: Vec::new(),
        },
        &detail,
    );
    let borders: Vec<_> = topology
        .arcs
        .iter()
        .filter(|arc| arc.0 == Class::Border)
        .collect();
    assert_eq!(borders, [&(Class::Border, vec![[30, 20], [30, 30]])]);
    assert_eq!(topology.arcs.len(), 3);
}
