//! The panel of the guided tour, which follows the step that the fragment names.

use super::act;
use super::session::Session;
use crate::platform::document::{element, find, mark_page};
use crate::platform::focus::{centre, to_top};
use crate::state::effect::effect;
use crate::state::map::MapState;
use crate::views::parts::{hue, quote_ref};
use leptos::prelude::*;
use meridian_lesson::model::TourStep;
use meridian_markup::{Node, el};
use meridian_route::{Fragment, Selection};
use meridian_words::LESSON;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// All steps, one of which is shown at a time or scrolled to, and the buttons.
pub fn panel(session: Session) -> Node {
    let lesson = session.lesson();
    let all = lesson.tour.len();
    let steps = lesson.tour.iter().enumerate();
    let steps = steps.map(|(at, one)| step(session, one, at, all));
    el("section")
        .attr("id", "tour")
        .class("tour")
        .attr("aria-label", LESSON.tour)
        .attr("aria-describedby", "tour-help")
        .attr("tabindex", "-1")
        .attr("hidden", move || session.step.get().is_none())
        .child(
            el("p")
                .class("hidden")
                .text(LESSON.tour_help)
                .attr("id", "tour-help"),
        )
        .child(
            el("ol")
                .class("steps")
                .attr("role", "list")
                .attr("tabindex", "0")
                .attr("aria-label", LESSON.tour)
                .children(steps),
        )
        .child(controls(session, all))
        .child(
            el("p")
                .class("hidden")
                .attr("role", "status")
                .text(move || {
                    let current = session.current();
                    current.map_or_else(String::new, |(at, step)| {
                        [&kicker(session, &step, at, all), ": ", &step.title].concat()
                    })
                }),
        )
}

fn controls(session: Session, all: usize) -> Node {
    let at_last = move || session.step.get().is_some_and(|at| at + 1 == all);
    el("div")
        .class("tour-controls")
        .child(
            act("step-back", LESSON.back, "button", move || {
                session.turn(false)
            })
            .attr("disabled", move || session.step.get() == Some(0)),
        )
        .child(
            el("progress")
                .attr("max", all.to_string())
                .attr("aria-label", LESSON.tour)
                .attr("value", move || Some((session.step.get()? + 1).to_string())),
        )
        .child(
            act("step-next", LESSON.next, "button primary", move || {
                session.turn(true)
            })
            .attr("disabled", at_last),
        )
        .child(
            act("present", "", "quiet", move || {
                session.present(!session.presenting.get_untracked());
            })
            .text(move || {
                let on = session.presenting.get();
                let words = if on {
                    LESSON.present_end
                } else {
                    LESSON.present
                };
                words.to_owned()
            }),
        )
        .child(act("tour-leave", LESSON.leave, "quiet", move || {
            session.leave_tour()
        }))
}

fn step(session: Session, step: &TourStep, at: usize, all: usize) -> Node {
    let app = session.app;
    let pack = app.pack();
    let quotes = step.quotes.iter().filter_map(|id| pack.quote(id));
    el("li")
        .class(["step ", &hue(app, &step.story)].concat())
        .attr("data-step", step.id.clone())
        .attr("data-story-id", step.story.clone())
        .attr("aria-current", move || {
            (session.step.get() == Some(at)).then_some("step")
        })
        .child(el("p").class("kicker").text(kicker(session, step, at, all)))
        .child(el("h3").text(step.title.clone()))
        .child(el("p").class("of-standard").text(step.text.clone()))
        .child(el("p").class("of-plain").text(step.plain.clone()))
        .child(
            el("div")
                .class("step-quotes")
                .children(quotes.map(|quote| quote_ref(app, quote))),
        )
}

/// Which step it is, and of which story.
fn kicker(session: Session, step: &TourStep, at: usize, all: usize) -> String {
    let place = (LESSON.step_of)(at + 1, all);
    match session.app.pack().story(&step.story) {
        Some(story) => [&place, " · ", &story.label].concat(),
        None => place,
    }
}

/// Makes panel, map and window follow the step.
pub fn follow(session: Session) {
    effect(move || {
        let step = session.step.get();
        mark_page("data-tour", step.map(|_| ""));
        if step.is_some() {
            session.left_at.set(step);
        } else {
            // Back of the browser leaves the tour, too.
            session.present(false);
        }
    });
    // A frame later the filter and the selection have taken effect, and the wall is drawn.
    effect(move || {
        if let Some((_, step)) = session.current() {
            request_animation_frame(move || bring_into_view(session, &step));
        }
    });
    effect(move || {
        if let Some(((_, step), map)) = session.current().zip(session.app.map.get()) {
            request_animation_frame(move || fly(map, &step));
        }
    });
    effect(move || {
        session.step.track();
        session.presenting.track();
        request_animation_frame(move || bring_into_panel(session));
    });
}

/// Scrolls the panel to the step that the tour is at.
pub fn bring_into_panel(session: Session) {
    let step = find("#tour .step[aria-current]");
    let step = step.and_then(|step| step.dyn_into::<HtmlElement>().ok());
    if let Some((step, list)) = step.zip(find("#tour .steps")) {
        list.set_scroll_top(step.offset_top());
        let at = session.step.get_untracked();
        session.in_panel.set_value((at, list.client_height()));
    }
}

/// Flies the map to the step's place, or to all of its story.
fn fly(map: MapState, step: &TourStep) {
    match Fragment::parse(&step.state).selection {
        Some(Selection::Place(_)) => map.show_close(),
        _ => map.reset(),
    }
}

/// Brings what the step looks at above the panel: a quote's card, else the map.
fn bring_into_view(session: Session, step: &TourStep) {
    let card = match Fragment::parse(&step.state).selection {
        Some(Selection::Quote(id)) if !session.presenting.get_untracked() => {
            find(&["[data-quote=\"", &id, "\"]"].concat())
        }
        _ => None,
    };
    match card {
        Some(card) => centre(&card),
        None => element("map-box").iter().for_each(|map| to_top(map)),
    }
}
