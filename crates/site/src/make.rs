//! Shell and order become the files of a site.

use crate::{
    Files, SiteError,
    draw::{Told, draw},
    fonts::Fonts,
    icons, json, oembed,
    order::{self, Order},
    packages, page,
    paper::Paper,
    permalinks, pictures,
    rendered::Rendered,
    scripts,
    shell::Shell,
    single_file,
    template::Templates,
    tokens::Tokens,
};
use meridian_digest::{Asset, named};
use meridian_lesson::{Texts, verdict};
use meridian_pack::Pack;

/// Makes the site. The same shell and the same order give the same bytes, on every machine and in a browser; nothing of any other
/// pack is in them.
///
/// # Errors
/// Where the pack or its lesson has mistakes, the address is none, or the shell lacks something.
pub fn make(shell: &Shell, order: &Order) -> Result<Files, SiteError> {
    let texts = Texts {
        pack: order.pack,
        lesson: order.lesson,
        source: None,
    };
    let pack = verdict(&texts).map_err(SiteError::Invalid)?.pack;
    order.base.map(order::base).transpose()?;
    let fonts = match order.pictures {
        true => Some(Fonts::new(shell.fonts())?),
        false => None,
    };
    let tokens = Tokens::new(shell.text("page/tokens.css")?);
    let rendered = draw(&Told {
        order,
        basemap: shell.file("page/coarse.bin")?,
    })?;
    let mut site = Site {
        shell,
        files: shell.site(),
        paper: Paper::of(&tokens)?,
        templates: Templates::new()?,
        lesson: order
            .lesson
            .map(|text| named("lesson", "json", json::block(text).into_bytes())),
    };
    site.pages(&pack, order, &rendered)?;
    let mut files = site.files;
    files.extend(pictures::files(&pack, &tokens, fonts.as_ref())?);
    if let Some(base) = order.base {
        files.extend(oembed::files(&pack, order, base));
    }
    if order.packages {
        let about = packages::About {
            id: &pack.id,
            lang: &pack.lang,
            title: &pack.title,
        };
        packages::add(&mut files, shell, &about)?;
    }
    Ok(files)
}

/// A site that is being made.
struct Site<'a> {
    shell: &'a Shell,
    files: Files,
    paper: Paper,
    templates: Templates,
    /// As the program fetches it.
    lesson: Option<Asset>,
}

impl Site<'_> {
    /// The page, what it names, the pages of stories and quotes, the single file, the custom element and the worker.
    fn pages(&mut self, pack: &Pack, order: &Order, rendered: &Rendered) -> Result<(), SiteError> {
        let (shell, names) = (self.shell, self.shell.names());
        if self.lesson.is_none() {
            self.files.remove(&names.lesson);
        }
        let manifest = icons::manifest(self.file("icon.svg")?, rendered, order, &self.paper);
        let whole = format!("packs/{}.json", pack.id);
        let frame = scripts::frame(shell)?;
        let module = scripts::module(shell, &self.files, &frame)?;
        let style = screen(shell, rendered)?;

        let linked = page::linked(self.assets(&module, &style)?, rendered.keep.clone());
        let index = page::fill(&self.templates, rendered, &linked, &self.paper)?;
        let inside = single_file::inside(
            shell,
            &self.files,
            &style,
            (&whole, order.pack),
            self.lesson.as_ref(),
            rendered.keep_inside.clone(),
        )?;
        let single = page::fill(&self.templates, rendered, &inside, &self.paper)?;
        let shared = permalinks::Assets {
            boot: &names.boot,
            frame: &frame,
            style: &names.permalink,
        };
        let permalinks = permalinks::files(&self.templates, rendered, &shared, &self.paper)?;

        let embed = scripts::element(shell, &whole)?;
        let mut kept: Vec<(&str, &[u8])> = vec![
            ("./", index.as_bytes()),
            (icons::MANIFEST, &manifest),
            module.as_pair(),
            style.as_pair(),
            frame.as_pair(),
        ];
        kept.extend(self.lesson.iter().map(Asset::as_pair));
        let asked = ["icon.svg", &names.program, &names.boot, &names.print];
        let asked = asked.into_iter().chain([
            names.frame.as_str(),
            &names.dialogs,
            &names.lesson,
            &names.basemap,
        ]);
        let asked = asked.chain(names.parts.iter().map(String::as_str));
        let asked = asked.chain(names.modules.values().map(String::as_str));
        // Without a lesson its rules are not there.
        kept.extend(asked.filter_map(|name| Some((name, self.files.get(name)?.as_slice()))));
        let worker = scripts::worker(shell, &kept)?;

        self.files.extend(permalinks);
        for asset in [frame, module, style] {
            self.files.insert(asset.name, asset.content);
        }
        if let (Some(asset), Some(text)) = (self.lesson.take(), order.lesson) {
            self.files.insert(asset.name, asset.content);
            let name = format!("packs/{}.lesson.json", pack.id);
            self.files.insert(name, text.as_bytes().to_vec());
        }
        for (name, content) in [
            (icons::MANIFEST, manifest),
            (scripts::ELEMENT, embed),
            (scripts::WORKER, worker),
            ("index.html", index.into_bytes()),
            (single_file::NAME, single.into_bytes()),
            (&whole, order.pack.as_bytes().to_vec()),
        ] {
            self.files.insert(name.to_owned(), content);
        }
        Ok(())
    }

    fn file(&self, name: &str) -> Result<&[u8], SiteError> {
        let found = self.files.get(name).map(Vec::as_slice);
        found.ok_or_else(|| SiteError::shell("shell", format!("holds no site/{name}")))
    }

    fn assets<'b>(
        &'b self,
        module: &'b Asset,
        style: &'b Asset,
    ) -> Result<page::Assets<'b>, SiteError> {
        let names = self.shell.names();
        Ok(page::Assets {
            program: (&names.program, self.file(&names.program)?),
            module,
            boot: &names.boot,
            style: &style.name,
            print: &names.print,
            rules: &names.frame,
            dialogs: &names.dialogs,
            basemap: &names.basemap,
            lesson: self
                .lesson
                .as_ref()
                .map(|lesson| (lesson.name.as_str(), names.lesson.as_str())),
        })
    }
}

/// The rules of the screen, with those that the pack's page has of its own.
fn screen(shell: &Shell, rendered: &Rendered) -> Result<Asset, SiteError> {
    let rules = [shell.text("page/screen.css")?, &rendered.css].concat();
    Ok(named("meridian", "css", rules.into_bytes()))
}

#[cfg(test)]
mod tests;
