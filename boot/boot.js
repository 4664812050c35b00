// Runs before the first paint, as a classic script, in the language of the oldest browser: 1 KB at most.
// It hands the host's options to the style sheet, says that scripts run, and sends for the program.
(function (document) {
  var html = document.documentElement;
  var script = /** @type {HTMLScriptElement} */ (document.currentScript);
  /** @type {(name: string, value: string) => void} */
  function set(name, value) {
    html.setAttribute("data-" + name, value);
  }
  /** @type {(name: string, form: string) => RegExpExecArray | null} */
  function option(name, form) {
    var found = new RegExp("[?&]" + name + "=(" + form + ")(&|$)").exec(location.search);
    if (found) set(name, found[1]);
    return found;
  }
  option("id", "[a-z0-9-]{1,80}");
  option("theme", "light|dark");
  var view = option("view", "all|cards|map|quotes|timeline|story|quote");
  var pack = option("pack", "[^&]+");
  var framed = parent !== self;
  if (framed) set("framed", "");

  // Below the floor nothing else happens: the static page stays, with its line about what is reduced.
  if (!window.WebAssembly || !("noModule" in script)) return;
  set("script", "");

  // The single file holds its program, and all rules.
  var files = script.dataset;
  if (!files.wasm) return;
  /** @type {(tag: string, values: object) => void} */
  function add(tag, values) {
    document.head.append(Object.assign(document.createElement(tag), values));
  }
  // Low priority: the style sheet, and with it the first paint, comes before it.
  (window.meridianWasm = fetch(files.wasm, { integrity: files.wasmIntegrity, priority: "low" })).catch(function () {});

  // So does the module. As a script of the page's own it would share the line with the style sheet, and be compiled before the
  // first paint. The document must be whole when it runs.
  /** @type {Record<string, unknown>} */
  var glue = { rel: "modulepreload", href: files.glue, src: files.glue, integrity: files.glueIntegrity, crossOrigin: "" };
  add("link", glue);
  addEventListener("DOMContentLoaded", function () {
    glue.type = "module";
    // It may not arrive, and then cannot say so.
    glue.onerror = function () { set("meridian", "failed"); };
    add("script", glue);
  });

  // In a frame, or where not all is shown: rules that the plain page does without. Nothing is shown before.
  if (!framed && !view && !pack) return;
  function show() { html.hidden = false; }
  html.hidden = true;
  add("link", { rel: "stylesheet", href: files.rules, onload: show, onerror: show });
})(document);
