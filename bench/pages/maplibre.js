// MapLibre GL as its documentation has it: countries and places are GeoJSON sources, gathered past CLUSTER places.
// No counts on the crowds: letters would need a glyph server.
import * as maplibregl from "./maplibre.js";

const CLUSTER = 500;
maplibregl.setWorkerUrl(new URL("maplibre-worker.js", import.meta.url).href);

const { countries, places } = await data;
const features = places.map(({ id, name, coordinates }) => ({
  type: "Feature",
  properties: { id, name },
  geometry: { type: "Point", coordinates },
}));
const map = new maplibregl.Map({
  container: "map",
  center: [80, 45],
  zoom: 2,
  style: {
    version: 8,
    sources: {
      countries: { type: "geojson", data: countries, attribution: "Natural Earth" },
      places: { type: "geojson", data: { type: "FeatureCollection", features }, cluster: places.length > CLUSTER },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": "#dfe8ee" } },
      { id: "land", type: "fill", source: "countries", paint: { "fill-color": "#f7f4ee" } },
      { id: "border", type: "line", source: "countries", paint: { "line-color": "#9aa7b0", "line-width": 0.8 } },
      {
        id: "places", type: "circle", source: "places",
        paint: {
          "circle-color": "#b3261e",
          "circle-radius": ["case", ["has", "point_count"], 16, 6],
          "circle-stroke-color": "#fff",
          "circle-stroke-width": 1,
        },
      },
    ],
  },
});
// "After all necessary resources have been downloaded and the first visually complete rendering has occurred."
map.once("load", () => { window.benchDrawn = true; });
window.benchWhere = () => `${map.getZoom()} ${map.getCenter()}`;
