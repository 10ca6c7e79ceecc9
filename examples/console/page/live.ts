import type { QueryClient, QueryKey } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import type { ShopEvent } from "../shared/api.js";

/** What has to be read again after an event. */
export function staleKeys(event: ShopEvent): QueryKey[] {
  switch (event.type) {
    case "step":
      return [
        ["instance", event.process, event.id],
        ["board"],
        ["attention"],
        ["journal"],
        ...(event.process === "product" ? [["kpis", event.id]] : []),
      ];
    case "rulebook":
      return [["rulebook"], ["board"], ["attention"], ["instance"], ["kpis"]];
    case "clock":
      return [["board"], ["attention"], ["instance"], ["kpis"], ["journal"]];
    case "comparison":
      return [];
  }
}

/** Events that come within this time are answered by reading once. */
const gatherMs = 120;

let noted = new Map<string, QueryKey>();
let wake = () => {};

/** Marks what an event made stale; it is read again where it is on show. */
export function noteStale(event: ShopEvent): void {
  for (const key of staleKeys(event)) noted.set(JSON.stringify(key), key);
  wake();
}

/** Follows the shop: reads again what has changed, and everything after a broken connection. */
export function followShop(queryClient: QueryClient): void {
  let isReading = false;
  wake = () => {
    if (isReading || noted.size === 0) return;
    isReading = true;
    setTimeout(async () => {
      const keys = [...noted.values()];
      noted = new Map();
      // One after the other: a reading that is cancelled by each new event would never end on a busy day.
      await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
      isReading = false;
      wake();
    }, gatherMs);
  };
  listen(queryClient);
}

function listen(queryClient: QueryClient): void {
  let wasLost = false;
  const source = new EventSource("/api/events");
  source.addEventListener("open", () => {
    if (wasLost) void queryClient.invalidateQueries();
    wasLost = false;
    setConnected(true);
  });
  source.addEventListener("error", () => {
    wasLost = true;
    setConnected(false);
    // The browser tries again by itself unless the answer was an error.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(queryClient), 3000);
  });
  source.addEventListener("message", ({ data }: MessageEvent<string>) => {
    const event: ShopEvent = JSON.parse(data);
    noteStale(event);
    for (const hear of hearers) hear(event);
  });
}

const hearers = new Set<(event: ShopEvent) => void>();

/** Hears every event of the shop. @returns what ends it */
export function onShopEvent(hear: (event: ShopEvent) => void): () => void {
  hearers.add(hear);
  return () => hearers.delete(hear);
}

let isConnected = true;
const watchers = new Set<() => void>();

function setConnected(now: boolean): void {
  isConnected = now;
  for (const watcher of watchers) watcher();
}

/** Whether the shop's events are being heard. */
export function useIsConnected(): boolean {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => isConnected,
  );
}
