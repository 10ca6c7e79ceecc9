import { useTranslation } from "react-i18next";

/** The lines of an explanation, folded away. */
export function WhyLines({ lines }: { readonly lines: readonly string[] }) {
  const { t } = useTranslation("attention");
  if (lines.length === 0) return null;
  return (
    <details className="small">
      <summary>{t("why")}</summary>
      <ul className="why">
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
