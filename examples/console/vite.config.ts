import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [react()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    // The rules with their words are one large chunk, loaded with the page of the rulebook.
    chunkSizeWarningLimit: 1500,
    // @rjsf/core names it in a helper for its own tests, which nothing here uses; with it that import goes too.
    rolldownOptions: {
      external: ["@rjsf/validator-ajv8"],
      treeshake: { moduleSideEffects: [{ external: true, sideEffects: false }] },
    },
  },
  // `vite` beside a running server, while the page is being worked on.
  server: {
    proxy: {
      // The server takes requests in its own name and from its own page only.
      "/api": {
        target: "http://127.0.0.1:4173",
        changeOrigin: true,
        headers: { origin: "http://127.0.0.1:4173" },
      },
    },
  },
});
