import { useTranslation } from "react-i18next";
import { useRulebook, useSaveRulebook } from "../client.js";
import { Failure } from "../parts/answered.js";
import { RequestError } from "../request.js";
import type { Draft } from "./use-draft.js";

/** Tries the file, and saves it: from then on the shop decides by it. Says when it was saved elsewhere meanwhile. */
export function SaveBar({
  draft,
  hasErrors,
  isComparing,
  onCompare,
}: {
  readonly draft: Draft;
  readonly hasErrors: boolean;
  readonly isComparing: boolean;
  readonly onCompare: () => void;
}) {
  const { t } = useTranslation("rulebook");
  const save = useSaveRulebook();
  const saved = useRulebook().data;
  const { theirs, isChanged } = draft;
  const isSaved = save.isSuccess && !isChanged && save.data.text === draft.text;
  return (
    <section className="card save-bar" aria-label={t("saving")}>
      <div className="row">
        <button type="button" disabled={!isChanged || hasErrors || isComparing} onClick={onCompare}>
          {t("whatWould")}
        </button>
        <button
          type="button"
          className="primary"
          disabled={!isChanged || hasErrors || save.isPending}
          onClick={() =>
            save.mutate({ text: draft.text, replaces: draft.replaces }, { onSuccess: draft.adopt })
          }
        >
          {save.isPending ? t("isSaving") : t("save")}
        </button>
        {isChanged && saved && (
          <button type="button" onClick={() => draft.adopt(saved)}>
            {t("discard")}
          </button>
        )}
        <p role="status">{isSaved ? t("saved") : isChanged ? t("unsaved") : t("inForce")}</p>
        {saved && <span className="quiet small mono fingerprint">{saved.fingerprint.slice(0, 12)}</span>}
      </div>
      {draft.isRenewed && (
        <p role="status" className="note">
          {t("renewed")}
        </p>
      )}
      {theirs && (
        <div role="alert" className="note warning row">
          <span>{t("theirs")}</span>
          <button type="button" onClick={() => draft.adopt(theirs)}>
            {t("takeTheirs")}
          </button>
          <button type="button" onClick={draft.keep}>
            {t("keepMine")}
          </button>
        </div>
      )}
      {save.isError && isChanged && <NotSaved error={save.error} />}
    </section>
  );
}

function NotSaved({ error }: { readonly error: unknown }) {
  const { t } = useTranslation("rulebook");
  const status = error instanceof RequestError ? error.status : undefined;
  // What was saved elsewhere is being read, and told by itself.
  if (status === 409) return null;
  return status === 422 ? (
    <p role="alert" className="note bad">
      {t("refused")}
    </p>
  ) : (
    <Failure error={error} />
  );
}
