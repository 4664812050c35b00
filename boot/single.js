// The single file asks nobody for anything: what the program fetches lies in data blocks of the document,
// `<script data-file="ADDRESS" data-size="BYTES">`, as base64 of DEFLATE.

import { all } from "./dom.js";

/** @import { Inflate } from "./types.d.ts" */

/** @param {string} address @param {Inflate} inflate */
export async function held(address, inflate) {
  const block = [...all("script[data-file]")].find((one) => one.dataset.file === address);
  if (!block) return new Response(null, { status: 404 });
  const packed = Uint8Array.from(atob(block.textContent ?? ""), (letter) => letter.charCodeAt(0));
  return new Response(await inflate(packed, { out: new Uint8Array(Number(block.dataset.size)) }));
}

/** From here on nothing of this document asks a network, and the program is on its way. @param {Inflate} inflate */
export function answerFromBlocks(inflate) {
  window.fetch = async (address) => held(String(address), inflate);
  window.meridianWasm = window.fetch("meridian.wasm");
}
