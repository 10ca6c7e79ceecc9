import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import type { RulebookFault } from "../../shared/api.js";
import { Failure } from "../parts/answered.js";
import type { EditorHandle } from "./rulebook-editor.js";
import type { Checked } from "./use-check.js";

type Editor = RefObject<EditorHandle | null>;

/** What is wrong in the file, and what is worth knowing, each with a way to its place. */
export function FaultList({
  checked,
  text,
  error,
  editor,
}: {
  readonly checked: Checked | undefined;
  readonly text: string;
  readonly error: unknown;
  readonly editor: Editor;
}) {
  const { t } = useTranslation("rulebook");
  const faults = checked?.faults ?? [];
  const of = (severity: RulebookFault["severity"]) => faults.filter((fault) => fault.severity === severity);
  const [errors, warnings, infos] = [of("error"), of("warning"), of("info")];
  const isChecking = checked?.text !== text;
  return (
    <section className="card faults" aria-label={t("faults")}>
      <p role="status" className={errors.length > 0 ? "bad" : ""}>
        {error !== undefined ? "" : isChecking ? t("checking") : summary()}
      </p>
      {error !== undefined && <Failure error={error} />}
      <Faults faults={errors} text={text} editor={editor} />
      {warnings.length + infos.length > 0 && (
        <details>
          <summary>{t("worthKnowing", { count: warnings.length + infos.length })}</summary>
          <Faults faults={[...warnings, ...infos]} text={text} editor={editor} />
        </details>
      )}
    </section>
  );

  function summary(): string {
    return errors.length === 0 ? t("usable") : t("errors", { count: errors.length });
  }
}

function Faults({
  faults,
  text,
  editor,
}: {
  readonly faults: readonly RulebookFault[];
  readonly text: string;
  readonly editor: Editor;
}) {
  const { t } = useTranslation("rulebook");
  if (faults.length === 0) return null;
  return (
    <ul className="fault-rows">
      {faults.map((fault) => (
        <li key={`${fault.from} ${fault.message}`}>
          <button type="button" onClick={() => editor.current?.reveal(fault.from, fault.to)}>
            <span className={`badge ${badges[fault.severity]}`}>
              {t("line", { line: lineOf(text, fault.from) })}
            </span>
            <span>{fault.message}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

const badges = { error: "bad", warning: "warning", info: "" } as const;

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
