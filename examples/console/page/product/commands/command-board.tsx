import type { Possibility } from "opscycle/processes";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { InstanceView, Title } from "../../../shared/api.js";
import { useActing } from "../../acting.js";
import { CommandAnswerNote } from "../../command/command-answer.js";
import { useRoleNames } from "../../command/override-form.js";
import { type CommandSending, useSendCommand } from "../../command/send-command.js";
import { useTitle } from "../../i18n/i18n.js";
import { ChosenCommand } from "./chosen-command.js";
import { type SortedCommands, sortCommands } from "./possible-commands.js";
import { ElsewhereCommand, RefusedCommand } from "./refused-command.js";
import "../product-words.js";

/** What the acting role can do with an instance: a button for each command, its form, and the answer. */
export function CommandBoard({ view }: { readonly view: InstanceView }) {
  const { t } = useTranslation("product");
  const { role } = useActing();
  const sending = useSendCommand(view.process, view.id);
  const [chosen, setChosen] = useState<string>();
  const sorted = sortCommands(view.possibilities, role);
  const open = view.possibilities.find(({ command }) => command === chosen);
  const choose = (command: string) => {
    sending.forget();
    setChosen(command);
  };
  const place = useRef<HTMLElement>(null);
  const close = () => {
    setChosen(undefined);
    place.current?.querySelector<HTMLButtonElement>("button[aria-expanded=true]")?.focus();
  };
  return (
    <section ref={place} className="card part stack" aria-labelledby="commands-heading">
      <h2 id="commands-heading">{t("commands")}</h2>
      <OpenCommands
        sorted={sorted}
        chosen={chosen}
        onChoose={(command) => (command === chosen ? close() : choose(command))}
      />
      {open && (
        <ChosenCommand
          key={open.command}
          possibility={open}
          suggested={view.suggested[open.command]}
          isSending={sending.isSending}
          onSend={(fields) => sending.send({ type: open.command, ...fields })}
          onClose={close}
        />
      )}
      <Answer sending={sending} view={view} onChoose={choose} onTaken={() => setChosen(undefined)} />
      {!sorted.hasEnded && <RefusedCommands sorted={sorted} view={view} onChoose={choose} />}
    </section>
  );
}

interface OpenCommandsProps {
  readonly sorted: SortedCommands;
  readonly chosen: string | undefined;
  readonly onChoose: (command: string) => void;
}

function OpenCommands({ sorted, chosen, onChoose }: OpenCommandsProps) {
  const { t } = useTranslation("product");
  const title = useTitle();
  if (sorted.open.length === 0) return <p className="quiet">{t(sorted.hasEnded ? "ended" : "noCommands")}</p>;
  return (
    <ul className="row">
      {sorted.open.map((possibility) => (
        <li key={possibility.command}>
          <button
            type="button"
            aria-expanded={possibility.command === chosen}
            onClick={() => onChoose(possibility.command)}
          >
            {title(possibility.title)}
          </button>
        </li>
      ))}
    </ul>
  );
}

interface AnswerProps {
  readonly sending: CommandSending;
  readonly view: InstanceView;
  readonly onChoose: (command: string) => void;
  readonly onTaken: () => void;
}

/** What came of the last command. Whoever sent it by keyboard goes on from there. */
function Answer({ sending, view, onChoose, onTaken }: AnswerProps) {
  const { t } = useTranslation("product");
  const place = useRef<HTMLDivElement>(null);
  const { answer, error } = sending;
  const taken = useRef(onTaken);
  taken.current = onTaken;
  useEffect(() => {
    if (answer === undefined && !error) return;
    if (answer?.accepted) taken.current();
    place.current?.focus();
    place.current?.scrollIntoView({ block: "nearest" });
  }, [answer, error]);
  const { role } = useActing();
  const titles = titlesFor(view, role);
  return (
    // biome-ignore lint/a11y/useSemanticElements: A fieldset groups what is filled in; this is an answer.
    <div ref={place} role="group" tabIndex={-1} aria-live="polite" aria-label={t("answer")}>
      <CommandAnswerNote sending={sending} titles={titles} onChoose={onChoose} />
    </div>
  );
}

/** The titles of the commands that a role may send. */
function titlesFor({ possibilities }: InstanceView, role: string): Readonly<Record<string, Title>> {
  const own = possibilities.filter(({ roles }) => roles.some((one) => one === role));
  return Object.fromEntries(own.map(({ command, title }) => [command, title]));
}

interface RefusedCommandsProps {
  readonly sorted: SortedCommands;
  readonly view: InstanceView;
  readonly onChoose: (command: string) => void;
}

function RefusedCommands({ sorted, view, onChoose }: RefusedCommandsProps) {
  const { t } = useTranslation("product");
  const { refused, elsewhere, ofOthers } = sorted;
  const { role } = useActing();
  const titles = titlesFor(view, role);
  return (
    <>
      {refused.length > 0 && (
        <div className="stack">
          <h3>{t("refusedNow")}</h3>
          <ul className="stack">
            {refused.map((each) => (
              <RefusedCommand key={each.command} possibility={each} titles={titles} onChoose={onChoose} />
            ))}
          </ul>
        </div>
      )}
      {elsewhere.length > 0 && (
        <details>
          <summary>
            {t("notNow")} <span className="badge">{elsewhere.length}</span>
          </summary>
          <ul className="stack inset">
            {elsewhere.map((each) => (
              <ElsewhereCommand key={each.command} possibility={each} view={view} />
            ))}
          </ul>
        </details>
      )}
      {ofOthers.length > 0 && (
        <details>
          <summary>
            {t("otherRoles")} <span className="badge">{ofOthers.length}</span>
          </summary>
          <ul className="stack inset">
            {ofOthers.map((possibility) => (
              <OfOthers key={possibility.command} possibility={possibility} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function OfOthers({ possibility }: { readonly possibility: Possibility }) {
  const { t } = useTranslation("product");
  const title = useTitle();
  const roles = useRoleNames(possibility.roles);
  return (
    <li>
      <span>{title(possibility.title)}</span>{" "}
      <span className="quiet small">{t("mayBeSentBy", { roles })}</span>
    </li>
  );
}
