import {
  adCampaignProcess,
  alertProcess,
  builtInHandOvers,
  type HandOver,
  type Process,
  pricingProcess,
  productProcess,
  promotionProcess,
  replenishmentProcess,
} from "opscycle/processes";

/** The processes that the demo shop runs. */
export const demoProcesses: readonly Process[] = [
  productProcess,
  replenishmentProcess,
  alertProcess,
  promotionProcess,
  pricingProcess,
  adCampaignProcess,
];

/** Those that its history went through: the others begin with whoever uses the console. */
export const historyProcesses: readonly Process[] = [productProcess, replenishmentProcess, alertProcess];

/**
 * The hand-overs of the history: replenishments have a standing order with the supplier, as in a replay, while `isStanding`
 * says so.
 */
export function historyHandOvers(isStanding: () => boolean): readonly HandOver[] {
  return builtInHandOvers.map((row) => ({
    ...row,
    make: (event) =>
      row
        .make(event)
        .map((handed) =>
          row.to === "replenishment" && isStanding()
            ? { ...handed, payload: { ...handed.payload, standing: true } }
            : handed,
        ),
  }));
}
