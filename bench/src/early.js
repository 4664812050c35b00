// Runs in every document before its own scripts.
(() => {
  const bench = window.bench = { first: null, ready: null, frames: [] };
  addEventListener("DOMContentLoaded", () => {
    document.addEventListener("meridian:ready", () => { bench.ready = performance.now(); });
  });

  /** When the frame that is being made has been painted, more or less: a task after it. */
  const painted = (then) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = then;
    channel.port2.postMessage(0);
  };

  // Frames begin once style sheets no longer block them; the condition is looked at just before each is painted.
  const look = () => {
    if (DRAWN) painted(() => { bench.first = performance.now(); });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  /** Frame times from now on: milliseconds between the times the browser gives successive frames. */
  bench.start = () => {
    bench.frames = [];
    bench.on = true;
    let last;
    const frame = (time) => {
      if (!bench.on) return;
      if (last !== undefined) bench.frames.push(time - last);
      last = time;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  };
  bench.stop = () => { bench.on = false; return bench.frames; };

  /** A point of the map's visible part, near its middle, where nothing lies that takes clicks. */
  bench.grip = (css) => {
    const box = document.querySelector(css).getBoundingClientRect();
    const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
    const middle = [(box.left + box.right) / 2, (top + bottom) / 2];
    for (let step = 0; step < 400; step++) {
      const [x, y] = [middle[0] + 9 * Math.sqrt(step) * Math.cos(step * 2.4), middle[1] + 6 * Math.sqrt(step) * Math.sin(step * 2.4)];
      const there = document.elementFromPoint(x, y);
      if (there && !there.closest("button, a, .leaflet-marker-icon, input, label")) return [x, y];
    }
    return middle;
  };
})();
