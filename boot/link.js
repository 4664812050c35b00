// What the program asks for its later parts, which share its memory. This stands with the glue, once for each program: `wasm` is what
// the first part exports. The build writes below it under which name the glue looks for `link`.

const linked = new Map();

function join(name) {
  if (!linked.has(name)) {
    const made = part(name).then((module) => WebAssembly.instantiate(module, { __wasm_split: wasm }));
    linked.set(name, made);
    made.catch(() => linked.delete(name));
  }
  return linked.get(name);
}

/** Brings a part and says to the program whether it came. What it shares with others goes first: it is built on that. */
async function bringPart(names, callback, data) {
  let came = true;
  try {
    const own = names[names.length - 1];
    part(own);
    await Promise.all(names.filter((name) => name !== own).map(join));
    await join(own);
  } catch (reason) {
    came = false;
    console.warn("Meridian:", reason);
  }
  wasm.__indirect_function_table.get(callback)(data, came);
}

const link = {};
for (const [name, names] of Object.entries(CODE.needs)) {
  link[`__wasm_split_load_${name}`] = (callback, data) => bringPart(names, callback, data);
}
