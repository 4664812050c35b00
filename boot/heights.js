// How high a page in a frame is, told to the page around in the words of every host that listens. Docs: docs/EMBEDDING.md, "What a
// frame says".

/** @import { Frame } from "./types.d.ts" */

/** What the address asks for. @param {{ search: string, hash: string }} address */
export function frameOptions({ search, hash }) {
  const query = new URLSearchParams(search);
  return {
    pack: query.get("pack"),
    accent: /^[0-9a-f]{6}$/i.exec(query.get("accent") ?? "")?.[0],
    /** Which of its frames this is to pym.js. */
    pym: /^[\w-]{1,80}$/.exec(query.get("childId") ?? "")?.[0],
    /** WordPress puts it behind whatever fragment the address has. */
    secret: /[#?&]secret=(\w{1,40})/.exec(hash)?.[1],
  };
}

/** @param {Frame} frame */
export function heightTeller({ pym, secret, height, address, visible, post }) {
  // Some hosts listen only to who answers them.
  const answers = { h5p: false, open: false };
  let [told, asked] = [0, false];

  /** @param {number} height */
  const messages = (height) => [
    pym && `pymxPYMx${pym}xPYMxheightxPYMx${height}`,
    // AMP refuses less than 100.
    height >= 100 && { sentinel: "amp", type: "embed-size", height },
    { "datawrapper-height": { meridian: height } },
    JSON.stringify({ src: address().split("#")[0], context: "iframe.resize", height }),
    secret && { message: "height", value: height, secret },
    { subject: "lti.frameResize", height },
    answers.open && { type: "iframe-resized", height },
    answers.h5p && { context: "h5p", action: "prepareResize", scrollHeight: height, clientHeight: visible() },
  ];

  /** Says that this frame tells of itself, to hosts that wait for that. */
  function greet() {
    post({ sentinel: "amp", type: "embed-ready" });
    post({ context: "h5p", action: "hello" });
  }

  function tell() {
    const now = height();
    if (!now || now === told) return;
    told = now;
    for (const message of messages(now)) if (message) post(message);
  }

  /** Tells again, though nothing has changed. However often it is asked, once in a while is enough. */
  function repeat() {
    if (asked) return;
    asked = true;
    setTimeout(() => {
      [told, asked] = [0, false];
      tell();
    }, 50);
  }

  /** A message of the page around: of these shapes and nothing else. @param {any} data */
  function hear(data) {
    if (typeof data === "string") {
      if (pym && data.startsWith(`pymxPYMx${pym}xPYMxwidthxPYMx`)) repeat();
      return;
    }
    if (data === null || typeof data !== "object") return;
    if (data.sentinel === "amp" && data.type === "frames-init") repeat();
    if (secret && data.message === "ready" && data.secret === secret) repeat();
    if (data.type === "iframe-child-init" || data.type === "iframe-get-child-dimensions") {
      answers.open = true;
      repeat();
    }
    if (data.context !== "h5p") return;
    if (data.action === "hello") {
      answers.h5p = true;
      repeat();
    }
    if (data.action === "resizePrepared") post({ context: "h5p", action: "resize", scrollHeight: height() });
  }

  return { greet, tell, hear };
}
