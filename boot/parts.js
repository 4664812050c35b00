// How compiled code comes, to the page and to elements.

/** @import { Code, Parts } from "./types.d.ts" */

/** @param {Response} response */
export async function compiled(response) {
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  // Streaming lets the browser cache the compiled code, but is refused under any other type.
  return response.headers.get("content-type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

/**
 * The parts of a program, each fetched once for all its instances. One that did not come is asked for anew, whatever the browser has
 * kept of it.
 * @param {string} site what stands before the address of a file
 * @param {Code} code
 * @returns {Parts}
 */
export function partLoader(site, { files, needs, early }) {
  /** @type {Map<string, Promise<WebAssembly.Module>>} */
  const parts = new Map();
  const lost = new Set();

  /** @param {string} name */
  function part(name) {
    const known = parts.get(name);
    if (known) return known;
    const [file, integrity] = files[name];
    const made = fetch(site + file, { integrity, cache: lost.has(name) ? "reload" : "default" }).then(compiled);
    parts.set(name, made);
    made.catch(() => {
      parts.delete(name);
      lost.add(name);
    });
    return made;
  }

  return { needs, part, sendForEarly: () => Promise.allSettled(early.flatMap((name) => needs[name]).map(part)) };
}
