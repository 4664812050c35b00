// How compiled code comes, to the page and to elements. The build writes two constants above this: `SITE`, what stands before the
// address of a file, and `CODE`: `files`, the name of each part of the program to its file and integrity hash; `needs`, what a part
// is asked for by to the names of its files, its own last; `early`, those which come without being asked for.

async function compiled(response) {
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  // Streaming lets the browser cache the compiled code, but is refused under any other type.
  return response.headers.get("content-type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

const parts = new Map();
const lost = new Set();

/** A part's code, once for all programs of a page. One that did not come is asked for anew, whatever the browser has kept of it. */
function part(name) {
  if (!parts.has(name)) {
    const [file, integrity] = CODE.files[name];
    const made = fetch(SITE + file, { integrity, cache: lost.has(name) ? "reload" : "default" }).then(compiled);
    parts.set(name, made);
    made.catch(() => {
      parts.delete(name);
      lost.add(name);
    });
  }
  return parts.get(name);
}

/** Sends for the early parts; whoever waits for it waits until they have come or failed. */
function sendForParts() {
  return Promise.allSettled(CODE.early.flatMap((name) => CODE.needs[name]).map(part));
}
