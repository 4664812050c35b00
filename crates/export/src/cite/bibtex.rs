//! BibTeX (<https://ctan.org/pkg/bibtex>): an entry of type `misc`, whose `url` and `urldate` are biblatex's.

use super::cited::Cited;
use super::csl_json::key;
use super::title::one_line;
use super::{BETWEEN, credit_line, passage};

/// The title stands in two pairs of braces, so that no style changes its letters. The credit with version and "as of" line is
/// the note, the quote with its speaker and context the abstract.
pub(super) fn entry(cited: &Cited) -> String {
    let (pack, words) = (cited.pack, cited.words);
    let mut fields = vec![
        ("title", ["{", &escape(&pack.title), "}"].concat()),
        ("note", escape(&credit_line(pack, words))),
        ("version", escape(&pack.version)),
    ];
    if let Some((address, day)) = cited.address() {
        fields.push(("url", address));
        fields.push(("urldate", day.iso()));
    }
    let passage: Vec<String> = passage(pack, cited.quote, words)
        .iter()
        .map(|line| escape(line))
        .collect();
    fields.push(("abstract", passage.join(BETWEEN)));
    let fields: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("  {name} = {{{value}}}"))
        .collect();
    format!("@misc{{{},\n{}\n}}\n", key(cited), fields.join(",\n"))
}

/// The text on one line, with commands for what LaTeX would act on. Braces are commands too, since BibTeX counts those that
/// have a backslash before them.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in one_line(text).chars() {
        match letter {
            '\\' => out.push_str("\\textbackslash{}"),
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '$' | '&' | '#' | '%' | '_' => out.extend(['\\', letter]),
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_latex_would_act_on_is_a_command() {
        assert_eq!(
            escape("50% of $1 & #2_x^~{\\}"),
            "50\\% of \\$1 \\& \\#2\\_x\\textasciicircum{}\\textasciitilde{}\\textbraceleft{}\\textbackslash{}\\textbraceright{}"
        );
    }

    proptest! {
        #[test]
        fn braces_are_always_in_pairs(text in any::<String>()) {
            let mut open = 0_usize;
            for letter in escape(&text).chars() {
                match letter {
                    '{' => open += 1,
                    '}' => {
                        prop_assert!(open > 0);
                        open -= 1;
                    }
                    _ => {}
                }
            }
            prop_assert_eq!(open, 0);
        }
    }
}
