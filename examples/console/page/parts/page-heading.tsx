import type { ReactNode } from "react";
import { useShop } from "../client.js";

/** The heading of a view, which is the title of the window too. */
export function PageHeading({ children, title }: { readonly children: ReactNode; readonly title?: string }) {
  const shop = useShop().data?.name ?? "opscycle";
  const named = title ?? (typeof children === "string" ? children : "");
  return (
    <>
      <title>{named === "" ? shop : `${named} · ${shop}`}</title>
      <h1>{children}</h1>
    </>
  );
}
