import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ParamField } from "./rules-in-force.js";

interface InputProps {
  readonly field: ParamField;
  readonly value: unknown;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly onSet: (value: unknown) => void;
}

/** Takes a value. A number or a text is written when Enter is pressed or the field is left. */
export function ParamInput(props: InputProps) {
  const { field, value, labelledBy, describedBy, onSet } = props;
  const { t } = useTranslation("rulebook");
  if (field.kind === "boolean" || field.kind === "choice") {
    const choices: readonly unknown[] = field.kind === "boolean" ? [true, false] : field.choices;
    return (
      <select
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        value={choices.indexOf(value)}
        onChange={(event) => onSet(choices[Number(event.target.value)])}
      >
        {value === undefined && <option value={-1}>{t("notSet")}</option>}
        {choices.map((choice, index) => (
          <option key={String(choice)} value={index}>
            {typeof choice === "boolean" ? t(choice ? "yes" : "no") : String(choice)}
          </option>
        ))}
      </select>
    );
  }
  return <TypedInput {...props} />;
}

function TypedInput({ field, value, labelledBy, describedBy, onSet }: InputProps) {
  const { t } = useTranslation("rulebook");
  const before = value === undefined ? "" : String(value);
  const [written, setWritten] = useState(before);
  const read = readValue(field, written);
  const isBad = written !== before && read === undefined;
  const commit = () => {
    if (written !== before && read !== undefined) onSet(read);
  };
  return (
    <>
      <input
        type="text"
        inputMode={field.kind === "number" ? "decimal" : "text"}
        value={written}
        placeholder={t("notSet")}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-invalid={isBad}
        onChange={(event) => setWritten(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          if (event.key === "Escape") setWritten(before);
        }}
      />
      {isBad && (
        <span role="alert" className="small bad-text">
          {expected()}
        </span>
      )}
    </>
  );

  function expected(): string {
    const { minimum, maximum, isWhole } = field;
    const kind = t(isWhole ? "wholeNumber" : "aNumber");
    if (minimum !== undefined && maximum !== undefined) return t("between", { kind, minimum, maximum });
    if (minimum !== undefined) return t("atLeast", { kind, minimum });
    return maximum === undefined ? kind : t("atMost", { kind, maximum });
  }
}

/** What was written, as a value; undefined where it is none. */
function readValue(field: ParamField, written: string): number | string | undefined {
  const text = written.trim();
  if (text === "") return undefined;
  if (field.kind === "text") return text;
  const number = Number(text);
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY, isWhole } = field;
  const isGood = Number.isFinite(number) && number >= minimum && number <= maximum;
  return isGood && (!isWhole || Number.isInteger(number)) ? number : undefined;
}
