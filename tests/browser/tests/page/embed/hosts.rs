//! Pages as newsrooms make them, with the scripts they have.

use super::{around, fits, framed, inside, ready_inside};
use meridian_browser_tests::{Around, Page, Setup, naming_the_origin};
use serde_json::json;

#[test]
fn the_frame_fits_in_a_page_with_each_of_the_known_scripts() {
    for host in [
        "pym.html",
        "newswire.html",
        "open.html",
        "h5p.html",
        "amp.html",
    ] {
        let (page, _around) = around(host);
        ready_inside(&page);
        fits(&page);
        assert_eq!(page.console_errors(), [""; 0], "{host}");
    }
}

#[test]
fn pym_tells_another_width_and_the_frame_fits_again() {
    let (page, _around) = around("pym.html");
    ready_inside(&page);
    fits(&page);
    let before = size(&page);
    page.resize(420, 800);
    page.wait("a narrower frame of another height", |page| {
        let now = size(page);
        now[0] < before[0] && now[1] != before[1]
    });
    fits(&page);
}

/// Width of the frame's own window, and the height that the page around gave it.
fn size(page: &Page) -> [f64; 2] {
    let width = inside(page, "return innerWidth");
    let height = page.run(
        "return document.querySelector('iframe').clientHeight",
        json!([]),
    );
    [width, height].map(|side| side.as_f64().unwrap())
}

#[test]
fn wordpress_gets_heights_with_its_secret_and_opens_the_link() {
    let (page, _around) = around("wordpress.html");
    ready_inside(&page);
    page.wait("the highest that WordPress allows", |page| {
        page.run("return document.querySelector('iframe').height", json!([])) == json!("1000")
    });
    assert_eq!(
        inside(
            &page,
            "return document.querySelector('[data-count=quotes]').textContent"
        ),
        json!("4 of 26 quotes"),
        "the secret is no part of the state"
    );
    inside(&page, "document.querySelector('.whole a').click()");
    let whole = format!("{}#q=zhou", page.address());
    page.wait("the link", |page| {
        page.run("return followed", json!([])) == json!([whole])
    });
}

/// The element and the frame of a page that has both; the frame is what is looked at then.
fn both_ready(page: &Page) {
    page.wait("the element", |page| {
        page.has("meridian-explorer[data-meridian=ready]")
    });
    // Browsers draw no frames of animation for what is out of sight.
    page.run(
        "document.querySelector('iframe').scrollIntoView()",
        json!([]),
    );
    ready_inside(page);
}

#[test]
fn a_strict_policy_that_names_the_site_lets_frame_and_element_work() {
    let (page, _around) = around("strict.html");
    both_ready(&page);
    // The last that either asks for.
    for root in [
        "document.querySelector('meridian-explorer').shadowRoot",
        "document",
    ] {
        let drawn =
            format!("return Boolean({root}.querySelector('#map .shapes:not(.coarse) path'))");
        page.wait("the detailed map", |page| {
            if root == "document" {
                inside(page, &drawn) == json!(true)
            } else {
                page.run(&drawn, json!([])) == json!(true)
            }
        });
    }
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn every_sandbox_that_allows_scripts_shows_the_program() {
    for sandbox in [
        "allow-scripts",
        "allow-scripts%20allow-same-origin",
        "allow-scripts%20allow-popups",
    ] {
        let (page, _around) = framed(
            "?view=quotes#q=zhou",
            &format!("&width=600&sandbox={sandbox}"),
        );
        ready_inside(&page);
        fits(&page);
        assert_eq!(
            inside(
                &page,
                "return document.querySelector('[data-count=quotes]').textContent"
            ),
            json!("4 of 26 quotes"),
            "{sandbox}"
        );
        // What a sandbox may forbid without a word is not offered; a window that may not open has its address beside it.
        let address = inside(
            &page,
            "return document.querySelector('.whole span')?.textContent ?? ''",
        );
        let opaque = !sandbox.contains("same-origin");
        assert_eq!(
            address,
            json!(if opaque {
                format!("{}#q=zhou", page.address())
            } else {
                String::new()
            })
        );
        assert_eq!(
            inside(
                &page,
                "return document.getElementById('keep').getClientRects().length"
            ),
            json!(0)
        );
    }
}

#[test]
fn a_frame_without_scripts_can_be_read() {
    let (page, _around) = framed("?view=quotes", "&width=600&sandbox=");
    let frame = page.one("iframe");
    page.enter(&frame);
    page.wait("all quotes", |page| page.count("[data-quote]") == 26);
    assert!(page.one("#reduced").is_displayed());
}

#[test]
fn a_dark_page_shows_through_and_is_never_flashed_at() {
    // What every frame that is drawn has for its ground, from the first on: the scheme, by which the browser chooses what lies
    // below all, and where something is shown, the document's own and its body's. Before its style sheet has come a page is
    // not drawn, though WebKit calls back for frames.
    let page = Setup::new()
        .policy(&naming_the_origin())
        .early(
            "window.schemes = new Set();
             window.grounds = new Set();
             window.drawn = 0;
             const look = () => {
               const { documentElement: html, body } = document;
               const styled = [...document.styleSheets].some((sheet) => sheet.href?.includes('/meridian-'));
               if (html && styled) schemes.add(getComputedStyle(html).colorScheme);
               if (html && styled && !html.hidden) {
                 for (const node of [html, body ?? html]) grounds.add(getComputedStyle(node).backgroundColor);
                 drawn += 1;
               }
               requestAnimationFrame(look);
             };
             requestAnimationFrame(look);",
        )
        .window();
    let _around = Around::visit(&page, "dark.html");
    ready_inside(&page);
    page.wait("a few frames", |page| {
        inside(page, "return drawn > 3") == json!(true)
    });
    assert_eq!(
        inside(&page, "return [[...schemes], [...grounds]]"),
        json!([["dark"], ["rgba(0, 0, 0, 0)"]])
    );
}

#[test]
fn from_right_to_left_around_it_stays_as_it_is_and_fits() {
    let (page, _around) = around("rtl.html");
    both_ready(&page);
    let direction =
        "const app = document.querySelector('meridian-explorer').shadowRoot.getElementById('app');
        return [getComputedStyle(app).direction, app.scrollWidth <= app.clientWidth]";
    assert_eq!(page.run(direction, json!([])), json!(["ltr", true]));
}

#[test]
fn pages_of_react_and_svelte_set_attributes_and_hear_of_changes() {
    for host in ["react.html", "svelte.html"] {
        let (page, _around) = around(host);
        page.wait("the element", |page| {
            page.has("meridian-explorer[data-meridian=ready]")
        });
        let counted = "return document.querySelector('meridian-explorer').shadowRoot.querySelector('[data-count=quotes]').textContent";
        assert_eq!(
            page.run(counted, json!([])),
            json!("12 of 26 quotes"),
            "{host}"
        );
        page.one("#other").click();
        page.wait("the other story", |page| {
            page.run(counted, json!([])) == json!("14 of 26 quotes")
        });
        page.run(
            "document.querySelector('meridian-explorer').shadowRoot.querySelector('[data-facet=extent][value=full]').click()",
            json!([]),
        );
        page.wait("word of the change", |page| {
            page.texts("#state") == ["story=bachelet-xinjiang&extent=full"]
        });
        assert_eq!(page.console_errors(), [""; 0], "{host}");
    }
}
