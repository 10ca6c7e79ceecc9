import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../i18n/format.js";
import { Failure, Loading } from "../parts/answered.js";
import { useComparison } from "./use-comparison.js";

const ComparisonView = lazy(async () => ({
  default: (await import("./comparison/comparison-view.js")).ComparisonView,
}));

/** What the file would change, tried on the shop's own history before it is saved. */
export function ComparePanel({
  text,
  isChanged,
  hasErrors,
}: {
  readonly text: string;
  readonly isChanged: boolean;
  readonly hasErrors: boolean;
}) {
  const { t } = useTranslation("rulebook");
  const { since, error, comparison, text: comparedText, ask, cancel } = useComparison();
  return (
    <section className="compare stack" aria-labelledby="compare-heading">
      <h2 id="compare-heading">{t("whatWould")}</h2>
      <p className="quiet lead">{t("whatWouldMeans")}</p>
      <div className="row">
        <button
          type="button"
          disabled={hasErrors || since !== undefined || !isChanged}
          onClick={() => ask(text)}
        >
          {t("compare")}
        </button>
        {!isChanged && <span className="quiet">{t("changeFirst")}</span>}
        {since !== undefined && <Waiting since={since} onCancel={cancel} />}
      </div>
      {error !== null && since === undefined && <Failure error={error} onRetry={() => ask(text)} />}
      {comparison && (
        <>
          {isChanged && comparedText !== text && <p className="note warning">{t("compareAgain")}</p>}
          <Suspense fallback={<Loading />}>
            <ComparisonView comparison={comparison} />
          </Suspense>
        </>
      )}
    </section>
  );
}

function Waiting({ since, onCancel }: { readonly since: number; readonly onCancel: () => void }) {
  const { t } = useTranslation("rulebook");
  const format = useFormat();
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <>
      <progress aria-label={t("comparing")} />
      <span role="status">{t("comparing")}</span>
      <span className="quiet number">
        {t("seconds", { seconds: format.number(Math.max(0, Math.round((now - since) / 1000))) })}
      </span>
      <button type="button" onClick={onCancel}>
        {t("cancel")}
      </button>
    </>
  );
}
