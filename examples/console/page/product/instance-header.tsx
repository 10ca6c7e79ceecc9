import { useTranslation } from "react-i18next";
import type { InstanceView } from "../../shared/api.js";
import { useFormat } from "../i18n/format.js";
import { useLanguage, useTitle } from "../i18n/i18n.js";
import { PageHeading } from "../parts/page-heading.js";
import { About } from "./about.js";
import { standing } from "./standing.js";
import { useStateTitles } from "./use-titles.js";
import "./product-words.js";

interface InstanceHeaderProps {
  readonly view: InstanceView;
  readonly name?: string;
}

/** What an instance is, where it stands, since when, and what is due. */
export function InstanceHeader({ view, name }: InstanceHeaderProps) {
  const { t } = useTranslation("product");
  const title = useTitle();
  const format = useFormat();
  const isProduct = view.process === "product";
  return (
    <header className="card part stack">
      <div>
        {name !== undefined && <p className="quiet small">{title(view.title)}</p>}
        <PageHeading>{name ?? title(view.title)}</PageHeading>
      </div>
      <dl className="facts">
        <div>
          <dt>{t(isProduct ? "sku" : "id")}</dt>
          <dd className="mono">{view.id}</dd>
        </div>
        {!isProduct && <About view={view} />}
        <div>
          <dt>{t("standsIn")}</dt>
          <dd>
            <Place view={view} /> <span className="quiet">{t("since", { day: format.day(view.since) })}</span>
          </dd>
        </div>
        <div>
          <dt>{t("deadlines")}</dt>
          <dd>
            {view.deadlines.length === 0 && <span className="quiet">{t("noDeadlines")}</span>}
            <ul>
              {view.deadlines.map((deadline) => (
                <li key={`${deadline.title.en} ${deadline.dueAt}`}>
                  {title(deadline.title)}{" "}
                  <span className="quiet">{t("due", { instant: format.instant(deadline.dueAt) })}</span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
    </header>
  );
}

function Place({ view }: { readonly view: InstanceView }) {
  const [language] = useLanguage();
  const titles = useStateTitles(view.process);
  const { stage, parts } = standing(titles, view.states, language);
  return (
    <>
      <strong>{stage}</strong>
      {parts.map((part) => (
        <span key={part.join()} className="place">
          {part.join(" › ")}
        </span>
      ))}
    </>
  );
}
