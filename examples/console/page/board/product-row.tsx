import { FlexRender, type Row } from "@tanstack/react-table";
import { memo } from "react";
import type { boardFeatures } from "./board-columns.js";
import type { BoardRow } from "./board-rows.js";
import { gridRoles } from "./grid-roles.js";

interface ProductRowProps {
  readonly row: Row<typeof boardFeatures, BoardRow>;
  readonly index: number;
  readonly start: number;
  readonly isActive: boolean;
  /** What its cells are made by: another makes them anew. */
  readonly columns: object;
}

/** A product of the board, at its place among those that are not drawn. */
export const ProductRow = memo(function ProductRow({ row, index, start, isActive }: ProductRowProps) {
  return (
    <tr
      {...gridRoles.row}
      aria-rowindex={index + 2}
      data-index={index}
      tabIndex={isActive ? 0 : -1}
      style={{ transform: `translateY(${start}px)` }}
    >
      {row.getAllCells().map((cell) => (
        <td key={cell.id} {...gridRoles.cell} className={`cell-${cell.column.id}`}>
          <FlexRender cell={cell} />
        </td>
      ))}
    </tr>
  );
});
