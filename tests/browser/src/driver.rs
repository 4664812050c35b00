//! A driver process and the browser session it holds, both ended on drop. Engines differ here and in [`crate::Setup`];
//! the rest of the harness speaks plain WebDriver.

use crate::wire::Wire;
use serde_json::{Value, json};
use std::{
    env, fs,
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicUsize, Ordering},
};

/// Numbers the profiles of one test process.
static NEXT: AtomicUsize = AtomicUsize::new(0);

/// One browser with a fresh profile.
pub struct Driver {
    process: Child,
    profile: PathBuf,
    /// The session.
    pub wire: Wire,
}

impl Driver {
    /// Starts chromedriver on a free port and a headless Chromium.
    pub fn chromium(extra: &[String]) -> Self {
        let mut process = Command::new("chromedriver")
            .args(["--port=0", "--log-level=SEVERE"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver (apt-get install chromium-driver)");
        let output = process.stdout.take().expect("its output is piped");
        let port = BufReader::new(output)
            .lines()
            .map_while(Result::ok)
            .find_map(|line| port_in(&line))
            .expect("chromedriver says which port it took");

        let profile = env::temp_dir().join(format!(
            "meridian-{}-{}",
            std::process::id(),
            NEXT.fetch_add(1, Ordering::Relaxed)
        ));
        fs::create_dir_all(&profile).expect("a folder for the profile");
        let wire = Wire::new(port);
        let wanted = capabilities(&profile, extra);
        let session = wire.post("/session", &wanted).unwrap_or_else(|error| {
            let _ = process.kill();
            panic!("no browser session: {error}")
        });
        let id = session["sessionId"].as_str().expect("a session has an id");
        Self {
            process,
            profile,
            wire: wire.session(id),
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The session first: a killed driver leaves its browser behind.
        let _ = self.wire.delete("");
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.profile);
    }
}

/// From "ChromeDriver was started successfully on port 41234."
fn port_in(line: &str) -> Option<u16> {
    let (_, rest) = line.split_once("successfully on port ")?;
    rest.trim_end_matches('.').parse().ok()
}

fn capabilities(profile: &std::path::Path, extra: &[String]) -> Value {
    let mut arguments: Vec<String> = [
        "--headless=new",
        // Tests run as root in a container, where Chromium's own sandbox cannot.
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        // Silence of its own: what is left in the request log is the page's.
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-proxy-server",
        "--lang=en-US",
        "--window-size=1280,900",
    ]
    .map(str::to_owned)
    .to_vec();
    arguments.push(format!("--user-data-dir={}", profile.display()));
    arguments.extend_from_slice(extra);
    // Not the new-tab page: it is a program of its own, with requests of its own.
    arguments.push("about:blank".to_owned());
    let mut options = json!({ "args": arguments });
    if let Some(binary) = browser() {
        options["binary"] = json!(binary);
    }
    json!({ "capabilities": { "alwaysMatch": {
        "browserName": "chrome",
        "pageLoadStrategy": "normal",
        "timeouts": { "pageLoad": 60_000, "script": 60_000, "implicit": 0 },
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    } } })
}

/// Under Debian's name or Google's; the driver looks for the latter only.
fn browser() -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    ["chromium", "google-chrome", "google-chrome-stable"]
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|file| file.is_file())
}
