// TimelineJS as its documentation has it: every event a slide, and every quote under the day it was said.
const [year, month, day] = [0, 1, 2];

function moment(date) {
  const [from] = date.replace("~", "").split("/");
  const parts = from.split("-").map(Number);
  return { year: parts[year], month: parts[month], day: parts[day] };
}

fetch("pack.json")
  .then((response) => response.json())
  .then((pack) => {
    const events = pack.events.map(({ date, title, text }) => ({ start_date: moment(date), text: { headline: title, text } }));
    const quotes = pack.quotes.flatMap(({ dates, text, speakers, context }) => {
      const said = dates?.said?.date ?? dates?.published?.date;
      return said ? [{ start_date: moment(said), text: { headline: `“${text}”`, text: `${context ?? ""} ${speakers.join(", ")}` } }] : [];
    });
    const title = { text: { headline: pack.title, text: pack.dek } };
    // Without fonts of its own: it would ask a third party for them.
    const timeline = new TL.Timeline("timeline", { title, events: [...events, ...quotes] }, { font: null, script_path: "js/" });
    timeline.on("loaded", () => performance.mark("ready"));
  });
