// The service worker of those who pressed "Keep for offline". The build writes two constants before this text:
// `VERSION`, and `FILES`, path to integrity. All files of one version are kept together, or none.

const OURS = `meridian ${registration.scope} `;
const NAME = OURS + VERSION;

/** The integrity hashes keep a page of one version from being stored with the program of another. */
async function keep() {
  const cache = await caches.open(NAME);
  const wanted = Object.entries(FILES);
  const requests = wanted.map(([file, integrity]) => new Request(file, { integrity, cache: "no-cache" }));
  try {
    await cache.addAll(requests);
  } catch (error) {
    await caches.delete(NAME);
    throw error;
  }
}

async function tidy() {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(OURS) && name !== NAME);
  await Promise.all(older.map((name) => caches.delete(name)));
}

/** The kept file a request means, whatever its query; nothing for what is not kept. @param {Request} request */
function meant({ method, url }) {
  const { origin, pathname } = new URL(url);
  const address = origin + pathname;
  if (method !== "GET" || !address.startsWith(registration.scope)) return undefined;
  const file = address.slice(registration.scope.length).replace(/^(index\.html)?$/, "./");
  return file in FILES ? file : undefined;
}

/** @param {string} file @param {Request} request */
async function answer(file, request) {
  // Not `open`, which would make anew what was removed.
  const kept = await caches.match(new URL(file, registration.scope), { cacheName: NAME });
  return kept ?? fetch(request);
}

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(tidy()));
addEventListener("message", ({ data }) => {
  if (data === "take over") skipWaiting();
});
addEventListener("fetch", (event) => {
  const file = meant(event.request);
  if (file !== undefined) event.respondWith(answer(file, event.request));
});
