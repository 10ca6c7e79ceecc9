import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";

/** The built page: its files, and the page itself for every address that it makes up. */
export function pageRoutes(folder: string): Hono {
  return new Hono()
    .get(
      "/assets/*",
      serveStatic({
        root: folder,
        onFound: (_, context) => {
          // Names of assets carry a hash of what is in them.
          context.header("cache-control", "public, max-age=31536000, immutable");
        },
      }),
    )
    .get("/:file{[\\w-]+\\.(?:svg|png|ico|txt|webmanifest)}", serveStatic({ root: folder }))
    .get("/assets/*", (context) => context.text("There is no such file", 404))
    .get("*", async (context) => {
      const page = await readFile(join(folder, "index.html"), "utf8").catch(() => undefined);
      if (page === undefined) return context.text("The page is not built: npx vite build", 404);
      context.header("cache-control", "no-cache");
      return context.html(page);
    });
}
