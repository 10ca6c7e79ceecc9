import type { Possibility } from "opscycle/processes";
import { lazy, Suspense, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage, useTitle } from "../../i18n/i18n.js";
import { useRuleTitle } from "../../i18n/rule-words.js";
import { Loading } from "../../parts/answered.js";
import { fieldTitle } from "../form/field-words.js";
import "../product-words.js";

/** The code of forms comes when one is opened. */
const CommandForm = lazy(async () => ({ default: (await import("../form/command-form.js")).CommandForm }));

interface ChosenCommandProps {
  readonly possibility: Possibility;
  readonly suggested: object | undefined;
  readonly isSending: boolean;
  readonly onSend: (fields: object) => void;
  readonly onClose: () => void;
}

/** The command that was chosen: what it is, who decides, its form. */
export function ChosenCommand({ possibility, suggested, isSending, onSend, onClose }: ChosenCommandProps) {
  const { t } = useTranslation("product");
  const title = useTitle();
  const [language] = useLanguage();
  const ruleTitle = useRuleTitle();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const name = title(possibility.title);
  const missing = possibility.status === "needs" ? possibility.missing : [];
  return (
    <section className="chosen stack" aria-labelledby="chosen-heading">
      <h3 id="chosen-heading" tabIndex={-1} ref={heading}>
        {name}
      </h3>
      {possibility.rule !== undefined && (
        <p className="quiet small" title={possibility.rule}>
          {t("decidedBy", { rule: ruleTitle(possibility.rule) })}
        </p>
      )}
      {missing.length > 0 && (
        <p className="note warning small">
          {t("missing", { names: missing.map((each) => fieldTitle(each.name, language)).join(", ") })}
        </p>
      )}
      <Suspense fallback={<Loading />}>
        <CommandForm
          fields={possibility.fields}
          suggested={suggested}
          label={t("sendNamed", { title: name })}
          isSending={isSending}
          onSend={onSend}
          onCancel={onClose}
        />
      </Suspense>
    </section>
  );
}
