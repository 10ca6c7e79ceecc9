import type { ProductDifference, RunDifference } from "opscycle/replay";
import type { Decision } from "opscycle/rules";
import { useDeferredValue, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useShop } from "../../client.js";
import { useFormat } from "../../i18n/format.js";
import { useLanguage, useTitle } from "../../i18n/i18n.js";
import { useRuleTitle } from "../../i18n/rule-words.js";
import { ScrollRegion } from "../../parts/scroll-region.js";
import { productPath } from "../../paths.js";
import { outcomeTitle } from "../../product/form/value-words.js";
import { useFigures } from "./figures.js";
import { findProducts } from "./product-search.js";

/** So many products are listed. */
const mostListed = 100;

/** The products whose life is another under the changed rulebook. */
export function OtherwiseProducts({
  difference,
  currency,
}: {
  readonly difference: RunDifference;
  readonly currency: string | null;
}) {
  const { t } = useTranslation("rulebook");
  const format = useFormat();
  const searchId = useId();
  const [search, setSearch] = useState("");
  const wanted = useDeferredValue(search);
  if (difference.products.length === 0) return null;
  const found = findProducts(difference.products, wanted);
  return (
    <section className="card" aria-labelledby="products-heading">
      <h3 id="products-heading">{t("otherwise")}</h3>
      <div className="row">
        <label htmlFor={searchId}>{t("searchProduct")}</label>
        <input
          id={searchId}
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <span role="status" className="quiet small">
          {t("productsFound", {
            found: format.number(found.length),
            shown: format.number(Math.min(found.length, mostListed)),
          })}
        </span>
      </div>
      <ScrollRegion className="scrolls" aria-label={t("otherwiseRows")}>
        <table className="otherwise">
          <thead>
            <tr>
              <th scope="col">{t("product")}</th>
              <th scope="col">{t("since")}</th>
              <th scope="col">{t("why")}</th>
              <th scope="col">{t("ends")}</th>
              <th scope="col">{currency === null ? t("sales") : `${t("sales")}, ${currency}`}</th>
              <th scope="col">{t("lostUnits")}</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, mostListed).map((product) => (
              <ProductRow key={product.sku} product={product} difference={difference} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

function ProductRow({
  product,
  difference,
}: {
  readonly product: ProductDifference;
  readonly difference: RunDifference;
}) {
  const format = useFormat();
  const figures = useFigures();
  const stateTitle = useStateTitle();
  const cause = useCause(difference);
  const { base, other } = product;
  return (
    <tr>
      <th scope="row">
        <Link to={productPath(product.sku)}>{product.name ?? product.sku}</Link>
        {product.name !== undefined && <div className="quiet small mono">{product.sku}</div>}
      </th>
      <td className="nowrap">{format.day(product.firstDate)}</td>
      <td>{cause(product)}</td>
      <td>
        {base.state === other.state
          ? stateTitle(base.state)
          : `${stateTitle(base.state)} → ${stateTitle(other.state)}`}
      </td>
      <td className="number">{figures.difference("money", base.sales, other.sales)}</td>
      <td className="number">{figures.difference("amount", base.lostUnits, other.lostUnits)}</td>
    </tr>
  );
}

function useStateTitle(): (state: string) => string {
  const title = useTitle();
  const states = useShop().data?.processes.find(({ id }) => id === "product")?.states ?? {};
  return (state) => {
    const known = states[state];
    return known === undefined ? state : title(known);
  };
}

/** What first led a product elsewhere, in words. */
function useCause({ flips, names }: RunDifference): (product: ProductDifference) => string {
  const { t } = useTranslation("rulebook");
  const ruleTitle = useRuleTitle();
  const [language] = useLanguage();
  const outcome = (decision: Decision) => outcomeTitle(decision.outcome, language);
  return ({ cause }) => {
    switch (cause.kind) {
      case "decision": {
        const flip = flips[cause.flip];
        return flip === undefined
          ? t("byDecision")
          : `${ruleTitle(flip.rule)}: ${outcome(flip.decisions.base)} → ${outcome(flip.decisions.other)}`;
      }
      case "deadline":
        return t("byDeadline", { delay: cause.delay, side: side(cause.side) });
      case "delivery":
        return t("byDelivery");
      case "question":
        return t("byQuestion", { rule: ruleTitle(cause.rule), side: side(cause.side) });
    }
  };

  function side(which: keyof typeof names): string {
    return t(which === "base" ? "now" : "changed");
  }
}
