import { useTranslation } from "react-i18next";
import { useFormat } from "../i18n/format.js";
import "./command-words.js";

/** How a fact or a threshold is written. */
export function useFactValue(): (value: unknown) => string {
  const { t } = useTranslation("command");
  const format = useFormat();
  const write = (value: unknown): string => {
    if (value === null || value === undefined) return t("nothing");
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    if (typeof value === "number") return format.number(value, 4);
    if (Array.isArray(value)) return value.map(write).join(", ");
    return typeof value === "string" ? value : JSON.stringify(value);
  };
  return write;
}
