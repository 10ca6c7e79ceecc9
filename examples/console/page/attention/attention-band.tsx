import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Attention, RaisedAlert, RestockProposal, WaitingApproval } from "../../shared/api.js";
import { useAttention } from "../client.js";
import { useFormat } from "../i18n/format.js";
import { Answered } from "../parts/answered.js";
import { AlertItem } from "./alert-item.js";
import { ApprovalItem } from "./approval-item.js";
import { ProposalItem } from "./proposal-item.js";
import { useKept } from "./use-kept.js";
import "./attention-words.js";
import "./attention.css";

/** What somebody has to look at: alerts, what ought to be ordered, and what waits for approval. */
export function AttentionBand() {
  const { t } = useTranslation("attention");
  const attention = useAttention();
  return (
    <section aria-label={t("heading")} className="attention">
      <Answered query={attention} pending={<div className="attention-pending" aria-hidden="true" />}>
        {(read) => <Panels attention={read} />}
      </Answered>
    </section>
  );
}

const alertKey = ({ id }: RaisedAlert) => id;
const proposalKey = ({ sku }: RestockProposal) => sku;
const approvalKey = ({ process, id }: WaitingApproval) => `${process} ${id}`;

function Panels({ attention }: { readonly attention: Attention }) {
  const { t } = useTranslation("attention");
  const proposals = useKept(attention.proposals, proposalKey);
  const approvals = useKept(attention.approvals, approvalKey);
  return (
    <>
      <Panel heading={t("alerts")} count={attention.alerts.length} tone="bad" none={t("noAlerts")}>
        {attention.alerts.map((alert) => (
          <AlertItem key={alertKey(alert)} alert={alert} />
        ))}
      </Panel>
      <Panel
        heading={t("proposals")}
        count={attention.proposals.length}
        tone="warning"
        none={t("noProposals")}
      >
        {proposals.shown.map((proposal) => (
          <ProposalItem
            key={proposalKey(proposal)}
            proposal={proposal}
            isGone={proposals.isGone(proposal)}
            onSend={() => proposals.keep(proposal)}
          />
        ))}
      </Panel>
      <Panel
        heading={t("approvals")}
        count={attention.approvals.length}
        tone="warning"
        none={t("noApprovals")}
      >
        {approvals.shown.map((approval) => (
          <ApprovalItem
            key={approvalKey(approval)}
            approval={approval}
            isGone={approvals.isGone(approval)}
            onSend={() => approvals.keep(approval)}
          />
        ))}
      </Panel>
    </>
  );
}

/** How many items are drawn at first, and with each "more". */
const batch = 20;

interface PanelProps {
  readonly heading: string;
  readonly count: number;
  readonly tone: "bad" | "warning";
  readonly none: string;
  readonly children: readonly ReactNode[];
}

function Panel({ heading, count, tone, none, children }: PanelProps) {
  const { t } = useTranslation("attention");
  const { number } = useFormat();
  const [isOpen, setIsOpen] = useState(() => window.matchMedia("(min-width: 64rem)").matches);
  const [drawn, setDrawn] = useState(batch);
  const left = children.length - drawn;
  return (
    <details className="card panel" open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <h2>{heading}</h2> <span className={count > 0 ? `badge ${tone}` : "badge"}>{number(count)}</span>
      </summary>
      {isOpen && (
        <div className="panel-list">
          {children.length === 0 && <p className="quiet">{none}</p>}
          <ul>{children.slice(0, drawn)}</ul>
          {left > 0 && (
            <button type="button" onClick={() => setDrawn(drawn + batch)}>
              {t("more", { count: Math.min(left, batch) })}
            </button>
          )}
        </div>
      )}
    </details>
  );
}
