/** Brings a sheet of rules, once; none where the rules are in the page already (the single file). */
function bringRules(name) {
  if (!name || document.querySelector(`link[href="${name}"]`)) return undefined;
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: name });
  document.head.append(link);
  return new Promise((done, fail) => {
    link.onload = done;
    link.onerror = () => {
      // The next try asks again.
      link.remove();
      fail(new Error(`${name} did not come`));
    };
  });
}
