//! The map's view: where it looks, and what stands where on the screen.

mod moves;

use super::AppState;
use crate::platform::timer::Later;
use leptos::prelude::*;
use meridian_geo::basemap::Basemap;
use meridian_geo::marks::{Layout, Mark, Screen, layout, lettering};
use meridian_geo::names::{Name, names, taken};
use meridian_geo::spots::place_names;
use meridian_geo::spots::{self, SIZE, Spot};
use meridian_geo::{Pixel, Viewport, hold};
use meridian_pack::Place;
use meridian_route::Selection;
use meridian_search::filter::Facet;
use std::sync::Arc;

/// Size of a name's letters on the map, in pixels; the style sheet says the same.
const FONT: f64 = 12.0;

/// Handles of the map's state. Copied freely.
#[derive(Clone, Copy)]
pub struct MapState {
    app: AppState,
    spots: StoredValue<Arc<Vec<Spot>>>,
    /// Where the map looks now.
    pub view: RwSignal<Viewport>,
    /// The view that the paths were last drawn for; between the two lies a gesture.
    pub drawn: RwSignal<Viewport>,
    /// Width of the map on the page, in pixels; 0 until it is known.
    pub width: RwSignal<f64>,
    /// Size of a name's letters as they are set here, in pixels: larger than in the style sheet where the reader's face is
    /// wider than the one that widths are estimated for.
    pub letters: RwSignal<f64>,
    /// The detailed basemap, once it has arrived.
    pub basemap: RwSignal<Option<Arc<Basemap>>>,
    /// Whether there are more places than [`spots::CROWD`]: they are laid out for what is drawn, not for each step of a
    /// gesture, and go with the map meanwhile.
    pub crowd: bool,
    /// What stands where on the screen; empty until the width is known.
    pub layout: Memo<Layout>,
    /// The view after the last zoom.
    origin: Memo<Viewport>,
    /// The marker that had the focus last.
    pub last: RwSignal<usize>,
    /// The marker that is a tab stop: the last one that had the focus, or the first that stands alone.
    pub tab_stop: Memo<usize>,
    later: StoredValue<Later, LocalStorage>,
}

impl MapState {
    /// The first view of the pack's places.
    pub fn new(app: AppState) -> Self {
        let spots = Arc::new(spots::spots(&app.pack()));
        let home = spots::home(&spots);
        let crowd = spots.len() > spots::CROWD;
        let spots = StoredValue::new(spots);
        let view = RwSignal::new(home);
        let drawn = RwSignal::new(home);
        let width = RwSignal::new(0.0);
        let letters = RwSignal::new(FONT);
        let layout = Memo::new(move |before: Option<&Layout>| {
            let width = width.get();
            if width <= 0.0 {
                return Layout::default();
            }
            let before = before
                .map(|layout| layout.marks.as_slice())
                .unwrap_or_default();
            let view = if crowd { drawn.get() } else { view.get() };
            let (spots, letters) = (spots.get_value(), letters.get());
            lay_out(app, &spots, &view, [width, letters], before)
        });
        let origin = Memo::new(move |before: Option<&Viewport>| {
            let now = view.get();
            match before {
                Some(before)
                    if before.base() == now.base()
                        && before.zoom() == now.zoom()
                        && now.turn() == 0.0 =>
                {
                    *before
                }
                _ => now,
            }
        });
        let last = RwSignal::new(0);
        let tab_stop = Memo::new(move |_| {
            let last = last.get();
            layout.with(|layout| {
                let alone =
                    |index: &usize| layout.marks.get(*index).is_some_and(|it| !it.clustered);
                let mut others = 0..layout.marks.len();
                if alone(&last) {
                    last
                } else {
                    others.find(alone).unwrap_or(last)
                }
            })
        });
        Self {
            app,
            spots,
            view,
            drawn,
            crowd,
            width,
            letters,
            basemap: RwSignal::new(None),
            layout,
            origin,
            last,
            tab_stop,
            later: StoredValue::new_local(Later::default()),
        }
    }

    /// The places with a marker, shared.
    pub fn spots(&self) -> Arc<Vec<Spot>> {
        self.spots.get_value()
    }

    /// Pixels per unit of the view, once they are known. Reactive.
    pub fn scale(&self) -> Option<f64> {
        let width = self.width.get();
        (width > 0.0).then(|| width / SIZE[0])
    }

