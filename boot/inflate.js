// DEFLATE (RFC 1951), undone. Part of the single file only: `DecompressionStream` came to Firefox with 113, above the floor.

/** Number of extra bits and first value of each length code (257 to 285) and each distance code. */
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BITS = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
/** The order in which the lengths of the code of code lengths are sent. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** @type {(bits: number[], first: number) => number[]} */
function firsts(bits, first) {
  return bits.map((extra) => {
    const here = first;
    first += 1 << extra;
    return here;
  });
}
const LENGTHS = firsts(LENGTH_BITS, 3);
LENGTHS[28] = 258;
const DISTANCES = firsts(DISTANCE_BITS, 1);

/** A canonical Huffman code: how many words of each length, symbols by word. @param {number[]} lengths of each symbol's word */
function code(lengths) {
  const counts = new Uint16Array(16);
  for (const length of lengths) if (length) counts[length]++;
  const next = new Uint16Array(17);
  for (let length = 1; length < 16; length++) next[length + 1] = next[length] + counts[length];
  const symbols = new Uint16Array(lengths.length);
  lengths.forEach((length, symbol) => {
    if (length) symbols[next[length]++] = symbol;
  });
  return { counts, symbols };
}

/** @param {Uint8Array} input raw DEFLATE @param {number} size bytes of the result */
export function inflate(input, size) {
  const output = new Uint8Array(size);
  let [at, held, holding, end] = [0, 0, 0, 0];

  /** @type {(count: number) => number} */
  function bits(count) {
    while (holding < count) {
      held |= input[at++] << holding;
      holding += 8;
    }
    const value = held & ((1 << count) - 1);
    held >>>= count;
    holding -= count;
    return value;
  }

  /** Bit by bit: words of one length are consecutive numbers. @param {{ counts: Uint16Array, symbols: Uint16Array }} code */
  function symbol({ counts, symbols }) {
    // Past its end the input is read as zeros, for ever.
    if (at > input.length + 4) throw new Error("damaged data");
    let [word, first, index] = [0, 0, 0];
    for (let length = 1; length < 16; length++) {
      word |= bits(1);
      if (word - first < counts[length]) return symbols[index + word - first];
      index += counts[length];
      first = (first + counts[length]) << 1;
      word <<= 1;
    }
    throw new Error("damaged data");
  }

  function codes() {
    const [literals, distances, count] = [bits(5) + 257, bits(5) + 1, bits(4) + 4];
    const lengths = new Array(19).fill(0);
    for (const place of ORDER.slice(0, count)) lengths[place] = bits(3);
    const meta = code(lengths);
    /** @type {number[]} */
    const all = [];
    while (all.length < literals + distances) {
      const next = symbol(meta);
      if (next < 16) all.push(next);
      else {
        const last = next === 16 ? all[all.length - 1] : 0;
        const times = next === 16 ? 3 + bits(2) : next === 17 ? 3 + bits(3) : 11 + bits(7);
        for (let time = 0; time < times; time++) all.push(last);
      }
    }
    return [code(all.slice(0, literals)), code(all.slice(literals))];
  }

  const fixed = () => [
    code(Array.from({ length: 288 }, (_, at) => (at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : 8))),
    code(new Array(30).fill(5)),
  ];

  let last = 0;
  while (!last) {
    last = bits(1);
    const kind = bits(2);
    if (kind === 0) {
      held = holding = 0;
      const length = input[at] | (input[at + 1] << 8);
      output.set(input.subarray(at + 4, at + 4 + length), end);
      at += 4 + length;
      end += length;
      continue;
    }
    const [literals, distances] = kind === 1 ? fixed() : codes();
    for (;;) {
      const next = symbol(literals);
      if (next < 256) {
        output[end++] = next;
      } else if (next === 256) {
        break;
      } else {
        let length = LENGTHS[next - 257] + bits(LENGTH_BITS[next - 257]);
        const place = symbol(distances);
        const distance = DISTANCES[place] + bits(DISTANCE_BITS[place]);
        while (length--) {
          output[end] = output[end - distance];
          end++;
        }
      }
    }
  }
  return output;
}
