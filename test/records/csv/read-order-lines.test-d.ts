import {
  type AdDay,
  type OrderLine,
  type OrderLineReport,
  type RecordFile,
  readAdDays,
  readOrderLines,
} from "opscycle/records";
import { describe, expectTypeOf, test } from "vitest";

const files: readonly RecordFile[] = [];

describe("readOrderLines", () => {
  test("hands on batches of order lines that cannot be changed", async () => {
    for await (const lines of readOrderLines(files)) {
      expectTypeOf(lines).toEqualTypeOf<readonly OrderLine[]>();
      // @ts-expect-error a line is read-only
      for (const line of lines) line.quantity = 1;
    }
    expectTypeOf(readOrderLines(files).report).toEqualTypeOf<OrderLineReport>();
    expectTypeOf((await readAdDays(files).collect()).records).toEqualTypeOf<readonly AdDay[]>();
  });

  test("takes a browser's File as a source, and no unknown options", () => {
    const file = new File([""], "orders.csv");
    readOrderLines([{ name: file.name, open: () => file.stream() }]);
    // @ts-expect-error the option is called dateOrder
    readOrderLines(files, { dateFormat: "d/m/y" });
    // @ts-expect-error a date order is one of two
    readOrderLines(files, { dateOrder: "year-day-month" });
  });
});
