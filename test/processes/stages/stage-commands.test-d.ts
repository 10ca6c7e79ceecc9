import { createOperations } from "opscycle/operations";
import { parseRulebook } from "opscycle/rules";
import { test } from "vitest";

const operations = createOperations({ rulebook: parseRulebook({ layers: [] }) });
const by = { actor: "robot", role: "system" } as const;

test("the fields of what a table makes are known", () => {
  operations.send("live-streaming", "L-1", { type: "liveStreaming.completePreparation" }, by);
  operations.send(
    "live-streaming",
    "L-1",
    { type: "liveStreaming.completePreparation", note: "rehearsed" },
    by,
  );
  // @ts-expect-error there is no such field
  operations.send("live-streaming", "L-1", { type: "liveStreaming.completePreparation", remark: "" }, by);
  operations.send("stock-take", "shop", { type: "stockTake.open" }, by);
  operations.send("stock-take", "shop", { type: "stockTake.collect", kpis: {} }, by);
  // @ts-expect-error figures are needed
  operations.send("stock-take", "shop", { type: "stockTake.collect" }, by);
});
