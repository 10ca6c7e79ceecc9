import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { RestockProposal } from "../../shared/api.js";
import { useActing } from "../acting.js";
import { useRoleNames } from "../command/override-form.js";
import { useSendCommand } from "../command/send-command.js";
import { useFormat } from "../i18n/format.js";
import { productPath } from "../paths.js";
import { AnswerHere } from "./answer-here.js";
import { WhyDecision } from "./why-decision.js";

interface ProposalItemProps {
  readonly proposal: RestockProposal;
  /** Whether it is proposed no longer. */
  readonly isGone: boolean;
  readonly onSend: () => void;
}

/** What ought to be ordered for a product and why, with a button that asks for it. */
export function ProposalItem({ proposal, isGone, onSend }: ProposalItemProps) {
  const { t } = useTranslation("attention");
  const { number } = useFormat();
  const sending = useSendCommand("product", proposal.sku);
  const { sku, name, decision, roles, command } = proposal;
  const mayRequest = roles.includes(useActing().role);
  const roleNames = useRoleNames(roles);
  const units = number(proposal.units);
  const isOpen = !isGone && sending.answer?.accepted !== true;
  const request = () => {
    onSend();
    sending.send(command);
  };
  return (
    <li className="item">
      <div className="row spread">
        <p>
          <Link className="mono" to={productPath(sku)}>
            {sku}
          </Link>{" "}
          {name}
        </p>
        {isOpen && mayRequest && (
          <button
            type="button"
            className="primary"
            aria-label={t("requestOf", { units, name: sku })}
            disabled={sending.isSending}
            onClick={request}
          >
            {sending.isSending ? t("sending") : t("request", { units })}
          </button>
        )}
      </div>
      {isOpen && !mayRequest && (
        <p className="quiet small">{t("requestedBy", { units, roles: roleNames })}</p>
      )}
      <WhyDecision decision={decision} />
      <AnswerHere process="product" id={sku} sending={sending} />
      {sending.answer?.accepted === true && <p className="quiet small">{t("goesOn")}</p>}
    </li>
  );
}
