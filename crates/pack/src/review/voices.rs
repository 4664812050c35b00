//! What someone says, alleges or denies names them.

use super::told::Told;
use crate::Basis;
use crate::validate::{Problem, ProblemKind};

/// Asks of each claim and figure that is said, alleged or denied for who it is; what the outlet reports is the outlet's.
pub fn ask(told: &[Told]) -> Vec<Problem> {
    let of_nobody = told.iter().filter(|it| it.by.is_some_and(<[_]>::is_empty));
    of_nobody
        .filter_map(|it| {
            let does = match it.basis? {
                Basis::Said => "says it",
                Basis::Alleged => "alleges it",
                Basis::Denied => "denies it",
                Basis::Reported => return None,
            };
            Some(Problem {
                path: it.path.clone(),
                kind: ProblemKind::NoSpeaker,
                message: format!("has nobody in \"by\", expected who it is that {does}"),
            })
        })
        .collect()
}
