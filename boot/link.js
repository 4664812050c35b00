// What a program asks for its later parts, which share its memory and its table of functions.

/** @import { Link, Parts } from "./types.d.ts" */

/** @param {Parts} parts @returns {Link} */
export function linker({ needs, part }) {
  // Called once for each program, which `exports` is of.
  return (exports) => {
    /** @type {Map<string, Promise<unknown>>} */
    const linked = new Map();

    /** @param {string} name */
    function join(name) {
      const known = linked.get(name);
      if (known) return known;
      const made = part(name).then((module) => WebAssembly.instantiate(module, { __wasm_split: exports() }));
      linked.set(name, made);
      made.catch(() => linked.delete(name));
      return made;
    }

    /**
     * Brings a part and says to the program whether it came. What it shares with others goes first: it is built on that.
     * @param {string[]} names
     * @param {number} callback
     * @param {number} data
     */
    async function bring(names, callback, data) {
      let came = true;
      try {
        const own = names[names.length - 1];
        part(own).catch(() => {});
        await Promise.all(names.filter((name) => name !== own).map(join));
        await join(own);
      } catch (reason) {
        came = false;
        console.warn("Meridian:", reason);
      }
      /** @type {WebAssembly.Table} */ (exports().__indirect_function_table).get(callback)(data, came);
    }

    /** @type {Record<string, (callback: number, data: number) => void>} */
    const ways = {};
    for (const [name, names] of Object.entries(needs)) ways[`__wasm_split_load_${name}`] = (callback, data) => bring(names, callback, data);
    return ways;
  };
}
