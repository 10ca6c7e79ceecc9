import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  type SortFn,
  tableFeatures,
} from "@tanstack/react-table";
import type { TFunction } from "i18next";
import { Link } from "react-router";
import type { Language } from "../i18n/i18n.js";
import { productPath } from "../paths.js";
import type { BoardRow } from "./board-rows.js";

/** What the board's table can do. */
export const boardFeatures = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

const column = createColumnHelper<typeof boardFeatures, BoardRow>();

const collators = {
  en: new Intl.Collator("en", { numeric: true }),
  zh: new Intl.Collator("zh-CN", { numeric: true }),
};

interface ColumnWords {
  readonly t: TFunction<"board">;
  readonly language: Language;
  readonly day: (instant: string) => string;
  readonly number: (value: number | null, decimals?: number) => string;
}

/** The columns of the board; on a narrow screen only those that say where a product stands. */
export function boardColumns(words: ColumnWords, isNarrow: boolean) {
  const { t, language, day, number } = words;
  const inWords: SortFn<typeof boardFeatures, BoardRow> = (left, right, id) =>
    collators[language].compare(left.getValue<string>(id), right.getValue<string>(id));
  const figure = { sortUndefined: "last", sortDescFirst: true } as const;
  const sku = column.accessor((row) => row.product.sku, {
    id: "sku",
    header: t("column.sku"),
    sortFn: inWords,
    cell: ({ row }) => <ProductLink row={row.original} withName={isNarrow} />,
  });
  const name = column.accessor((row) => row.product.name, {
    id: "name",
    header: t("column.name"),
    sortFn: inWords,
    cell: ({ row }) => <Whole text={row.original.product.name} />,
  });
  const category = column.accessor((row) => row.product.category, {
    id: "category",
    header: t("column.category"),
    sortFn: inWords,
  });
  const state = column.accessor("state", {
    header: t("column.state"),
    sortFn: inWords,
    cell: ({ row }) => <Whole text={row.original.state} />,
  });
  const unitsPerDay = column.accessor((row) => row.product.unitsPerDay ?? undefined, {
    id: "unitsPerDay",
    header: t("column.unitsPerDay"),
    sortFn: "auto",
    ...figure,
    cell: ({ getValue }) => number(getValue() ?? null, 2),
  });
  const stockUnits = column.accessor((row) => row.product.stockUnits ?? undefined, {
    id: "stockUnits",
    header: t("column.stockUnits"),
    ...figure,
    cell: ({ getValue }) => number(getValue() ?? null),
  });
  const alerts = column.accessor((row) => row.product.alerts, {
    id: "alerts",
    header: t("column.alerts"),
    ...figure,
    cell: ({ getValue }) => (getValue() > 0 ? <span className="badge bad">{getValue()}</span> : "0"),
  });
  const isWaiting = column.accessor((row) => Number(row.product.isWaiting), {
    id: "isWaiting",
    header: t("column.isWaiting"),
    ...figure,
    cell: ({ getValue }) => getValue() === 1 && <span className="badge warning">{t("isWaiting")}</span>,
  });
  const updatedAt = column.accessor((row) => row.product.updatedAt, {
    id: "updatedAt",
    header: t("column.updatedAt"),
    sortDescFirst: true,
    cell: ({ getValue }) => day(getValue()),
  });
  return isNarrow
    ? column.columns([sku, state, alerts])
    : column.columns([sku, name, category, state, unitsPerDay, stockUnits, alerts, isWaiting, updatedAt]);
}

/** What may be too long for its column: whole where one points at it. */
function Whole({ text }: { readonly text: string }) {
  return <span title={text}>{text}</span>;
}

function ProductLink({ row, withName }: { readonly row: BoardRow; readonly withName: boolean }) {
  const { sku, name } = row.product;
  return (
    <>
      <Link to={productPath(sku)} className="mono" tabIndex={-1}>
        {sku}
      </Link>
      {withName && <span className="under quiet small">{name}</span>}
    </>
  );
}
