import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BoardFilter } from "./board-rows.js";

interface BoardFiltersProps {
  readonly filter: BoardFilter;
  readonly categories: readonly string[];
  readonly onFilter: (part: Partial<BoardFilter>) => void;
}

const everything: BoardFilter = { text: "", stage: "", category: "", withAlerts: false, waiting: false };

/** What the board is to show, beside the stage. */
export function BoardFilters({ filter, categories, onFilter }: BoardFiltersProps) {
  const { t } = useTranslation("board");
  const isFiltered = Object.values(filter).some((value) => value !== "" && value !== false);
  return (
    <search className="row board-filters">
      <SearchField text={filter.text} onText={(text) => onFilter({ text })} />
      <label>
        <span className="heard">{t("category")}</span>
        <select value={filter.category} onChange={({ target }) => onFilter({ category: target.value })}>
          <option value="">{t("allCategories")}</option>
          {categories.map((category) => (
            <option key={category}>{category}</option>
          ))}
        </select>
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={filter.withAlerts}
          onChange={({ target }) => onFilter({ withAlerts: target.checked })}
        />
        {t("withAlerts")}
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={filter.waiting}
          onChange={({ target }) => onFilter({ waiting: target.checked })}
        />
        {t("waiting")}
      </label>
      {isFiltered && (
        <button type="button" className="plain" onClick={() => onFilter(everything)}>
          {t("clear")}
        </button>
      )}
    </search>
  );
}

/** How long somebody may pause while typing before the board follows. */
const pauseMs = 150;

function SearchField({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }) {
  const { t } = useTranslation("board");
  const [typed, setTyped] = useState(text);
  const [shown, setShown] = useState(text);
  if (shown !== text) {
    // Changed from elsewhere: by "clear filters", or by going back.
    setShown(text);
    setTyped(text);
  }
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => {
      setShown(typed);
      onText(typed);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [typed, text, onText]);
  return (
    <label className="search-field">
      <span className="heard">{t("search")}</span>
      <input
        type="search"
        value={typed}
        placeholder={t("searchHint")}
        onChange={({ target }) => setTyped(target.value)}
      />
    </label>
  );
}
