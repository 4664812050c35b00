// What a newsroom would write by hand: cards, a Leaflet map with a basemap of its own, quotes that MiniSearch finds.
const get = (name) => fetch(name).then((response) => response.json());

function add(parent, tag, text) {
  parent.append(Object.assign(document.createElement(tag), { textContent: text }));
}

Promise.all([get("pack.json"), get("world.json")]).then(([pack, world]) => {
  document.querySelector("h1").textContent = pack.title;
  const cards = document.getElementById("cards");
  for (const story of pack.stories) {
    const card = cards.appendChild(document.createElement("article"));
    add(card, "h2", story.headline);
    add(card, "p", story.dek);
    for (const { text } of story.gist) add(card, "li", text);
    for (const { heading, claims } of story.sections) {
      add(card, "h3", heading);
      for (const { text } of claims) add(card, "p", text);
    }
  }
  const map = L.map("map", { center: [45, 80], zoom: 3, maxZoom: 18 });
  map.attributionControl.addAttribution("Natural Earth");
  const style = { color: "#9aa7b0", weight: 0.8, fillColor: "#f7f4ee", fillOpacity: 1 };
  L.geoJSON(topojson.feature(world, Object.values(world.objects)[0]), { style, interactive: false }).addTo(map);
  const icon = L.divIcon({ className: "place", iconSize: [24, 24] });
  for (const { name, coordinates: [longitude, latitude] } of pack.places) {
    L.marker([latitude, longitude], { icon, title: name, alt: name }).addTo(map);
  }
  const quotes = pack.quotes.map((quote) => ({ ...quote, by: quote.speakers.join(" ") }));
  const index = new MiniSearch({ fields: ["text", "context", "by"] });
  index.addAll(quotes);
  const list = document.getElementById("quotes");
  const show = (found) => {
    list.textContent = "";
    for (const { text, by } of found) {
      add(list, "blockquote", text);
      add(list, "p", by);
    }
  };
  show(quotes);
  const field = document.querySelector("input");
  field.addEventListener("input", () => {
    const ids = new Set(index.search(field.value, { prefix: true }).map(({ id }) => id));
    show(field.value ? quotes.filter(({ id }) => ids.has(id)) : quotes);
  });
  performance.mark("ready");
});
