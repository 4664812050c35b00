// The map as SVG elements, read from the document with computed styles: what the reader sees, whoever set its colours and
// faces. boot/picture.js makes a picture of them; the build joins the two in one scope.

const NS = "http://www.w3.org/2000/svg";
const one = (css) => document.querySelector(css);

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
