import { type ComponentType, lazy } from "react";

/** A view whose code comes when it is first shown. */
function lazyView<Name extends string>(
  load: () => Promise<{ readonly [Key in Name]: ComponentType }>,
  name: Name,
) {
  return lazy(async () => ({ default: (await load())[name] }));
}

const loadBoard = () => import("./board/board-page.js");

/** The views by path. */
export const routes = [
  { path: "/", View: lazyView(loadBoard, "BoardPage") },
  {
    path: "/products/:sku",
    View: lazyView(() => import("./product/product-page.js"), "ProductPage"),
  },
  {
    path: "/instances/:process/:id",
    View: lazyView(() => import("./product/instance-page.js"), "InstancePage"),
  },
  { path: "/rulebook", View: lazyView(() => import("./rulebook/rulebook-page.js"), "RulebookPage") },
  { path: "/journal", View: lazyView(() => import("./journal/journal-page.js"), "JournalPage") },
] as const;

/** Asks for the board's code before anything is drawn, where the board is what was asked for. */
export function hurryBoard(pathname: string): void {
  if (pathname === "/") void loadBoard();
}

/** The path of a product's view. */
export const productPath = (sku: string) => `/products/${encodeURIComponent(sku)}`;

/** The path of an instance's view; a product has its own. */
export const instancePath = (process: string, id: string) =>
  process === "product"
    ? productPath(id)
    : `/instances/${encodeURIComponent(process)}/${encodeURIComponent(id)}`;
