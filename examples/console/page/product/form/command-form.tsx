import Form, { type IChangeEvent } from "@rjsf/core";
import type { RJSFSchema } from "@rjsf/utils";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useShop } from "../../client.js";
import { useLanguage } from "../../i18n/i18n.js";
import { filledIn, formPlan } from "./form-schema.js";
import { type SayFault, schemaValidator } from "./schema-validator.js";
import { useFormStrings } from "./use-form-strings.js";
import "../product-words.js";
import "./command-form.css";

interface CommandFormProps {
  /** JSON Schema of the command's fields. */
  readonly fields: object;
  /** What to fill it with. */
  readonly suggested: object | undefined;
  /** What the button that sends it says. */
  readonly label: string;
  readonly isSending: boolean;
  readonly onSend: (fields: object) => void;
  readonly onCancel: () => void;
}

/** A form made from what a command declares of its fields. */
export function CommandForm({ fields, suggested, label, isSending, onSend, onCancel }: CommandFormProps) {
  const { t } = useTranslation("product");
  const [data, setData] = useState<unknown>(suggested);
  const { schema, uiSchema, hasFields } = usePlan(fields);
  const validator = useValidator();
  const translateString = useFormStrings();
  return (
    <Form
      className="command-form"
      schema={schema}
      uiSchema={uiSchema}
      validator={validator}
      formData={data}
      onChange={({ formData }: IChangeEvent<unknown, RJSFSchema>) => setData(formData)}
      onSubmit={({ formData }: IChangeEvent<unknown, RJSFSchema>) => onSend(filledIn(formData))}
      translateString={translateString}
      idPrefix="command"
      // The form shows them itself.
      onError={() => {}}
      noHtml5Validate
      showErrorList="top"
      focusOnFirstError
      disabled={isSending}
      experimental_defaultFormStateBehavior={{ emptyObjectFields: "populateRequiredDefaults" }}
    >
      {!hasFields && <p className="quiet">{t("noFields")}</p>}
      {suggested !== undefined && <p className="quiet small">{t("suggestedNote")}</p>}
      <div className="row">
        <button type="submit" className="primary" disabled={isSending}>
          {isSending ? t("sending") : label}
        </button>
        <button type="button" onClick={onCancel}>
          {t("cancel")}
        </button>
      </div>
    </Form>
  );
}

function usePlan(fields: object) {
  const { t } = useTranslation("product");
  const [language] = useLanguage();
  const currency = useShop().data?.currency ?? "";
  return useMemo(
    () =>
      formPlan(fields, {
        language,
        currency,
        factNeeded: t("factNeeded"),
        factUseful: t("factUseful"),
        metrics: t("metrics"),
      }),
    [fields, language, currency, t],
  );
}

const worded = [
  "required",
  "type",
  "enum",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "format",
] as const;

function useValidator() {
  const { t } = useTranslation("product");
  return useMemo(() => {
    const say: SayFault = (keyword, limit) =>
      t(`error.${worded.find((each) => each === keyword) ?? "other"}`, { limit });
    return schemaValidator(say);
  }, [t]);
}
