import fc from "fast-check";
import type { Process } from "opscycle/processes";
import { walkProcess } from "opscycle/testing";
import { describe, expect, test } from "vitest";
import { budgetProcess } from "../../../src/processes/finance/budget.js";
import { fundRequestProcess } from "../../../src/processes/finance/fund-request.js";
import { experimentProcess } from "../../../src/processes/marketing/experiment.js";
import { planApprovalProcess } from "../../../src/processes/planning/plan-approval.js";
import { projectProcess } from "../../../src/processes/planning/project.js";
import { storeOnboardingProcess } from "../../../src/processes/store/store-onboarding.js";
import type { ProcessSamples } from "../../../src/testing/process-samples.js";
import { budgetSamples } from "../../../src/testing/samples/budget.js";
import { experimentSamples } from "../../../src/testing/samples/experiment.js";
import { fundRequestSamples } from "../../../src/testing/samples/fund-request.js";
import { planApprovalSamples } from "../../../src/testing/samples/plan-approval.js";
import { projectSamples } from "../../../src/testing/samples/project.js";
import { storeOnboardingSamples } from "../../../src/testing/samples/store-onboarding.js";
import { shopRulebook } from "../shop-rulebook.js";
import { sentAtRandom } from "../supply/sent-at-random.js";

/** What another start than that of the samples would take. */
const ofOtherStarts: { readonly [process: string]: number } = {
  // What is no plan skips the studies and the check, and is done when it is put into force.
  "plan-approval": 3,
  // A request of no budget is granted at once.
  "fund-request": 1,
};

const cases: readonly (readonly [Process, ProcessSamples<never>])[] = [
  [planApprovalProcess, planApprovalSamples],
  [projectProcess, projectSamples],
  [budgetProcess, budgetSamples],
  [fundRequestProcess, fundRequestSamples],
  [storeOnboardingProcess, storeOnboardingSamples],
  [experimentProcess, experimentSamples],
];

describe.each(cases.map(([process, samples]) => [process.id, process, samples] as const))(
  "%s",
  (id, process, samples) => {
    test("reaches every state, takes every command and transition, finds no dead end, breaks no invariant", () => {
      const { start, ...options } = samples;
      const walk = walkProcess(process, { ...options, input: process.input(start, shopRulebook.at()) });
      expect(walk.broken).toEqual([]);
      expect(walk.neverReached).toEqual([]);
      expect(walk.neverTaken).toEqual([]);
      expect(walk.deadEnds).toEqual([]);
      expect(walk.transitionsNeverTaken).toHaveLength(ofOtherStarts[id] ?? 0);
      expect(walk.snapshots.length).toBeLessThan(5_000);
    });

    test("breaks no invariant, whatever is sent in whatever order", () => {
      fc.assert(
        fc.property(sentAtRandom(process, samples), ({ broken }) => {
          expect(broken).toEqual([]);
        }),
      );
    });
  },
);
