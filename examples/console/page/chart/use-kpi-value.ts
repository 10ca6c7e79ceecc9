import { useFormat } from "../i18n/format.js";

/** Writes values of a unit: shares as per cent, everything else with at most two decimals. */
export function useKpiValue(unit: string): (value: number | null) => string {
  const format = useFormat();
  return (value) => {
    if (value === null) return format.number(null);
    if (unit === "share" || unit === "ratio" || unit === "rate") return `${format.number(value * 100, 1)} %`;
    return [format.number(value, 2), unit].filter(Boolean).join(" ");
  };
}
