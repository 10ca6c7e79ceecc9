import type { Rule, Rulebook, Scope } from "opscycle/rules";
import { type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import { useBoard } from "../client.js";
import { useTitle } from "../i18n/i18n.js";
import { rangeAt } from "./json-text.js";
import { ParamRow } from "./param-row.js";
import { RulePicker } from "./rule-picker.js";
import type { EditorHandle } from "./rulebook-editor.js";
import { paramsInForce, rulesWithParams } from "./rules-in-force.js";
import { ScopePicker } from "./scope-picker.js";
import { conditionOf, ownValue, type ParamScope, paramPath, withoutParam, withParam } from "./set-param.js";
import { useRuleText } from "./use-rule-text.js";

interface FileProps {
  readonly text: string;
  readonly onWrite: (text: string) => void;
  readonly editor: RefObject<EditorHandle | null>;
}

/** One parameter of one rule for one scope, written into the file without knowing JSON. */
export function ParamForm({
  rulebook,
  hasErrors,
  ...file
}: FileProps & {
  /** What the file says, or said before it had faults; undefined where it cannot be read at all. */
  readonly rulebook: Rulebook | undefined;
  readonly hasErrors: boolean;
}) {
  const { t } = useTranslation("rulebook");
  const [chosen, setChosen] = useState("trial.pass");
  const [scope, setScope] = useState<ParamScope>({ level: "all", name: "" });
  return (
    <section className="card param-form stack" aria-labelledby="one-value">
      <h2 id="one-value">{t("oneValue")}</h2>
      {rulebook === undefined ? (
        <p className="note warning">{t("mendFirst")}</p>
      ) : (
        <>
          {hasErrors && <p className="note warning">{t("mendHere")}</p>}
          <RulePicker rules={rulesWithParams(rulebook)} chosen={chosen} onChoose={setChosen} />
          <ScopePicker layers={rulebook.layers} scope={scope} onChange={setScope} />
          <Params rulebook={rulebook} rule={rulebook.at().rule(chosen)} scope={scope} {...file} />
        </>
      )}
    </section>
  );
}

function Params({
  rulebook,
  rule,
  scope,
  text,
  onWrite,
  editor,
}: FileProps & { readonly rulebook: Rulebook; readonly rule: Rule; readonly scope: ParamScope }) {
  const { t } = useTranslation("rulebook");
  const title = useTitle();
  const asked = useAskedScope(scope);
  const described = useRuleText(rule.id);
  if (scope.level !== "all" && scope.name === "") return <p className="quiet">{t("nameIt")}</p>;
  // While the file has faults, the rulebook is older than the text.
  const own = (param: string) => ownValue(text, scope, { rule: rule.id, param });
  const set = (param: string, value: unknown) => {
    const next = withParam(text, scope, { rule: rule.id, param }, value);
    if (next !== undefined) onWrite(next);
  };
  /** Puts the value into the file, where it is not there yet, and goes to it. */
  const editInFile = (param: string, value: unknown) => {
    const name = { rule: rule.id, param };
    const isThere = paramPath(text, scope, name) !== undefined;
    const next = isThere ? text : (withParam(text, scope, name, value ?? null) ?? text);
    if (!isThere) onWrite(next);
    const range = rangeAt(next, paramPath(next, scope, name) ?? []);
    // The editor has the new text when React has drawn it.
    if (range) setTimeout(() => editor.current?.reveal(range.from, range.to));
  };
  return (
    <>
      <h3>
        {title(rule.title)} <span className="quiet small">{rule.source.join(", ")}</span>
      </h3>
      {described.summary !== "" && (
        <p className="quiet small" lang="en">
          {described.summary}
        </p>
      )}
      <ul className="param-rows">
        {paramsInForce(rulebook, rule, asked).map((param) => (
          <ParamRow
            key={`${rule.id} ${param.name}`}
            param={{ ...param, value: own(param.name) ?? param.value }}
            description={described.params[param.name] ?? ""}
            isOwn={own(param.name) !== undefined}
            onSet={(value) => set(param.name, value)}
            onReset={() => onWrite(withoutParam(text, scope, { rule: rule.id, param: param.name }))}
            onEditInFile={() => editInFile(param.name, param.value)}
          />
        ))}
      </ul>
    </>
  );
}

/** Where the rules are asked: layers of its category hold for a product too. */
function useAskedScope(scope: ParamScope): Scope {
  const products = useBoard().data?.products;
  const category =
    scope.level === "sku" ? products?.find(({ sku }) => sku === scope.name)?.category : undefined;
  return { ...conditionOf(scope), ...(category !== undefined && { category }) };
}
