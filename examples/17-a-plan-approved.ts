// A price list goes through its signatures: sent back once, then signed; a large one needs a signature more.
import { createOperations, virtualClock } from "opscycle/operations";
import { parseRulebook } from "opscycle/rules";

// A sum below 10,000 does without the chairman. The shop sets both.
const params = { "approval.chain": { smallBelowAmount: 10_000, waivedRoles: ["chairman"] } };
const clock = virtualClock("2026-03-02T09:00:00+08:00");
const operations = createOperations({
  rulebook: parseRulebook({ layers: [{ id: "house", params }] }),
  clock,
});
operations.on("event", ({ type, ...told }, { id }) => console.log(id, type, "role" in told ? told.role : ""));

const mei = { actor: "mei", role: "operations-department" } as const;
const sun = { actor: "sun", role: "operations-director" } as const;
const wang = { actor: "wang", role: "chairman" } as const;

const document = { kind: "price", currency: "CNY", signatureDays: 3 } as const;
for (const [planId, title, amountMinor] of [
  ["PL-1", "Spring prices", 800_000],
  ["PL-2", "Prices of the big promotion", 6_000_000],
] as const)
  await operations.start("plan-approval", planId, { ...document, planId, title, amountMinor }, mei);

await operations.send("plan-approval", "PL-1", { type: "planApproval.submit" }, mei);
await operations.send("plan-approval", "PL-1", { type: "planApproval.sign" }, mei);
const reason = "the vases are below their cost";
await operations.send("plan-approval", "PL-1", { type: "planApproval.reject", reason }, sun);

// What was signed before counts no more: a new round begins.
await operations.send("plan-approval", "PL-1", { type: "planApproval.submit" }, mei);
const early = await operations.send("plan-approval", "PL-1", { type: "planApproval.sign" }, sun);
if (!early.accepted) console.log(early.refusal.message);
await operations.send("plan-approval", "PL-1", { type: "planApproval.sign" }, mei);
await operations.send("plan-approval", "PL-1", { type: "planApproval.sign" }, sun);
await operations.send("plan-approval", "PL-1", { type: "planApproval.execute" }, mei);

await operations.send("plan-approval", "PL-2", { type: "planApproval.submit" }, mei);
for (const signer of [mei, sun])
  await operations.send("plan-approval", "PL-2", { type: "planApproval.sign" }, signer);
// The chairman is away; three working days later that is overdue.
clock.set("2026-03-07T09:00:00+08:00");
await operations.tick();
await operations.send("plan-approval", "PL-2", { type: "planApproval.sign" }, wang);

for (const { id, states } of await operations.list({ process: "plan-approval" })) console.log(id, states);
