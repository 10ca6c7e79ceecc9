import { lazy, Suspense } from "react";
import { useParams } from "react-router";
import { useProductKpis } from "../client.js";
import { Loading } from "../parts/answered.js";
import { InstanceDesk } from "./instance-desk.js";

/** The code of charts comes after the rest of the page. */
const KpiSection = lazy(async () => ({ default: (await import("../chart/kpi-section.js")).KpiSection }));

/** The life of a product. */
export function ProductPage() {
  const { sku = "" } = useParams();
  const name = useProductKpis(sku).data?.name ?? sku;
  return (
    <InstanceDesk key={sku} process="product" id={sku} name={name}>
      <Suspense fallback={<Loading />}>
        <KpiSection sku={sku} />
      </Suspense>
    </InstanceDesk>
  );
}
