import { defineConfig } from "tsup";

/** The public subpaths, one a folder; the command line is built as a program without declarations. */
export const subpaths = [
  "records",
  "kpi",
  "rules",
  "processes",
  "operations",
  "replay",
  "testing",
  "diagrams",
];

const shared = {
  format: "esm",
  target: "es2022",
  outDir: "dist",
  sourcemap: true,
  treeshake: true,
} as const;

export default defineConfig([
  {
    ...shared,
    entry: {
      index: "src/index.ts",
      ...Object.fromEntries(subpaths.map((path) => [`${path}/index`, `src/${path}/index.ts`])),
      "cli/main": "src/cli/main.ts",
    },
    splitting: true,
    clean: true,
    dts: { compilerOptions: { ignoreDeprecations: "6.0", rootDir: "." } },
  },
]);
