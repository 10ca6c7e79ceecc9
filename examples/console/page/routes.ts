import type { RouteObject } from "react-router";
import { App, NotFound } from "./app.js";
import { Loading } from "./parts/answered.js";

const loadBoard = () => import("./board/board-page.js");

/** The views by path; the code of each comes when it is first gone to. */
export const routes: RouteObject[] = [
  {
    Component: App,
    HydrateFallback: Loading,
    children: [
      { index: true, lazy: async () => ({ Component: (await loadBoard()).BoardPage }) },
      {
        path: "products/:sku",
        lazy: async () => ({ Component: (await import("./product/product-page.js")).ProductPage }),
      },
      {
        path: "instances/:process/:id",
        lazy: async () => ({ Component: (await import("./product/instance-page.js")).InstancePage }),
      },
      {
        path: "rulebook",
        lazy: async () => ({ Component: (await import("./rulebook/rulebook-page.js")).RulebookPage }),
      },
      {
        path: "journal",
        lazy: async () => ({ Component: (await import("./journal/journal-page.js")).JournalPage }),
      },
      { path: "*", Component: NotFound },
    ],
  },
];
