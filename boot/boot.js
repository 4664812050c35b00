// Runs before the first paint, as a classic script, in the language of the oldest browser: 1 KB at most.
// It hands the host's options to the style sheet, says that scripts run, and sends for the program.
(function (html, script) {
  function option(name, form) {
    var found = new RegExp("[?&]" + name + "=(" + form + ")(&|$)").exec(location.search);
    if (found) html.setAttribute("data-" + name, found[1]);
  }
  option("view", "all|cards|map|quotes|timeline|story|quote");
  option("id", "[a-z0-9-]{1,80}");
  option("theme", "light|dark");
  option("lang", "[A-Za-z0-9-]{2,35}");

  // Below the floor nothing else happens: the static page stays, with its line about what is reduced.
  if (!window.WebAssembly || !window.fetch || !script || !("noModule" in script)) return;
  html.setAttribute("data-script", "");

  // The module itself may not arrive, and then cannot say so.
  addEventListener("error", function (event) {
    if (event.target.type === "module") html.setAttribute("data-meridian", "failed");
  }, true);

  // The single file holds its program. Low priority: the style sheet, and with it the first paint, comes before it.
  var wasm = script.getAttribute("data-wasm");
  if (!wasm) return;
  window.meridianWasm = fetch(wasm, {
    integrity: script.getAttribute("data-wasm-integrity"),
    priority: "low"
  });
  window.meridianWasm.catch(function () {});
})(document.documentElement, document.currentScript);
