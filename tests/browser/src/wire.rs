//! WebDriver on the wire (<https://www.w3.org/TR/webdriver2/>): a request, a JSON answer, an error with its name.

use serde_json::Value;
use std::time::Duration;

/// Longer than any page load or script the harness allows.
const PATIENCE: Duration = Duration::from_secs(90);

/// A connection to a driver, later to a session of it.
#[derive(Clone)]
pub struct Wire {
    agent: ureq::Agent,
    base: String,
}

impl Wire {
    /// Talks to a driver on this port of this machine.
    pub fn new(port: u16) -> Self {
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(PATIENCE))
            .proxy(None)
            .build()
            .new_agent();
        Self {
            agent,
            base: format!("http://127.0.0.1:{port}"),
        }
    }

    /// The same, one session's path.
    pub fn session(&self, id: &str) -> Self {
        Self {
            agent: self.agent.clone(),
            base: format!("{}/session/{id}", self.base),
        }
    }

    /// Reads; the error is the driver's own name for it and its message.
    pub fn get(&self, path: &str) -> Result<Value, String> {
        answer(self.agent.get(format!("{}{path}", self.base)).call())
    }

    /// Commands; the error as in [`Wire::get`].
    pub fn post(&self, path: &str, body: &Value) -> Result<Value, String> {
        let request = self
            .agent
            .post(format!("{}{path}", self.base))
            .header("Content-Type", "application/json; charset=utf-8");
        answer(request.send(body.to_string()))
    }

    /// Ends what the path names.
    pub fn delete(&self, path: &str) -> Result<Value, String> {
        answer(self.agent.delete(format!("{}{path}", self.base)).call())
    }
}

fn answer(
    response: Result<ureq::http::Response<ureq::Body>, ureq::Error>,
) -> Result<Value, String> {
    let mut response = response.map_err(|error| error.to_string())?;
    let text = response
        .body_mut()
        .with_config()
        .limit(100_000_000)
        .read_to_string()
        .map_err(|error| error.to_string())?;
    let json: Value = serde_json::from_str(&text).map_err(|error| format!("{error}: {text}"))?;
    let value = json.get("value").cloned().unwrap_or_default();
    match value.get("error").and_then(Value::as_str) {
        Some(kind) if !response.status().is_success() => Err(format!(
            "{kind}: {}",
            value["message"].as_str().unwrap_or_default()
        )),
        _ => Ok(value),
    }
}
