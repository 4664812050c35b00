//! What an editor would ask about a pack whose form is in order.
//!
//! `validate` finds what a program cannot show; here is found what a reader could be misled by. Machines only guess at such things, so for
//! somebody's pack this is advice. The built-in pack must pass it all, which tests hold it to.
//!
//! | asked | in packs of |
//! | --- | --- |
//! | what is said, alleged or denied names who says so ([`voices`]) | any language |
//! | an accusation is marked as one, and worded as one ([`accusations`]) | English |
//! | a line on the map is something that goes from place to place ([`arcs`]) | English |
//! | a statement has one basis wherever it stands ([`statements`]) | English |
//! | prose is not copied from the source ([`own_words`]) | any language, with the source |
//! | the paragraphs that are named hold the names and numbers ([`traces`]) | any language, with the source |
//!
//! The word lists are in [`english`], and only there. For another language write such a file beside it.

mod accusations;
mod arcs;
mod english;
mod own_words;
mod statements;
mod told;
mod traces;
mod voices;
mod words;

use super::Pack;
use super::validate::Problem;

/// Everything to ask about a pack, rule by rule, in the order of its items; `source` is the text that it retells.
pub fn review(pack: &Pack, source: Option<&str>) -> Vec<Problem> {
    let told = told::all(pack);
    let mut found = voices::ask(&told);
    if english::is_language(&pack.lang) {
        found.extend(accusations::ask(pack, &told));
        found.extend(arcs::ask(pack));
        found.extend(statements::ask(&told));
    }
    if let Some(source) = source {
        found.extend(own_words::ask(pack, &told, source));
        found.extend(traces::ask(pack, &told, source));
    }
    found
}
