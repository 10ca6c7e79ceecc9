import { defineConfig, type Options } from "tsup";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/** The public subpaths, one a folder. */
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

/** Packages that are built in: only modules under `special-functions` import them. */
export const builtIn = /^@stdlib\//;

const shared = { format: "esm", target: "es2022", outDir: "dist", sourcemap: true } as const;

const declarations: Options = {
  ...shared,
  entry: {
    index: "src/index.ts",
    ...Object.fromEntries(subpaths.map((path) => [`${path}/index`, `src/${path}/index.ts`])),
  },
  dts: { only: true, compilerOptions: { ignoreDeprecations: "6.0", rootDir: "." } },
};

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

// Module for module, so that a program's own bundler takes the modules that it uses and no other.
export default defineConfig((options) => [
  {
    ...shared,
    entry: ["src/**/*.ts", "!src/kpi/special-functions/*.ts"],
    bundle: false,
    clean: true,
  },
  {
    ...shared,
    entry: ["src/kpi/special-functions/*.ts"],
    outDir: "dist/kpi/special-functions",
    platform: "browser",
    splitting: true,
    noExternal: [builtIn],
    esbuildPlugins: [withoutTraces],
  },
  ...(options.dts === false ? [] : [declarations]),
]);
