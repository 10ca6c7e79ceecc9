import { readdirSync, readFileSync } from "node:fs";
import { fencedBlocks, type Snippet } from "./find-snippets.js";

const program =
  /^(?<imports>(?:import .*;\n)+)\nconst rulebook = .*layers: \[starterLayer(?:, (?<layer>.*))?\] \}\);\nconst operations = .*\n(?<calls>[\s\S]*)/;

/**
 * How each process is started, by its page: all in one program with one host, since to make a host for each, and to check
 * its types, takes as long as all other snippets together.
 */
export function processStarts(): Snippet {
  const path = "docs/processes";
  const blocks = readdirSync(path)
    .filter((name) => name.endsWith(".md"))
    .flatMap((name) => fencedBlocks(`${path}/${name}`, readFileSync(`${path}/${name}`, "utf8")))
    .filter(({ language }) => language === "typescript");
  const starts = blocks.map(({ path: page, code }) => {
    const { imports, layer, calls } = program.exec(code)?.groups ?? {};
    if (imports === undefined || calls === undefined) throw new Error(`${page} is not started as others are`);
    // Several pages set a window that only a platform knows: each as a layer of its own.
    const own = layer === undefined ? [] : [`{ ...${layer}, id: ${JSON.stringify(page)} }`];
    return { imports, layers: own, calls: `// ${page}\n{\n${calls}}\n` };
  });
  const layers = ["starterLayer", ...starts.flatMap(({ layers: own }) => own)].join(", ");
  const head = [
    ...new Set(starts.map(({ imports }) => imports)),
    `const rulebook = defineRulebook({ rules: builtInRules, layers: [${layers}] });\n`,
    "const operations = createOperations({ rulebook });\n",
  ];
  return { path, line: 1, language: "ts", code: [...head, ...starts.map(({ calls }) => calls)].join("") };
}
