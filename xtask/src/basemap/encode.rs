//! Writes the format that `meridian_geo::basemap` reads; the layout is described there.

use super::detail::Detail;
use super::topology::Topology;
use meridian_geo::basemap::{Class, Kind, MAGIC};

/// The bytes of a basemap.
pub fn encode(topology: &Topology, detail: &Detail) -> Vec<u8> {
    let mut out = MAGIC.to_vec();
    count(&mut out, detail.steps as usize);
    count(&mut out, topology.arcs.len());
    for (class, points) in &topology.arcs {
        out.push(match class {
            Class::Coast => 0,
            Class::Border => 1,
            Class::Disputed => 2,
            Class::Inner => 3,
        });
        count(&mut out, points.len());
    }
    for axis in 0..2 {
        let mut before = 0;
        for value in topology
            .arcs
            .iter()
            .flat_map(|(_, points)| points)
            .filter_map(|point| point.get(axis))
        {
            signed(&mut out, value - before);
            before = *value;
        }
    }
    count(&mut out, topology.shapes.len());
    for shape in &topology.shapes {
        out.push(match shape.kind {
            Kind::Country => 0,
            Kind::Region => 1,
            Kind::Lake => 2,
        });
        for text in [&shape.id, &shape.name] {
            count(&mut out, text.len());
            out.extend(text.as_bytes());
        }
        let [lon, lat] = shape.label;
        signed(&mut out, lon);
        signed(&mut out, lat);
        count(
            &mut out,
            usize::try_from(shape.clearance).unwrap_or_default(),
        );
        count(&mut out, shape.rings.len());
        for ring in &shape.rings {
            count(&mut out, ring.len());
            for &(index, backwards) in ring {
                count(&mut out, index * 2 + usize::from(backwards));
            }
        }
    }
    out
}

fn count(out: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        out.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

fn signed(out: &mut Vec<u8>, value: i32) {
    count(out, ((value << 1) ^ (value >> 31)) as u32 as usize);
}
