import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useActing } from "../acting.js";
import { ProcessChart } from "../chart/process-chart.js";
import { useInstance, useJournal } from "../client.js";
import { Answered } from "../parts/answered.js";
import { PageHeading } from "../parts/page-heading.js";
import { RequestError } from "../request.js";
import { CommandBoard } from "./commands/command-board.js";
import { InstanceHeader } from "./instance-header.js";
import { Timeline } from "./timeline/timeline.js";
import { WhyGone } from "./timeline/why-gone.js";
import "./product-words.js";
import "./product.css";

interface InstanceDeskProps {
  readonly process: string;
  readonly id: string;
  /** What it is called; what the server calls it when absent. */
  readonly name?: string;
  /** What is shown between the chart and the timeline. */
  readonly children?: ReactNode;
}

/** One instance: what it is, what can be done with it, where it stands, and how it came there. */
export function InstanceDesk({ process, id, name, children }: InstanceDeskProps) {
  const instance = useInstance(process, id);
  const { role } = useActing();
  const journal = useJournal({ process, id, limit: 30 });
  if (instance.error instanceof RequestError && instance.error.status === 404)
    return <NotThere isProduct={process === "product"} />;
  return (
    <Answered query={instance}>
      {(view) => (
        <div className="desk">
          <div className="stack desk-top">
            <InstanceHeader view={view} {...(name !== undefined && { name })} />
            <WhyGone view={view} journal={journal} />
          </div>
          <div className="stack desk-side">
            {/* Another role begins anew. */}
            <CommandBoard key={role} view={view} />
          </div>
          <div className="stack desk-main">
            <ProcessChart process={process} states={view.states} />
          </div>
          <div className="stack desk-rest">
            {children}
            <Timeline journal={journal} />
          </div>
        </div>
      )}
    </Answered>
  );
}

function NotThere({ isProduct }: { readonly isProduct: boolean }) {
  const { t } = useTranslation("product");
  const { t: shell } = useTranslation("shell");
  return (
    <div className="stack">
      <PageHeading>{t(isProduct ? "notThere" : "notThereInstance")}</PageHeading>
      <Link to="/">{shell("toBoard")}</Link>
    </div>
  );
}
