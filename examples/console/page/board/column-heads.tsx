import type { ReactTable } from "@tanstack/react-table";
import type { boardFeatures } from "./board-columns.js";
import type { BoardRow } from "./board-rows.js";
import { gridRoles } from "./grid-roles.js";

const ariaSort = { asc: "ascending", desc: "descending" } as const;
const arrow = { asc: "▲", desc: "▼" } as const;

/** The heads of the columns; each is a button that sorts by it. */
export function ColumnHeads({ table }: { readonly table: ReactTable<typeof boardFeatures, BoardRow> }) {
  return (
    <thead {...gridRoles.group}>
      {table.getHeaderGroups().map((group) => (
        <tr key={group.id} {...gridRoles.row} aria-rowindex={1}>
          {group.headers.map(({ column, id }) => {
            const sorted = column.getIsSorted();
            return (
              <th
                key={id}
                {...gridRoles.head}
                scope="col"
                className={`cell-${id}`}
                aria-sort={sorted === false ? "none" : ariaSort[sorted]}
              >
                <button type="button" onClick={column.getToggleSortingHandler()}>
                  <span>{String(column.columnDef.header)}</span>
                  <span aria-hidden="true" className="arrow">
                    {sorted !== false && arrow[sorted]}
                  </span>
                </button>
              </th>
            );
          })}
        </tr>
      ))}
    </thead>
  );
}
