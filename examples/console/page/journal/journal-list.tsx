import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Step } from "../../shared/api.js";
import { useFormat } from "../i18n/format.js";
import { StepRow } from "./step-row.js";
import { stepsByDay } from "./steps-by-day.js";

/** Steps under their days. What came before is read when one comes to the end, or asks for it. */
export function JournalList({
  steps,
  hasMore,
  isReading,
  onMore,
}: {
  readonly steps: readonly Step[];
  readonly hasMore: boolean;
  readonly isReading: boolean;
  readonly onMore: () => void;
}) {
  const { t } = useTranslation("journal");
  const format = useFormat();
  const end = useSeen(() => hasMore && !isReading && onMore());
  if (steps.length === 0 && !hasMore) return <p className="note">{t("nothing")}</p>;
  return (
    <>
      {steps.length === 0 && <p className="note">{t("nothingYet")}</p>}
      {stepsByDay(steps, format.day).map(({ day, steps: ofDay }) => (
        <section key={`${day} ${ofDay[0]?.process} ${ofDay[0]?.id}`} className="card journal-day">
          <h2>{day}</h2>
          <ol>
            {ofDay.map((step) => (
              <StepRow key={`${step.process}/${step.id}/${step.revision}`} step={step} />
            ))}
          </ol>
        </section>
      ))}
      <div ref={end} className="row" role="status">
        {hasMore ? (
          <button type="button" disabled={isReading} onClick={onMore}>
            {t(isReading ? "reading" : "more")}
          </button>
        ) : (
          <span className="quiet">{t("beginning")}</span>
        )}
      </div>
    </>
  );
}

/** A ref for an element; `onSeen` is called when it comes near to the window. */
function useSeen(onSeen: () => void) {
  const element = useRef<HTMLDivElement>(null);
  const latest = useRef(onSeen);
  useEffect(() => {
    latest.current = onSeen;
  });
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && latest.current(),
      { rootMargin: "300px" },
    );
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return element;
}
