// Leaflet as its documentation has it: countries as SVG, every place a marker that a keyboard reaches; past CLUSTER
// places its usual plugin gathers them.
const CLUSTER = 500;
// Without tiles nothing says how far one may zoom, and the plugin refuses to work.
const map = L.map("map", { center: [45, 80], zoom: 3, maxZoom: 18 });
map.attributionControl.addAttribution("Natural Earth");

/** The plugin is asked for where it is used only, so that its bytes do not count elsewhere. */
async function layer(count) {
  if (count <= CLUSTER) return L.layerGroup();
  const style = document.createElement("link");
  Object.assign(style, { rel: "stylesheet", href: "markercluster.css" });
  const script = document.createElement("script");
  script.src = "markercluster.js";
  const loaded = [style, script].map((part) => new Promise((done) => part.addEventListener("load", done)));
  document.head.append(style, script);
  await Promise.all(loaded);
  return L.markerClusterGroup({
    iconCreateFunction: (cluster) =>
      L.divIcon({ className: "crowd", html: String(cluster.getChildCount()), iconSize: [32, 32] }),
  });
}

data.then(async ({ countries, places }) => {
  const style = { color: "#9aa7b0", weight: 0.8, fillColor: "#f7f4ee", fillOpacity: 1 };
  L.geoJSON(countries, { style, interactive: false }).addTo(map);
  const icon = L.divIcon({ className: "place", iconSize: [24, 24] });
  const markers = places.map(({ name, coordinates: [longitude, latitude] }) =>
    L.marker([latitude, longitude], { icon, title: name, alt: name }));
  const group = await layer(places.length);
  if (group.addLayers) group.addLayers(markers);
  else markers.forEach((marker) => group.addLayer(marker));
  group.addTo(map);
  window.benchDrawn = true;
  window.benchWhere = () => `${map.getZoom()} ${map.getCenter()}`;
});
