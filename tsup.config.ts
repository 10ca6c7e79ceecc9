import { defineConfig, type Options } from "tsup";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/** The public subpaths, one a folder. */
export const subpaths = [
  "records",
  "kpi",
  "rules",
  "processes",
  "operations",
  "operations/sqlite",
  "operations/postgres",
  "operations/pg-boss",
  "adapters",
  "replay",
  "testing",
  "diagrams",
  "manual",
];

/** Packages that are built in, and the only modules that import them. */
export const builtIn = /^(@stdlib|opencc-js)(\/|$)/;
const specialFunctions = "src/kpi/special-functions/*.ts";
const traditionalCharacters = "src/rules/wording/traditional-characters.ts";
export const buildingIn = [specialFunctions, traditionalCharacters];

const shared = { format: "esm", target: "es2022", outDir: "dist", sourcemap: true } as const;

/** Leaves out `debug`, by which a built-in package traces its steps: it would read the environment. */
const withoutTraces: Plugin = {
  name: "without-traces",
  setup(build) {
    build.onResolve({ filter: /^debug$/ }, ({ path }) => ({ path, namespace: "without-traces" }));
    build.onLoad({ filter: /./, namespace: "without-traces" }, () => ({
      contents: "module.exports = () => () => {};",
    }));
  },
};

// What is there is cleaned away before, by npm: the parts below are built side by side, and one would take away another's.
// Module for module, so that a program's own bundler takes the modules that it uses and no other.
export default defineConfig([
  {
    ...shared,
    entry: ["src/**/*.ts", "!src/**/*.d.ts", ...buildingIn.map((path) => `!${path}`)],
    bundle: false,
  },
  {
    ...shared,
    entry: [specialFunctions],
    outDir: "dist/kpi/special-functions",
    platform: "browser",
    splitting: true,
    noExternal: [builtIn],
    esbuildPlugins: [withoutTraces],
  },
  {
    ...shared,
    entry: [traditionalCharacters],
    outDir: "dist/rules/wording",
    splitting: false,
    noExternal: [builtIn],
    esbuildOptions: (esbuild) => {
      esbuild.charset = "utf8";
    },
  },
]);
