import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { useJournal } from "../client.js";
import { addWords } from "../i18n/i18n.js";
import { Failure, Loading } from "../parts/answered.js";
import { PageHeading } from "../parts/page-heading.js";
import { readFilter, writeFilter } from "./journal-address.js";
import { JournalFilters } from "./journal-filters.js";
import { JournalList } from "./journal-list.js";
import { journalWords } from "./journal-words.js";
import "./journal.css";

addWords("journal", journalWords);

/** So many steps are read at a time. */
const pageSize = 50;

/** Every step of every instance, the latest first. */
export function JournalPage() {
  const { t } = useTranslation("journal");
  const [address, setAddress] = useSearchParams();
  const filter = readFilter(address);
  const query = useJournal({ ...filter, limit: pageSize });
  const retry = () => void query.refetch();
  return (
    <div className="journal stack">
      <PageHeading>{t("heading")}</PageHeading>
      <p className="quiet lead">{t("lead")}</p>
      <JournalFilters filter={filter} onChange={(next) => setAddress(writeFilter(next), { replace: true })} />
      {query.isError && <Failure error={query.error} onRetry={retry} />}
      {query.data === undefined ? (
        !query.isError && <Loading />
      ) : (
        <JournalList
          steps={query.data.pages.flatMap(({ steps }) => steps)}
          hasMore={query.hasNextPage}
          isReading={query.isFetchingNextPage}
          onMore={() => void query.fetchNextPage()}
        />
      )}
    </div>
  );
}
