//! Files that the page hands to the reader.

use crate::{Page, Setup};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::json;

/// Keeps what is handed over, and under which name.
const CATCH: &str = "const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      window.handed = blob;
      return make.call(URL, blob);
    };
    const press = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      window.handedAs = this.download;
      press.call(this);
    };";

impl Setup {
    /// Files that the page hands over are kept for [`Page::handed`].
    pub fn catching(self) -> Self {
        self.early(CATCH)
    }
}

impl Page {
    /// Name and bytes of the file that the page hands over when this is done.
    pub fn handed(&self, press: impl FnOnce(&Self)) -> (String, Vec<u8>) {
        self.run("delete window.handed; delete window.handedAs", json!([]));
        press(self);
        self.wait("the file", |page| {
            page.run("return Boolean(window.handedAs)", json!([])) == json!(true)
        });
        let file = self.run_async(
            "const done = arguments[arguments.length - 1];
             const reader = new FileReader();
             reader.onload = () => done([window.handedAs, reader.result.split(',')[1]]);
             reader.readAsDataURL(window.handed)",
            json!([]),
        );
        let bytes = STANDARD
            .decode(file[1].as_str().unwrap_or_default())
            .expect("base64");
        (file[0].as_str().unwrap_or_default().to_owned(), bytes)
    }
}
