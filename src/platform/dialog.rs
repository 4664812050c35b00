//! Dialogs, which stand before the page and keep the focus; in browsers that do not know them they stand in the page.

use super::property::get;
use web_sys::HtmlDialogElement;

fn is_known(dialog: &HtmlDialogElement) -> bool {
    get(dialog, "showModal").is_function()
}

/// Opens a dialog, unless it is open. False where the browser does not move the focus by itself.
pub fn open(dialog: &HtmlDialogElement) -> bool {
    let known = is_known(dialog);
    if dialog.get_attribute("open").is_some() {
        return known;
    }
    if known {
        // Refused only for a dialog that is open or in no document.
        let _ = dialog.show_modal();
    } else {
        // The name is well-formed.
        let _ = dialog.set_attribute("open", "");
    }
    known
}

/// Closes it. False where the browser does not give the focus back by itself, and tells nobody.
pub fn close(dialog: &HtmlDialogElement) -> bool {
    let known = is_known(dialog);
    if known {
        dialog.close();
    } else {
        // Removing what is not there is no error.
        let _ = dialog.remove_attribute("open");
    }
    known
}
