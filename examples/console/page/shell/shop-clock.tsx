import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { boardQuery, useClock, useShop } from "../client.js";
import { useFormat } from "../i18n/format.js";
import { Failure } from "../parts/answered.js";

/** The shop's own time where it is a demo's, with a way to let it pass. */
export function ShopClock() {
  const hasDemoClock = useShop().data?.hasDemoClock ?? false;
  return hasDemoClock ? <DemoClock /> : null;
}

function DemoClock() {
  const { t } = useTranslation("shell");
  const format = useFormat();
  const clock = useClock();
  const { data: now } = useQuery({ ...boardQuery, select: (board) => board.now });
  return (
    <div className="shop-clock">
      <span className="heard">{t("shopTime")}</span>
      {now !== undefined && <time dateTime={now}>{format.day(now)}</time>}
      <button type="button" disabled={clock.isPending} onClick={() => clock.mutate({ days: 1 })}>
        {clock.isPending ? t("dayPassing") : t("nextDay")}
      </button>
      {clock.isError && <Failure error={clock.error} />}
    </div>
  );
}
