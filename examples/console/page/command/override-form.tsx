import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useActing } from "../acting.js";
import { useShop } from "../client.js";
import { useLanguage, useTitle } from "../i18n/i18n.js";
import { outcomeTitle } from "../product/form/value-words.js";
import type { SentOverride } from "./send-command.js";

/** Lets the acting role say something else than the rule, with a reason; or says which roles may. */
export function OverrideForm({
  overrule,
  onOverride,
  isSending,
}: {
  readonly overrule: { readonly roles: readonly string[]; readonly outcomes: readonly string[] };
  readonly onOverride: (override: SentOverride) => void;
  readonly isSending: boolean;
}) {
  const { t } = useTranslation("command");
  const { role } = useActing();
  const [language] = useLanguage();
  const [outcome, setOutcome] = useState(overrule.outcomes[0] ?? "");
  const [reason, setReason] = useState("");
  const roles = useRoleNames(overrule.roles);
  if (!overrule.roles.includes(role)) return <p className="quiet">{t("mayOverrule", { roles })}</p>;
  return (
    <form
      className="override stack"
      aria-label={t("overrule")}
      onSubmit={(event) => {
        event.preventDefault();
        onOverride({ outcome, reason: reason.trim() });
      }}
    >
      <h3>{t("overrule")}</h3>
      <label>
        {t("outcome")}
        <select value={outcome} onChange={({ target }) => setOutcome(target.value)}>
          {overrule.outcomes.map((name) => (
            <option key={name} value={name}>
              {outcomeTitle(name, language)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("reason")}
        <textarea
          required
          rows={2}
          maxLength={2000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      <button type="submit" disabled={isSending || reason.trim() === ""}>
        {isSending ? t("sending") : t("send")}
      </button>
    </form>
  );
}

/** The titles of roles, in one line. */
export function useRoleNames(ids: readonly string[]): string {
  const title = useTitle();
  const known = useShop().data?.roles ?? [];
  return ids
    .map((id) => {
      const role = known.find((one) => one.id === id);
      return role === undefined ? id : title(role.title);
    })
    .join(", ");
}
