//! The map as a picture.

use super::*;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use meridian_browser_tests::Picture;

/// A page that keeps what it hands to the reader, whose detailed map has arrived.
fn catching(setup: Setup, at: &str) -> Page {
    let page = setup.catching().open(at);
    detailed(&page);
    page
}

/// Presses a button of the row and gives the name and the bytes of the file.
fn saved(page: &Page, form: &str) -> (String, Vec<u8>) {
    let file = page.handed(|page| {
        page.one(&format!("#picture [data-action={form}]")).click();
    });
    page.wait("the word", |page| {
        page.one("#picture [role=status]").text() == "Saved."
    });
    file
}

#[test]
fn the_map_is_saved_as_a_drawing_that_stands_alone() {
    let page = catching(Setup::new(), "#place=delhi&at=place:delhi&q=xi");
    let (name, bytes) = saved(&page, "svg");
    assert_eq!(name, "china-in-eurasia-map.svg");
    let text = String::from_utf8(bytes).unwrap();
    let read = page.run(
        "const svg = new DOMParser().parseFromString(arguments[0], 'image/svg+xml');
         const texts = (css) => [...svg.querySelectorAll(css)].map((one) => one.textContent);
         const shown = [...document.querySelectorAll('#map-marks .name')]
           .filter((one) => getComputedStyle(one).visibility === 'visible' && one.getClientRects().length)
           .map((one) => getComputedStyle(one).textTransform === 'uppercase' ? one.textContent.toUpperCase() : one.textContent);
         return {
           root: svg.documentElement.nodeName,
           names: texts('#names text'), shown,
           words: texts('text').join(' '),
           ukraine: svg.querySelector('#UKR')?.parentNode.getAttribute('fill'),
           shapes: svg.querySelectorAll('#shapes path').length,
           foreign: svg.querySelectorAll('[style], [class], style, script, image, use, foreignObject').length,
         }",
        json!([text]),
    );
    assert_eq!(read["root"], json!("svg"));
    assert_eq!(read["names"], read["shown"]);
    assert!(read["names"].as_array().unwrap().contains(&json!("Delhi")));
    assert!(read["shapes"].as_u64().unwrap() > 150, "{}", read["shapes"]);
    assert_eq!(read["foreign"], json!(0));
    // The tint of its own, as the page computes it.
    let tint = page.one("#map path[data-country=UKR]").style("fill");
    assert_eq!(read["ukraine"], json!(tint));
    let words = read["words"].as_str().unwrap().replace("  ", " ");
    for part in [
        "China in Eurasia, two stories",
        "Delhi · “xi”",
        "based on reporting by Reid Standish, China In Eurasia, RFE/RL.",
        "Crimea is drawn as part of Ukraine, as in United Nations General Assembly resolution 68/262.",
    ] {
        assert!(words.contains(part), "{part}: {words}");
    }
    page.finish();
}

#[test]
fn the_saved_bar_is_as_long_as_the_distance_it_names() {
    let page = catching(Setup::new(), "");
    // As where letters are large: the number is longer than the bar.
    page.run(
        "document.querySelector('.scale').style.fontSize = '40px'",
        json!([]),
    );
    let (_, bytes) = saved(&page, "svg");
    let lengths = page.run(
        "const svg = new DOMParser().parseFromString(arguments[0], 'image/svg+xml');
         const [left, right] = /^M([\\d.]+) [\\d.]+V[\\d.]+H([\\d.]+)/.exec(svg.querySelector('#scale path').getAttribute('d')).slice(1).map(Number);
         const number = document.querySelector('.scale');
         return [right - left, parseFloat(getComputedStyle(number, '::after').width), number.getBoundingClientRect().width]",
        json!([String::from_utf8(bytes).unwrap()]),
    );
    let [drawn, bar, number] = [0, 1, 2].map(|at| lengths[at].as_f64().unwrap());
    assert!((drawn - bar).abs() < 0.1, "{drawn} and {bar}");
    assert!(number > bar, "{number} and {bar}");
    page.finish();
}

#[test]
fn the_saved_map_looks_like_the_one_on_the_page() {
    if Engine::chosen().lacks(Ability::Pictures) {
        return;
    }
    let page = catching(Setup::new(), "#place=delhi&at=place:delhi");
    // Set finely in one and to whole pixels in the other, texts differ everywhere a little.
    snapshots::without_texts(&page);
    let (_, bytes) = saved(&page, "svg");
    page.rest_pointer();
    let live = page.one("#map-box").picture();
    let drawn = page.run_async(
        "const done = arguments[arguments.length - 1];
         const svg = new DOMParser().parseFromString(arguments[0], 'image/svg+xml').getElementById('map');
         const part = (name) => Number(svg.getAttribute(name));
         const image = new Image();
         image.onload = () => {
           const canvas = Object.assign(document.createElement('canvas'), { width: Math.round(part('width')), height: Math.round(part('height')) });
           canvas.getContext('2d').drawImage(image, 0, -part('y'));
           done(canvas.toDataURL().split(',')[1]);
         };
         image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(arguments[0])",
        json!([String::from_utf8(bytes).unwrap()]),
    );
    let drawn = Picture::of_png(&STANDARD.decode(drawn.as_str().unwrap()).unwrap());
    assert!(live.width.abs_diff(drawn.width) <= 1 && live.height.abs_diff(drawn.height) <= 1);
    let cut = |picture: &Picture| picture.cut(670, 466).shrunk(5);
    let different = cut(&live).different(&cut(&drawn));
    assert!(different <= 10, "{different} blocks in a thousand differ");
}

#[test]
fn the_map_is_saved_as_a_bitmap_that_is_sharp_on_paper() {
    let page = catching(Setup::new(), "");
    let (name, bytes) = saved(&page, "png");
    assert_eq!(name, "china-in-eurasia-map.png");
    let picture = Picture::of_png(&bytes);
    assert_eq!(picture.width, 2400);
    // Paper at the corner, and more than paper in the middle.
    let paper = picture.pixels[0];
    assert_eq!(paper, [0xfb, 0xf9, 0xf4]);
    let middle = &picture.pixels[picture.width * (picture.height / 2)..][..picture.width];
    assert!(middle.iter().any(|pixel| *pixel != paper));
    page.finish();
}

#[test]
fn a_button_beside_the_map_leads_to_where_it_is_saved_and_the_notice_stands_there() {
    let page = Page::open("");
    page.one("[title='Save the map']").click();
    page.wait("the section", |page| {
        page.run("return document.activeElement.id", json!([])) == json!("keep")
    });
    for form in ["svg", "png"] {
        let button = page.one(&format!("#picture [data-action={form}]"));
        assert!(button.is_displayed());
        assert_eq!(
            button.attribute("aria-describedby").as_deref(),
            Some("keep-notice")
        );
    }
    assert!(page.one("#keep-notice").text().contains("undesirable"));
    page.finish();
}

#[test]
fn without_scripts_saving_the_map_is_not_offered() {
    let page = Setup::new().without_scripts().load("");
    assert!(!page.one("#picture").is_displayed());
}
