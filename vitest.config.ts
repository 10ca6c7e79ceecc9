import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (path: string) => fileURLToPath(new URL(`./src/${path}`, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^opscycle$/, replacement: source("index.ts") },
      { find: /^opscycle\/([a-z/-]+)$/, replacement: source("$1/index.ts") },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["./test/fixed-seed.ts"],
    typecheck: {
      enabled: true,
      include: ["test/**/*.test-d.ts"],
      // These files alone: `npm run types` looks at everything.
      tsconfig: "./tsconfig.test-d.json",
      // The same compiler as `npm run types`: several times as fast.
      checker: source("../node_modules/typescript-7/bin/tsc"),
    },
    testTimeout: 180_000,
    // No test changes what another sees, so that hundreds of files need not load the library anew.
    isolate: false,
    // Every core: by default one is left to whoever works meanwhile.
    maxWorkers: "100%",
  },
});
