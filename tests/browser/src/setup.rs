//! What is decided before a page opens: how the site is served and what the browser is.

use crate::{
    Engine, Page,
    engine::{self, Wanted},
    serve,
};
use meridian_server::{Alter, Asked, Line, ORIGIN, Options, POLICY};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
    thread,
};
use xtask::{project, site::compressed};

/// Notes errors and what moves.
const WATCH: &str = include_str!("watch.js");

/// A builder; [`Setup::open`] ends it.
pub struct Setup {
    pub(crate) site: PathBuf,
    pub(crate) policy: String,
    pub(crate) alter: Alter,
    pub(crate) scripts: bool,
    pub(crate) size: (u32, u32),
    pub(crate) early: Vec<String>,
    pub(crate) arguments: Vec<String>,
    pub(crate) own: bool,
    pub(crate) number: Option<usize>,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            site: xtask::project::dist(),
            policy: POLICY.to_owned(),
            alter: Box::new(|_, content| Some(content)),
            scripts: true,
            size: (1280, 900),
            early: Vec::new(),
            arguments: Vec::new(),
            own: false,
            number: None,
        }
    }
}

impl Setup {
    /// Wide, light, with scripts, the site served as it is.
    pub fn new() -> Self {
        Self::default()
    }

    /// Another folder than `dist/`.
    pub fn site(mut self, folder: PathBuf) -> Self {
        self.site = folder;
        self
    }

    /// JavaScript switched off.
    pub fn without_scripts(mut self) -> Self {
        self.scripts = false;
        self
    }

    /// Another `Content-Security-Policy`; [`meridian_server::ORIGIN`] in it stands for the server's.
    pub fn policy(mut self, policy: &str) -> Self {
        self.policy = policy.to_owned();
        self
    }

    /// Changes files on their way: name below the root and content in, content out, `None` for a 404.
    pub fn alter(
        mut self,
        alter: impl Fn(&str, Vec<u8>) -> Option<Vec<u8>> + Send + Sync + 'static,
    ) -> Self {
        self.alter = Box::new(alter);
        self
    }

    /// Size of the viewport, CSS pixels.
    pub fn size(mut self, width: u32, height: u32) -> Self {
        self.size = (width, height);
        self
    }

    /// A script that runs in every document of the site before the document's own, as an extension's would.
    pub fn early(mut self, script: &str) -> Self {
        self.early.push(script.to_owned());
        self
    }

    /// A browser that is started for this page, in a profile of its own, and ends with it. For measurements, and for what a test
    /// does to the browser itself, past its pages: nothing that a page can do needs it, as a browser is emptied of that before
    /// another test gets it (`docs/ENGINES.md`).
    pub fn own_browser(mut self) -> Self {
        self.own = true;
        self
    }

    /// The browser of this [`Page::browser_number`], waited for where another test has it: for tests of what a browser keeps.
    pub fn in_browser(mut self, number: usize) -> Self {
        self.number = Some(number);
        self
    }

    /// One more command-line argument for the browser, which is the page's own then; engines have none in common.
    pub fn argument(mut self, argument: &str) -> Self {
        self.arguments.push(argument.to_owned());
        self
    }

    /// Opens the page at a query and fragment (`?theme=dark#q=xi`, or nothing) and waits until it is loaded, not
    /// until it is ready.
    pub fn load(self, at: &str) -> Page {
        let page = self.window();
        page.goto(at);
        page
    }

    /// A window with nothing in it yet, for what does not lie in the site.
    pub fn window(self) -> Page {
        assert!(
            self.site.join("index.html").is_file(),
            "no dist/: run `cargo xtask build` first"
        );
        let (line, asked): (Arc<Line>, Arc<Asked>) = Default::default();
        let alter = Arc::new(self.alter);
        let server = serve::serve(&self.site, || {
            let alter = Arc::clone(&alter);
            Options {
                policy: self.policy.clone(),
                alter: Box::new(move |name, content| alter(name, content)),
                early: early(self.scripts, &self.early),
                compressed: compressed::remembered,
                line: Arc::clone(&line),
                asked: Arc::clone(&asked),
            }
        });
        let browser = engine::lend(&Wanted {
            own: self.own,
            number: self.number,
            scripts: self.scripts,
            early: &self.early,
            arguments: &self.arguments,
        });
        let page = Page::new(browser, server, line, asked);
        page.resize(self.size.0, self.size.1);
        page
    }

    /// Opens the page and waits until the program has taken over.
    pub fn open(self, at: &str) -> Page {
        let page = self.load(at);
        page.ready();
        page
    }
}

/// The site's policy with its origin named, as README tells those to write it whose frames have no origin of their own: WebKit
/// takes `'self'` for nothing there.
pub fn naming_the_origin() -> String {
    POLICY.replace("'self'", &format!("'self' {ORIGIN}"))
}

/// What the server puts into each page, where the browser does not do it: what watches, and the test's own scripts.
fn early(scripts: bool, own: &[String]) -> String {
    if !scripts || Engine::chosen() == Engine::Chromium {
        return String::new();
    }
    let own = own.iter().map(|script| format!("{{ {script} }}\n"));
    WATCH.to_owned() + &own.collect::<String>()
}

/// A page as a file. Where the engine tells nothing of errors and of what moves, a copy of it that watches itself: its
/// policy does not govern what stands above it.
pub fn watched(file: &Path) -> PathBuf {
    if Engine::chosen() == Engine::Chromium {
        return file.to_owned();
    }
    let text = project::read(file).unwrap_or_else(|error| panic!("{error}"));
    let text = text.replacen("<head>", &format!("<head><script>{WATCH}</script>"), 1);
    let test = thread::current();
    let name = test.name().unwrap_or("page").replace("::", "-");
    let copy = project::path("target/single").join(format!("{name}.html"));
    project::write(&copy, text.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
    copy
}
