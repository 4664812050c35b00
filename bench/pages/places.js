// What both pages ask for, at once: the same countries and the same places.
const json = (file) => fetch(file).then((response) => response.json());
const data = Promise.all([json("world.json"), json("places.json")]).then(([world, places]) => ({
  countries: topojson.feature(world, world.objects.countries),
  places,
}));
