// What d3-geo makes of a grid of positions, for tests/geo/main.rs to compare with.
//
//     npm install --prefix target/oracle d3-geo@3.1.1
//     node tests/geo/oracle.mjs > tests/geo/d3-oracle.json

import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(pathToFileURL("target/oracle/"));
const d3 = await import(pathToFileURL(require.resolve("d3-geo")).href);

const projections = [
  { name: "conicEqualArea", parallels: [22, 62], rotate: [-80, 0, 0], scale: 700, translate: [400, 280] },
  { name: "conicEqualArea", parallels: [-10, 30], rotate: [170, 0, 0], scale: 300, translate: [0, 0] },
  { name: "conicEqualArea", parallels: [0, 0], rotate: [0, 0, 0], scale: 200, translate: [10, 20] },
  { name: "naturalEarth1", rotate: [-11.5, 0, 0], scale: 150, translate: [400, 280] },
  { name: "naturalEarth1", rotate: [-85, -40, 12], scale: 150, translate: [400, 280] },
  { name: "stereographic", rotate: [-76, -39.5, 0], scale: 900, translate: [400, 280] },
];
const longitudes = [-180, -179.99, -168.6, -168.4, -150, -100, -95, -45, -13.5, 0, 11.5, 33.6, 76, 80, 121.5, 150, 169.9, 179.99, 180];
const latitudes = [-89, -60, -23.5, 0, 24.5, 39.5, 44.6, 66.5, 81, 89.5];

const round = (value) => Math.round(value * 1e5) / 1e5;
const cases = projections.map((parameters) => {
  const { name, ...rest } = parameters;
  const projection = d3[`geo${name[0].toUpperCase()}${name.slice(1)}`]();
  for (const [method, value] of Object.entries(rest)) projection[method](value);
  const centre = [-rest.rotate[0], -rest.rotate[1]];
  const points = longitudes
    .flatMap((lon) => latitudes.map((lat) => [lon, lat]))
    // d3 cuts what lies beyond the horizon in shapes only, not in points.
    .filter((point) => name !== "stereographic" || d3.geoDistance(point, centre) < (141.9 / 180) * Math.PI)
    .map((point) => [...point, ...projection(point).map(round)]);
  return { parameters, points };
});
console.log(`[\n${cases.map((each) => JSON.stringify(each)).join(",\n")}\n]`);
