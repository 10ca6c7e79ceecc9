import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { InstanceView } from "../../../shared/api.js";
import { RefusalNote } from "../../command/refusal.js";
import { useLanguage, useTitle } from "../../i18n/i18n.js";
import { wholePath } from "../standing.js";
import { useStateTitles } from "../use-titles.js";
import type { Refused } from "./possible-commands.js";
import "../../command/command-words.js";
import "../product-words.js";

interface RefusedCommandProps {
  readonly possibility: Refused;
  readonly view: InstanceView;
  readonly onChoose: (command: string) => void;
}

/** A command that cannot be sent now: greyed, with the reason; opened, with what would unblock it. */
export function RefusedCommand({ possibility, view, onChoose }: RefusedCommandProps) {
  const { t } = useTranslation("command");
  const title = useTitle();
  const [isOpen, setOpen] = useState(false);
  const { refusal } = possibility;
  return (
    <li className="refused-command">
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <span className="greyed">{title(possibility.title)}</span>{" "}
          <span className="quiet small">{t(`code.${refusal.code}`)}</span>
        </summary>
        {isOpen && <Unblocking possibility={possibility} view={view} onChoose={onChoose} />}
      </details>
    </li>
  );
}

function Unblocking({ possibility, view, onChoose }: RefusedCommandProps) {
  const { t } = useTranslation("product");
  const titles = Object.fromEntries(view.possibilities.map(({ command, title }) => [command, title]));
  const [language] = useLanguage();
  const stateTitles = useStateTitles(view.process);
  const { refusal, command } = possibility;
  const takenIn = refusal.code === "wrong-state" ? (view.takenIn[command] ?? []) : [];
  const states = takenIn
    .filter(Boolean)
    .map((path) => wholePath(stateTitles, path, language))
    .join(" · ");
  const mayBeOverruled = refusal.code === "forbidden" || refusal.code === "undecided";
  return (
    <div className="stack inset">
      {states !== "" && <p>{t("possibleIn", { states })}</p>}
      <RefusalNote answer={{ accepted: false, refusal, why: [] }} titles={titles} onChoose={onChoose} />
      {mayBeOverruled && (
        <button type="button" onClick={() => onChoose(command)}>
          {t("askAnyway")}
        </button>
      )}
    </div>
  );
}
