import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.js";
import type { Measure } from "./measures.js";

/** Writes figures and how they differ. */
export function useFigures() {
  const { t } = useTranslation("rulebook");
  const { number } = useFormat();
  const share = (value: number, decimals = 2) => `${number(value * 100, decimals)}%`;
  const signed = (value: number, text: (value: number) => string) =>
    value > 0 ? `+${text(value)}` : text(value).replace(/^-/, "−");
  const of = (kind: Measure["kind"], value: number | null) =>
    value === null ? "–" : kind === "share" ? share(value) : number(value);
  /** `+12 (+3.4%)`; shares in points. */
  const difference = (kind: Measure["kind"], base: number | null, other: number | null): string => {
    if (base === null || other === null) return "–";
    const gap = other - base;
    if (gap === 0) return t("same");
    if (kind === "share") return t("points", { points: signed(gap * 100, (value) => number(value, 2)) });
    const amount = signed(gap, (value) => number(value));
    return base === 0 ? amount : `${amount} (${signed(gap / Math.abs(base), (value) => share(value, 1))})`;
  };
  return { of, difference };
}
