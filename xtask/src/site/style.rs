//! The style sheets index.html links, in its order, as one.

use super::script::shrink;
use crate::{failure::Outcome, project};

const OPEN: &str = "<link rel=\"stylesheet\" href=\"";

/// Joins the linked sheets and the generated rules.
pub fn sheet(skeleton: &str, generated: &str, small: bool) -> Outcome<Vec<u8>> {
    let mut css = String::new();
    for path in linked(skeleton) {
        css.push_str(&project::read(&project::path(path))?);
        css.push('\n');
    }
    css.push_str(generated);
    if !small {
        return Ok(css.into_bytes());
    }
    let joined = project::private("stage/meridian.css");
    project::write(&joined, css.as_bytes())?;
    shrink(&joined, &[])
}

fn linked(skeleton: &str) -> impl Iterator<Item = &str> {
    skeleton.lines().filter_map(link)
}

fn link(line: &str) -> Option<&str> {
    line.trim()
        .strip_prefix(OPEN)?
        .split_once('"')
        .map(|(path, _)| path)
}

/// The skeleton without those links, without Trunk's own, and without what it says to those who read it here.
pub fn without_links(skeleton: &str) -> String {
    let kept: Vec<&str> = skeleton
        .lines()
        .filter(|line| {
            link(line).is_none() && !line.contains("data-trunk") && !line.starts_with("<!-- ")
        })
        .collect();
    kept.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_found_in_order_and_taken_out() {
        let html = "<head>\n<link rel=\"stylesheet\" href=\"a.css\">\n<link rel=\"icon\" href=\"i.svg\">\n\
                    <link rel=\"stylesheet\" href=\"b.css\">\n<link data-trunk rel=\"rust\">\n<!-- Why. -->\n</head>";
        assert_eq!(linked(html).collect::<Vec<_>>(), ["a.css", "b.css"]);
        assert_eq!(
            without_links(html),
            "<head>\n<link rel=\"icon\" href=\"i.svg\">\n</head>\n"
        );
    }
}
