import { can, productProcess, start } from "opscycle/processes";
import { parseRulebook } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { sortCommands } from "../../examples/console/page/product/commands/possible-commands.js";

const rulebook = parseRulebook({ layers: [] });
const at = "2026-03-01T00:00:00.000Z";
const input = productProcess.input({ sku: "A-1" }, rulebook.at());
const { snapshot } = start(productProcess, input, at);
const names = (list: readonly { readonly command: string }[]) => list.map(({ command }) => command);

describe("sortCommands", () => {
  test("tells what a role can send from what it cannot send now and what others send", () => {
    const offered = can(productProcess, rulebook, snapshot, { at, role: "product-group" });
    const sorted = sortCommands(offered, "product-group");
    expect(names(sorted.open)).toContain("product.plan");
    expect(names(sorted.elsewhere)).toContain("product.retire");
    expect(names(sorted.ofOthers)).toContain("product.startPromotion");
    expect(sorted.hasEnded).toBe(false);
    const all = [sorted.open, sorted.refused, sorted.elsewhere, sorted.ofOthers].flatMap(names);
    expect(all.toSorted()).toEqual(Object.keys(productProcess.commands).toSorted());
  });

  test("says that a life has ended", () => {
    const dropped = { ...snapshot, status: "done", value: "dropped" } as const;
    const offered = can(productProcess, rulebook, dropped, { at, role: "product-group" });
    const { open, hasEnded } = sortCommands(offered, "product-group");
    expect({ open, hasEnded }).toEqual({ open: [], hasEnded: true });
  });
});
