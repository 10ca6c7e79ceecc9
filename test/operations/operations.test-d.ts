import { createOperations } from "opscycle/operations";
import {
  builtInProcesses,
  consult,
  type MachineEventOf,
  type Process,
  type productCommands,
  productProcess,
  type RefusalCode,
  start,
} from "opscycle/processes";
import { expectTypeOf, test } from "vitest";
import { createActor } from "xstate";
import { shopRulebook } from "../processes/shop-rulebook.js";

const operations = createOperations({ rulebook: shopRulebook });
const by = { actor: "mei", role: "system" } as const;

test("a command is checked against its process", () => {
  void operations.send("product", "A-1", { type: "product.startTrial" }, by);
  void operations.send("product", "A-1", { type: "product.screen", verdict: "accepted" }, by);
  void operations.send("replenishment", "A-1/1", { type: "replenishment.receive", units: 3 }, by);
  void operations.send("product", "A-1", { type: "product.reviewTrial", metrics: { units: 3 } }, by);
  // @ts-expect-error no process has this id
  void operations.send("products", "A-1", { type: "product.startTrial" }, by);
  // @ts-expect-error the command is another process's
  void operations.send("product", "A-1", { type: "replenishment.order" }, by);
  // @ts-expect-error the process has no such command
  void operations.send("product", "A-1", { type: "product.begin" }, by);
  // @ts-expect-error a field is missing
  void operations.send("replenishment", "A-1/1", { type: "replenishment.receive" }, by);
  // @ts-expect-error a field is of the wrong type
  void operations.send("replenishment", "A-1/1", { type: "replenishment.receive", units: "3" }, by);
  // @ts-expect-error the command has no such field
  void operations.send("product", "A-1", { type: "product.startTrial", units: 3 }, by);
  // @ts-expect-error the rule has no such fact
  void operations.send("product", "A-1", { type: "product.reviewTrial", metrics: { unit: 3 } }, by);
  // @ts-expect-error the days come from the instance, not from the caller
  void operations.send("product", "A-1", { type: "product.reviewTrial", metrics: { days: 3 } }, by);
  // @ts-expect-error nobody has this role
  void operations.send("product", "A-1", { type: "product.startTrial" }, { actor: "mei", role: "king" });
});

test("a start input is checked against its process", () => {
  void operations.start("product", "A-1", { sku: "A-1" }, by);
  void operations.start("replenishment", "R-1", { sku: "A-1", units: 3, requested: true }, by);
  // @ts-expect-error a field is missing
  void operations.start("replenishment", "R-1", { sku: "A-1" }, by);
  // @ts-expect-error a field of the input is of the wrong type
  void operations.adopt("product", "A-1", { input: { sku: 7 }, state: "operating", reason: "x" }, by);
});

test("an answer is narrowed by whether it was accepted", async () => {
  const answer = await operations.send("product", "A-1", { type: "product.startTrial" }, by);
  if (answer.accepted) expectTypeOf(answer.entry.revision).toEqualTypeOf<number>();
  else expectTypeOf(answer.refusal.code).toEqualTypeOf<RefusalCode>();
});

test("the decision on an event knows its outcomes and its proposal", () => {
  type Event = MachineEventOf<typeof productCommands>;
  type Review = Extract<Event, { type: "product.reviewTrial" }>;
  expectTypeOf<Review["decision"]["outcome"]>().toEqualTypeOf<"pass" | "adjust" | "drop" | "undecided">();
  type Request = Extract<Event, { type: "product.requestReplenishment" }>;
  expectTypeOf<NonNullable<Request["decision"]["proposal"]>["units"]>().toEqualTypeOf<number>();
  type Plan = Extract<Event, { type: "product.plan" }>;
  expectTypeOf<Plan>().not.toHaveProperty("decision");
});

test("what consult makes, a bare actor takes", () => {
  const at = "2026-01-01T00:00:00.000Z";
  const input = productProcess.input({ sku: "A-1" }, shopRulebook.at());
  const actor = createActor(productProcess.machine, { input });
  const { snapshot } = start(productProcess, input, at);
  actor.send(consult(productProcess, shopRulebook, snapshot, { type: "product.startTrial" }, { at }));
  // @ts-expect-error the process has no such command
  consult(productProcess, shopRulebook, snapshot, { type: "product.begin" }, { at });
  // @ts-expect-error a decision cannot be left out
  actor.send({ type: "product.reviewTrial", metrics: {}, at });
});

test("a host whose processes are not known by type takes any command, written in the call", () => {
  const processes: readonly Process[] = builtInProcesses;
  const anyHost = createOperations({ rulebook: shopRulebook, processes });
  void anyHost.send("product", "MUG-1", { type: "product.finishClearance", soldUnits: 3 }, by);
  // @ts-expect-error a command has a type
  void anyHost.send("product", "MUG-1", { soldUnits: 3 }, by);
});
