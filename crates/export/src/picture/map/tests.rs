//! The picture of a small map.

use super::*;

fn face(size: f64) -> Face {
    Face {
        family: "'PT Sans', sans-serif".to_owned(),
        size,
        weight: "400".to_owned(),
        spacing: None,
    }
}

fn block(size: f64, lines: &[&str]) -> Block {
    Block {
        face: face(size),
        colour: "#111".to_owned(),
        lines: lines.iter().map(|line| (*line).to_owned()).collect(),
    }
}

fn label(text: &str, at: [f64; 2]) -> Label {
    Label {
        text: text.to_owned(),
        at,
        face: face(12.0),
        fill: "#222".to_owned(),
        halo: Some(("#eee".to_owned(), 3.0)),
    }
}

fn shape(id: &str, fill: &str) -> Shape {
    Shape {
        id: id.to_owned(),
        path: "M0 0H1".to_owned(),
        paint: Paint {
            fill: fill.to_owned(),
            opacity: "1".to_owned(),
            rule: "nonzero".to_owned(),
            stroke: Some(Stroke {
                colour: "#999".to_owned(),
                width: 0.8,
                opacity: "0.5".to_owned(),
                dashes: vec![2.0, 1.5],
                cap: "butt".to_owned(),
                join: "round".to_owned(),
            }),
        },
    }
}

fn marker(form: Form) -> Marker {
    Marker {
        at: [10.0, 20.0],
        half: 5.0,
        form,
        turn: String::new(),
        opacity: "1".to_owned(),
        fill: Some("#b1442a".to_owned()),
        chosen: false,
        name: "Delhi, 2 mentions".to_owned(),
    }
}

fn picture() -> MapPicture {
    MapPicture {
        lang: "en".to_owned(),
        description: "Map. Delhi".to_owned(),
        paper: "#fbf9f4".to_owned(),
        halo: "#fff".to_owned(),
        selection: "#b06f00".to_owned(),
        hues: ["#b1442a".to_owned(), "#1f5f7a".to_owned()],
        title: block(20.0, &["Two stories,", "one map"]),
        asked: block(10.0, &[]),
        source: block(10.0, &["Source <&>"]),
        note: block(10.0, &["Borders"]),
        size: [400.0, 250.0],
        sea: "#e4ecef".to_owned(),
        matrix: [0.8, 0.0, 0.0, 0.8, -12.34567, 3.0],
        shapes: vec![shape("UKR", "red"), shape("POL", "red"), shape("", "blue")],
        countries: vec![label("UKRAINE", [1.0, 2.0])],
        markers: vec![marker(Form::Dot)],
        names: vec![label("Delhi", [30.0, 40.0])],
        clusters: Vec::new(),
        scale: None,
    }
}

#[test]
fn blocks_stand_above_and_below_the_map_and_the_sheet_is_as_high_as_all_of_them() {
    let drawn = picture().draw();
    // Title 8 + 2 lines of 27, the map from 8 below it; then 8, a line of 13.5, 2, one more, 8.
    assert_eq!(drawn.size, [400.0, 365.0]);
    assert!(
        drawn.svg.contains("viewBox=\"0 0 400 365\""),
        "{}",
        drawn.svg
    );
    assert!(
        drawn
            .svg
            .contains("<svg id=\"map\" y=\"70\" width=\"400\" height=\"250\"")
    );
    let order = [
        "Two stories,</text>",
        "one map</text>",
        "id=\"map\"",
        "Source",
        "Borders",
    ];
    let places: Vec<_> = order.iter().map(|part| drawn.svg.find(part)).collect();
    assert!(places.is_sorted() && !places.contains(&None), "{places:?}");
}

#[test]
fn it_is_xml_that_says_what_it_is_and_names_no_rules() {
    let svg = picture().draw().svg;
    assert!(svg.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns="));
    assert!(svg.contains("<title>Two stories, one map</title><desc>Map. Delhi</desc>"));
    assert!(svg.contains("Source &lt;&amp;&gt;"));
    assert!(!svg.contains("style") && !svg.contains("class"));
}

#[test]
fn shapes_that_look_alike_share_a_group() {
    let svg = picture().draw().svg;
    assert!(svg.contains(
        "<g fill=\"red\" stroke=\"#999\" stroke-width=\"0.8\" stroke-opacity=\"0.5\" stroke-dasharray=\"2 1.5\" \
         stroke-linejoin=\"round\"><path id=\"UKR\" d=\"M0 0H1\"/><path id=\"POL\" d=\"M0 0H1\"/></g><g fill=\"blue\""
    ), "{svg}");
    assert!(svg.contains("matrix(0.8 0 0 0.8 -12.3457 3)"));
}

#[test]
fn what_is_chosen_has_a_ring_and_what_two_stories_share_has_both_hues() {
    let picture = MapPicture {
        markers: vec![Marker {
            chosen: true,
            fill: None,
            ..marker(Form::Square)
        }],
        ..picture()
    };
    let svg = picture.draw().svg;
    let ring = svg.find("stroke=\"#b06f00\" stroke-width=\"10\"");
    let halo = svg.find("stroke=\"#fff\" stroke-width=\"4\"");
    let fill = svg.find("fill=\"url(#both)\"");
    assert!(ring.is_some() && ring < halo && halo < fill, "{svg}");
    assert!(
        svg.contains("<linearGradient id=\"both\"><stop offset=\"0.5\" stop-color=\"#b1442a\"/>")
    );
}

#[test]
fn a_place_at_the_edge_is_a_drop_that_points_outwards() {
    let picture = MapPicture {
        markers: vec![Marker {
            turn: "matrix(0, 1, -1, 0, 0, 0)".to_owned(),
            opacity: "0.4".to_owned(),
            ..marker(Form::Drop)
        }],
        ..picture()
    };
    let svg = picture.draw().svg;
    assert!(
        svg.contains("<g transform=\"translate(10 20)\" opacity=\"0.4\">"),
        "{svg}"
    );
    assert!(svg.contains(
        "<path d=\"M-5 5V0A5 5 0 1 1 0 5Z\" transform=\"matrix(0, 1, -1, 0, 0, 0)\" fill=\"#b1442a\"/>"
    ), "{svg}");
}
