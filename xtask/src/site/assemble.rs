//! The files of the site: shrunk, joined, named by content, filled in.

use super::{
    digest::{self, named},
    divided::Divided,
    element, icons, lesson, offline, on_request, page, prerender, script, single, single_pages,
    style,
};
use crate::{
    failure::{Failure, Outcome},
    progress::Steps,
    project,
};
use std::{collections::BTreeMap, fs, path::Path};

/// What a site is made of, and where it goes.
pub struct Parts<'a> {
    /// The folder that becomes the site.
    pub site: &'a Path,
    /// Where the program is.
    pub stage: &'a Path,
    /// The pack, its path from the root.
    pub pack: &'a str,
    /// What the prerenderer answered.
    pub rendered: &'a prerender::Rendered,
    /// Whether the program goes through wasm-opt.
    pub optimised: bool,
    /// Whether scripts and style sheets go through esbuild.
    pub small: bool,
}

/// Writes a site from its parts.
pub fn assemble(steps: &Steps, parts: &Parts) -> Outcome {
    let Parts {
        site: dist,
        stage,
        pack,
        rendered,
        optimised,
        small,
    } = *parts;
    if dist.exists() {
        fs::remove_dir_all(dist).map_err(Failure::file(dist))?;
    }
    copy(&project::path("public"), dist)?;
    let icon = fs::read(dist.join("icon.svg")).map_err(Failure::file("icon.svg"))?;
    let paper = icons::Paper::of_the_page()?;
    icons::write(dist, &icon, rendered, &paper)?;
    let basemap = take(dist, "basemap", "world", "bin")?;

    let wasm = script::optimised(steps, &stage.join("meridian_bg.wasm"), optimised)?;
    let wasm = named("meridian", "wasm", wasm);
    let divided = Divided::read(steps, stage, optimised)?;
    let dialogs = named("dialogs", "css", style::dialogs(small)?);
    let in_frames = on_request::frame(&rendered.frame)?;
    let mut texts = vec![("frame", in_frames.clone())];
    let lesson_rules = named("lesson", "css", style::lesson(small)?);
    let lesson = lesson::text(pack)?;
    let lesson = lesson.map(|text| named("lesson", "json", text.into_bytes()));
    for (row, parts) in on_request::ROWS {
        texts.push((row, on_request::joined(parts)?));
    }
    let on_request = texts
        .into_iter()
        .map(|(name, text)| Ok((name, on_request::module(name, text, small)?)))
        .collect::<Outcome<BTreeMap<_, _>>>()?;
    let module = script::module(stage, script::LINKED, &on_request, &divided, "", small)?;
    let module = named("meridian", "js", module);
    let boot = named("boot", "js", script::boot(small)?);
    let style = named(
        "meridian",
        "css",
        style::sheet(page::TEMPLATE, &rendered.css, small)?,
    );
    let print = named("print", "css", style::paper(page::TEMPLATE, small)?);
    let rules = named("frame", "css", style::frame(small)?);
    let in_shadow = style::in_shadow(&[&style.content, &rules.content]);
    let in_shadow = named("element", "css", in_shadow.into_bytes());
    let single_style = named("single", "css", style::single(small)?);
    let shared = single_pages::Assets {
        boot: &boot,
        frame: on_request.get("frame").unwrap_or(&module),
        style: &single_style,
    };
    single_pages::write(dist, rendered, &shared, &paper)?;
    project::write(&dist.join(&single_style.name), &single_style.content)?;
    let whole_pack = whole_pack(pack, dist)?;
    let files = element::Files {
        wasm: &wasm,
        divided: &divided,
        style: &in_shadow,
        basemap: &basemap,
        pack: &whole_pack,
    };
    let element = element::script(&files, &rendered.frame, stage, small)?;
    project::write(&dist.join(element::NAME), &element)?;
    project::write(&dist.join(&in_shadow.name), &in_shadow.content)?;
    let address =
        |of: &dyn Fn(&digest::Asset) -> String| lesson.as_ref().map(of).unwrap_or_default();
    let linked = page::Parts {
        lesson: address(&|text| lesson::attributes(&text.name, Some(&lesson_rules))),
        ..page::linked(
            &page::Assets {
                wasm: &wasm,
                module: &module,
                boot: &boot,
                style: &style,
                print: &print,
                rules: &rules,
                dialogs: &dialogs,
                basemap: &basemap,
            },
            &paper,
            rendered.keep.clone(),
        )
    };
    let style_inside = [
        &style.content[..],
        &rules.content,
        &dialogs.content,
        &lesson_rules.content,
    ]
    .concat();
    let whole = fs::read(dist.join(&whole_pack)).map_err(Failure::file(&whole_pack))?;
    let mut held: Vec<(&str, &[u8])> = vec![
        (single::PROGRAM, &wasm.content),
        (&basemap.name, &basemap.content),
        (&whole_pack, &whole),
    ];
    held.extend(
        lesson
            .iter()
            .map(|text| (lesson::INSIDE, &text.content[..])),
    );
    held.extend(divided.files.values().map(digest::Asset::as_pair));
    let inside = page::Parts {
        lesson: address(&|_| lesson::attributes(lesson::INSIDE, None)),
        ..single::inside(
            &single::Texts {
                boot: &boot.content,
                style: &style_inside,
                print: &print.content,
                module: &script::module(
                    stage,
                    script::INSIDE,
                    &BTreeMap::new(),
                    &divided,
                    &in_frames,
                    small,
                )?,
                icon: &icon,
            },
            &paper,
            &basemap.name,
            rendered.keep_inside.clone(),
            &held,
        )?
    };

    let mut assets = vec![
        &wasm,
        &module,
        &boot,
        &style,
        &print,
        &basemap,
        &rules,
        &dialogs,
        &lesson_rules,
    ];
    assets.extend(on_request.values().chain(&lesson));
    assets.extend(divided.files.values());
    for asset in &assets {
        project::write(&dist.join(&asset.name), &asset.content)?;
    }
    let index = page::fill(page::TEMPLATE, rendered, &linked)?;
    let single = page::fill(page::TEMPLATE, rendered, &inside)?;
    let manifest = dist.join(icons::MANIFEST);
    let manifest = fs::read(&manifest).map_err(Failure::file(&manifest))?;
    let mut kept: Vec<(&str, &[u8])> = vec![
        ("./", index.as_bytes()),
        ("icon.svg", &icon),
        (icons::MANIFEST, &manifest),
    ];
    kept.extend(assets.into_iter().map(digest::Asset::as_pair));
    project::write(&dist.join(offline::WORKER), &offline::worker(&kept, small)?)?;
    project::write(&dist.join("index.html"), index.as_bytes())?;
    project::write(&dist.join(single::NAME), single.as_bytes())
}

