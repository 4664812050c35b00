// A clock that goes when a test says so.

import { after } from "node:test";

/** Takes the place of the timers until the end of the file's tests. */
export function clock() {
  const { setTimeout, clearTimeout } = globalThis;
  after(() => Object.assign(globalThis, { setTimeout, clearTimeout }));
  const timers = new Map();
  let [now, last] = [0, 0];
  globalThis.setTimeout = (run, after = 0) => {
    last += 1;
    timers.set(last, { run, at: now + after });
    return last;
  };
  globalThis.clearTimeout = (timer) => timers.delete(timer);
  return {
    /** Lets so many milliseconds pass, and what they set off come to its end. */
    async pass(milliseconds) {
      now += milliseconds;
      for (const [timer, { run, at }] of timers) {
        if (at > now) continue;
        timers.delete(timer);
        run();
      }
      await new Promise((done) => setImmediate(done));
    },
    /** How many are waiting. */
    get waiting() {
      return timers.size;
    },
  };
}
