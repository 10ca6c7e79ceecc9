import { useTranslation } from "react-i18next";
import { useFormat } from "../i18n/format.js";
import { useStateWords } from "../i18n/state-words.js";

interface StageOverviewProps {
  readonly stages: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
  readonly chosen: string;
  readonly onChoose: (stage: string) => void;
}

/** How many products stand in each stage of the lifecycle; one of them may be chosen. */
export function StageOverview({ stages, counts, chosen, onChoose }: StageOverviewProps) {
  const { t } = useTranslation("board");
  const words = useStateWords();
  const { number } = useFormat();
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const chips = [
    { stage: "", name: t("allStages"), count: all },
    ...stages.map((stage) => ({ stage, name: words("product", [stage]), count: counts.get(stage) ?? 0 })),
  ];
  return (
    <fieldset className="stages">
      <legend className="heard">{t("stages")}</legend>
      {chips.map(({ stage, name, count }) => (
        <button
          key={stage}
          type="button"
          className="stage"
          aria-pressed={chosen === stage}
          onClick={() => onChoose(stage === chosen ? "" : stage)}
        >
          <span className="stage-name">{name}</span> <span className="stage-count">{number(count)}</span>
        </button>
      ))}
    </fieldset>
  );
}
