//! The site in pages of others, each from an origin of its own.

mod element;
mod frame;
mod hostile;
mod hosts;
mod parts;
mod pasted;

use meridian_browser_tests::{Around, Page, Setup, naming_the_origin};
use serde_json::{Value, json};

/// A page around, and the window it is shown in.
pub(crate) fn around(at: &str) -> (Page, Around) {
    let page = Setup::new().policy(&naming_the_origin()).window();
    let around = Around::visit(&page, at);
    (page, around)
}

/// A frame of the site in an otherwise empty page: what follows the site's address, and attributes of the frame.
pub(crate) fn framed(at: &str, attributes: &str) -> (Page, Around) {
    around(&format!("frame.html?at={}{attributes}", escaped(at)))
}

fn escaped(text: &str) -> String {
    text.replace('%', "%25")
        .replace('&', "%26")
        .replace('#', "%23")
        .replace('+', "%2B")
}

/// What a script in the frame gives; the page around is looked at again afterwards.
pub(crate) fn inside(page: &Page, script: &str) -> Value {
    let frame = page.one("iframe");
    page.enter(&frame);
    let answer = page.run(script, json!([]));
    page.leave();
    answer
}

/// Waits until the program in the frame has taken over.
pub(crate) fn ready_inside(page: &Page) {
    page.wait("the frame to be ready", |page| {
        inside(
            page,
            "const islands = document.querySelectorAll('#map, #detail, #quotes');
             return document.documentElement?.dataset.meridian === 'ready' && [...islands].every((one) => 'live' in one.dataset)",
        ) == json!(true)
    });
}

/// Waits until the frame is as high as what is in it, to the pixel that is rounded up.
pub(crate) fn fits(page: &Page) {
    page.wait("the frame to fit", |page| {
        let outside = page.run("return document.querySelector('iframe').clientHeight", json!([]));
        let needed = inside(
            page,
            "return document.documentElement?.hidden !== false ? 0 : Math.ceil(document.body.getBoundingClientRect().height)",
        );
        needed != json!(0) && outside == needed
    });
}

/// Gives the frame a width and waits until it fits at that.
pub(crate) fn fits_at(page: &Page, width: u32) {
    page.run(
        "document.querySelector('iframe').width = arguments[0]",
        json!([width]),
    );
    page.wait("the frame's own window to be as wide", |page| {
        inside(page, "return innerWidth") == json!(width)
    });
    fits(page);
}
