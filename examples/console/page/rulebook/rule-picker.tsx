import type { Rule } from "opscycle/rules";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useTitle } from "../i18n/i18n.js";
import { findRules } from "./rules-in-force.js";

/** A list of rules that a search narrows. */
export function RulePicker({
  rules,
  chosen,
  onChoose,
}: {
  readonly rules: readonly Rule[];
  readonly chosen: string;
  readonly onChoose: (rule: string) => void;
}) {
  const { t } = useTranslation("rulebook");
  const title = useTitle();
  const [search, setSearch] = useState("");
  const [searchId, listId] = [useId(), useId()];
  const found = findRules(rules, search);
  const list = useRef<HTMLSelectElement>(null);
  // Where nothing is searched for, the chosen rule is far down.
  useEffect(() => {
    const [option] = list.current?.selectedOptions ?? [];
    if (option && list.current) list.current.scrollTop = option.offsetTop - 2 * option.offsetHeight;
  }, []);
  return (
    <div className="rule-picker">
      <label htmlFor={searchId}>{t("searchRule")}</label>
      <input
        id={searchId}
        type="search"
        value={search}
        aria-controls={listId}
        onChange={(event) => setSearch(event.target.value)}
      />
      <p role="status" className="quiet small">
        {t("rulesFound", { count: found.length })}
      </p>
      <select
        id={listId}
        ref={list}
        size={7}
        aria-label={t("rule")}
        value={chosen}
        onChange={(event) => onChoose(event.target.value)}
      >
        {found.map((rule) => (
          <option key={rule.id} value={rule.id}>
            {`${title(rule.title)} · ${rule.id}`}
          </option>
        ))}
      </select>
    </div>
  );
}
