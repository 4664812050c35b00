//! The rows of buttons below and above the application: the lesson, and what a reader can take along.
//!
//! They are printed (`views/page_tools.rs`, `views/learn.rs`) and come to life once the page is ready. What a button asks for
//! comes from [`crate::extras`], which the rest of the page does not know.

use crate::extras::{self, Wanted};
use crate::platform::document::{element, page};
use crate::platform::host;
use crate::platform::listen::listen;
use crate::state::AppState;
use crate::state::effect::{keep_alive, on_mount};
use leptos::prelude::*;
use leptos::reactive::computed::ScopedFuture;
use leptos::reactive::owner::WeakOwner;
use leptos::task::spawn_local;
use meridian_route::anchor;
use meridian_words::{DIALOG, LESSON, PAGE_TOOLS};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// A row below the application, and what is said in it.
struct Row {
    /// Its id.
    id: &'static str,
    /// What a button asks for, given its `data-action`.
    wanted: fn(String) -> Wanted,
    /// While it is done.
    busy: &'static str,
    /// When it is done.
    done: &'static str,
    /// When it could not be done.
    failed: &'static str,
}

static ROWS: [Row; 2] = [
    Row {
        id: "take",
        wanted: Wanted::Dialog,
        busy: DIALOG.busy,
        done: "",
        failed: DIALOG.failed,
    },
    Row {
        id: "picture",
        wanted: Wanted::Map,
        busy: "",
        done: PAGE_TOOLS.map_saved,
        failed: PAGE_TOOLS.map_failed,
    },
];

/// The row of the lesson; what its button asks for depends on who asks.
static LESSON_ROW: Row = Row {
    id: "learn",
    wanted: |_| Wanted::Lesson { shown: true },
    busy: "",
    done: "",
    failed: LESSON.failed,
};

/// Arms the rows that are in the page once it stands, as long as the current owner lasts.
pub fn arm(app: AppState) {
    on_mount(move || {
        for row in &ROWS {
            if let Some(tools) = Tools::find(app, row) {
                // Removing what is not there is no error.
                let _ = tools.element.remove_attribute("hidden");
                tools.listen();
            }
        }
        arm_lesson(app);
    });
}

/// The lesson is that of the printed pack: of another (`?pack=`) it knows nothing. A link to the lesson, to a step of it or to plain
/// words asks for it as the button does.
fn arm_lesson(app: AppState) {
    let printed = page().is_some_and(|page| page.get_attribute("data-pack").is_none());
    let Some(tools) = Tools::find(app, &LESSON_ROW).filter(|_| printed) else {
        return;
    };
    if let Ok(Some(button)) = tools.element.query_selector("button") {
        // Removing what is not there is no error.
        let _ = button.remove_attribute("disabled");
    }
    let by_link = tools.clone();
    let asked = move || {
        if anchor(&host::fragment()).as_deref() == Some("lesson") {
            by_link.ask(Wanted::Lesson { shown: true });
        } else if app
            .show
            .with_untracked(|show| show.level.is_some() || show.step.is_some())
        {
            by_link.ask(Wanted::Lesson { shown: false });
        }
    };
    asked();
    keep_alive(host::on_change(asked));
    tools.listen();
}

/// A row in the page.
#[derive(Clone)]
struct Tools {
    app: AppState,
    row: &'static Row,
    element: Element,
    /// Weak: the listener belongs to it.
    owner: WeakOwner,
}

impl Tools {
    fn find(app: AppState, row: &'static Row) -> Option<Self> {
        Some(Self {
            app,
            row,
            element: element(row.id)?.into(),
            owner: Owner::current()?.downgrade(),
        })
    }

    /// Listens to its buttons, as long as the current owner lasts.
    fn listen(self) {
        let element = self.element.clone();
        let pressed = move |event: &Event| {
            if let Some(action) = action(event) {
                self.ask((self.row.wanted)(action));
            }
        };
        keep_alive(listen(&element, "click", false, Box::new(pressed)));
    }

    fn ask(&self, wanted: Wanted) {
        let Some(owner) = self.owner.upgrade() else {
            return;
        };
        let (app, row) = (self.app, self.row);
        let status = self.element.query_selector("[role=status]").ok().flatten();
        let say = move |text| {
            if let Some(status) = &status {
                status.set_text_content(Some(text));
            }
        };
        say(row.busy);
        let doing = async move {
            let done = extras::ask(app, wanted).await.is_ok();
            say(if done { row.done } else { row.failed });
        };
        owner.with(|| spawn_local(ScopedFuture::new_untracked(doing)));
    }
}

/// What the button that was pressed is for.
fn action(event: &Event) -> Option<String> {
    let pressed = event.target()?.dyn_into::<Element>().ok()?;
    pressed
        .closest("[data-action]")
        .ok()??
        .get_attribute("data-action")
}
