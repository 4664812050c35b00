//! Quotes as text in CommonMark (<https://spec.commonmark.org/>).

use super::Request;
use crate::cite;
use meridian_route::Selection;

/// Title, credit and filter; each quote as a block quote with its lines; rights and notices.
pub(super) fn write(request: &Request) -> String {
    let pack = request.pack;
    let mut blocks = vec![
        format!("# {}", escape(&pack.title)),
        escape(&request.credit()),
        escape(&request.filter_line()),
    ];
    blocks.extend(request.page().map(|page| format!("<{page}>")));
    for quote in request.quotes() {
        let lines = cite::passage(pack, quote, request.words);
        let mut lines: Vec<String> = lines.iter().map(|line| escape(line)).collect();
        let link = request.link(Selection::Quote(quote.id.clone()));
        lines.extend(link.map(|link| format!("<{link}>")));
        // A backslash ends the line where a line of Markdown would go on.
        blocks.push(format!("> {}", lines.join("\\\n> ")));
    }
    blocks.push("---".to_owned());
    blocks.push(escape(&(request.export.rights)(&pack.rights)));
    for notice in &pack.notices {
        blocks.push(format!(
            "**{}** {}",
            escape(notice.title.trim()),
            escape(&notice.text)
        ));
    }
    blocks.join("\n\n") + "\n"
}

/// The text on one line, as words: whatever Markdown or HTML would act on has a backslash before it. A number that would begin
/// a list has it before its full stop.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut digits_only = true;
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        for letter in word.chars() {
            let acts = match letter {
                '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '~'
                | '&' | '!' => true,
                '+' | '-' | '=' => out.is_empty(),
                '.' | ')' => digits_only && !out.is_empty(),
                // Many readers of Markdown make addresses links.
                ':' | '@' => true,
                _ => false,
            };
            digits_only &= letter.is_ascii_digit();
            if acts {
                out.push('\\');
            }
            out.push(if letter.is_control() {
                '\u{FFFD}'
            } else {
                letter
            });
        }
        digits_only = false;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_markdown_would_act_on_has_a_backslash_before_it() {
        for (text, escaped) in [
            ("a *b* _c_ `d`", r"a \*b\* \_c\_ \`d\`"),
            ("<script>", r"\<script\>"),
            ("[x](javascript:alert)", r"\[x\](javascript\:alert)"),
            ("# a\n# b", r"\# a \# b"),
            ("- a-b", r"\- a-b"),
            ("1. a 2.", r"1\. a 2."),
            ("12) a", r"12\) a"),
            ("https://example.org", r"https\://example.org"),
            ("a\u{0}b", "a\u{FFFD}b"),
            ("&amp;", r"\&amp;"),
        ] {
            assert_eq!(escape(text), escaped);
        }
    }
}
