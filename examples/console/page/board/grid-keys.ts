import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";

/** How many rows Page Up and Page Down go. */
const pageRows = 10;

/** The row that a key goes to; null for a key that goes nowhere. */
export function rowAfterKey(key: string, active: number, count: number): number | null {
  const to = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + pageRows,
    PageUp: active - pageRows,
    Home: 0,
    End: count - 1,
  }[key];
  return to === undefined || count === 0 ? null : Math.min(Math.max(to, 0), count - 1);
}

/** One row takes the focus; the arrow keys hand it on, and Enter opens the link of that row. */
export function useGridKeys(scroller: RefObject<HTMLElement | null>, count: number) {
  const [wanted, setWanted] = useState(0);
  const moved = useRef(false);
  const active = Math.min(wanted, Math.max(count - 1, 0));
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    scroller.current?.querySelector<HTMLElement>(`[data-index="${active}"]`)?.focus({ preventScroll: true });
  }, [active, scroller]);

  const onKeyDown = (event: KeyboardEvent, scrollTo: (index: number) => void) => {
    const row = rowOf(event.target);
    if (row === null || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter" && event.target === row) row.querySelector("a")?.click();
    const next = rowAfterKey(event.key, active, count);
    if (next === null) return;
    event.preventDefault();
    moved.current = next !== active;
    setWanted(next);
    scrollTo(next);
  };
  const onFocus = (event: FocusEvent) => {
    const row = rowOf(event.target);
    if (row !== null) setWanted(Number(row.dataset["index"]));
  };
  return { active, onKeyDown, onFocus };
}

function rowOf(target: EventTarget): HTMLElement | null {
  return target instanceof HTMLElement ? target.closest<HTMLElement>("[data-index]") : null;
}
