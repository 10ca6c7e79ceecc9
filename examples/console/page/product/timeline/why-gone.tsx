import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { InstanceView } from "../../../shared/api.js";
import type { useJournal } from "../../client.js";
import { useFormat } from "../../i18n/format.js";
import { decidingStep, type Exit, exitOf } from "./deciding-step.js";
import { DecisionView } from "./decision-view.js";
import { By, Change, useCause } from "./step-words.js";
import "../product-words.js";

const headings = { retired: "whyRetired", retiring: "whyRetiring", dropped: "whyDropped" } as const;

interface WhyGoneProps {
  readonly view: InstanceView;
  readonly journal: ReturnType<typeof useJournal>;
}

/** Of a product that leaves or has left the shop: the step that decided it, and why. */
export function WhyGone({ view, journal }: WhyGoneProps) {
  const exit = view.process === "product" ? exitOf(view.states) : undefined;
  return exit === undefined ? null : <Deciding exit={exit} journal={journal} />;
}

function Deciding({ exit, journal }: { readonly exit: Exit; readonly journal: WhyGoneProps["journal"] }) {
  const { t } = useTranslation("product");
  const format = useFormat();
  const cause = useCause();
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = journal;
  const step = decidingStep(data?.pages.flatMap(({ steps }) => steps) ?? []);
  const isAway = data !== undefined && step === undefined && hasNextPage && !isFetchingNextPage;
  // The step that decided may be earlier than what was read.
  useEffect(() => {
    if (isAway) void fetchNextPage();
  }, [isAway, fetchNextPage]);
  if (step === undefined) return null;
  return (
    <section className="note warning stack" aria-labelledby="why-gone-heading">
      <h2 id="why-gone-heading">{t(headings[exit])}</h2>
      <p>
        {format.day(step.at)} · {cause(step)} · <By {...(step.by && { by: step.by })} />
      </p>
      <p className="small">
        <Change step={step} />
      </p>
      {step.decision ? (
        <DecisionView decision={step.decision} />
      ) : (
        <p>{[t("whyWithoutRule", { cause: cause(step) }), ...step.why].join(" ")}</p>
      )}
    </section>
  );
}
