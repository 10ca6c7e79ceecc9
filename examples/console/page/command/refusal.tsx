import type { Change, Remedy } from "opscycle/rules";
import { useTranslation } from "react-i18next";
import type { CommandAnswer, Title } from "../../shared/api.js";
import { useLanguage, useTitle } from "../i18n/i18n.js";
import { useRuleTitle } from "../i18n/rule-words.js";
import { fieldTitle } from "../product/form/field-words.js";
import { outcomeTitle } from "../product/form/value-words.js";
import { Checks } from "./checks.js";
import { useFactValue } from "./fact-value.js";
import { OverrideForm } from "./override-form.js";
import type { SentOverride } from "./send-command.js";
import "./command-words.js";
import "./refusal.css";

/** An answer that is a refusal. */
export type RefusedAnswer = Extract<CommandAnswer, { readonly accepted: false }>;

interface RefusalProps {
  readonly answer: RefusedAnswer;
  /** The titles of commands by type. Where they are given, only commands with a title are offered instead. */
  readonly titles?: Readonly<Record<string, Title>>;
  /** Opens another command that is possible now. */
  readonly onChoose?: (command: string) => void;
  /** Sends the command again, with what the acting person says instead of the rule. */
  readonly onOverride?: (override: SentOverride) => void;
  readonly isSending?: boolean;
}

/** Why a command was not taken, what would change that, and what can be done instead. */
export function RefusalNote({ answer, titles, onChoose, onOverride, isSending = false }: RefusalProps) {
  const { t } = useTranslation("command");
  const [language] = useLanguage();
  const ruleTitle = useRuleTitle();
  const { refusal, why, overrule } = answer;
  const { decision } = refusal;
  return (
    <section role="alert" className="note bad refusal stack" aria-label={t("refused")}>
      <p>
        <strong>{t("refused")}:</strong> {t(`code.${refusal.code}`)}{" "}
        <code className="badge bad">{refusal.code}</code>
      </p>
      {decision && (
        <p>
          {t("answered", {
            rule: ruleTitle(decision.rule),
            outcome: outcomeTitle(decision.ruled ?? decision.outcome, language),
          })}
        </p>
      )}
      {refusal.checks.length > 0 && <Checks checks={refusal.checks} />}
      {refusal.missing.length > 0 && (
        <Part heading={t("missing")}>
          {refusal.missing.map(({ kind, name, where }) => (
            <li key={name}>
              <span title={name}>{fieldTitle(name, language)}</span>{" "}
              <span className="quiet" title={where}>
                – {t(`missing.${kind}`)}
              </span>
            </li>
          ))}
        </Part>
      )}
      {refusal.toPass.length > 0 && <ToPass remedies={refusal.toPass} />}
      <Possible
        types={refusal.possible.filter((type) => titles === undefined || titles[type] !== undefined)}
        titles={titles ?? {}}
        {...(onChoose && { onChoose })}
      />
      <details>
        <summary>{t("why")}</summary>
        <ul className="why">
          {[...new Set([refusal.message, ...why])].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
      {overrule && onOverride && (
        <OverrideForm overrule={overrule} onOverride={onOverride} isSending={isSending} />
      )}
    </section>
  );
}

function Part({ heading, children }: { readonly heading: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <h3>{heading}</h3>
      <ul>{children}</ul>
    </div>
  );
}

function ToPass({ remedies }: { readonly remedies: readonly Remedy[] }) {
  const { t } = useTranslation("command");
  return (
    <Part heading={t("toPass")}>
      {remedies.map(({ changes }, at) => (
        <li key={JSON.stringify(changes)}>
          {at > 0 && <em>{t("or")} </em>}
          {changes.map((change) => (
            <ChangeLine key={change.fact} change={change} />
          ))}
        </li>
      ))}
    </Part>
  );
}

function ChangeLine({ change }: { readonly change: Change }) {
  const { t } = useTranslation("command");
  const write = useFactValue();
  const [language] = useLanguage();
  const operator = t(`operator.${change.operator}`);
  const fact = fieldTitle(change.fact, language);
  return (
    <span className="change">
      {t("change", { fact, operator, to: write(change.to), from: write(change.from) })}
    </span>
  );
}

function Possible({
  types,
  titles,
  onChoose,
}: {
  readonly types: readonly string[];
  readonly titles: Readonly<Record<string, Title>>;
  readonly onChoose?: (command: string) => void;
}) {
  const { t } = useTranslation("command");
  const title = useTitle();
  if (types.length === 0) return null;
  return (
    <div>
      <h3>{t("possible")}</h3>
      <ul className="row">
        {types.map((type) => {
          const named = titles[type];
          const name = named === undefined ? type : title(named);
          return (
            <li key={type}>
              {onChoose ? (
                <button type="button" onClick={() => onChoose(type)}>
                  {name}
                </button>
              ) : (
                <span className="badge">{name}</span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
