/** A drawing, SVG text, as a PNG of this size. The page's policy lets images come from `data:` addresses, and from no `blob:`. */
async function bitmap(text, width, height, ground) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const pen = canvas.getContext("2d");
  // WebKit keeps the exact shape of a drawing, and with it leaves an edge of less than a pixel free.
  pen.fillStyle = ground;
  pen.fillRect(0, 0, width, height);
  pen.drawImage(image, 0, 0, width, height);
  return new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("no bitmap"))), "image/png"));
}
