import { isField, isOutcome } from "../chart-words.js";
import type { ServiceCaseKind, ServiceCompensation, ServiceSolution } from "./service-case.context.js";
import { tell } from "./service-case.setup.js";

type WithMessage = { readonly event: { readonly messageId: string } };
type WithCompensation = { readonly event: ServiceCompensation };
type WithSolution = { readonly event: { readonly solution: ServiceSolution } };

const messageOf = ({ event }: WithMessage) => event.messageId;
export const compensationOf = ({ event }: WithCompensation) => ({
  compensationId: event.compensationId,
  form: event.form,
  amountMinor: event.amountMinor,
});
export const noteMessage = { type: "noteMessage", params: messageOf } as const;
/** A message that comes twice is taken once. */
export const known = {
  guard: { type: "isKnownMessage", params: messageOf },
  actions: "changeNothing",
} as const;
/** What the shop writes after its first answer. */
export const noteReply = [known, { actions: noteMessage }] as const;
/** The region in which the matter itself goes on. */
export const matter = "#serviceCase.open.matter";
export const resume = { target: `${matter}.analysing`, actions: noteMessage } as const;
export const resolve = [
  {
    guard: "hasReopenWindow",
    target: `${matter}.resolved.reopenable`,
    actions: tell("serviceCase.resolved"),
  },
  { target: `${matter}.resolved.untilClosed`, actions: tell("serviceCase.resolved") },
] as const;
export const reopened = ["countReopening", tell("serviceCase.reopened")] as const;
export const assign = {
  target: "#serviceCase.open.care.dedicated",
  actions: [
    { type: "noteOwner", params: ({ event }: { readonly event: { readonly agent: string } }) => event.agent },
    tell("serviceCase.assigned"),
  ],
} as const;
export const grade = [
  {
    guard: isOutcome("small"),
    target: "#serviceCase.open.care.online",
    actions: [{ type: "noteGrade", params: "small" }, tell("serviceCase.graded")],
  },
  {
    guard: isOutcome("big"),
    target: "#serviceCase.open.care.dedicated",
    actions: [{ type: "noteGrade", params: "big" }, tell("serviceCase.graded")],
  },
] as const;
const escalated = [
  { type: "noteOwner", params: ({ event }: { readonly event: { readonly agent: string } }) => event.agent },
  tell("serviceCase.escalated"),
] as const;
export const toSupervisor = {
  guard: isField("to", "supervisor"),
  target: "#serviceCase.open.care.supervised",
  actions: escalated,
} as const;
export const escalate = [
  toSupervisor,
  { guard: isField("to", "senior-agent"), target: "#serviceCase.open.care.senior", actions: escalated },
] as const;
export const offer = {
  guard: { type: "isFitSolution", params: ({ event }: WithSolution) => event.solution },
  target: `${matter}.offered`,
  actions: { type: "noteSolution", params: ({ event }: WithSolution) => event.solution },
} as const;
const toKind = ({ event }: { readonly event: { readonly kind: ServiceCaseKind } }) => event.kind;
export const classify = {
  guard: { type: "isOfOther", params: toKind },
  actions: { type: "noteKind", params: toKind },
} as const;
export const askCustomer = [
  known,
  { guard: "hasSilenceWindow", target: `${matter}.waitingForCustomer.limited`, actions: noteMessage },
  { target: `${matter}.waitingForCustomer.unlimited`, actions: noteMessage },
] as const;

/** What a customer wants of the order is passed on to it. */
export const changeOrder = [
  {
    guard: { type: "isOrderChange", params: "cancel" },
    actions: tell("serviceCase.orderCancellationWanted"),
  },
  {
    guard: { type: "isOrderChange", params: "correct" },
    actions: tell("serviceCase.orderCorrectionWanted"),
  },
] as const;
