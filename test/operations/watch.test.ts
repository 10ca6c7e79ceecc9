import { alertId } from "opscycle/processes";
import { defineRulebook } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { shopRulebook } from "../processes/shop-rulebook.js";
import { mei, onDay, openShop, robot } from "./shop.js";

const about = { rule: "inventory.slow-mover", subject: "A-1" };
const id = alertId(about.rule, about.subject);
const slow = { ...about, facts: { unitsSold: 1, stockOnHand: 80, daysOnSale: 200 } };
const fast = { ...about, facts: { ...slow.facts, unitsSold: 50 } };
const eventsOf = async ({ operations }: ReturnType<typeof openShop>) =>
  (await operations.journal({ process: "alert" })).flatMap(({ events }) => events.map(({ type }) => type));

describe("Operations.watch", () => {
  test("begins nothing while all is well", async () => {
    const shop = openShop();
    const watched = await shop.operations.watch(fast, robot);
    expect(watched).toMatchObject({ decision: { outcome: "clear" }, alert: undefined, entry: undefined });
    expect(await shop.operations.list()).toEqual([]);
  });

  test("raises once for one cause, and journals the decision that did", async () => {
    const shop = openShop();
    const first = await shop.operations.watch(slow, robot);
    expect(first.alert).toMatchObject({ id, states: ["active.raised"] });
    expect(first.entry?.decision).toMatchObject({ rule: "inventory.slow-mover", outcome: "raise" });
    const journal = await shop.operations.journal();
    for (let again = 0; again < 5; again++) {
      expect((await shop.operations.watch(slow, robot)).entry).toBeUndefined();
    }
    expect(await shop.operations.journal()).toEqual(journal);
    expect(await eventsOf(shop)).toEqual(["alert.raised"]);
  });

  test("leaves a raised alert raised between the thresholds, and clears it beyond the one to clear at", async () => {
    const shop = openShop();
    await shop.operations.watch(slow, robot);
    // The starter layer raises below 3 units and clears at 4.
    const between = { ...about, facts: { ...slow.facts, unitsSold: 3 } };
    expect((await shop.operations.watch(between, robot)).decision.outcome).toBe("raise");
    const beyond = { ...about, facts: { ...slow.facts, unitsSold: 4 } };
    expect((await shop.operations.watch(beyond, robot)).alert?.states).toEqual(["coolingDown"]);
  });

  test("tells of what nobody takes on, and of nothing that somebody did", async () => {
    const shop = openShop();
    await shop.operations.watch(slow, robot);
    await shop.operations.watch({ ...slow, subject: "A-2" }, robot);
    await shop.operations.send("alert", id, { type: "alert.acknowledge" }, mei);
    await shop.operations.tick(onDay(2));
    const raised = await shop.operations.list({ process: "alert", tag: "escalated" });
    expect(raised.map((alert) => alert.id)).toEqual([alertId(about.rule, "A-2")]);
    expect((await shop.operations.get("alert", id))?.snapshot.context).toMatchObject({ acknowledgedBy: mei });
  });

  test("does not fire again for a cause that flickers within the cool-down", async () => {
    const shop = openShop();
    for (const [day, observed] of [slow, fast, slow, fast, slow, fast].entries()) {
      await shop.operations.watch(observed, { ...robot, at: onDay(day / 12) });
    }
    expect(await eventsOf(shop)).toEqual(["alert.raised", "alert.cleared"]);
    await shop.operations.tick(onDay(2));
    expect((await shop.operations.get("alert", id))?.states).toEqual(["clear"]);
  });

  test("changes nothing, and says what is missing, where the rule cannot decide", async () => {
    const shop = openShop();
    const watched = await shop.operations.watch({ ...about, facts: { unitsSold: 1 } }, robot);
    expect(watched).toMatchObject({
      decision: { outcome: "undecided", missing: [{ name: "stockOnHand" }, { name: "daysOnSale" }] },
      alert: undefined,
    });
  });

  test("takes two observations at once for one alert", async () => {
    const shop = openShop();
    await Promise.all([slow, slow, slow].map((observed) => shop.operations.watch(observed, robot)));
    expect(await eventsOf(shop)).toEqual(["alert.raised"]);
  });

  test("keeps the scope in which an alert was raised", async () => {
    const rulebook = defineRulebook({
      rules: shopRulebook.rules,
      layers: [
        ...shopRulebook.layers,
        {
          id: "fresh",
          when: { category: "fresh" },
          params: { "inventory.slow-mover": { raiseBelowUnits: 60, clearAtUnits: 60 } },
        },
      ],
    });
    const shop = openShop({ rulebook });
    const watched = await shop.operations.watch({ ...fast, scope: { category: "fresh" } }, robot);
    expect(watched.decision).toMatchObject({ outcome: "raise", scope: { category: "fresh" } });
  });

  test("asks for a rule that is there and is no policy", async () => {
    const { operations } = openShop();
    await expect(operations.watch({ ...slow, rule: "inventory.slow" }, robot)).rejects.toThrow(
      /no rule inventory.slow/,
    );
    await expect(operations.watch({ ...slow, rule: "inventory.restock" }, robot)).rejects.toThrow(
      /the policy/,
    );
  });
});

describe("Operations.start", () => {
  test.each([null, 3, "A-1"])("refuses %j in place of a start input", async (input) => {
    const untyped: { start(process: string, id: string, input: unknown, by: object): Promise<unknown> } =
      openShop().operations;
    await expect(untyped.start("alert", "a", input, robot)).rejects.toMatchObject({ code: "invalid-input" });
  });
});
