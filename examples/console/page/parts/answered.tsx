import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { RequestError } from "../request.js";

/** Shows what a query has read; while there is nothing yet, that it is loading or why it failed. */
export function Answered<Data>({
  query,
  pending = <Loading />,
  children,
}: {
  readonly query: UseQueryResult<Data>;
  /** What is shown while nothing has come. */
  readonly pending?: ReactNode;
  readonly children: (data: Data) => ReactNode;
}) {
  if (query.data === undefined)
    return query.isError ? <Failure error={query.error} onRetry={() => void query.refetch()} /> : pending;
  return (
    <>
      {query.isError && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      {children(query.data)}
    </>
  );
}

/** That something is on its way. */
export function Loading() {
  const { t } = useTranslation("shell");
  return (
    <div role="status">
      <span className="heard">{t("loading")}</span>
      <div className="loading-bars" aria-hidden="true" />
    </div>
  );
}

/** What went wrong, where it went wrong, with a way to try again. */
export function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { t } = useTranslation("shell");
  return (
    <div role="alert" className="note bad row">
      <span>
        {t("failed")} {useSentence(error)}
      </span>
      {onRetry && (
        <button type="button" onClick={onRetry}>
          {t("retry")}
        </button>
      )}
    </div>
  );
}

function useSentence(error: unknown): string {
  const { t } = useTranslation("shell");
  if (error instanceof RequestError && error.status === 0) return t("unreachable");
  return error instanceof Error ? error.message : String(error);
}
