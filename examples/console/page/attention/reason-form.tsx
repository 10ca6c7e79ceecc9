import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

interface ReasonFormProps {
  /** What the reason is for: the title of the command. */
  readonly label: string;
  readonly onReason: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks why, before a command that must say so is sent. */
export function ReasonForm({ label, onReason, onCancel }: ReasonFormProps) {
  const { t } = useTranslation("attention");
  const [reason, setReason] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className="stack"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onReason(reason.trim());
      }}
    >
      <label className="stack">
        {t("reason")}
        <textarea
          ref={field}
          required
          rows={2}
          maxLength={2000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      <div className="row">
        <button type="submit" className="primary" disabled={reason.trim() === ""}>
          {label}
        </button>
        <button type="button" onClick={onCancel}>
          {t("cancel")}
        </button>
      </div>
    </form>
  );
}
