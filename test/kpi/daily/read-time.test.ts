import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTime } from "../../../src/kpi/daily/read-time.js";

describe("readTime", () => {
  test("reads what Date writes, with milliseconds and without", () => {
    const times = fc.integer({ min: Date.UTC(1000, 0), max: Date.UTC(9999, 11, 31) });
    fc.assert(
      fc.property(times, (time) => {
        const text = new Date(time).toISOString();
        expect(readTime(text)).toBe(time);
        expect(readTime(`${text.slice(0, 19)}Z`)).toBe(Math.floor(time / 1000) * 1000);
      }),
    );
  });

  test.each([
    ["2024-02-29T00:00:00Z", Date.UTC(2024, 1, 29)],
    ["2000-02-29T23:59:59Z", Date.UTC(2000, 1, 29, 23, 59, 59)],
    ["2024-05-01T12:00:00+08:00", Date.UTC(2024, 4, 1, 4)],
    ["2024-05-01T04:00Z", Date.UTC(2024, 4, 1, 4)],
    ["2024-05-01T04:00:00.5Z", Date.UTC(2024, 4, 1, 4, 0, 0, 500)],
  ])("reads %s", (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  test.each([
    "",
    "yesterday",
    "2024-05-01",
    "2024-05-01T04:00:00",
    "2023-02-29T00:00:00Z",
    "1900-02-29T00:00:00Z",
    "2024-00-01T00:00:00Z",
    "2024-13-01T00:00:00Z",
    "2024-04-31T00:00:00Z",
    "2024-04-00T00:00:00Z",
    "2024-04-01T24:00:00Z",
    "2024-04-01T00:60:00Z",
    "2024-04-01 00:00:00Z",
    "2024/04/01T00:00:00Z",
    "2024-04-01T00:00:00,000Z",
    "2o24-04-01T00:00:00Z",
  ])("takes %o for no instant", (text) => {
    expect(readTime(text)).toBeNaN();
  });
});
