//! An X display nobody sees, with the desktop's settings on it: colour scheme, motion. WebKitGTK has no headless mode, and
//! follows the desktop where other engines have an override. A display of its own gives each test its own clipboard,
//! focus and settings.

use super::{
    process::{Folder, Process, until},
    screen,
};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// A window of the tests is at most half as large.
const SCREEN: &str = "4000x2800x24";

/// Where the pointer rests, in the middle. Without a window manager the keyboard goes to the window that it lies in.
pub(super) const POINTER: [i64; 2] = [2000, 1400];

/// A virtual display and who tells its programs about the desktop.
pub(super) struct Display {
    /// As the variable `DISPLAY` has it.
    pub(super) name: String,
    settings: PathBuf,
    pixels: PathBuf,
    // The teller ends before the display.
    teller: Process,
    _server: Process,
}

impl Display {
    /// On any free number, its files in the folder.
    pub(super) fn start(folder: &Folder) -> Self {
        let number = folder.path().join("display");
        let report = fs::File::create(&number).expect("a file in the folder");
        let mut server = Command::new("Xvfb");
        // It writes the number it took to the descriptor that it is told; ours is its standard output.
        server.args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            SCREEN,
            "-nolisten",
            "tcp",
            "-fbdir",
        ]);
        server.arg(folder.path());
        let server = Process::reporting(&mut server, "apt-get install xvfb", report.into());
        let mut taken = String::new();
        until("a display", || {
            taken = fs::read_to_string(&number).unwrap_or_default();
            taken.ends_with('\n')
        });
        let name = format!(":{}", taken.trim());
        let settings = folder.path().join("xsettingsd.conf");
        write(&settings, &[]);
        let mut teller = Command::new("xsettingsd");
        teller.arg("-c").arg(&settings).env("DISPLAY", &name);
        let teller = Process::start(&mut teller, "apt-get install xsettingsd");
        Self {
            name,
            settings,
            pixels: folder.path().join("Xvfb_screen0"),
            teller,
            _server: server,
        }
    }

    /// What lies in a rectangle of it, as [`screen::picture`].
    pub(super) fn picture(&self, rectangle: [usize; 4]) -> Result<Vec<u8>, String> {
        screen::picture(&self.pixels, rectangle)
    }

    /// Tells every program on the display.
    pub(super) fn prefer(&self, features: &[(&str, &str)]) {
        write(&self.settings, features);
        self.teller.signal("HUP");
    }
}

/// Themes and animations are what GTK's programs take the media features from.
fn write(file: &Path, features: &[(&str, &str)]) {
    let wants = |name: &str, value: &str| features.contains(&(name, value));
    let theme = if wants("prefers-color-scheme", "dark") {
        "Adwaita-dark"
    } else if wants("prefers-contrast", "more") {
        "HighContrast"
    } else {
        "Adwaita"
    };
    let moves = u8::from(!wants("prefers-reduced-motion", "reduce"));
    let text = format!("Net/ThemeName \"{theme}\"\nGtk/EnableAnimations {moves}\n");
    fs::write(file, text).expect("a file in the folder");
}
