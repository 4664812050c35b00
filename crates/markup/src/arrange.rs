//! What becomes of a list's elements when its keys change: plain lists of numbers, without a document.

/// How a list comes from its old keys to its new ones.
#[derive(Debug, PartialEq, Eq)]
pub struct Arrangement {
    /// Which old elements go, from the first to the last.
    pub gone: Vec<usize>,
    /// What stands in the list afterwards, from the first to the last.
    pub places: Vec<Place>,
}

/// What stands in one place of the new list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// This old element, which is left where it is.
    Stays(usize),
    /// This old element, brought from further down.
    Moves(usize),
    /// A new element.
    New,
}

/// Compares keys that are unique in each list. Whoever takes out what is gone and then walks along the places, stepping over
/// what stays and inserting the rest where the walk has come to, has the new list. A list whose elements keep their order moves none
/// of them, whatever goes or comes between.
pub fn arrange(before: &[String], after: &[String]) -> Arrangement {
    // Most lists keep their order, so the next key is looked for behind the last one that was found.
    let mut from = 0;
    let mut kept = vec![false; before.len()];
    let found: Vec<Option<usize>> = after
        .iter()
        .map(|key| {
            let at = find(before, from, key).filter(|at| kept.get(*at) == Some(&false))?;
            from = at + 1;
            if let Some(kept) = kept.get_mut(at) {
                *kept = true;
            }
            Some(at)
        })
        .collect();
    let numbered = kept.iter().enumerate();
    let gone = numbered
        .filter(|(_, kept)| !**kept)
        .map(|(at, _)| at)
        .collect();
    // Old elements that the walk has not passed and that nothing has brought forward.
    let mut waiting = kept;
    let mut next = 0;
    let places = found
        .into_iter()
        .map(|at| {
            let Some(at) = at else { return Place::New };
            while waiting.get(next) == Some(&false) {
                next += 1;
            }
            if let Some(waiting) = waiting.get_mut(at) {
                *waiting = false;
            }
            if at == next {
                Place::Stays(at)
            } else {
                Place::Moves(at)
            }
        })
        .collect();
    Arrangement { gone, places }
}

/// Where the key stands, looked for from a place onwards and then before it.
fn find(keys: &[String], from: usize, key: &String) -> Option<usize> {
    let (first, last) = keys.split_at_checked(from)?;
    let behind = last.iter().position(|other| other == key);
    behind
        .map(|at| from + at)
        .or_else(|| first.iter().position(|other| other == key))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]

    use super::Place::{Moves, New, Stays};
    use super::*;
    use proptest::prelude::*;

    fn keys(text: &str) -> Vec<String> {
        text.chars().map(String::from).collect()
    }

    fn between(before: &str, after: &str) -> Arrangement {
        arrange(&keys(before), &keys(after))
    }

    #[test]
    fn what_goes_and_comes_moves_nothing_else() {
        let Arrangement { gone, places } = between("abcd", "xacyd");
        assert_eq!(gone, [1]);
        assert_eq!(places, [New, Stays(0), Stays(2), New, Stays(3)]);
    }

    #[test]
    fn the_last_that_becomes_the_first_is_the_only_one_to_move() {
        let Arrangement { gone, places } = between("abc", "cab");
        assert!(gone.is_empty());
        assert_eq!(places, [Moves(2), Stays(0), Stays(1)]);
    }

    #[test]
    fn a_first_list_is_all_new_and_an_empty_one_has_nothing() {
        assert_eq!(between("", "ab").places, [New, New]);
        assert_eq!(between("ab", "").gone, [0, 1]);
    }

    /// The children of a list, as a document would have them: what an arrangement is for.
    fn carried_out(before: &[String], after: &[String]) -> Vec<(String, bool)> {
        let change = arrange(before, after);
        let mut children: Vec<(String, bool)> =
            before.iter().map(|key| (key.clone(), true)).collect();
        for at in change.gone.iter().rev() {
            children.remove(*at);
        }
        for (cursor, (place, key)) in change.places.iter().zip(after).enumerate() {
            match place {
                Stays(at) => assert_eq!(children[cursor].0, before[*at], "stays in its place"),
                Moves(at) => {
                    let old = children.iter().position(|child| child.0 == before[*at]);
                    let child = children.remove(old.unwrap());
                    children.insert(cursor, child);
                }
                New => children.insert(cursor, (key.clone(), false)),
            }
        }
        children
    }

    prop_compose! {
        /// Up to a dozen different keys in any order.
        fn some_keys()(all in Just(keys("abcdefghijkl")).prop_shuffle(), length in 0..12_usize) -> Vec<String> {
            all[..length].to_vec()
        }
    }

    proptest! {
        #[test]
        fn the_list_has_the_new_keys_and_every_key_that_stays_its_element(
            before in some_keys(), after in some_keys(),
        ) {
            let expected: Vec<_> =
                after.iter().map(|key| (key.clone(), before.contains(key))).collect();
            prop_assert_eq!(carried_out(&before, &after), expected);
        }

        #[test]
        fn a_list_that_keeps_its_order_moves_nothing(all in some_keys(), mask in any::<(u16, u16)>()) {
            let some = |mask: u16| -> Vec<String> {
                let at = all.iter().enumerate();
                at.filter(|(at, _)| mask & 1 << at != 0).map(|(_, key)| key.clone()).collect()
            };
            let change = arrange(&some(mask.0), &some(mask.1));
            prop_assert!(!change.places.iter().any(|place| matches!(place, Moves(_))));
        }
    }
}
