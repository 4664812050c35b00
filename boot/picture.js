// "Save the map": what the map shows now, as one SVG that needs no style sheet, or as a PNG made from it, with its source and
// the note on borders beneath. boot/start.js loads this module when a button is pressed; the single file holds it. What is
// drawn comes from boot/drawing.js, which the build puts before this.

const row = document.getElementById("picture");
const said = row.querySelector("[role=status]");
const words = (css) => one(css)?.textContent.trim() ?? "";

/** Room at the left and right, and between blocks, in pixels. */
const ROOM = 16;
/** Width of a PNG at least, in pixels: sharp on paper in one column. */
const SHARP = 2400;

/** Breaks a text into lines of at most `width` pixels. */
function lines(text, font, width) {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = font;
  const out = [];
  for (const word of text.split(/\s+/)) {
    const longer = out.length ? `${out[out.length - 1]} ${word}` : word;
    if (out.length && pen.measureText(longer).width <= width) out[out.length - 1] = longer;
    else out.push(word);
  }
  return out;
}

/** Lines of text below `top`, in the face of an element: the group, and where it ends. */
function block(text, like, size, weight, colour, top, width) {
  const family = getComputedStyle(like).fontFamily.replaceAll('"', "'");
  const group = make("g", { "font-family": family, "font-size": size, "font-weight": weight, fill: colour });
  let y = top;
  if (text) {
    for (const line of lines(text, `${weight} ${size}px ${family}`, width - 2 * ROOM)) {
      y += size * 1.35;
      group.append(make("text", { x: ROOM, y: y - size * 0.3 }, line));
    }
  }
  return [group, y];
}

/** What is chosen and asked for, in the words of the page. */
function choice() {
  const parts = [words(".marker[aria-pressed=true] .name")];
  const pressed = document.querySelectorAll(".story-toggles [aria-pressed=true]");
  const checked = document.querySelectorAll("[data-facet]:checked + .value-label");
  parts.push(...[...pressed, ...checked].map((element) => element.textContent.trim()));
  const search = one("#search")?.value.trim();
  if (search) parts.push(`“${search}”`);
  return parts.filter(Boolean).join(" · ");
}

/** The picture, and its size in pixels. */
function picture() {
  const map = one("#map-box");
  const frame = map.getBoundingClientRect();
  const { width } = frame;
  const [sans, serif] = [one(".scale"), one("h1")];
  const [ink, soft] = [token("--ink"), token("--soft")];
  const [title, below] = block(words("h1"), serif, 22, 700, ink, ROOM / 2, width);
  const [asked, head] = block(choice(), sans, 13, 600, ink, below, width);
  const top = head + ROOM / 2;
  const [source, next] = block(words(".masthead .credit"), sans, 12, 400, ink, top + frame.height + ROOM / 2, width);
  const [note, end] = block(words(".borders p"), sans, 11, 400, soft, next + 2, width);
  const height = Math.ceil(end + ROOM / 2);
  const both = make(
    "linearGradient",
    { id: "both" },
    make("stop", { offset: 0.5, "stop-color": token("--story-1") }),
    make("stop", { offset: 0.5, "stop-color": token("--story-2") }),
  );
  const content = make(
    "svg",
    { id: "map", y: top, width, height: frame.height, viewBox: `0 0 ${width} ${frame.height}`, overflow: "hidden" },
    make("rect", { width: "100%", height: "100%", fill: getComputedStyle(map).backgroundColor }),
    drawing(frame),
    glyphs(frame),
    labels(frame),
    clusters(frame),
    scale(frame),
  );
  const svg = make(
    "svg",
    { width, height, viewBox: `0 0 ${+width.toFixed(2)} ${height}`, role: "img", lang: document.documentElement.lang },
    make("title", {}, words("h1")),
    make("desc", {}, [map.getAttribute("aria-label"), words("#map-summary"), choice()].filter(Boolean).join(". ")),
    make("defs", {}, both),
    make("rect", { width: "100%", height: "100%", fill: token("--paper") }),
    title,
    asked,
    content,
    source,
    note,
  );
  const text = new XMLSerializer().serializeToString(svg);
  return { text: `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`, width, height };
}

/** The picture as a bitmap, at least twice as fine as it is seen. */
function fine({ text, width, height }) {
  const times = Math.max(2, SHARP / width);
  return bitmap(text, Math.round(width * times), Math.round(height * times), token("--paper"));
}

async function save(form) {
  said.textContent = "";
  try {
    const drawn = picture();
    hand(`${row.dataset.name}.${form}`, form === "png" ? await fine(drawn) : new Blob([drawn.text], { type: "image/svg+xml" }));
    said.textContent = said.dataset.saved;
  } catch (error) {
    console.warn("Meridian cannot save the map:", error);
    said.textContent = said.dataset.failed;
  }
}

for (const button of row.querySelectorAll("button")) button.onclick = () => save(button.dataset.action);
row.hidden = false;
if (row.dataset.pressed) save(row.dataset.pressed);
