import type { ComponentType } from "react";
import type { RouteObject } from "react-router";
import { App } from "./app.js";
import { Loading } from "./parts/answered.js";
import { NotFound } from "./shell/not-found.js";
import { ViewFailure } from "./shell/view-failure.js";

/** A view whose code comes when it is first gone to. */
function view(path: string, load: () => Promise<ComponentType>): RouteObject {
  return {
    path,
    lazy: async () => ({ Component: await load() }),
    HydrateFallback: Loading,
    ErrorBoundary: ViewFailure,
  };
}

/** The views by path. */
export const routes: RouteObject[] = [
  {
    Component: App,
    children: [
      view("/", async () => (await import("./board/board-page.js")).BoardPage),
      view("/products/:sku", async () => (await import("./product/product-page.js")).ProductPage),
      view("/instances/:process/:id", async () => (await import("./product/instance-page.js")).InstancePage),
      view("/rulebook", async () => (await import("./rulebook/rulebook-page.js")).RulebookPage),
      view("/journal", async () => (await import("./journal/journal-page.js")).JournalPage),
      { path: "*", Component: NotFound },
    ],
  },
];
