import fc from "fast-check";
import { defineMigration } from "opscycle/operations";
import { describe, expect, test } from "vitest";
import { by, first, hostOf, onDay, storeWithParcel } from "./parcel.js";
import { renamed } from "./parcel-definitions.js";

const names: { readonly [state: string]: string } = { open: "received", underWay: "travelling" };
const way = defineMigration({ from: first.fingerprint, to: renamed, states: names });

type Sent = { readonly command: string } | { readonly day: number };
const sent: fc.Arbitrary<readonly Sent[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ command: fc.constantFrom("pack", "send", "stop", "deliver") }) },
    { weight: 1, arbitrary: fc.record({ day: fc.integer({ min: 1, max: 20 }) }) },
  ),
  { maxLength: 12 },
);

/** Sends commands, and lets the days pass, to a host: what was accepted. */
async function live({ operations }: ReturnType<typeof hostOf>, lived: readonly Sent[]) {
  const accepted: boolean[] = [];
  for (const one of lived) {
    if ("day" in one) await operations.tick(onDay(one.day));
    else {
      const answer = await operations.send("parcel", "P-1", { type: `parcel.${one.command}` }, by);
      accepted.push(answer.accepted);
    }
  }
  return accepted;
}

const renamedPath = (path: string): string => {
  const [head = "", ...rest] = path.split(".");
  return [names[head] ?? head, ...rest].join(".");
};

describe("defineMigration", () => {
  test("a life that is migrated on its way goes on as it would have gone", async () => {
    await fc.assert(
      fc.asyncProperty(sent, sent, fc.boolean(), async (before, after, isTouched) => {
        const [store, other] = [await storeWithParcel(), await storeWithParcel()];
        const old = hostOf(first, other);
        await live(hostOf(first, store), before);
        await live(old, before);
        const host = hostOf(renamed, store, [way], onDay(1));
        if (!isTouched) expect(await host.operations.migrate()).toMatchObject({ left: 0, more: false });
        expect(await live(host, after)).toEqual(await live(old, after));
        await host.operations.migrate();
        const [is, was] = [
          await host.operations.get("parcel", "P-1"),
          await old.operations.get("parcel", "P-1"),
        ];
        expect(is?.states).toEqual(was?.states.map(renamedPath));
        expect(is?.deadlines.map(({ dueAt }) => dueAt)).toEqual(was?.deadlines.map(({ dueAt }) => dueAt));
        expect(is?.snapshot.context).toEqual(was?.snapshot.context);
        expect(is?.revision).toBe((was?.revision ?? 0) + 1);
        expect((await host.operations.verifyJournal()).faults).toEqual([]);
        const atEnd = await host.operations.stateAt("parcel", "P-1", onDay(400));
        expect(atEnd?.states).toEqual(is?.states);
      }),
      { numRuns: 60 },
    );
  });
});
