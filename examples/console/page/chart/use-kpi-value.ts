import { useFormat } from "../i18n/format.js";
import { useLanguage } from "../i18n/i18n.js";

const chinese: { readonly [unit: string]: string } = {
  units: "件",
  "units per day": "件/天",
  days: "天",
  "times per year": "次/年",
};

/** Writes values of a unit: shares as per cent, everything else with at most two decimals. */
export function useKpiValue(unit: string) {
  const format = useFormat();
  const [language] = useLanguage();
  const isShare = unit === "ratio" || unit === "share";
  const bare = (value: number) =>
    isShare ? `${format.number(value * 100, 1)}\u00a0%` : format.number(value, 2);
  const word = isShare ? "" : language === "zh" ? (chinese[unit] ?? unit) : unit;
  return {
    /** A value without its unit, for an axis. */
    bare,
    /** A value with its unit. */
    whole: (value: number | null): string =>
      value === null ? format.number(null) : [bare(value), word].filter(Boolean).join(" "),
  };
}
