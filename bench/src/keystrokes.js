const done = arguments[arguments.length - 1];
const box = document.querySelector("input[type=search]");
const words = ["xinjiang", "no-limits", "nato", "ürümqi", "the chinese government", "kashgar -camps", "zhou"];
const task = () => new Promise((next) => {
  const channel = new MessageChannel();
  channel.port1.onmessage = next;
  channel.port2.postMessage(0);
});
(async () => {
  const times = [];
  for (const word of words) {
    for (let end = 1; end <= word.length; end++) {
      const start = performance.now();
      box.value = word.slice(0, end);
      box.dispatchEvent(new Event("input", { bubbles: true }));
      await task();
      times.push(performance.now() - start);
      await new Promise(requestAnimationFrame);
    }
  }
  done(times);
})();
