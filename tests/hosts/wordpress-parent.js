// What wp-embed does: only who knows the secret is listened to, heights stay between 200 and 1000, links go to the frame's
// own host, and the frame is told when the page is ready.
window.followed = [];
const frame = document.querySelector("iframe");
addEventListener("message", ({ source, data }) => {
  if (source !== frame.contentWindow || !data || data.secret !== frame.dataset.secret) return;
  if (data.message === "height") frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
  if (data.message === "link" && new URL(data.value).host === new URL(frame.src).host) followed.push(data.value);
});
frame.addEventListener("load", () => frame.contentWindow.postMessage({ message: "ready", secret: frame.dataset.secret }, "*"));
