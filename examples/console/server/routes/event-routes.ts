import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import type { ShopEvent } from "../../shared/api.js";
import type { EventHub } from "../events.js";

/** Proxies and browsers give up a connection on which nothing comes for long. */
const heartbeatMs = 20_000;

/** `GET /api/events` */
export function eventRoutes(hub: EventHub): Hono {
  return new Hono().get("/events", (context) => {
    // Nobody reads what is sent to who asks for the head alone, nor ends it.
    if (context.req.method === "HEAD")
      return context.body(null, 200, { "content-type": "text/event-stream" });
    return streamSSE(context, async (stream) => {
      const waiting: ShopEvent[] = [];
      let wake: () => void = () => undefined;
      const end = hub.listen((event) => {
        waiting.push(event);
        wake();
      });
      stream.onAbort(() => {
        end();
        wake();
      });
      await stream.write(": here\n\n");
      while (!stream.aborted) {
        for (const event of waiting.splice(0)) await stream.writeSSE({ data: JSON.stringify(event) });
        const isQuiet = await quiet((wakeUp) => {
          wake = wakeUp;
        }, waiting);
        if (isQuiet && !stream.aborted) await stream.write(": still here\n\n");
      }
    });
  });
}

/** Waits for an event. @returns true when none came in the time of a heartbeat */
function quiet(onWake: (wakeUp: () => void) => void, waiting: readonly ShopEvent[]): Promise<boolean> {
  if (waiting.length > 0) return Promise.resolve(false);
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), heartbeatMs);
    onWake(() => {
      clearTimeout(timer);
      resolve(false);
    });
  });
}