    /// The names of countries in the view that is drawn, once the detailed map is there. Reactive.
    pub fn names(&self) -> Option<Vec<Name>> {
        let (map, scale, view) = (self.basemap.get()?, self.scale()?, self.drawn.get());
        let (pack, spots) = (self.app.pack(), self.spots());
        let texts = place_names(&pack, &spots);
        // The markers of this very view; while it moves, the names move with what is drawn.
        let taken = untrack(|| {
            self.layout
                .with(|layout| taken(&spots, &texts, layout, self.letters.get()))
        });
        Some(names(&map, &pack, &view, scale, taken))
    }

    /// Takes over how wide the names of the markers on the page are drawn, in pixels; what is drawn beside them is estimated by
    /// the same letters.
    pub fn measure(&self, drawn: &[f64]) {
        let (pack, spots) = (self.app.pack(), self.spots());
        let names = place_names(&pack, &spots);
        let widths = spots.iter().zip(&names).take(spots::CROWD);
        let estimated: f64 = widths
            .map(|(spot, name)| lettering(spot, name, FONT)[0])
            .sum();
        drop(spots);
        if estimated > 0.0 {
            // Nobody else holds them yet.
            self.spots.update_value(|spots| {
                let spots = Arc::get_mut(spots).into_iter().flatten();
                for (spot, width) in spots.zip(drawn) {
                    spot.drawn = *width;
                }
            });
            let together: f64 = drawn.iter().sum();
            self.letters
                .set(FONT * hold(together / estimated, 0.8, 1.5));
        }
    }

    /// How far the map was moved since it was last zoomed, in pixels: markers go with one layer meanwhile. Reactive.
    pub fn shift(&self) -> Pixel {
        if self.crowd {
            return [0.0, 0.0];
        }
        let (view, origin) = (self.view.get(), self.origin.get());
        let scale = self.width.get() / SIZE[0];
        let ([x, y], [from_x, from_y]) = (view.offset(), origin.offset());
        [(x - from_x) * scale, (y - from_y) * scale]
    }

    /// The markers that are drawn by themselves; before the width is known, those of the prerendered page. Reactive.
    pub fn alone(&self) -> Vec<usize> {
        self.layout.with(|layout| {
            if layout.marks.is_empty() {
                return (0..self.spots().len().min(spots::CROWD)).collect();
            }
            let marks = layout.marks.iter().enumerate();
            marks
                .filter(|(_, mark)| !mark.clustered)
                .map(|(index, _)| index)
                .collect()
        })
    }

    /// Whether a marker is not drawn by itself now. Reactive.
    pub fn is_clustered(&self, index: usize) -> bool {
        self.layout
            .with(|layout| layout.marks.get(index).is_some_and(|mark| mark.clustered))
    }

    /// The selected place, if it is one with a marker. Reactive.
    pub fn chosen_place(&self) -> Option<Place> {
        self.place_of(self.app.selection.get()?)
    }

    /// The place of a selection, if it is one with a marker.
    fn place_of(&self, selection: Selection) -> Option<Place> {
        let Selection::Place(id) = selection else {
            return None;
        };
        let pack = self.app.pack();
        pack.place(&id).filter(|place| !place.is_metonym()).cloned()
    }

    /// The state of the page.
    pub fn app(&self) -> AppState {
        self.app
    }
}

fn lay_out(
    app: AppState,
    spots: &[Spot],
    view: &Viewport,
    [width, font]: [f64; 2],
    before: &[Mark],
) -> Layout {
    let pack = app.pack();
    let names = place_names(&pack, spots);
    let screen = Screen {
        scale: width / SIZE[0],
        font,
        selected: selected(app, spots),
        clusters: true,
        crowd: spots.len() > spots::CROWD,
    };
    layout(spots, &names, view, screen, before)
}

/// The spot that is selected, or else the only one that the filter names.
fn selected(app: AppState, spots: &[Spot]) -> Option<usize> {
    let id = match app.selection.get() {
        Some(Selection::Place(id)) => id,
        _ => app.filter.with(|filter| match filter.chosen(Facet::Place) {
            [only] => only.clone(),
            _ => String::new(),
        }),
    };
    let place = app.pack().places.iter().position(|place| place.id == id)?;
    spots.iter().position(|spot| spot.place == place)
}
