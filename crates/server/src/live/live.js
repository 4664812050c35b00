// Stands in each page that `cargo xtask serve` sends, and in none of `dist/`. It loads the page again when another site has
// been built, with the fragment and about where it was read, and shows what keeps a build from its end.
(() => {
  const { version } = /** @type {HTMLElement} */ (document.currentScript).dataset;
  /** What was hidden by hand stays hidden until something else is wrong. */
  let dismissed = "";
  /** @type {EventSource | undefined} */
  let events;
  /** @type {ReturnType<typeof panel> | undefined} */
  let shown;

  // A frame is loaded again with the page around it, if that is one of ours.
  if (parent !== self && around()) return;

  function around() {
    try {
      return parent.origin === origin;
    } catch {
      return false;
    }
  }

  /** The page that waits for a first build has room for it all; in a page of the site it lies above, out of reach of its styles. */
  function panel() {
    const own = document.querySelector("main[data-live]");
    if (own) return parts(own);
    const host = document.createElement("meridian-live");
    const root = host.attachShadow({ mode: "open" });
    root.innerHTML = `<link rel="stylesheet" href="/.meridian/live.css">
      <aside aria-label="Build" hidden>
        <button type="button">Hide</button>
        <section class="problems" aria-label="What keeps the build from its end" hidden></section>
        <p class="step" role="status"></p>
        <p class="detail"></p>
      </aside>`;
    // Not in the body, which belongs to the page.
    document.documentElement.append(host);
    return parts(root);
  }

  /** @param {ParentNode} root */
  function parts(root) {
    const [box, hide, problems, step, detail] = ["aside", "button", ".problems", ".step", ".detail"]
      .map((name) => /** @type {HTMLElement} */ (root.querySelector(name)));
    return { box, hide, problems, step, detail };
  }

  /** @param {{ problems: string, busy: boolean, step: string, detail: string }} news */
  function show(news) {
    if (!shown && !news.problems && !news.busy) return;
    if (!shown) {
      shown = panel();
      shown.hide?.addEventListener("click", dismiss);
      shown.box?.addEventListener("keydown", (event) => {
        if (event.key === "Escape") dismiss();
      });
    }
    const { box, hide, problems, step, detail } = shown;
    // Only what is new: whoever reads keeps their place, and nothing is read out twice.
    if (problems.dataset.said !== news.problems) {
      problems.dataset.said = news.problems;
      problems.innerHTML = news.problems;
    }
    if (step.textContent !== news.step) step.textContent = news.step;
    detail.textContent = news.detail;
    // Once it is mended, the same is news again.
    if (!news.problems) dismissed = "";
    problems.hidden = news.problems === dismissed;
    const title = document.querySelector("main[data-live] h1");
    if (title) document.title = title.textContent = news.problems ? "Meridian could not be built" : "Meridian is being built";
    if (box) {
      box.hidden = problems.hidden && !news.busy;
      hide.hidden = problems.hidden;
      box.classList.toggle("wrong", !problems.hidden);
    }
  }

  function dismiss() {
    const { box, problems } = /** @type {NonNullable<typeof shown>} */ (shown);
    dismissed = problems.dataset.said ?? "";
    problems.hidden = true;
    box.hidden = true;
    box.classList.remove("wrong");
  }

  /** @param {MessageEvent<string>} event */
  function hear({ data }) {
    const news = JSON.parse(data);
    if (!news.settled || news.version === version) return show(news);
    if (!document.querySelector("main[data-live]")) return location.reload();
    // A page that only waited has no place to come back to, and that is what a reload does: it goes where its fragment says
    // when it is gone to anew. From the same address that would be a jump within it.
    const { href } = location;
    history.replaceState(null, "", "/.meridian/");
    location.replace(href);
  }

  function listen() {
    events?.close();
    events = undefined;
    // A browser keeps some six connections to one place: pages that nobody sees leave theirs to others.
    if (document.hidden) return;
    events = new EventSource("/.meridian/live");
    events.onmessage = hear;
    events.onerror = () => {
      // The server was ended. Some browsers ask again by themselves, some give up.
      if (events?.readyState === EventSource.CLOSED) setTimeout(listen, 1000);
    };
  }

  document.addEventListener("visibilitychange", listen);
  // A page that comes back from the browser's memory has lost its line.
  addEventListener("pageshow", (event) => event.persisted && listen());
  listen();
})();
