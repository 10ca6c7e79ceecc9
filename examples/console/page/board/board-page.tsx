import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Board, BoardProduct, Shop } from "../../shared/api.js";
import { AttentionBand } from "../attention/attention-band.js";
import { useBoard, useShop } from "../client.js";
import { useFormat } from "../i18n/format.js";
import { useStateWords } from "../i18n/state-words.js";
import { Answered } from "../parts/answered.js";
import { PageHeading } from "../parts/page-heading.js";
import { BoardFilters } from "./board-filters.js";
import { boardRows, categoriesOf, countStages, filterRows, stagesOf } from "./board-rows.js";
import { BoardTable } from "./board-table.js";
import { StageOverview } from "./stage-overview.js";
import { useBoardAddress } from "./use-board-address.js";
import "./board-words.js";
import "./board.css";

/** The products by the state of their lives, and what waits for somebody. */
export function BoardPage() {
  const { t } = useTranslation("board");
  const shop = useShop();
  const board = useBoard();
  return (
    <div className="board">
      <PageHeading>{t("heading")}</PageHeading>
      <AttentionBand />
      <Answered query={shop}>
        {(known) => <Answered query={board}>{(read) => <Products shop={known} board={read} />}</Answered>}
      </Answered>
    </div>
  );
}

function Products({ shop, board }: { readonly shop: Shop; readonly board: Board }) {
  const { t } = useTranslation("board");
  const { number } = useFormat();
  const { filter, sorting, setFilter, setSorting } = useBoardAddress();
  const rows = useRows(board.products);
  const shown = useMemo(() => filterRows(rows, filter), [rows, filter]);
  const counts = useMemo(() => countStages(rows, filter), [rows, filter]);
  const stages = useMemo(() => stagesOf(board.products, stageOrder(shop)), [board.products, shop]);
  const categories = useMemo(() => categoriesOf(board.products), [board.products]);
  return (
    <>
      <StageOverview
        stages={stages}
        counts={counts}
        chosen={filter.stage}
        onChoose={(stage) => setFilter({ stage })}
      />
      <div className="row board-tools">
        <BoardFilters filter={filter} categories={categories} onFilter={setFilter} />
        <p className="quiet small" role="status">
          {t("shown", { shown: number(shown.length), all: number(rows.length) })}
        </p>
      </div>
      {shown.length === 0 ? (
        <p className="note">{t(rows.length === 0 ? "empty" : "none")}</p>
      ) : (
        <BoardTable rows={shown} zone={shop.zone} sorting={sorting} onSort={setSorting} />
      )}
    </>
  );
}

function useRows(products: readonly BoardProduct[]) {
  const words = useStateWords();
  return useMemo(() => boardRows(products, (states) => words("product", states)), [products, words]);
}

/** The stages as the chart of the product has them. */
function stageOrder({ processes }: Shop): string[] {
  const states = processes.find(({ id }) => id === "product")?.states ?? {};
  return Object.keys(states).filter((path) => !path.includes("."));
}
