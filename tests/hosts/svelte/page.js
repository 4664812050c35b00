import Page from "./Page.svelte";

new Page({ target: document.getElementById("root") });
