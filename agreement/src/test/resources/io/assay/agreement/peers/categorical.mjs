// Alpha of npm's krippendorff 0.1.0 (MIT), Node 20.20.2. Figures only are kept. Run where `npm install krippendorff@0.1.0` put it, with this
// folder as argument, after categorical.R: node categorical.mjs FOLDER >> categorical.csv
import { alpha } from "krippendorff";
import { readFileSync } from "node:fs";

const read = (file) => {
  const units = [], raters = [], given = [];
  for (const line of readFileSync(`${process.argv[2]}/${file}`, "utf8").trim().split("\n").slice(1)) {
    const [unit, rater, value] = line.split(",");
    if (!units.includes(unit)) units.push(unit);
    if (!raters.includes(rater)) { raters.push(rater); given.push([]); }
    given[raters.indexOf(rater)][units.indexOf(unit)] = Number(value);
  }
  return given.map((row) => units.map((_, u) => row[u]));
};

const files = { gwet: "../cases/gwet-raw4raters.csv", graded: "graded.csv", unused: "unused.csv", hayes2007: "../cases/hayes-krippendorff2007.csv" };
const metrics = {
  nominal: (a, b) => (a === b ? 0 : 1),
  interval: (a, b) => (a - b) ** 2,
  ratio: (a, b) => (a === b ? 0 : ((a - b) / (a + b)) ** 2),
};
for (const [data, file] of Object.entries(files)) {
  for (const [name, metric] of Object.entries(metrics)) {
    console.log([data, "krippendorff-alpha", name, "distance", alpha(read(file), metric), "npm krippendorff 0.1.0"].join(","));
  }
}
