import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../i18n/format.js";
import { Failure, Loading } from "../parts/answered.js";
import type { AskedComparison } from "./use-comparison.js";

const ComparisonView = lazy(async () => ({
  default: (await import("./comparison/comparison-view.js")).ComparisonView,
}));

/** The answer to what the file would change, tried on the shop's own history; nothing until it is asked for. */
export function ComparePanel({ asked, text }: { readonly asked: AskedComparison; readonly text: string }) {
  const { t } = useTranslation("rulebook");
  const { since, error, comparison } = asked;
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever asks is led to where the answer will be.
  useEffect(() => {
    if (since === undefined) return;
    heading.current?.scrollIntoView({ block: "start" });
    heading.current?.focus();
  }, [since]);
  if (since === undefined && comparison === undefined && error === null) return null;
  return (
    <section className="compare stack" aria-labelledby="compare-heading">
      <h2 id="compare-heading" ref={heading} tabIndex={-1}>
        {t("whatWould")}
      </h2>
      <p className="quiet lead">{t("whatWouldMeans")}</p>
      {since !== undefined && <Waiting since={since} share={asked.share} onCancel={asked.cancel} />}
      {error !== null && since === undefined && <Failure error={error} onRetry={() => asked.ask(text)} />}
      {comparison && (
        <>
          {asked.text !== text && <p className="note warning">{t("compareAgain")}</p>}
          <Suspense fallback={<Loading />}>
            <ComparisonView comparison={comparison} />
          </Suspense>
        </>
      )}
    </section>
  );
}

function Waiting({
  since,
  share,
  onCancel,
}: {
  readonly since: number;
  readonly share: number | undefined;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation("rulebook");
  const format = useFormat();
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="row">
      <progress aria-label={t("comparing")} value={share} />
      <span role="status">{t("comparing")}</span>
      <span className="quiet number">
        {t("seconds", { seconds: format.number(Math.max(0, Math.round((now - since) / 1000))) })}
      </span>
      <button type="button" onClick={onCancel}>
        {t("cancel")}
      </button>
    </div>
  );
}
