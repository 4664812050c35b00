// What the scripts hand to each other.

/** What a program runs in; src/platform/host.rs reads it. */
export interface Host {
  readonly root: Document | ShadowRoot;
  readonly changes: EventTarget;
  readonly pack: string;
  readonly abridged: boolean;
  readonly basemap: string;
  readonly address: string;
  readonly fragment: string;
  write(fragment: string, entry: boolean): void;
  ready(): void;
}

/** An address and an integrity hash. */
export type Named = [address: string, integrity: string];

/** The compiled program beyond its first part (xtask/src/site/divided.rs); empty where it is whole. */
export interface Code {
  /** Files of compiled code by name. */
  readonly files: Record<string, Named>;
  /** What a part is asked for by, and the names of its files, its own last. */
  readonly needs: Record<string, string[]>;
  /** The parts that come without being asked for. */
  readonly early: string[];
}

export interface Parts {
  readonly needs: Code["needs"];
  /** A file's code, by its name. */
  part(name: string): Promise<WebAssembly.Module>;
  /** Sends for the early parts. Done when they have come or failed. */
  sendForEarly(): Promise<unknown>;
}

/** Makes what a program imports to bring its parts, of what its first part exports. */
export type Link = (exports: () => WebAssembly.Exports) => WebAssembly.ModuleImports;

/** wasm-bindgen's glue in a function: each call gives a program of its own. */
export type Program = (host: Host, link: Link) => {
  begin(how: { module_or_path: WebAssembly.Module }): Promise<unknown>;
  end(): void;
};

/** Scripts that may be loaded, by the id of their row, or `frame`. */
export type Modules = Record<string, Named>;

/** What a script says to readers. */
export interface Words {
  readonly whole: string;
  readonly dir: string;
}

/** Where the custom element finds what it fetches, below its site. */
export interface Files {
  readonly wasm: string;
  readonly style: string;
  readonly basemap: string;
  readonly pack: string;
}

/** Undoes raw DEFLATE (RFC 1951) into a place of the right size. */
export type Inflate = (packed: Uint8Array<ArrayBuffer>, into: { out: Uint8Array<ArrayBuffer> }) => BodyInit | Promise<BodyInit>;

/** A page in a frame, for who tells its height. */
export interface Frame {
  pym?: string;
  secret?: string;
  /** Whole pixels; 0 while nothing is drawn. */
  height: () => number;
  /** Of the page in the frame. */
  address: () => string;
  /** How much of it is seen, pixels. */
  visible: () => number;
  post: (message: unknown) => void;
}
