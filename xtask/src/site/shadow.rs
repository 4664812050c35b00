//! The style sheets for the custom element: what speaks of the page speaks of the shadow host and of the element's root in it.

/// Before everything: nothing of the page around comes in. `all` leaves custom properties alone, so the page may set tokens.
const RESET: &str = ":host{display:block;font-size:medium}:host([hidden]){display:none}#app{all:initial;display:block}";

/// Attributes of `<html>` that the page's boot file takes from the address; on the element they are written by hand.
const OPTIONS: [&str; 3] = ["data-view", "data-theme", "data-pack"];

/// Rewrites sheets for a shadow root. Selectors that begin with `html` or `:root` are understood with attribute conditions,
/// alone or in an `:is()`.
pub fn rules(css: &str) -> String {
    let mut out = String::from(RESET);
    let mut rest = css;
    while let Some((at, word)) = next_root(rest) {
        let (before, tail) = rest.split_at(at);
        out.push_str(before);
        let tail = tail.get(word.len()..).unwrap_or_default();
        let (conditions, after) = conditions(tail);
        if conditions.is_empty() && word == "html" {
            out.push_str("#app");
        } else if conditions.is_empty() {
            out.push_str(":host");
        } else {
            out.push_str(&format!(":host({})", renamed(conditions)));
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Where the next selector of the root element begins, and how it is written.
fn next_root(css: &str) -> Option<(usize, &'static str)> {
    ["html", ":root"]
        .into_iter()
        .filter_map(|word| Some((find_word(css, word)?, word)))
        .min()
}

/// A word that stands where a selector may begin and ends where its name does.
fn find_word(css: &str, word: &str) -> Option<usize> {
    css.match_indices(word).map(|(at, _)| at).find(|at| {
        let before = css.get(..*at).and_then(|text| text.chars().next_back());
        let after = css
            .get(at + word.len()..)
            .and_then(|text| text.chars().next());
        let begins = before.is_none_or(|letter| " ,{};\n/".contains(letter));
        let ends = after.is_some_and(|letter| " ,{[:.\n".contains(letter));
        begins && ends
    })
}

/// The conditions right behind a selector's name: `[…]` and `:pseudo(…)`, and what follows them.
fn conditions(tail: &str) -> (&str, &str) {
    let mut depth = 0_usize;
    let mut end = 0;
    for (at, letter) in tail.char_indices() {
        match letter {
            '[' | '(' => depth += 1,
            ']' | ')' => depth = depth.saturating_sub(1),
            ' ' | ',' | '{' | '\n' if depth == 0 => {
                end = at;
                break;
            }
            _ => {}
        }
        end = at + letter.len_utf8();
    }
    tail.split_at(end)
}

fn renamed(conditions: &str) -> String {
    let mut text = conditions.to_owned();
    for option in OPTIONS {
        let plain = option.trim_start_matches("data-");
        text = text.replace(&format!("[{option}"), &format!("[{plain}"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_speaks_of_the_page_speaks_of_the_host() {
        for (page, element) in [
            (":root{--a:b}", ":host{--a:b}"),
            ("html{color:red}", "#app{color:red}"),
            (
                ":root[data-theme=dark]{--a:c}",
                ":host([theme=dark]){--a:c}",
            ),
            (
                "html[data-view=map] #a,html:is([data-view=a],[data-view=b]) .c{d:e}",
                ":host([view=map]) #a,:host(:is([view=a],[view=b])) .c{d:e}",
            ),
            (
                "@media (x){:root{--s:0}html:not([dir]) .m{t:u}}",
                "@media (x){:host{--s:0}:host(:not([dir])) .m{t:u}}",
            ),
            (".html,.a-html b{c:d}", ".html,.a-html b{c:d}"),
            (
                "html[data-meridian=failed] #a{b:c}",
                ":host([data-meridian=failed]) #a{b:c}",
            ),
        ] {
            assert_eq!(rules(page), format!("{RESET}{element}"), "{page}");
        }
    }
}
