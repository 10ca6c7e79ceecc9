import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { liveOnHost, type Step } from "./engine-life.js";

/** A state of an engine as it stands here, or why it has no counterpart. */
export type EngineState =
  | {
      readonly reach: readonly Step[];
      /** Each is the beginning of an active state, with process and id: `order O live.payment.paid`; `|` parts choices. */
      readonly stands: readonly string[];
    }
  | { readonly outside: string };

/** How a legal transition is made here, from the state's own beginning or another, or why it is not. */
export type EngineTransition =
  | readonly Step[]
  | { readonly from: readonly Step[]; readonly by: readonly Step[] }
  | { readonly differs: string };

/** A published state machine of a commerce engine. */
export interface EngineMachine {
  readonly engine: string;
  readonly machine: string;
  /** Where it is published. */
  readonly source: string;
  readonly states: { readonly [state: string]: EngineState };
  /** Every transition that the engine allows. */
  readonly legal: { readonly [from: string]: { readonly [to: string]: EngineTransition } };
}

const doc = readFileSync("docs/commerce-platforms.md", "utf8").replaceAll(/\s+/g, " ");

const isAt = (stands: readonly string[], wanted: string) =>
  wanted.split("|").some((choice) => stands.some((one) => one === choice || one.startsWith(`${choice}.`)));

/** Makes every legal transition on our machines. */
export function describeEngine({ engine, machine, states, legal }: EngineMachine): void {
  describe(`${engine}: ${machine}`, () => {
    const stateOf = (name: string): EngineState => {
      const state = states[name];
      if (state === undefined) throw new Error(`${engine} ${machine} has no state ${name}`);
      return state;
    };
    for (const [name, state] of Object.entries(states)) {
      if ("outside" in state) {
        test(`${name} has no counterpart, as the documentation says`, () =>
          expect(doc).toContain(state.outside));
        continue;
      }
      test(`${name} can be reached`, async () => {
        const { refused, stands } = await liveOnHost(state.reach);
        expect(refused).toEqual([]);
        expect(state.stands.filter((wanted) => !isAt(stands, wanted))).toEqual([]);
      });
    }
    for (const [from, targets] of Object.entries(legal))
      for (const [to, transition] of Object.entries(targets)) {
        const [begin, end] = [stateOf(from), stateOf(to)];
        if ("differs" in transition) {
          test(`${from} → ${to} differs, as the documentation says`, () =>
            expect(doc).toContain(transition.differs));
          continue;
        }
        if ("outside" in begin || "outside" in end) throw new Error(`${from} → ${to} leads outside`);
        test(`${from} → ${to}`, async () => {
          const [reach, by] =
            "from" in transition ? [transition.from, transition.by] : [begin.reach, transition];
          const before = await liveOnHost(reach);
          expect([
            ...before.refused,
            ...begin.stands.filter((wanted) => !isAt(before.stands, wanted)),
          ]).toEqual([]);
          const { refused, stands } = await liveOnHost([...reach, ...by]);
          expect(refused).toEqual([]);
          expect(end.stands.filter((wanted) => !isAt(stands, wanted))).toEqual([]);
        });
      }
  });
}
