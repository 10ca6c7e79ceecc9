import { englishStringTranslator, replaceStringParameters, TranslatableString } from "@rjsf/utils";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import "../product-words.js";

/** The strings of the form library that our forms can show, by our words. */
const keys = {
  [TranslatableString.AddItemButton]: "form.add",
  [TranslatableString.AddButton]: "form.add",
  [TranslatableString.ArrayItemTitle]: "form.item",
  [TranslatableString.RemoveButton]: "form.remove",
  [TranslatableString.MoveUpButton]: "form.up",
  [TranslatableString.MoveDownButton]: "form.down",
  [TranslatableString.YesLabel]: "form.yes",
  [TranslatableString.NoLabel]: "form.no",
  [TranslatableString.ErrorsLabel]: "form.errors",
  [TranslatableString.OptionalObjectAdd]: "form.addOptional",
  [TranslatableString.OptionalObjectRemove]: "form.removeOptional",
  [TranslatableString.EmptyArray]: "form.empty",
  [TranslatableString.KeyLabel]: "form.key",
} as const;

const known = new Map<string, (typeof keys)[keyof typeof keys]>(Object.entries(keys));

/** Says the strings of the form library in the language of the page. */
export function useFormStrings() {
  const { t } = useTranslation("product");
  return useCallback(
    (text: TranslatableString, params?: string[]) => {
      const key = known.get(text);
      return key === undefined
        ? englishStringTranslator(text, params)
        : replaceStringParameters(t(key), params);
    },
    [t],
  );
}
