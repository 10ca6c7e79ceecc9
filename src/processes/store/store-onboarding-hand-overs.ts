import { complianceCaseProcess } from "../compliance/compliance-case.js";
import { defineHandOver, type HandOver } from "../hand-over.js";
import { storeOnboardingProcess } from "./store-onboarding.js";
import { storeSetupProcess } from "./store-setup.js";

/** Whom an application to a platform hands over to. */
export const storeOnboardingHandOvers: readonly HandOver[] = [
  defineHandOver({
    from: storeOnboardingProcess,
    event: "storeOnboarding.opened",
    to: storeSetupProcess,
    does: "start",
    make: ({ storeId, platform, category }) =>
      storeId === undefined
        ? undefined
        : {
            id: storeId,
            payload: {
              subject: storeId,
              store: storeId,
              platform,
              ...(category !== undefined && { category }),
            },
          },
  }),
  defineHandOver({
    from: storeOnboardingProcess,
    event: "storeOnboarding.registered",
    to: complianceCaseProcess,
    does: "start",
    make: ({ applicationId, platform, category, complianceTerms }) => {
      const caseId = `store-onboarding/${applicationId}`;
      return (
        complianceTerms && {
          id: caseId,
          payload: {
            caseId,
            subject: { kind: "store-document" as const, id: applicationId },
            platform,
            ...(category !== undefined && { category }),
            ...complianceTerms,
          },
        }
      );
    },
  }),
];
