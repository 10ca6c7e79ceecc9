// A card of a product in React: where it stands, a button for each command, and beside what cannot be done, why not.
import { useSelector } from "@xstate/react";
import {
  adopt,
  can,
  consult,
  longClock,
  persist,
  productProcess,
  restore,
  statePaths,
} from "opscycle/processes";
import { parseRulebook } from "opscycle/rules";
import { renderToStaticMarkup } from "react-dom/server";
import { type ActorRefFrom, createActor } from "xstate";

const rulebook = parseRulebook({ layers: [] });
type ProductActor = ActorRefFrom<typeof productProcess.machine>;

/** What the shop's figures say of the trial, as a form or a query gives them. */
const metrics = { units: 48, maturedUnits: 30, returnRate: 0.03 };
const commands = [{ type: "product.startTrial" }, { type: "product.reviewTrial", metrics }] as const;
type Command = (typeof commands)[number];

/** The rule is asked first: its decision rides on the event, and the machine obeys it. */
function press(actor: ProductActor, command: Command, at: string): void {
  actor.send(consult(productProcess, rulebook, actor.getSnapshot(), command, { at }));
}

/** In a page the actor comes from `useActorRef(productProcess.machine, { input, clock: longClock })`. */
function ProductCard({ actor, at }: { readonly actor: ProductActor; readonly at: string }) {
  const snapshot = useSelector(actor, (current) => current);
  const offered = can(productProcess, rulebook, persist(snapshot), { at, role: "product-group", commands });
  return (
    <section aria-label={snapshot.context.sku}>
      <p>{statePaths(snapshot.value).join(", ")}</p>
      {commands.map((command) => {
        const one = offered.find((possibility) => possibility.command === command.type);
        const why = one?.status === "refused" ? one.refusal.message : "";
        return (
          <button
            key={command.type}
            type="button"
            disabled={why !== ""}
            onClick={() => press(actor, command, at)}
          >
            {one?.title.en} {why}
          </button>
        );
      })}
    </section>
  );
}

const march = "2026-03-01T09:00:00.000Z";
const input = productProcess.input({ sku: "MUG-1" }, rulebook.at());
const adopted = adopt(productProcess, input, "selection.agreed", {}, march);
const snapshot = restore(productProcess, adopted.snapshot);
const actor = createActor(productProcess.machine, { input, snapshot, clock: longClock }).start();
const show = (at: string) => console.log(renderToStaticMarkup(<ProductCard actor={actor} at={at} />));

show(march);
press(actor, commands[0], march);
show(march); // too early for a review: the rule says from when on
const april = "2026-04-05T09:00:00.000Z";
show(april);
press(actor, commands[1], april);
show(april);
actor.stop();
