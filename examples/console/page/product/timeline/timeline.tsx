import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Step } from "../../../shared/api.js";
import type { useJournal } from "../../client.js";
import { Failure, Loading } from "../../parts/answered.js";
import { StepItem } from "./step-item.js";
import "../product-words.js";

/** The steps of an instance, the latest first, with the reasons of each decision. */
export function Timeline({ journal }: { readonly journal: ReturnType<typeof useJournal> }) {
  const { t } = useTranslation("product");
  const [decisionsOnly, setDecisionsOnly] = useState(false);
  const { data, error, isLoading, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = journal;
  const steps = data?.pages.flatMap((page) => page.steps) ?? [];
  const shown = decisionsOnly ? steps.filter(({ decision }) => decision) : steps;
  const isShort = decisionsOnly && shown.length < 5 && hasNextPage && !isFetchingNextPage && !error;
  // A filter that leaves hardly anything of what was read reads on.
  useEffect(() => {
    if (isShort) void fetchNextPage();
  }, [isShort, fetchNextPage]);
  return (
    <section className="card part stack" aria-labelledby="timeline-heading">
      <div className="row spread">
        <h2 id="timeline-heading">{t("timeline")}</h2>
        <label className="row">
          <input
            type="checkbox"
            checked={decisionsOnly}
            onChange={({ target }) => setDecisionsOnly(target.checked)}
          />
          {t("decisionsOnly")}
        </label>
      </div>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {isLoading && <Loading />}
      {data && shown.length === 0 && (
        <p className="quiet">{t(steps.length === 0 ? "noSteps" : "noDecisions")}</p>
      )}
      <Steps steps={shown} />
      {hasNextPage && (
        <div>
          <button type="button" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t(isFetchingNextPage ? "loadingEarlier" : "earlier")}
          </button>
        </div>
      )}
    </section>
  );
}

function Steps({ steps }: { readonly steps: readonly Step[] }) {
  const latestDecision = steps.find(({ decision }) => decision)?.revision;
  return (
    <ol className="timeline">
      {steps.map((step) => (
        <StepItem key={step.revision} step={step} isOpen={step.revision === latestDecision} />
      ))}
    </ol>
  );
}
