// `cargo xtask serve` puts this before the service worker of those who pressed "Keep for offline". A kept page would hide
// what was just built: here the network is asked first, and what is kept answers when the server has ended.
{
  const scope = registration.scope;
  /** Says that a worker with this text was here. */
  const mark = `live ${scope}`;
  let stale = false;

  addEventListener("install", (event) => {
    const settle = async () => {
      // One from before, without this text, would answer with its old page until a reader takes the new one.
      stale = registration.active !== null && !(await caches.has(mark));
      await caches.open(mark);
      if (stale) await skipWaiting();
    };
    event.waitUntil(settle());
  });

  addEventListener("activate", (event) => {
    const renew = async () => {
      if (!stale) return;
      await clients.claim();
      for (const client of await clients.matchAll({ type: "window" })) {
        // With its fragment the same address would be a jump within the page.
        if (client.url.startsWith(scope)) client.navigate(client.url.split("#")[0]).catch(() => {});
      }
    };
    // Not waited for: a page that is going somewhere waits for its worker to be active.
    renew();
  });

  addEventListener("fetch", (event) => {
    const { request } = event;
    if (request.method !== "GET" || !request.url.startsWith(scope) || request.url.startsWith(`${scope}.meridian/`)) return;
    event.stopImmediatePropagation();
    const kept = async () => (await caches.match(request, { ignoreSearch: true, ignoreVary: true })) ?? Response.error();
    event.respondWith(fetch(request).catch(kept));
  });
}
