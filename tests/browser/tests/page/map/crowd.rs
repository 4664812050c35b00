//! A thousand places: made when they are needed, moved as one.

use super::*;
use std::{path::PathBuf, sync::OnceLock};

const PLACES: usize = 1000;

/// The site of a pack with so many places, made once.
fn site() -> PathBuf {
    static SITE: OnceLock<PathBuf> = OnceLock::new();
    SITE.get_or_init(|| xtask::bench::crowd(PLACES).expect("a site for a crowd"))
        .clone()
}

fn open_crowd() -> Page {
    let page = Setup::new().site(site()).size(1280, 900).open("");
    detailed(&page);
    page.wait("clusters", |page| page.has("#map .cluster"));
    page
}

/// Members of clusters and markers that stand alone.
fn standing(page: &Page) -> [usize; 2] {
    let members = page
        .values("#map .cluster", "data-cluster")
        .iter()
        .map(|ids| ids.split(' ').count())
        .sum();
    [members, page.count("#map-marks > .mark")]
}

#[test]
fn every_place_in_the_frame_is_in_a_cluster_or_stands_alone() {
    let page = open_crowd();
    let [members, alone] = standing(&page);
    assert!(members + alone >= 900, "{members} and {alone}");
    assert!(alone + page.count("#map .cluster") < 200);
    let numbers = page.run(
        "return [...document.querySelectorAll('#map .cluster')]
           .every((one) => Number(one.textContent) === one.dataset.cluster.split(' ').length)",
        json!([]),
    );
    assert_eq!(numbers, json!(true));
    page.finish();
}

#[test]
fn a_crowd_goes_with_the_map_and_is_laid_out_when_it_rests() {
    let page = open_crowd();
    let before = standing(&page);
    page.one("#map [aria-label='Zoom in']").click();
    page.one("#map [aria-label='Zoom in']").click();
    page.wait("another layout", |page| standing(page) != before);
    fingers::at_rest(&page);
    let pins = page.one("#map-pins");
    page.wait("what is laid out to lie where it is seen", |_| {
        ["none", "matrix(1, 0, 0, 1, 0, 0)"].contains(&pins.style("transform").as_str())
    });
    let misplaced = page.run(
        "const box = document.getElementById('map-box').getBoundingClientRect();
         return [...document.querySelectorAll('#map-marks .marker')].filter((one) => {
           const at = one.getBoundingClientRect();
           return Math.abs(at.width - 24) > 1 || at.x < box.x - box.width || at.x > box.x + 2 * box.width;
         }).length",
        json!([]),
    );
    assert_eq!(misplaced, json!(0));
    page.finish();
}

#[test]
fn a_cluster_of_a_crowd_opens() {
    let page = open_crowd();
    let (before, _) = projection(&page);
    page.one("#map .cluster").click();
    zoomed(&page, "a closer map", |scale| scale > before * 1.1);
    page.finish();
}

#[test]
fn a_place_chosen_in_the_list_stands_on_the_map_and_further_rows_come_on_request() {
    let page = open_crowd();
    assert_eq!(page.count("[data-place-row]"), 500);
    page.one("section.places > .controls:last-of-type button")
        .click();
    page.wait("all rows", |page| page.count("[data-place-row]") == PLACES);
    page.run(
        "document.querySelector('[data-place-row=town-777] button').click()",
        json!([]),
    );
    page.wait("its marker", |page| {
        page.has("#map-marks [data-place=town-777][aria-pressed=true]")
    });
    page.settles_at("place=town-777&at=place:town-777");
    page.finish();
}

#[test]
fn arrow_keys_go_from_marker_to_marker_of_a_crowd() {
    let page = open_crowd();
    goes_along(&page);
    page.finish();
}
