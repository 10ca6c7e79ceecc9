import fc from "fast-check";
import type { Process } from "opscycle/processes";
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
import { sentAtRandom } from "../sent-at-random.js";

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
  (_id, process, samples) => {
    test("breaks no invariant, whatever is sent in whatever order", () => {
      fc.assert(
        fc.property(sentAtRandom(process, samples), ({ broken }) => {
          expect(broken).toEqual([]);
        }),
      );
    });
  },
);
