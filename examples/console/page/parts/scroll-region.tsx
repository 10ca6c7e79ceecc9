import type { ComponentPropsWithRef } from "react";

/** A part that scrolls by itself: named, and reached by keyboard. */
export function ScrollRegion(props: ComponentPropsWithRef<"section"> & { readonly "aria-label": string }) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: What scrolls must be reached by keyboard.
  return <section {...props} tabIndex={0} />;
}
