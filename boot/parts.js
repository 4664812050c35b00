// How compiled code comes, to the page and to elements.

/** @import { Code, Parts } from "./types.d.ts" */

/** Milliseconds without a byte after which a part counts as lost. */
export const SILENCE = 30_000;

/** @param {Response} response */
export async function compiled(response) {
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  // Streaming lets the browser cache the compiled code, but is refused under any other type.
  return response.headers.get("content-type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

/**
 * A file, checked here and not by `fetch`: given a hash, `fetch` shows nothing of a file before its last byte, so silence would look like a
 * slow line. Over plain http only `fetch` can check it; there the whole file has four times as long.
 * @param {string} address
 * @param {string} integrity SHA-384, as an element's attribute has it
 * @param {RequestCache} cache
 */
async function fetchPart(address, integrity, cache) {
  const { subtle } = crypto;
  const line = new AbortController();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let silence;
  const heard = () => {
    clearTimeout(silence);
    silence = setTimeout(() => line.abort(), subtle ? SILENCE : 4 * SILENCE);
  };
  heard();
  try {
    const response = await fetch(address, { cache, signal: line.signal, ...(subtle ? {} : { integrity }) });
    if (!response.ok || !response.body) throw new Error(`${address}: ${response.status}`);
    const chunks = [];
    const reader = response.body.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      if (subtle) heard();
      chunks.push(read.value);
    }
    const bytes = await new Blob(chunks).arrayBuffer();
    if (subtle) {
      const hash = new Uint8Array(await subtle.digest("SHA-384", bytes));
      if (`sha384-${btoa(String.fromCharCode(...hash))}` !== integrity) throw new Error(`${address}: another content`);
    }
    return bytes;
  } finally {
    clearTimeout(silence);
  }
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
    const made = fetchPart(site + file, integrity, lost.has(name) ? "reload" : "default").then((bytes) => WebAssembly.compile(bytes));
    parts.set(name, made);
    made.catch(() => {
      parts.delete(name);
      lost.add(name);
    });
    return made;
  }

  return { needs, part, sendForEarly: () => Promise.allSettled(early.flatMap((name) => needs[name]).map(part)) };
}
