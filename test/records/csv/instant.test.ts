import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { parseDay, parseInstant } from "../../../src/records/csv/instant.js";
import { localClock } from "../../../src/records/csv/local-time.js";

const inZone = (zone: string) => ({ clock: localClock(zone), dateOrder: undefined });

describe("parseInstant", () => {
  test.each([
    ["2024-01-05", "2024-01-04T16:00:00.000Z"],
    ["2024-01-05 10:11", "2024-01-05T02:11:00.000Z"],
    ["2024-01-05 10:11:12", "2024-01-05T02:11:12.000Z"],
    ["2024/1/5 9:08", "2024-01-05T01:08:00.000Z"],
    ["2024.1.5", "2024-01-04T16:00:00.000Z"],
    ["2024年1月5日 10:11", "2024-01-05T02:11:00.000Z"],
    ["2024-01-05T10:11:12.5", "2024-01-05T02:11:12.500Z"],
    ["2024-01-05T10:11:12Z", "2024-01-05T10:11:12.000Z"],
    ["2024-01-05T10:11:12+00:00", "2024-01-05T10:11:12.000Z"],
    ["2024-01-05 10:11:12 -0500", "2024-01-05T15:11:12.000Z"],
    ["2024-01-05 10:11:12 UTC", "2024-01-05T10:11:12.000Z"],
    ["4-Aug-09", "2009-08-03T16:00:00.000Z"],
    ["31 December 1999", "1999-12-30T16:00:00.000Z"],
  ])("reads %s in Shanghai", (text, instant) => {
    expect(parseInstant(text, inZone("Asia/Shanghai"))).toBe(instant);
  });

  test.each(["0001-01-01", "1900-01-01", "1969-12-31", "2100-01-01", "9999-12-31"])(
    "takes %s for a slip or for an empty date",
    (text) => {
      expect(parseInstant(text, inZone("UTC"))).toBeUndefined();
      expect(parseDay(text, undefined)).toBeUndefined();
    },
  );

  test("reads days before months, or months before days, as it is told", () => {
    const clock = localClock("UTC");
    expect(parseInstant("5/6/2024 14:30", { clock, dateOrder: "day-month-year" })).toBe(
      "2024-06-05T14:30:00.000Z",
    );
    expect(parseInstant("5/6/2024 2:30 PM", { clock, dateOrder: "month-day-year" })).toBe(
      "2024-05-06T14:30:00.000Z",
    );
    expect(parseInstant("12/31/24 12:05 AM", { clock, dateOrder: "month-day-year" })).toBe(
      "2024-12-31T00:05:00.000Z",
    );
    expect(parseInstant("5/6/2024", { clock, dateOrder: undefined })).toBeUndefined();
  });

  // The changes of the clocks in the tz database: London 28 March and 31 October 2010, Sao Paulo 18 October 2015
  // at midnight, Lord Howe half an hour on 3 October 2021.
  test.each([
    ["a winter time", "Europe/London", "2010-12-01 08:26:00", "2010-12-01T08:26:00.000Z"],
    ["a summer time", "Europe/London", "2011-06-01 12:00", "2011-06-01T11:00:00.000Z"],
    ["a time that the clocks skip", "Europe/London", "2010-03-28 01:30", "2010-03-28T01:30:00.000Z"],
    ["the first of a time that comes twice", "Europe/London", "2010-10-31 01:30", "2010-10-31T00:30:00.000Z"],
    [
      "a midnight that does not exist",
      "America/Sao_Paulo",
      "2015-10-18 00:00:00",
      "2015-10-18T03:00:00.000Z",
    ],
    [
      "a time just before a change by half an hour",
      "Australia/Lord_Howe",
      "2021-10-03 01:59",
      "2021-10-02T15:29:00.000Z",
    ],
    [
      "a time just after a change by half an hour",
      "Australia/Lord_Howe",
      "2021-10-03 02:30",
      "2021-10-02T15:30:00.000Z",
    ],
  ])("reads %s", (_what, zone, text, instant) => {
    expect(parseInstant(text, inZone(zone))).toBe(instant);
  });

  test.each([
    "2011-02-30",
    "2023-02-29",
    "2024-13-01",
    "2024-00-10",
    "2024-01-05 24:00",
    "2024-01-05 10:60",
    "2024-1-5 13:00 PM",
    "20240105",
    "05-Foo-09",
    "N/A",
    "45000",
    "2011-02-30T00:00:00Z",
  ])("refuses %s", (text) => {
    expect(parseInstant(text, inZone("Asia/Shanghai"))).toBeUndefined();
  });

  test("reads what the platform formats for the zone, whatever the instant", () => {
    const zone = "America/New_York";
    const format = new Intl.DateTimeFormat("sv-SE", {
      timeZone: zone,
      dateStyle: "short",
      timeStyle: "medium",
    });
    const forms = inZone(zone);
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1990-01-01"), max: new Date("2030-01-01"), noInvalidDate: true }),
        (date) => {
          const text = format.format(date);
          const read = parseInstant(text, forms);
          expect(read).toBeDefined();
          expect(format.format(new Date(read ?? 0))).toBe(text);
        },
      ),
    );
  });

  test("names a zone that there is not", () => {
    expect(() => localClock("Asia/Shangai")).toThrow(InvalidInputError);
    expect(() => localClock("Asia/Shangai")).toThrow(
      'zone to be a time zone such as Asia/Shanghai, received "Asia/Shangai"',
    );
  });
});

describe("parseDay", () => {
  test("takes the day as it stands, whatever the time", () => {
    expect(parseDay("2024-5-1", undefined)).toBe("2024-05-01");
    expect(parseDay("2024-05-01 23:59:59 -1000", undefined)).toBe("2024-05-01");
    expect(parseDay("1/5/2024", "day-month-year")).toBe("2024-05-01");
    expect(parseDay("2024-02-30", undefined)).toBeUndefined();
  });
});
