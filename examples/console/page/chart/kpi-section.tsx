import { useTranslation } from "react-i18next";
import { useProductKpis } from "../client.js";
import { Answered } from "../parts/answered.js";
import { KpiChart } from "./kpi-chart.js";
import "../product/product-words.js";
import "./kpi-chart.css";

/** The numbers of a product over time, with the lines that rules draw. */
export function KpiSection({ sku }: { readonly sku: string }) {
  const { t } = useTranslation("product");
  const kpis = useProductKpis(sku);
  return (
    <section className="card part stack" aria-labelledby="kpis-heading">
      <h2 id="kpis-heading">{t("kpis")}</h2>
      <Answered query={kpis}>
        {({ series }) =>
          series.length === 0 ? (
            <p className="quiet">{t("noKpis")}</p>
          ) : (
            <div className="kpi-charts">
              {series.map((one) => (
                <KpiChart key={one.kpi} series={one} />
              ))}
            </div>
          )
        }
      </Answered>
    </section>
  );
}
