// A frame of the site, as this page's own address describes it: `?at=` what follows the site's address, and any other key an
// attribute of the frame. What the frame says is kept in `heard`; its height follows the shape that Datawrapper has.
window.heard = [];
addEventListener("message", ({ source, data }) => {
  const frame = document.querySelector("iframe");
  if (source !== frame?.contentWindow) return;
  heard.push(data);
  const height = data["datawrapper-height"]?.meridian;
  if (height) frame.style.height = `${height}px`;
});
addEventListener("DOMContentLoaded", () => {
  const frame = document.createElement("iframe");
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (name === "at") frame.src = "{site}" + value;
    else frame.setAttribute(name, value);
  }
  frame.title = "Meridian";
  frame.style.border = "0";
  document.body.append(frame);
});
