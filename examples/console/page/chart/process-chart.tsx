import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { chartPath } from "../client.js";
import { useLanguage } from "../i18n/i18n.js";
import { Answered } from "../parts/answered.js";
import { readSvg } from "./read-svg.js";
import { reveal } from "./reveal.js";
import "../product/product-words.js";
import "./process-chart.css";
import { ScrollRegion } from "../parts/scroll-region.js";

interface ProcessChartProps {
  readonly process: string;
  /** The active states, which are lit. */
  readonly states: readonly string[];
}

/** The chart of a process with the active states lit. */
export function ProcessChart({ process, states }: ProcessChartProps) {
  const { t } = useTranslation("product");
  const [language] = useLanguage();
  const path = chartPath(process, language, states);
  const chart = useQuery({
    queryKey: ["chart", path],
    queryFn: ({ signal }) => readSvg(path, signal),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
  return (
    <section className="card part stack" aria-labelledby="chart-heading">
      <h2 id="chart-heading">{t("chart")}</h2>
      <Answered query={chart}>{(svg) => <ChartView svg={svg} />}</Answered>
    </section>
  );
}

const steps = [0.25, 0.35, 0.5, 0.65, 0.8, 1, 1.25, 1.5, 2] as const;

/** A chart that is larger than its place: scrolled like any text, and zoomed by buttons. */
function ChartView({ svg }: { readonly svg: SVGSVGElement }) {
  const { t } = useTranslation("product");
  const place = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState<number>(0.8);
  const width = svg.width.baseVal.value;
  useLayoutEffect(() => {
    place.current?.replaceChildren(svg);
    if (place.current) reveal(place.current);
  }, [svg]);
  useLayoutEffect(() => {
    svg.style.width = `${width * zoom}px`;
    svg.style.height = "auto";
    if (place.current) reveal(place.current);
  }, [svg, width, zoom]);
  const larger = steps.find((step) => step > zoom + 0.01);
  const smaller = steps.findLast((step) => step < zoom - 0.01);
  const fit = () => setZoom(((place.current?.clientWidth ?? width) - 2) / width);
  return (
    <>
      <div className="row">
        <button type="button" disabled={smaller === undefined} onClick={() => smaller && setZoom(smaller)}>
          <span aria-hidden="true">−</span> {t("zoomOut")}
        </button>
        <button type="button" disabled={larger === undefined} onClick={() => larger && setZoom(larger)}>
          <span aria-hidden="true">+</span> {t("zoomIn")}
        </button>
        <button type="button" onClick={fit}>
          {t("wholeChart")}
        </button>
        <button type="button" onClick={() => place.current && reveal(place.current)}>
          {t("currentState")}
        </button>
        <output className="quiet small">{t("zoom", { percent: Math.round(zoom * 100) })}</output>
      </div>
      {/* Whoever has no pointer scrolls with the arrow keys, which needs the focus. */}
      <ScrollRegion ref={place} className="chart-place" aria-label={t("chartRegion")} />
    </>
  );
}
