// "Save the map": what the map shows now, as one SVG that needs no style sheet, or as a PNG made from it, with its source and
// the note on borders beneath. boot/start.js loads this module when a button is pressed; the single file holds it. What is
// drawn is read from the document, so that the picture is what the reader sees, whoever set its colours and faces.
{
  const NS = "http://www.w3.org/2000/svg";
  const row = document.getElementById("picture");
  const said = row.querySelector("[role=status]");
  const one = (css) => document.querySelector(css);
  const words = (css) => one(css)?.textContent.trim() ?? "";

  /** Room at the left and right, and between blocks, in pixels. */
  const ROOM = 16;
  /** Width of a PNG at least, in pixels: sharp on paper in one column. */
  const SHARP = 2400;

  function make(name, attributes, ...children) {
    const made = document.createElementNS(NS, name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== undefined && value !== "") made.setAttribute(key, typeof value === "number" ? +value.toFixed(2) : value);
    }
    made.append(...children);
    return made;
  }

  /** Colour of a custom property. */
  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  /** A style's paint as attributes, lengths multiplied by `times`; those that say what SVG assumes anyway are left out. */
  function paint(style, times) {
    const attributes = { fill: style.fill };
    if (style.fill !== "none" && style.fillOpacity !== "1") attributes["fill-opacity"] = style.fillOpacity;
    if (style.fill !== "none" && style.fillRule !== "nonzero") attributes["fill-rule"] = style.fillRule;
    if (style.stroke === "none") return attributes;
    const dashes = style.strokeDasharray === "none" ? [] : style.strokeDasharray.split(/[ ,]+/);
    return {
      ...attributes,
      stroke: style.stroke,
      "stroke-width": parseFloat(style.strokeWidth) * times,
      "stroke-opacity": style.strokeOpacity === "1" ? "" : style.strokeOpacity,
      "stroke-dasharray": dashes.map((dash) => +(parseFloat(dash) * times).toFixed(2)).join(" "),
      "stroke-linecap": style.strokeLinecap === "butt" ? "" : style.strokeLinecap,
      "stroke-linejoin": style.strokeLinejoin === "miter" ? "" : style.strokeLinejoin,
    };
  }

  /** A text as it is set: face, size, spacing, halo. */
  function lettering(style, times, letters) {
    return {
      "font-family": style.fontFamily.replaceAll('"', "'"),
      "font-size": parseFloat(style.fontSize),
      "font-weight": style.fontWeight,
      "letter-spacing": style.letterSpacing === "normal" ? "" : parseFloat(style.letterSpacing),
      "paint-order": "stroke",
      "stroke-linejoin": "round",
      ...letters,
    };
  }

  const cased = (text, style) => (style.textTransform === "uppercase" ? text.toLocaleUpperCase() : text);

  const seen = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === "visible";

  /** Paths and names of countries, in the units of the drawing. */
  function drawing(frame) {
    const svg = one("#map-layer svg");
    const at = svg.getScreenCTM();
    const times = 1 / at.a;
    const shapes = make("g", { id: "shapes" });
    let last = "";
    for (const path of svg.querySelectorAll(".shapes path")) {
      const style = getComputedStyle(path);
      if (style.display === "none" || !path.getAttribute("d")) continue;
      const attributes = paint(style, times);
      const key = JSON.stringify(attributes);
      // Neighbours that look alike share a group.
      if (key !== last) shapes.append(make("g", attributes));
      last = key;
      const { country, region, area, line } = path.dataset;
      const name = country ?? region ?? area ?? (line && `line-${line}`);
      shapes.lastChild.append(make("path", { id: name ?? "", d: path.getAttribute("d") }));
    }
    const names = make("g", { id: "countries", "text-anchor": "middle" });
    for (const text of svg.querySelectorAll(".names text")) {
      if (!seen(text)) continue;
      const style = getComputedStyle(text);
      const painted = { x: text.getAttribute("x"), y: text.getAttribute("y"), ...paint(style, times) };
      names.append(make("text", lettering(style, times, painted), cased(text.textContent, style)));
    }
    const moved = [at.a, at.b, at.c, at.d, at.e - frame.left, at.f - frame.top].map((part) => +part.toFixed(4));
    return make("g", { transform: `matrix(${moved.join(" ")})` }, shapes, names);
  }

  /** What a marker looks like round its own middle: a dot, the square of an area, a drop at the edge. */
  function shape(glyph, attributes) {
    const style = getComputedStyle(glyph);
    const half = parseFloat(style.width) / 2;
    const turned = style.transform === "none" ? "" : style.transform;
    if (glyph.closest(".mark.outside")) {
      const d = `M${-half} ${half}V0A${half} ${half} 0 1 1 0 ${half}Z`;
      return make("path", { d, transform: turned, ...attributes });
    }
    if (glyph.closest(".area")) {
      return make("rect", { x: -half, y: -half, width: 2 * half, height: 2 * half, transform: turned, ...attributes });
    }
    return make("circle", { r: half, ...attributes });
  }

  /** The middle of an element, in pixels from the frame's upper left. */
  function middle(element, frame) {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [left + width / 2 - frame.left, top + height / 2 - frame.top];
  }

  function glyphs(frame) {
    const group = make("g", { id: "places" });
    for (const glyph of document.querySelectorAll("#map-marks .glyph")) {
      if (!seen(glyph)) continue;
      const style = getComputedStyle(glyph);
      const [x, y] = middle(glyph, frame);
      const marker = glyph.closest(".marker");
      const both = marker.classList.contains("hue-both");
      const placed = make("g", { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`, opacity: style.opacity === "1" ? "" : style.opacity });
      const chosen = marker.getAttribute("aria-pressed") === "true";
      if (chosen) placed.append(shape(glyph, { fill: token("--selection"), stroke: token("--selection"), "stroke-width": 10 }));
      const halo = token("--halo");
      placed.append(
        shape(glyph, { fill: halo, stroke: halo, "stroke-width": chosen ? 4 : 3 }),
        shape(glyph, { fill: both ? "url(#both)" : style.backgroundColor }),
        make("title", {}, marker.getAttribute("aria-label")),
      );
      group.append(placed);
    }
    return group;
  }

  /** The text of an element where it stands, in `colour` on `halo`. */
  function label(element, frame, halo) {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const size = parseFloat(style.fontSize);
    return make(
      "text",
      lettering(style, 1, {
        x: box.left + (parseFloat(style.paddingInlineStart) || 0) - frame.left,
        // Lower than the middle by half the height of a capital letter.
        y: box.top + box.height / 2 + size * 0.36 - frame.top,
        fill: style.color,
        stroke: halo,
        "stroke-width": halo && 3,
      }),
      cased(element.textContent, style),
    );
  }

  function labels(frame) {
    const group = make("g", { id: "names" });
    const halo = token("--halo");
    for (const name of document.querySelectorAll("#map-marks .name")) {
      if (seen(name)) group.append(label(name, frame, halo));
    }
    return group;
  }

  function clusters(frame) {
    const group = make("g", { id: "clusters" });
    for (const button of document.querySelectorAll("#map-pins .cluster")) {
      if (!seen(button)) continue;
      const style = getComputedStyle(button);
      const [x, y] = middle(button, frame);
      group.append(
        make("circle", { cx: x, cy: y, r: 11, fill: style.backgroundColor, stroke: token("--halo"), "stroke-width": 2 }),
        make("text", lettering(style, 1, { x, y: y + 4.3, "text-anchor": "middle", fill: style.color }), button.textContent),
      );
    }
    return group;
  }

  function scale(frame) {
    const bar = one("#map-box .scale");
    const box = bar.getBoundingClientRect();
    const [left, right] = [box.left - frame.left, box.right - frame.left];
    const [top, bottom] = [box.top - frame.top, box.bottom - frame.top];
    const d = `M${left} ${top}V${bottom}H${right}V${top}`;
    return make(
      "g",
      { id: "scale" },
      make("path", { d, fill: "none", stroke: getComputedStyle(bar).color }),
      label(bar, frame, token("--sea")),
    );
  }

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

  /** The picture as a bitmap. The page's policy lets images come from `data:` addresses, and from no `blob:`. */
  async function bitmap({ text, width, height }) {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    await image.decode();
    const times = Math.max(2, SHARP / width);
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * times);
    canvas.height = Math.round(height * times);
    const pen = canvas.getContext("2d");
    // WebKit keeps the exact shape of a drawing, and with it leaves an edge of less than a pixel free.
    pen.fillStyle = token("--paper");
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("no bitmap"))), "image/png"));
  }

  function hand(blob, extension) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = `${row.dataset.name}.${extension}`;
    link.click();
    // The browser reads it after this turn.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  async function save(form) {
    said.textContent = "";
    try {
      const drawn = picture();
      hand(form === "png" ? await bitmap(drawn) : new Blob([drawn.text], { type: "image/svg+xml" }), form);
      said.textContent = said.dataset.saved;
    } catch (error) {
      console.warn("Meridian cannot save the map:", error);
      said.textContent = said.dataset.failed;
    }
  }

  for (const button of row.querySelectorAll("button")) button.onclick = () => save(button.dataset.action);
  row.hidden = false;
  if (row.dataset.pressed) save(row.dataset.pressed);
}
