import type { MachineEventOf } from "../commands.js";
import type { Actor } from "../roles.js";
import type { PlanApprovalContext, PlanFunds, planApprovalCommands } from "./plan-approval.commands.js";

/** An event of the machine, by its type. */
export type PlanApprovalCommand<Type extends keyof typeof planApprovalCommands> = Extract<
  MachineEventOf<typeof planApprovalCommands>,
  { readonly type: Type }
>;

/** A command with its sender and its instant. */
export interface Sent {
  readonly at: string;
  readonly by?: Actor;
}

/** The role whose signature is the next. */
export const nextRole = ({ chain, signatures }: PlanApprovalContext): string | undefined =>
  chain[signatures.length];

const hasSigned = ({ signatures }: PlanApprovalContext, actor: string) =>
  signatures.some((signature) => signature.actor === actor);

/** Whether the sender is the one to sign next, or stands in for them, and has not signed in this round. */
export function isSigner(context: PlanApprovalContext, { by, at }: Sent): boolean {
  const role = nextRole(context);
  if (by === undefined || role === undefined || hasSigned(context, by.actor)) return false;
  const standsIn = context.delegations.some(
    (delegation) =>
      delegation.role === role &&
      delegation.to === by.actor &&
      Date.parse(at) <= Date.parse(delegation.until),
  );
  return by.role === role || standsIn;
}

/** Whether the person may stand in: they have not signed yet, and there is time left. */
export const canStandIn = (
  context: PlanApprovalContext,
  { to, until, at }: PlanApprovalCommand<"planApproval.delegate">,
): boolean => !hasSigned(context, to) && Date.parse(until) > Date.parse(at);

/** A new round: the chain that the rule proposed, and no signatures. */
export const submitted = (
  { round, amountMinor }: PlanApprovalContext,
  event: PlanApprovalCommand<"planApproval.submit">,
): Partial<PlanApprovalContext> => ({
  round: round + 1,
  amountMinor: event.amountMinor ?? amountMinor,
  chain: event.decision.proposal?.roles ?? [],
  signatures: [],
  delegations: [],
});

/** One signature more. */
export function signed(context: PlanApprovalContext, { at, by }: Sent): Partial<PlanApprovalContext> {
  const role = nextRole(context);
  if (role === undefined || by === undefined) return {};
  return { signatures: [...context.signatures, { role, actor: by.actor, at }] };
}

/** Somebody may stand in for the role whose signature is the next; nobody else who might before. */
export function delegated(
  context: PlanApprovalContext,
  { to, until }: PlanApprovalCommand<"planApproval.delegate">,
): Partial<PlanApprovalContext> {
  const role = nextRole(context);
  if (role === undefined) return {};
  const others = context.delegations.filter((delegation) => delegation.role !== role);
  return { delegations: [...others, { role, to, until }] };
}

/** What a request for funds asks for. */
export const amountOf = ({ items }: PlanApprovalCommand<"planApproval.requestFunds">): number =>
  items.reduce((sum, { amountMinor }) => sum + amountMinor, 0);

/** The plan's request for funds of this id. */
export const fundsOf = ({ funds }: PlanApprovalContext, requestId: string): PlanFunds | undefined =>
  funds.find((request) => request.requestId === requestId);

/** What was granted of a request. */
export const funded = (
  { funds }: PlanApprovalContext,
  { requestId, grantedMinor }: PlanApprovalCommand<"planApproval.recordFunds">,
): Partial<PlanApprovalContext> => ({
  funds: funds.map((request) => (request.requestId === requestId ? { ...request, grantedMinor } : request)),
});
