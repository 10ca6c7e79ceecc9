import { shortVideoProcess } from "../content/short-video.js";
import { defineHandOver, type HandOver } from "../hand-over.js";
import { shopCycle } from "../review-cycle/define-review-cycle.js";
import { detailPageOptimisationProcess } from "../store/detail-page-optimisation.js";
import { experimentProcess } from "./experiment.js";

/** Whom an A/B test hands over to. */
export const experimentHandOvers: readonly HandOver[] = [
  defineHandOver({
    from: experimentProcess,
    event: "experiment.adopted",
    to: detailPageOptimisationProcess,
    does: "detailPageOptimisation.addTopic",
    startWith: { subject: shopCycle },
    make: ({ subject, subjectKind, hypothesis }) =>
      subjectKind === "detail-page"
        ? { id: shopCycle, payload: { topic: subject, detail: hypothesis } }
        : undefined,
  }),
  defineHandOver({
    from: experimentProcess,
    event: "experiment.adopted",
    to: shortVideoProcess,
    does: "start",
    make: ({ experimentId, subject, subjectKind }) =>
      subjectKind === "short-video" ? { id: `experiment/${experimentId}`, payload: { subject } } : undefined,
  }),
];
