import type { RunMeasures } from "opscycle/replay";
import { useTranslation } from "react-i18next";
import { useFigures } from "./figures.js";
import { isBetter, telling } from "./measures.js";

/** The figures of both sides, and how they differ. */
export function MeasureTable({
  base,
  other,
  currency,
}: {
  readonly base: RunMeasures;
  readonly other: RunMeasures;
  readonly currency: string | null;
}) {
  const { t } = useTranslation("rulebook");
  const figures = useFigures();
  return (
    <section className="card" aria-labelledby="measures-heading">
      <h3 id="measures-heading">{t("measures")}</h3>
      <table className="measures">
        <thead>
          <tr>
            <th scope="col">{t("measure")}</th>
            <th scope="col">{t("now")}</th>
            <th scope="col">{t("changed")}</th>
            <th scope="col">{t("differs")}</th>
          </tr>
        </thead>
        <tbody>
          {telling(base, other).map((measure) => {
            const [now, then] = [measure.value(base), measure.value(other)];
            return (
              <tr key={measure.word}>
                <th scope="row">
                  {t(measure.word)}
                  {measure.kind === "money" && currency !== null && (
                    <span className="quiet">, {currency}</span>
                  )}
                </th>
                <td className="number">{figures.of(measure.kind, now)}</td>
                <td className="number">{figures.of(measure.kind, then)}</td>
                <td className={`number ${verdictClass(isBetter(measure, now, then))}`}>
                  {figures.difference(measure.kind, now, then)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function verdictClass(isFor: boolean | undefined): string {
  if (isFor === undefined) return "";
  return isFor ? "good-text" : "bad-text";
}
