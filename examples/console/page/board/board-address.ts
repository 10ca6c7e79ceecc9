import type { SortingState } from "@tanstack/react-table";
import type { BoardFilter } from "./board-rows.js";

/** Reads what the address of the board asks for: `?stage=trial&alerts=1&sort=-stockUnits`. */
export function readAddress(search: URLSearchParams): {
  readonly filter: BoardFilter;
  readonly sorting: SortingState;
} {
  const sort = search.get("sort") ?? "";
  const isDescending = sort.startsWith("-");
  return {
    filter: {
      text: search.get("q") ?? "",
      stage: search.get("stage") ?? "",
      category: search.get("category") ?? "",
      withAlerts: search.get("alerts") === "1",
      waiting: search.get("waiting") === "1",
    },
    sorting: sort === "" ? [] : [{ id: isDescending ? sort.slice(1) : sort, desc: isDescending }],
  };
}

/** Writes it; what wants everything is left out. */
export function writeAddress(filter: BoardFilter, sorting: SortingState): URLSearchParams {
  const search = new URLSearchParams();
  const [sort] = sorting;
  const set = (name: string, value: string) => value !== "" && search.set(name, value);
  set("q", filter.text);
  set("stage", filter.stage);
  set("category", filter.category);
  set("alerts", filter.withAlerts ? "1" : "");
  set("waiting", filter.waiting ? "1" : "");
  set("sort", sort === undefined ? "" : `${sort.desc ? "-" : ""}${sort.id}`);
  return search;
}
