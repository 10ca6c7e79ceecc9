import { useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useShop } from "../client.js";
import { useTitle } from "../i18n/i18n.js";
import { causeKinds, type JournalFilter } from "./journal-address.js";

/** How long nothing must be written before the id is looked for. */
const pauseMs = 300;

/** Narrows the journal by process, id and kind of cause. */
export function JournalFilters({
  filter,
  onChange,
}: {
  readonly filter: JournalFilter;
  readonly onChange: (filter: JournalFilter) => void;
}) {
  const { t } = useTranslation("journal");
  const title = useTitle();
  const [processId, kindId] = [useId(), useId()];
  const processes = useShop().data?.processes ?? [];
  const titled = processes.map(({ id, title: named }) => ({ id, name: title(named) }));
  const isNarrowed = Object.values(filter).some((value) => value !== "");
  return (
    <search className="card row journal-filters" aria-label={t("filters")}>
      <div className="field">
        <label htmlFor={processId}>{t("process")}</label>
        <select
          id={processId}
          value={filter.process}
          onChange={(event) => onChange({ ...filter, process: event.target.value })}
        >
          <option value="">{t("any")}</option>
          {titled
            .sort((one, other) => one.name.localeCompare(other.name))
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
      </div>
      <IdField id={filter.id} onChange={(id) => onChange({ ...filter, id })} />
      <div className="field">
        <label htmlFor={kindId}>{t("kind")}</label>
        <select
          id={kindId}
          value={filter.kind}
          onChange={(event) =>
            onChange({ ...filter, kind: causeKinds.find((kind) => kind === event.target.value) ?? "" })
          }
        >
          <option value="">{t("any")}</option>
          {causeKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(kind)}
            </option>
          ))}
        </select>
      </div>
      {isNarrowed && (
        <button type="button" onClick={() => onChange({ process: "", id: "", kind: "" })}>
          {t("showAll")}
        </button>
      )}
    </search>
  );
}

/** The id of an instance, looked for when one has stopped writing. */
function IdField({ id, onChange }: { readonly id: string; readonly onChange: (id: string) => void }) {
  const { t } = useTranslation("journal");
  const fieldId = useId();
  const [written, setWritten] = useState(id);
  const [shown, setShown] = useState(id);
  if (shown !== id) {
    setShown(id);
    setWritten(id);
  }
  useEffect(() => {
    if (written.trim() === id) return;
    const timer = setTimeout(() => onChange(written.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [written, id, onChange]);
  return (
    <div className="field">
      <label htmlFor={fieldId}>{t("id")}</label>
      <input
        id={fieldId}
        type="search"
        value={written}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setWritten(event.target.value)}
      />
    </div>
  );
}
