import { type RefObject, useLayoutEffect } from "react";

/** How far the board was scrolled when it was left, and for which address. */
let left = { address: "", top: 0 };

/** How far to scroll at first: as far as when the same board was left. */
export const keptScroll = (address: string) => (left.address === address ? left.top : 0);

/** Whoever comes back from a product finds the board as it was. */
export function useKeptScroll(scroller: RefObject<HTMLElement | null>, address: string): void {
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    element.scrollTop = keptScroll(address);
    const note = () => {
      left = { address, top: element.scrollTop };
    };
    element.addEventListener("scroll", note, { passive: true });
    return () => element.removeEventListener("scroll", note);
  }, [scroller, address]);
}
