import type { SortingState } from "@tanstack/react-table";
import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import { readAddress, writeAddress } from "./board-address.js";
import type { BoardFilter } from "./board-rows.js";

// At once, since what is changed next starts from what is drawn: a change on its way would be lost.
const inPlace = { replace: true, preventScrollReset: true, flushSync: true };

/** The filter and the order of the board, kept in the address of the page so that they can be shared. */
export function useBoardAddress() {
  const [search, setSearch] = useSearchParams();
  const { filter, sorting } = useMemo(() => readAddress(search), [search]);
  const setFilter = useCallback(
    (part: Partial<BoardFilter>) =>
      setSearch((before) => {
        const asked = readAddress(before);
        return writeAddress({ ...asked.filter, ...part }, asked.sorting);
      }, inPlace),
    [setSearch],
  );
  const setSorting = useCallback(
    (next: SortingState) => setSearch((before) => writeAddress(readAddress(before).filter, next), inPlace),
    [setSearch],
  );
  return { filter, sorting, setFilter, setSorting };
}
