//! How the map comes from view to view.

use super::MapState;
use crate::platform::frame::{animate, stop};
use crate::platform::timer::Later;
use crate::state::effect::effect;
use leptos::prelude::*;
use meridian_geo::{LonLat, Pixel, Viewport, spots};
use meridian_route::Selection;
use meridian_search::filter::Facet;

/// A flight from view to view, in milliseconds.
const FLIGHT: f64 = 180.0;

/// How long after the last step of a gesture the map is drawn anew, in milliseconds.
const IDLE: u32 = 140;

impl MapState {
    /// Zooms about a point, with a flight.
    pub fn fly_zoom(self, factor: f64, at: Pixel) {
        self.fly(self.view.get_untracked().zoom_about(factor, at));
    }

    /// Moves the map, with a flight.
    pub fn fly_pan(self, dx: f64, dy: f64) {
        self.fly(self.view.get_untracked().pan_by(dx, dy));
    }

    /// Follows the filter and the selection with the view. Called once, in the browser.
    pub fn follow(self) {
        let app = self.app;
        let before = StoredValue::new(Vec::new());
        effect(move || {
            let stories = app
                .filter
                .with(|filter| filter.chosen(Facet::Story).to_vec());
            if before.get_value() != stories {
                self.fly(self.fitted(&stories));
                before.set_value(stories);
            }
        });
        effect(move || {
            if let Some(Selection::Place(id)) = app.selection.get()
                && let Some(place) = app.pack().place(&id)
                && !place.is_metonym()
            {
                self.fly(spots::showing(
                    &self.view.get_untracked(),
                    spots::home(&self.spots()),
                    place.coordinates,
                ));
            }
        });
    }

    /// The view of one chosen story, or of all places.
    fn fitted(&self, stories: &[String]) -> Viewport {
        let spots = self.spots();
        match stories {
            [only] => spots::of_story(&spots, self.app.pack().story_index(only)),
            _ => spots::home(&spots),
        }
    }

    /// All places again, or those of the chosen story.
    pub fn reset(self) {
        let stories = self
            .app
            .filter
            .with_untracked(|filter| filter.chosen(Facet::Story).to_vec());
        self.fly(self.fitted(&stories));
    }

    /// The whole world.
    pub fn show_world(self) {
        self.fly(spots::world());
    }

    /// A close view of the chosen place; nothing happens without one.
    pub fn show_close(self) {
        let basemap = self.basemap.get_untracked();
        let selection = self.app.selection.get_untracked();
        if let Some(place) = selection.and_then(|chosen| self.place_of(chosen)) {
            let reach = spots::reach(&place, basemap.as_deref());
            self.fly(spots::close(place.coordinates, reach));
        }
    }

    /// Zooms about a point of the box, in its units.
    pub fn zoom(self, factor: f64, at: Pixel) {
        self.move_to(self.view.get_untracked().zoom_about(factor, at));
    }

    /// Zooms about the middle, with a flight.
    pub fn zoom_middle(self, factor: f64) {
        let view = self.view.get_untracked();
        self.fly(view.zoom_about(factor, view.centre()));
    }

    /// Moves the map, in units of the box.
    pub fn pan(self, dx: f64, dy: f64) {
        self.move_to(self.view.get_untracked().pan_by(dx, dy));
    }

    /// Zooms in so far that the members of a cluster stand apart; those that wait at the frame's edge are gone to.
    pub fn open_cluster(self, members: &[usize]) {
        let spots = self.spots();
        let places: Vec<LonLat> = members
            .iter()
            .filter_map(|index| spots.get(*index))
            .map(|spot| spot.at)
            .collect();
        let view = self.view.get_untracked();
        let fitted = view.fit_bounds(&places, 180.0, view.zoom() * 8.0);
        let all_in = |view: &Viewport| places.iter().all(|at| view.visible(*at));
        let closer = if !all_in(&fitted) {
            spots::world()
        } else if fitted.zoom() > view.zoom() * 1.2 || !all_in(&view) {
            fitted
        } else {
            view.zoom_about(2.0, view.centre())
        };
        self.fly(closer);
    }

    /// Shows a view at once and draws the paths when it rests.
    pub fn move_to(self, view: Viewport) {
        // A gesture ends a flight.
        stop();
        self.view.set(view);
        self.later
            .with_value(|later| later.set(IDLE, move || self.settle()));
    }

    /// Draws the paths for what is seen now.
    pub fn settle(self) {
        let view = self.view.get_untracked().straight();
        self.view.set(view);
        self.drawn.set(view);
    }

    /// Goes to a view, smoothly, or at once for readers who want less motion. Between two projections the flight is made in
    /// the one that is seen from farther away, and the change, which is smallest close by, comes at its near end.
    fn fly(self, target: Viewport) {
        let start = self.view.get_untracked();
        if start == target {
            return;
        }
        // What a gesture still has to draw would be drawn in the middle of the flight.
        self.later.with_value(Later::cancel);
        let (from, to) = if start.base() == target.base() {
            (start, target)
        } else if target.is_closer_than(&start) {
            (start, start.like(&target).unwrap_or(target))
        } else {
            let begin = target.like(&start).unwrap_or(target);
            self.view.set(begin);
            self.drawn.set(begin.straight());
            (begin, target)
        };
        animate(FLIGHT, move |part| {
            if part < 1.0 {
                self.view.set(from.toward(&to, part));
            } else {
                self.view.set(target);
                self.settle();
            }
        });
    }
}
