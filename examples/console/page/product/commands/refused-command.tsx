import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { InstanceView, Title } from "../../../shared/api.js";
import { RefusalNote } from "../../command/refusal.js";
import { useLanguage, useTitle } from "../../i18n/i18n.js";
import { statesInWords } from "../standing.js";
import { useStateTitles } from "../use-titles.js";
import type { Refused } from "./possible-commands.js";
import "../../command/command-words.js";
import "../product-words.js";

interface RefusedCommandProps {
  readonly possibility: Refused;
  /** The titles of the commands that may be offered instead. */
  readonly titles: Readonly<Record<string, Title>>;
  readonly onChoose: (command: string) => void;
}

/** A command that a rule or a condition refuses now: greyed, with the reason; opened, with what would unblock it. */
export function RefusedCommand({ possibility, titles, onChoose }: RefusedCommandProps) {
  const { t } = useTranslation("command");
  const title = useTitle();
  const [isOpen, setOpen] = useState(false);
  const { refusal } = possibility;
  return (
    <li>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <span className="greyed">{title(possibility.title)}</span>{" "}
          <span className="quiet small">{t(`code.${refusal.code}`)}</span>
        </summary>
        {isOpen && <Unblocking possibility={possibility} titles={titles} onChoose={onChoose} />}
      </details>
    </li>
  );
}

function Unblocking({ possibility, titles, onChoose }: RefusedCommandProps) {
  const { t } = useTranslation("product");
  const { refusal, command } = possibility;
  const mayBeOverruled = refusal.code === "forbidden" || refusal.code === "undecided";
  return (
    <div className="stack inset">
      <RefusalNote answer={{ accepted: false, refusal, why: [] }} titles={titles} onChoose={onChoose} />
      {mayBeOverruled && (
        <button type="button" onClick={() => onChoose(command)}>
          {t("askAnyway")}
        </button>
      )}
    </div>
  );
}

interface ElsewhereCommandProps {
  readonly possibility: Refused;
  readonly view: InstanceView;
}

/** A command that the present state has no place for: greyed, with the states that have. */
export function ElsewhereCommand({ possibility, view }: ElsewhereCommandProps) {
  const { t } = useTranslation("product");
  const title = useTitle();
  const [language] = useLanguage();
  const stateTitles = useStateTitles(view.process);
  const takenIn = (view.takenIn[possibility.command] ?? []).filter(Boolean);
  const states = statesInWords(stateTitles, takenIn, language);
  return (
    <li>
      <span className="greyed">{title(possibility.title)}</span>{" "}
      {states !== "" && <span className="quiet small">{t("possibleIn", { states })}</span>}
    </li>
  );
}
