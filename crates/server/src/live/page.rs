//! What is said of a build, as HTML.

use super::board::{Problem, Status};
use serde_json::json;

/// One message to the pages: what `live.js` reads.
pub(super) fn event(status: &Status) -> String {
    json!({
        "version": status.version,
        "settled": status.settled(),
        "busy": status.step.is_some(),
        "problems": problems(status),
        "step": step(status),
        "detail": detail(status),
    })
    .to_string()
}

/// A page of the site with our script in it, which is told what it was served as. None where the page carries a policy of its
/// own: that would refuse the script.
pub(super) fn with_script(page: &str, status: &Status) -> Option<String> {
    let (head, rest) = page.split_once("<head>")?;
    if page.contains("http-equiv=\"Content-Security-Policy\"") {
        return None;
    }
    // While something is built a page may be half old and half new: it counts as neither.
    let version = if status.settled() {
        status.version.as_str()
    } else {
        ""
    };
    Some(format!("{head}<head>{}{rest}", script(version)))
}

fn script(version: &str) -> String {
    let version = escaped(version);
    format!("<script defer src=\"/.meridian/live.js\" data-version=\"{version}\"></script>")
}

/// The page that stands in for one that is not built yet. Without scripts it asks again by itself.
pub(super) fn waiting(status: &Status) -> String {
    let title = if status.problems.is_empty() {
        "Meridian is being built"
    } else {
        "Meridian could not be built"
    };
    let problems = problems(status);
    let hidden = if problems.is_empty() { " hidden" } else { "" };
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n\
         <noscript><meta http-equiv=\"refresh\" content=\"2\"></noscript>\n\
         <link rel=\"stylesheet\" href=\"/.meridian/live.css\">\n{}\n</head>\n<body>\n\
         <main data-live>\n<h1>{title}</h1>\n\
         <p class=\"step\" role=\"status\">{}</p>\n<p class=\"detail\">{}</p>\n\
         <section class=\"problems\" aria-label=\"What keeps the build from its end\"{hidden}>{problems}</section>\n\
         </main>\n</body>\n</html>\n",
        script(""),
        escaped(&step(status)),
        escaped(&detail(status)),
    )
}

/// What is under way, or what is waited for.
fn step(status: &Status) -> String {
    match &status.step {
        Some(step) if step.what.is_empty() => "Looking at what has changed".to_owned(),
        Some(step) => format!("Building, step {}", step.what),
        None if status.problems.is_empty() => String::new(),
        None => "It is built again as soon as a file is saved.".to_owned(),
    }
}

fn detail(status: &Status) -> String {
    status
        .step
        .as_ref()
        .map(|step| step.detail.clone())
        .unwrap_or_default()
}

/// The problems as a list; nothing where there are none.
fn problems(status: &Status) -> String {
    let list: String = status.problems.iter().map(item).collect();
    if list.is_empty() {
        return list;
    }
    let count = match status.problems.len() {
        1 => "1 problem".to_owned(),
        count => format!("{count} problems"),
    };
    format!("<h2>{count} in the build</h2><ol>{list}</ol>")
}

fn item(problem: &Problem) -> String {
    let part = |tag: &str, text: &str, end: &str| {
        if text.is_empty() {
            String::new()
        } else {
            format!("<{tag}>{}</{end}>", escaped(text))
        }
    };
    format!(
        "<li>{}{}{}</li>",
        part("p class=\"place\"", &problem.place, "p"),
        part("p class=\"message\"", &problem.message, "p"),
        // Can be scrolled, and so reached by the keyboard.
        part("pre tabindex=\"0\"", &problem.excerpt, "pre"),
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::{super::board::Step, *};

    fn failed() -> Status {
        Status {
            version: "v1".to_owned(),
            step: None,
            problems: vec![
                Problem {
                    place: "src/views/a.rs:10:5".to_owned(),
                    message: "expected `Vec<u8>`, found `&str`".to_owned(),
                    excerpt: "10 |     a(\"<b>\")".to_owned(),
                },
                Problem {
                    message: "esbuild is missing".to_owned(),
                    ..Problem::default()
                },
            ],
        }
    }

    #[test]
    fn each_problem_is_shown_with_its_place_its_message_and_what_was_said() {
        let html = problems(&failed());
        assert_eq!(
            html,
            "<h2>2 problems in the build</h2><ol>\
             <li><p class=\"place\">src/views/a.rs:10:5</p>\
             <p class=\"message\">expected `Vec&lt;u8&gt;`, found `&amp;str`</p>\
             <pre tabindex=\"0\">10 |     a(&quot;&lt;b&gt;&quot;)</pre></li>\
             <li><p class=\"message\">esbuild is missing</p></li></ol>"
        );
        assert!(waiting(&failed()).contains(&html));
        assert_eq!(problems(&Status::default()), "");
    }

    #[test]
    fn before_the_first_build_ends_a_page_says_which_step_is_under_way() {
        let status = Status {
            step: Some(Step {
                what: "3 of 8: compiling <it>".to_owned(),
                detail: "Compiling leptos".to_owned(),
            }),
            ..Status::default()
        };
        let page = waiting(&status);
        for text in [
            "<h1>Meridian is being built</h1>",
            ">Building, step 3 of 8: compiling &lt;it&gt;</p>",
            ">Compiling leptos</p>",
            "end\" hidden></section>",
            "<script defer src=\"/.meridian/live.js\" data-version=\"\"></script>",
        ] {
            assert!(page.contains(text), "{text}: {page}");
        }
        assert!(waiting(&failed()).contains("<h1>Meridian could not be built</h1>"));
        assert!(waiting(&failed()).contains("as soon as a file is saved"));
    }

    #[test]
    fn a_page_knows_the_version_it_was_served_as_if_there_was_a_whole_one() {
        let version = |status: &Status| {
            let page = with_script("<html><head><title>", status)?;
            let (_, rest) = page.split_once(
                "<html><head><script defer src=\"/.meridian/live.js\" data-version=\"",
            )?;
            rest.strip_suffix("\"></script><title>").map(str::to_owned)
        };
        let settled = Status {
            version: "\"v1\"".to_owned(),
            ..Status::default()
        };
        assert_eq!(version(&settled).as_deref(), Some("&quot;v1&quot;"));
        assert_eq!(version(&failed()).as_deref(), Some(""));
        let own = "<head><meta http-equiv=\"Content-Security-Policy\" content=\"\">";
        assert_eq!(with_script(own, &settled), None);
    }

    #[test]
    fn a_message_is_one_line() {
        let message = event(&failed());
        assert!(
            message.contains("\"settled\":false") && !message.contains('\n'),
            "{message}"
        );
    }
}
