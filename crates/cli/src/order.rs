//! What a site is to be, as it is asked for on the command line.

use crate::{
    compress,
    failure::{Failure, Outcome},
    input::Input,
};
use clap::ValueEnum;
use meridian_site::{Files, Order, Shell, base, make};
use std::path::PathBuf;

/// What `build` and `serve` have in common.
#[derive(Debug, clap::Args)]
pub struct Wanted {
    /// The pack, a JSON file; a lesson beside it (ID.lesson.json) goes into the site
    pub pack: PathBuf,
    /// Where the site will be, such as https://example.org/explorer/: pictures and answers for those who show links need it
    #[arg(long, value_name = "URL", value_parser = address)]
    base: Option<String>,
    /// What the site calls itself beside a page's title
    #[arg(long, value_name = "NAME", default_value = "Meridian")]
    site_name: String,
    /// What to leave out, for speed or size
    #[arg(long, value_name = "WHAT", value_enum)]
    without: Vec<Without>,
    /// The shell to build with, in place of the one inside
    #[arg(long, value_name = "FILE")]
    pub shell: Option<PathBuf>,
}

/// What a site can do without.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Without {
    /// PNG pictures of stories and quotes, some 50 ms each
    Pictures,
    /// The site as one archive, and for learning platforms
    Packages,
}

fn address(text: &str) -> Result<String, String> {
    base(text)
        .map(str::to_owned)
        .map_err(|error| error.to_string())
}

impl Wanted {
    /// Makes the site's files.
    ///
    /// # Errors
    /// What is wrong with the pack or its lesson, a line each; or a shell that does not do.
    pub fn files(&self, shell: &Shell, compressed: bool) -> Outcome<Files> {
        let input = Input::read(&self.pack)?;
        // Says each mistake with its file; the site maker knows texts only.
        input.verdict(None)?;
        let left_out = |what| self.without.contains(&what);
        let order = Order {
            lesson: input.lesson.as_deref(),
            base: self.base.as_deref(),
            site_name: &self.site_name,
            pictures: !left_out(Without::Pictures),
            packages: !left_out(Without::Packages),
            ..Order::new(&input.pack)
        };
        let mut files = make(shell, &order).map_err(|error| Failure::refused("site", error))?;
        if compressed {
            compress::compress(&mut files, shell).map_err(Failure::file("compressed files"))?;
        }
        Ok(files)
    }
}
