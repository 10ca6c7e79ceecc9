import type { Comparison } from "opscycle/replay";
import { useEffect, useRef, useState } from "react";
import { useCompareRulebook } from "../client.js";
import { onShopEvent } from "../live.js";

/** A comparison that was asked for: on its way, failed, or there. */
export interface AskedComparison {
  /** When it was asked for, while it is on its way. */
  readonly since: number | undefined;
  /** How far it is, 0 to 1; undefined where the server has not said. */
  readonly share: number | undefined;
  readonly error: unknown;
  readonly comparison: Comparison | undefined;
  /** The text that was compared. */
  readonly text: string | undefined;
  ask(text: string): void;
  cancel(): void;
}

/** Asks the server what a text would change; one question at a time, which can be cancelled. */
export function useComparison(): AskedComparison {
  const compare = useCompareRulebook();
  const asked = useRef<AbortController>(undefined);
  const [since, setSince] = useState<number>();
  const [share, setShare] = useState<number>();
  useEffect(() => () => asked.current?.abort(), []);
  useEffect(() => {
    if (since === undefined) return;
    return onShopEvent((event) => {
      if (event.type === "comparison") setShare(event.done / event.total);
    });
  }, [since]);
  const cancel = () => {
    asked.current?.abort();
    asked.current = undefined;
    setSince(undefined);
    compare.reset();
  };
  return {
    since,
    share,
    error: compare.error,
    comparison: compare.data,
    text: compare.data === undefined ? undefined : compare.variables?.text,
    ask: (text) => {
      cancel();
      const controller = new AbortController();
      asked.current = controller;
      setShare(undefined);
      setSince(Date.now());
      compare.mutate({ text, signal: controller.signal }, { onSettled: () => setSince(undefined) });
    },
    cancel,
  };
}
