// Types of the custom element that embed.js defines. docs/EMBEDDING.md says what each means.

/** What a `meridian:change` event tells: the fragment state, without `#`. */
export interface MeridianChange {
  readonly state: string;
}

export type MeridianView = "all" | "cards" | "map" | "quotes" | "timeline" | "story" | "quote";

export class MeridianExplorer extends HTMLElement {
  /** The fragment state, without `#`; what is set is shown. */
  state: string;
  /** Whether it runs. */
  readonly status: "static" | "ready" | "failed";
}

/** Attributes, as they are written in markup. */
export interface MeridianAttributes {
  view?: MeridianView;
  "item-id"?: string;
  theme?: "auto" | "light" | "dark";
  pack?: string;
  q?: string;
  story?: string;
  place?: string;
  speaker?: string;
  kind?: string;
  country?: string;
  topic?: string;
  extent?: string;
  from?: string;
  to?: string;
  at?: string;
  sort?: "story" | "date" | "speaker";
  group?: "speaker";
  "report-changes"?: boolean | "";
  "sync-url"?: boolean | "";
}

declare global {
  interface HTMLElementTagNameMap {
    "meridian-explorer": MeridianExplorer;
  }
  interface HTMLElementEventMap {
    "meridian:ready": CustomEvent<null>;
    "meridian:change": CustomEvent<MeridianChange>;
  }
}
