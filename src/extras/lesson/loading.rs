//! How the lesson comes: asked for by its button or by a link, once.

use super::placing::put_together;
use super::session::Session;
use crate::extras::failure::{Failure, NotDone, told};
use crate::platform::document::page;
use crate::platform::{fetch, rules};
use crate::state::AppState;
use futures::future::join;
use leptos::prelude::*;
use meridian_lesson::model::Lesson;
use std::sync::Arc;

/// How far it is, known to whoever asks under the same owner.
#[derive(Clone, Copy)]
struct Coming {
    /// It is here.
    session: StoredValue<Option<Session>>,
    /// It is on its way; whether it is to be shown when it is there.
    awaited: StoredValue<Option<bool>>,
}

impl Coming {
    /// How far it is; just begun, where nobody has asked before.
    fn here() -> Self {
        use_context().unwrap_or_else(|| {
            let new = Self {
                session: StoredValue::new(None),
                awaited: StoredValue::new(None),
            };
            provide_context(new);
            new
        })
    }
}

/// Opens the lesson. It goes to it where it is to be `shown`; else, for a link to a step or to plain words, it is there below.
///
/// # Errors
/// When its text or its rules do not come, which the console is told; the next call tries again.
pub async fn opened(app: AppState, shown: bool) -> Result<(), NotDone> {
    let opened = open(app, shown).await;
    opened.map_err(|failure| told("open the lesson", &failure))
}

async fn open(app: AppState, shown: bool) -> Result<(), Failure> {
    let Coming { session, awaited } = Coming::here();
    if let Some(session) = session.get_value() {
        session.show(shown);
        return Ok(());
    }
    if let Some(before) = awaited.get_value() {
        awaited.set_value(Some(before || shown));
        return Ok(());
    }
    awaited.set_value(Some(shown));
    let come = bring().await;
    // Whoever began may be gone meanwhile, and all that belonged to them.
    let Some(shown) = awaited.try_get_value() else {
        return Ok(());
    };
    awaited.set_value(None);
    let here = put_together(app, Arc::new(come?));
    session.set_value(Some(here));
    here.show(shown == Some(true));
    Ok(())
}

/// Its text, from the address that the page names, once its rules are there too.
async fn bring() -> Result<Lesson, Failure> {
    let address = page().and_then(|page| page.get_attribute("data-lesson"));
    let address = address.unwrap_or_default();
    let (rules, text) = join(rules::bring("lesson-rules"), fetch::text(&address)).await;
    rules?;
    Lesson::parse(&text?).map_err(|error| Failure::Unreadable(address, error))
}