/// Sees that the whole pack lies in the site under its id, and gives that address.
fn whole_pack(pack: &str, dist: &Path) -> Outcome<String> {
    let place = project::path(pack);
    let text = project::read(&place)?;
    let id = serde_json::from_str::<serde_json::Value>(&text)
        .ok()
        .and_then(|pack| Some(pack.get("id")?.as_str()?.to_owned()))
        .ok_or_else(|| Failure::refused(pack, "has no `id`"))?;
    let address = format!("packs/{id}.json");
    project::write(&dist.join(&address), text.as_bytes())?;
    Ok(address)
}

/// A file of `public/` that is fetched by its content's name.
fn take(dist: &Path, folder: &str, stem: &str, extension: &str) -> Outcome<digest::Asset> {
    let plain = dist.join(folder).join(format!("{stem}.{extension}"));
    let content = fs::read(&plain).map_err(Failure::file(&plain))?;
    fs::remove_file(&plain).map_err(Failure::file(&plain))?;
    let mut asset = named(stem, extension, content);
    asset.name = format!("{folder}/{}", asset.name);
    Ok(asset)
}

fn copy(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to).map_err(Failure::file(to))?;
    for file in project::files(from)? {
        let Ok(below) = file.strip_prefix(from) else {
            continue;
        };
        let content = fs::read(&file).map_err(Failure::file(&file))?;
        project::write(&to.join(below), &content)?;
    }
    Ok(())
}
