// The lesson in a learning management system: SCORM 1.2, "Run-Time Environment". It tells where the lesson stands and when it is
// finished, and reads no name, no score and nothing else of whoever learns.
(function () {
  /** The system's interface: in a window around, or in the one that opened this (section 3.3.6). @param {any} from */
  function api(from) {
    for (let at = from, steps = 0; at && steps < 10; at = at.parent, steps += 1) {
      try {
        if (at.API) return at.API;
      } catch {
        return undefined;
      }
      if (at.parent === at) return undefined;
    }
    return undefined;
  }

  const lms = api(parent) || (opener && api(opener));
  const frame = /** @type {HTMLIFrameElement} */ (document.querySelector("iframe"));
  const begun = Date.now();
  let open = Boolean(lms) && lms.LMSInitialize("") === "true";

  if (open) {
    const status = lms.LMSGetValue("cmi.core.lesson_status");
    if (!["completed", "passed"].includes(status)) lms.LMSSetValue("cmi.core.lesson_status", "incomplete");
    const place = lms.LMSGetValue("cmi.core.lesson_location");
    if (/^[a-z0-9-]{1,80}$/.test(place)) frame.src = `meridian.html?report=lesson#step=${place}`;
    lms.LMSCommit("");
  }

  addEventListener("message", ({ source, data }) => {
    if (!open || source !== frame.contentWindow || data?.meridian !== "lesson") return;
    if (typeof data.id === "string") lms.LMSSetValue("cmi.core.lesson_location", data.id);
    if (data.done === true) lms.LMSSetValue("cmi.core.lesson_status", "completed");
    lms.LMSCommit("");
  });

  /** A time as CMITimespan, HHHH:MM:SS. @param {number} milliseconds */
  function timespan(milliseconds) {
    const seconds = Math.floor(milliseconds / 1000);
    /** @param {number} value */
    const two = (value) => String(value).padStart(2, "0");
    return `${String(Math.floor(seconds / 3600)).padStart(4, "0")}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  }

  addEventListener("pagehide", () => {
    if (!open) return;
    open = false;
    // What is not finished is resumed where it was left.
    if (lms.LMSGetValue("cmi.core.lesson_status") === "incomplete") lms.LMSSetValue("cmi.core.exit", "suspend");
    lms.LMSSetValue("cmi.core.session_time", timespan(Date.now() - begun));
    lms.LMSFinish("");
  });

  // Canvas gives what it shows a height of its own choice unless it is asked for another.
  if (parent !== self) parent.postMessage({ subject: "lti.frameResize", height: 800 }, "*");
})();
