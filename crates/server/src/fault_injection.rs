//! What tests want to be different from a reader's server, and what is remembered for them.

use super::POLICY;
use super::squeeze::Known;
use meridian_digest as digest;
use std::{
    io::{self, Write},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU32, Ordering},
    },
    thread,
    time::Duration,
};

/// Given a path below the root (`index.html`) and the file there, what to send; `None` is a 404.
pub type Alter = Box<dyn Fn(&str, Vec<u8>) -> Option<Vec<u8>> + Send + Sync>;

/// In a policy: the origin it is served from, which nobody knows before the server has a port.
pub const ORIGIN: &str = "{origin}";

/// How to serve.
pub struct Options {
    /// The `Content-Security-Policy` header; [`ORIGIN`] in it stands for where the server is.
    pub policy: String,
    /// What happens to files on their way.
    pub alter: Alter,
    /// A script that stands before everything else in each page a window or a frame goes to; the policy names its hash
    /// there, and nothing else changes. Empty: none.
    pub early: String,
    /// Where files are found that have been compressed before.
    pub compressed: Known,
    /// How fast answers go out.
    pub line: Arc<Line>,
    /// What has been asked for.
    pub asked: Arc<Asked>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            policy: POLICY.to_owned(),
            alter: Box::new(|_, content| Some(content)),
            early: String::new(),
            compressed: |_| None,
            line: Arc::default(),
            asked: Arc::default(),
        }
    }
}

impl Options {
    /// A page with the early script in it, and the policy that lets it run; `None` where there is nothing to add.
    pub(super) fn with_early(&self, page: &[u8]) -> Option<(Vec<u8>, String)> {
        let text = std::str::from_utf8(page).ok()?;
        let at = text.find("<head>")? + "<head>".len();
        if self.early.is_empty() {
            return None;
        }
        let (before, after) = text.split_at(at);
        let page = format!("{before}<script>{}</script>{after}", self.early);
        let hash = digest::integrity(self.early.as_bytes());
        Some((page.into_bytes(), widened(&self.policy, &hash)))
    }
}

/// The policy with one more text that may run; `'none'` stands alone or not at all.
fn widened(policy: &str, hash: &str) -> String {
    policy
        .replace("script-src 'none'", "script-src")
        .replace("script-src", &format!("script-src '{hash}'"))
}

/// A slow line: bits a second (0 is no limit) and the milliseconds before an answer begins.
#[derive(Default)]
pub struct Line {
    bits: AtomicU32,
    latency: AtomicU32,
}

impl Line {
    /// From the next answer on.
    pub fn slow_down(&self, bits: u32, latency: u32) {
        self.bits.store(bits, Ordering::Relaxed);
        self.latency.store(latency, Ordering::Relaxed);
    }

    pub(super) fn send(&self, mut to: impl Write, answer: &[u8]) -> io::Result<()> {
        let bits = self.bits.load(Ordering::Relaxed);
        if bits == 0 {
            return to.write_all(answer);
        }
        thread::sleep(Duration::from_millis(
            self.latency.load(Ordering::Relaxed).into(),
        ));
        // About an Ethernet frame or two at a time.
        for part in answer.chunks(4096) {
            to.write_all(part)?;
            let seconds = part.len() as f64 * 8.0 / f64::from(bits);
            thread::sleep(Duration::from_secs_f64(seconds));
        }
        Ok(())
    }
}

/// What has been asked for, in order: path with query, and whether it was there.
#[derive(Default)]
pub struct Asked(Mutex<Vec<(String, bool)>>);

impl Asked {
    /// When a request comes in; gives its number.
    pub(super) fn add(&self, target: &str) -> usize {
        let mut list = self.entries();
        list.push((target.to_owned(), true));
        list.len() - 1
    }

    /// When the answer to it is a 404.
    pub(super) fn missing(&self, number: usize) {
        if let Some((_, found)) = self.entries().get_mut(number) {
            *found = false;
        }
    }

    /// All so far.
    pub fn list(&self) -> Vec<(String, bool)> {
        self.entries().clone()
    }

    fn entries(&self) -> MutexGuard<'_, Vec<(String, bool)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_early_script_comes_first_and_the_policy_names_it() {
        let options = Options {
            early: "a()".to_owned(),
            policy: "default-src 'none'; script-src 'none'".to_owned(),
            ..Options::default()
        };
        let (page, policy) = options.with_early(b"<head>\n<meta>").unwrap_or_default();
        assert_eq!(page, b"<head><script>a()</script>\n<meta>");
        assert!(
            policy.starts_with("default-src 'none'; script-src 'sha384-") && policy.ends_with('\''),
            "{policy}"
        );
        assert_eq!(Options::default().with_early(b"<head>"), None);
    }

    #[test]
    fn a_line_without_a_limit_sends_at_once_and_a_slow_one_all_the_same() {
        for bits in [0, 80_000_000] {
            let (line, mut sent) = (Line::default(), Vec::new());
            line.slow_down(bits, 1);
            assert!(line.send(&mut sent, &[7; 10_000]).is_ok());
            assert_eq!(sent, [7; 10_000]);
        }
    }
}
