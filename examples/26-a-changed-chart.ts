// A chart changes while its instances are under way: who would be left behind, and how they go on.
import { createOperations, defineMigration, memoryStore, virtualClock } from "opscycle/operations";
import { adCampaignProcess, extendProcess } from "opscycle/processes";
import { parseRulebook } from "opscycle/rules";

const store = memoryStore();
const clock = virtualClock("2026-03-01T09:00:00.000Z");
const shared = { rulebook: parseRulebook({ layers: [] }), store, clock, handOvers: [] };
const mei = { actor: "mei", role: "marketing-group" } as const;
const sun = { actor: "sun", role: "finance" } as const;

// Yesterday's program: two campaigns wait for their funds, one has them.
const yesterday = createOperations({ ...shared, processes: [adCampaignProcess] });
for (const campaignId of ["C-1", "C-2", "C-3"]) {
  const plan = { campaignId, channel: "search", budget: 100, optimisationCycleDays: 7 };
  await yesterday.start("ad-campaign", campaignId, plan, mei);
  await yesterday.send("ad-campaign", campaignId, { type: "adCampaign.prepare" }, mei);
  await yesterday.send("ad-campaign", campaignId, { type: "adCampaign.requestFunds" }, mei);
}
await yesterday.send("ad-campaign", "C-3", { type: "adCampaign.approveFunds", budget: 100 }, sun);

// Today's: campaigns run on a prepaid balance, and nobody approves funds any more.
const prepaid = extendProcess(adCampaignProcess, {
  remove: { commands: ["adCampaign.approveFunds", "adCampaign.rejectFunds"], states: ["awaitingFunds"] },
  retarget: [{ state: "prepared", on: "adCampaign.requestFunds", to: "funded" }],
});

// Without a word about `awaitingFunds`, two would stay behind. A rehearsal writes nothing.
const from = adCampaignProcess.fingerprint;
const careless = createOperations({
  ...shared,
  processes: [prepaid],
  migrations: [defineMigration({ from, to: prepaid })],
});
for (const { id, reason } of (await careless.rehearseMigration()).stranded)
  console.log(`${id} would stay behind: ${reason}`);

const migration = defineMigration({ from, to: prepaid, states: { awaitingFunds: "funded" } });
const today = createOperations({ ...shared, processes: [prepaid], migrations: [migration] });
const { samples, stranded } = await today.rehearseMigration();
console.log(`${stranded.length} stranded`);
for (const { id, states } of samples) console.log(`${id}: ${states.before} → ${states.after}`);
console.log(`${(await today.migrate()).migrated} migrated`);
for (const { id, cause, to } of await today.journal({ process: "ad-campaign", id: "C-1" }))
  console.log(id, cause.type, to);
