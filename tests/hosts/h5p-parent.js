// H5P's resizer: it answers a greeting, makes the frame as high as it is inside before a measure is taken, then resizes it.
const frame = document.querySelector("iframe");
addEventListener("message", ({ source, data }) => {
  if (source !== frame.contentWindow || data?.context !== "h5p") return;
  const answer = (action) => source.postMessage({ context: "h5p", action }, "*");
  if (data.action === "hello") answer("hello");
  if (data.action === "prepareResize") {
    if (frame.clientHeight !== data.scrollHeight) frame.style.height = `${data.clientHeight}px`;
    answer("resizePrepared");
  }
  if (data.action === "resize") frame.style.height = `${data.scrollHeight}px`;
});
