import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { WaitingApproval } from "../../shared/api.js";
import { useActing } from "../acting.js";
import { useRoleNames } from "../command/override-form.js";
import { useSendCommand } from "../command/send-command.js";
import { useFormat } from "../i18n/format.js";
import { useTitle } from "../i18n/i18n.js";
import { instancePath, productPath } from "../paths.js";
import { AnswerHere } from "./answer-here.js";
import { ReasonForm } from "./reason-form.js";

type Settling = WaitingApproval["commands"][number];

/** A command that waits for a reason, and the button that the focus goes back to when none is given. */
interface Asked {
  readonly command: Settling;
  readonly button: HTMLButtonElement;
}

interface ApprovalItemProps {
  readonly approval: WaitingApproval;
  /** Whether it waits no longer. */
  readonly isGone: boolean;
  readonly onSend: () => void;
}

/** What waits for approval, with the commands that settle it. */
export function ApprovalItem({ approval, isGone, onSend }: ApprovalItemProps) {
  const { t } = useTranslation("attention");
  const title = useTitle();
  const format = useFormat();
  const { process, id, sku, about, since } = approval;
  return (
    <li className="item">
      <p>
        <strong>{title(approval.title)}</strong>{" "}
        {sku !== undefined && (
          <Link className="mono" to={productPath(sku)}>
            {sku}
          </Link>
        )}
      </p>
      <dl className="about">
        {about.map(({ label, value }) => (
          <div key={label.en}>
            <dt>{title(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet small">
        {t("since", { day: format.day(since) })} · <Link to={instancePath(process, id)}>{t("open")}</Link>
      </p>
      <Settle approval={approval} isGone={isGone} onSend={onSend} />
    </li>
  );
}

function Settle({ approval, isGone, onSend }: ApprovalItemProps) {
  const { t } = useTranslation("attention");
  const title = useTitle();
  const { role } = useActing();
  const [asked, setAsked] = useState<Asked>();
  const sending = useSendCommand(approval.process, approval.id);
  const roles = useRoleNames([...new Set(approval.commands.flatMap((command) => command.roles))]);
  const settle = (command: Settling, reason?: string) => {
    setAsked(undefined);
    onSend();
    sending.send({ type: command.type, ...(reason !== undefined && { reason }) });
  };
  const mine = approval.commands.filter((command) => command.roles.includes(role));
  const isOpen = !isGone && sending.answer?.accepted !== true;
  return (
    <>
      {isOpen && mine.length === 0 && <p className="quiet small">{t("by", { roles })}</p>}
      {isOpen && (
        <div className="row">
          {mine.map((command, at) => (
            <button
              key={command.type}
              type="button"
              className={at === 0 ? "primary" : ""}
              disabled={sending.isSending}
              {...(command.needsReason && { "aria-expanded": asked?.command.type === command.type })}
              onClick={({ currentTarget }) =>
                command.needsReason ? setAsked({ command, button: currentTarget }) : settle(command)
              }
            >
              {title(command.title)}
            </button>
          ))}
        </div>
      )}
      {isOpen && asked && (
        <ReasonForm
          label={title(asked.command.title)}
          onReason={(reason) => settle(asked.command, reason)}
          onCancel={() => {
            setAsked(undefined);
            asked.button.focus();
          }}
        />
      )}
      <AnswerHere process={approval.process} id={approval.id} sending={sending} />
    </>
  );
}
