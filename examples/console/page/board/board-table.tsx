import { type SortingState, useTable } from "@tanstack/react-table";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { formatDay, formatNumber } from "../i18n/format.js";
import { useLanguage } from "../i18n/i18n.js";
import { boardColumns, boardFeatures } from "./board-columns.js";
import type { BoardRow } from "./board-rows.js";
import { ColumnHeads } from "./column-heads.js";
import { useGridKeys } from "./grid-keys.js";
import { gridRoles } from "./grid-roles.js";
import { ProductRow } from "./product-row.js";
import { useIsNarrow } from "./use-is-narrow.js";
import { keptScroll, useKeptScroll } from "./use-kept-scroll.js";
import "./board-table.css";

const rowHeights = { wide: 40, narrow: 56 };
const headHeight = 40;

interface BoardTableProps {
  readonly rows: readonly BoardRow[];
  readonly zone: string;
  readonly sorting: SortingState;
  readonly onSort: (sorting: SortingState) => void;
}

/** The products, of which only those in sight are drawn. The arrow keys go from product to product, Enter opens one. */
export function BoardTable({ rows, zone, sorting, onSort }: BoardTableProps) {
  const { t } = useTranslation("board");
  const isNarrow = useIsNarrow();
  const scroller = useRef<HTMLDivElement>(null);
  const address = useLocation().search;
  useKeptScroll(scroller, address);
  const columns = useColumns(isNarrow, zone);
  const table = useTable({
    features: boardFeatures,
    columns,
    data: rows,
    getRowId: ({ product }) => product.sku,
    state: { sorting },
    onSortingChange: (change) => onSort(typeof change === "function" ? change(sorting) : change),
  });
  const sorted = table.getRowModel().rows;
  const { active, onKeyDown, onFocus } = useGridKeys(scroller, sorted.length);
  const virtualizer = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (isNarrow ? rowHeights.narrow : rowHeights.wide),
    overscan: 8,
    // The head of the table stands above the rows, and lies over them when they are scrolled.
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    initialOffset: () => keptScroll(address),
    // The row that has the focus stays, however far it is scrolled away.
    rangeExtractor: (range) =>
      [...new Set([...(range.count > 0 ? [active] : []), ...defaultRangeExtractor(range)])].sort(
        (left, right) => left - right,
      ),
  });
  return (
    <div className="board-scroller card" ref={scroller}>
      <table
        {...gridRoles.grid}
        aria-label={t("table")}
        aria-rowcount={sorted.length + 1}
        className={isNarrow ? "board-table narrow" : "board-table"}
        onKeyDown={(event) => onKeyDown(event, (index) => virtualizer.scrollToIndex(index))}
        onFocus={onFocus}
      >
        <ColumnHeads table={table} />
        <tbody {...gridRoles.group} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = sorted[index];
            if (row === undefined) return null;
            const place = { row, index, start: start - headHeight, columns, isActive: index === active };
            return <ProductRow key={row.id} {...place} />;
          })}
        </tbody>
      </table>
    </div>
  );
}

function useColumns(isNarrow: boolean, zone: string) {
  const { t } = useTranslation("board");
  const [language] = useLanguage();
  return useMemo(() => {
    const day = (instant: string) => formatDay(instant, language, zone);
    const number = (value: number | null, decimals = 0) => formatNumber(value, language, decimals);
    return boardColumns({ t, language, day, number }, isNarrow);
  }, [t, language, zone, isNarrow]);
}
