import { ConflictError } from "../../errors/index.js";
import { expectSame, expectTrue } from "./expecting.js";
import { answerTo, commitOf, loadOne, moved, onDay, started, tenant, write } from "./sample-rows.js";
import type { CaseOutline } from "./store-case.js";

export const answerCases: readonly CaseOutline[] = [
  {
    name: "recalls the answers to keys, in their order",
    async run({ store }) {
      const [one, two] = [started("one"), started("two", { context: { text: "naïve 'quote'" } })];
      const answers = [answerTo(one, "key 1"), answerTo(two, "ключ '2'")];
      await write(store, commitOf([one, two], { answers }));
      const recalled = await store.recall(tenant, ["ключ '2'", "none", "key 1", "ключ '2'"]);
      expectSame("what was recalled", recalled, [answers[1], undefined, answers[0], answers[1]]);
    },
  },
  {
    name: "refuses a commit with a key that was used before, and writes nothing of it",
    async run({ store }) {
      const first = started("a");
      await write(store, commitOf([first], { answers: [answerTo(first, "key")] }));
      const [second, other] = [moved(first.instance), started("b")];
      const answers = [answerTo(other, "new"), answerTo(second, "key")];
      const [conflict] = await store.commit(tenant, [commitOf([other, second], { answers })]);
      expectTrue("a used key gives a ConflictError", conflict instanceof ConflictError);
      expectSame("the instance of a refused commit", await loadOne(store, "a"), first.instance);
      expectSame("the new instance of a refused commit", await loadOne(store, "b"), undefined);
      const recalled = await store.recall(tenant, ["key", "new"]);
      expectSame("the answers after a refused commit", recalled, [answerTo(first, "key"), undefined]);
    },
  },
  {
    name: "lets the first of two commits of one call have a key that both use",
    async run({ store }) {
      const [first, second, third] = [started("a"), started("b"), started("c")];
      const failures = await store.commit(tenant, [
        commitOf([first], { answers: [answerTo(first, "key")] }),
        commitOf([second], { answers: [answerTo(second, "key")] }),
        commitOf([third], { answers: [answerTo(third, "own key")] }),
      ]);
      const conflicts = failures.map((failure) => failure instanceof ConflictError);
      expectSame("whether each commit conflicts", conflicts, [false, true, false]);
      expectSame("the second instance", await loadOne(store, "b"), undefined);
      expectSame("the answer to the key", (await store.recall(tenant, ["key"]))[0]?.id, "a");
    },
  },
  {
    name: "lets one of many callers at once have a key",
    async run({ store }) {
      const steps = Array.from({ length: 20 }, (_, index) => started(`i-${index}`));
      const results = await Promise.all(
        steps.map((step) => store.commit(tenant, [commitOf([step], { answers: [answerTo(step, "key")] })])),
      );
      const winners = steps.filter((_, index) => results[index]?.[0] === undefined);
      expectSame("how many had the key", winners.length, 1);
      expectSame("instances there are", await store.count({ tenant }), 1);
      expectSame("whose the key is", (await store.recall(tenant, ["key"]))[0]?.id, winners[0]?.instance.id);
    },
  },
  {
    name: "forgets answers that were given before an instant: their keys are new again",
    async run({ store }) {
      const steps = [1, 2, 3].map((day) => started(`day ${day}`, { at: onDay(day) }));
      await write(
        store,
        ...steps.map((step) => commitOf([step], { answers: [answerTo(step, step.instance.id)] })),
      );
      expectSame("how many were forgotten", await store.forgetAnswers(tenant, onDay(2)), 1);
      expectSame("how many were forgotten again", await store.forgetAnswers(tenant, onDay(2)), 0);
      const recalled = await store.recall(tenant, ["day 1", "day 2", "day 3"]);
      expectSame(
        "whose answers are left",
        recalled.map((answer) => answer?.id),
        [undefined, "day 2", "day 3"],
      );
      const anew = started("anew");
      await write(store, commitOf([anew], { answers: [answerTo(anew, "day 1")] }));
      expectSame("the answer to the key used anew", (await store.recall(tenant, ["day 1"]))[0]?.id, "anew");
    },
  },
];
