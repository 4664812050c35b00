// "Keep for offline" and what undoes it: loaded when the button is pressed, or when a service worker is there from an earlier press.
// The words stand in the markup (src/views/page_tools.rs).

import { one } from "./dom.js";

/**
 * Waits until a worker has its files; it is `redundant` when one of them could not be had.
 * @param {ServiceWorker} worker
 * @returns {Promise<void>}
 */
function installed(worker) {
  return new Promise((done, fail) => {
    const look = () => {
      if (worker.state === "redundant") fail(new Error("not all files could be kept"));
      else if (worker.state !== "installing") done();
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

export async function keepForOffline() {
  const row = one("#offline");
  const said = one("[role=status]", row);
  const [keep, remove, renew] = ["keep", "remove", "renew"].map((name) => one(`[data-action=${name}]`, row));
  const address = new URL("sw.js", location.href).href;
  const scope = new URL("./", location.href).href;
  let busy = false;

  /** Which buttons there are, and what is said. @param {"busy" | "kept" | "newer" | "removed" | "failed"} state */
  function show(state) {
    const kept = state === "kept" || state === "newer";
    const focused = row.contains(document.activeElement);
    keep.hidden = kept;
    remove.hidden = !kept;
    renew.hidden = state !== "newer";
    said.textContent = said.dataset[state] ?? "";
    // A button that goes takes the focus with it.
    if (focused) (kept ? remove : keep).focus();
  }

  /** Ours among those of this origin, which other pages share. */
  async function registered() {
    const found = await navigator.serviceWorker.getRegistration();
    const worker = found?.active ?? found?.waiting ?? found?.installing;
    return worker?.scriptURL === address ? found : undefined;
  }

  /**
   * Offers a version that has arrived: it takes over when it is asked to, or when no page uses the old one.
   * @param {ServiceWorker} worker
   */
  function offer(worker) {
    show("newer");
    renew.onclick = () => {
      worker.addEventListener("statechange", () => {
        if (worker.state === "activated") location.reload();
      });
      worker.postMessage("take over");
    };
  }

  /** @param {ServiceWorkerRegistration} registration */
  function follow(registration) {
    if (registration.waiting && registration.active) offer(registration.waiting);
    const look = () => {
      const { installing, active } = registration;
      // The first version has nothing to replace. One that fails is tried again by the browser, and the one that is kept stays.
      if (installing && active) installed(installing).then(() => offer(installing), () => {});
    };
    registration.addEventListener("updatefound", look);
    // The browser may have found it before this module came.
    look();
  }

  async function drop() {
    // A worker that never had its files is gone already.
    await (await registered())?.unregister();
    const names = await caches.keys();
    const ours = names.filter((name) => name.startsWith(`meridian ${scope} `));
    await Promise.all(ours.map((name) => caches.delete(name)));
  }

  async function press() {
    if (busy) return;
    busy = true;
    show("busy");
    try {
      const registration = await navigator.serviceWorker.register(address, { scope, updateViaCache: "none" });
      if (registration.installing) await installed(registration.installing);
      show("kept");
      follow(registration);
    } catch {
      await drop().catch(() => {});
      show("failed");
    }
    busy = false;
  }

  keep.onclick = press;
  remove.onclick = () => drop().then(() => show("removed"), () => show("failed"));

  const before = await registered();
  if (before) {
    show("kept");
    follow(before);
    before.update().catch(() => {});
  } else if (row.dataset.pressed !== undefined) {
    press();
  }
}
