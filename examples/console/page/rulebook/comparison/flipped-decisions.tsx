import type { DecisionFlip, FlipCount, RunDifference } from "opscycle/replay";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useFormat } from "../../i18n/format.js";
import { useLanguage } from "../../i18n/i18n.js";
import { RuleName } from "../../parts/rule-name.js";
import { productPath } from "../../paths.js";
import { outcomeTitle } from "../../product/form/value-words.js";
import { DecisionView } from "../../product/timeline/decision-view.js";

/** So many flips of a kind are listed. */
const mostListed = 50;

/** Which rules answer otherwise, how often, and each answer with its reasons. */
export function FlippedDecisions({ difference }: { readonly difference: RunDifference }) {
  const { t } = useTranslation("rulebook");
  const { counts, flips } = difference;
  if (counts.length === 0) return null;
  return (
    <section className="card" aria-labelledby="flips-heading">
      <h3 id="flips-heading">{t("flips")}</h3>
      <p className="quiet small">{t("flipsMean")}</p>
      <ul className="flip-rows">
        {counts.map((count) => (
          <li key={`${count.rule} ${count.outcomes.base} ${count.outcomes.other}`}>
            <FlipKind count={count} flips={flips} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FlipKind({ count, flips }: { readonly count: FlipCount; readonly flips: readonly DecisionFlip[] }) {
  const { t } = useTranslation("rulebook");
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const [language] = useLanguage();
  const { rule, outcomes, direct, consequences } = count;
  const own = flips.filter(
    ({ rule: flipped, decisions: { base, other } }) =>
      flipped === rule && base.outcome === outcomes.base && other.outcome === outcomes.other,
  );
  const head = (
    <>
      <RuleName rule={rule} />{" "}
      <strong>
        {outcomeTitle(outcomes.base, language)} → {outcomeTitle(outcomes.other, language)}
      </strong>{" "}
      <span className="quiet">
        {t("flipCounts", { direct: format.number(direct), consequences: format.number(consequences) })}
      </span>
    </>
  );
  if (own.length === 0) return <p className="flip-head">{head}</p>;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{head}</summary>
      {isOpen && (
        <>
          <ul className="stack flips">
            {own.slice(0, mostListed).map((flip) => (
              <li key={`${flip.subject} ${flip.firstDate}`}>
                <Flip flip={flip} />
              </li>
            ))}
          </ul>
          {own.length > mostListed && (
            <p className="quiet small">{t("andMore", { more: format.number(own.length - mostListed) })}</p>
          )}
        </>
      )}
    </details>
  );
}

function Flip({ flip }: { readonly flip: DecisionFlip }) {
  const { t } = useTranslation("rulebook");
  const format = useFormat();
  return (
    <details>
      <summary>
        {format.day(flip.firstDate)}
        {flip.reviews > 1 && ` (${flip.reviews}×)`} <span className="mono">{flip.subject}</span> {flip.name}
      </summary>
      {flip.kind === "product" && (
        <p>
          <Link to={productPath(flip.subject)}>{t("toProduct", { sku: flip.subject })}</Link>
        </p>
      )}
      <div className="two-sides">
        {(["base", "other"] as const).map((side) => (
          <div key={side}>
            <h4>{t(side === "base" ? "now" : "changed")}</h4>
            <DecisionView decision={flip.decisions[side]} />
          </div>
        ))}
      </div>
    </details>
  );
}
