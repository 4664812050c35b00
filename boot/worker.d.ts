// The site maker writes these above sw.js.

declare const VERSION: string;
declare const FILES: Record<string, string>;

// What a service worker has beyond other workers.
declare const registration: ServiceWorkerRegistration;
declare function skipWaiting(): Promise<void>;
declare function addEventListener(type: "install" | "activate", listener: (event: ExtendableEvent) => void): void;
declare function addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
