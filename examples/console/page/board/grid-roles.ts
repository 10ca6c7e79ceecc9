/**
 * The parts of a table that is laid out by `display: grid`, which takes them their meaning in some browsers: they say
 * it themselves, though in a plain table that would be said twice.
 */
export const gridRoles = {
  grid: { role: "grid" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  head: { role: "columnheader" },
  cell: { role: "gridcell" },
} as const;
