// What is there only once it is built.

declare module "meridian/program" {
  /** Written by the build around wasm-bindgen's glue. */
  export const program: import("./types.d.ts").Program;
}

declare module "fflate" {
  export const inflateSync: import("./types.d.ts").Inflate;
}

declare module "meridian/code" {
  export const CODE: import("./types.d.ts").Code;
}

// The site maker writes these above a script that names them.
declare const MODULES: import("./types.d.ts").Modules;
declare const WORDS: import("./types.d.ts").Words;
declare const FILES: import("./types.d.ts").Files;

interface Window {
  /** The program's first part, on its way. */
  meridianWasm: Promise<Response>;
}
