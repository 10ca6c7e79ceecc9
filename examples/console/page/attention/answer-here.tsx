import { useEffect, useRef } from "react";
import { useNavigate } from "react-router";
import { useInstance } from "../client.js";
import { CommandAnswerNote } from "../command/command-answer.js";
import type { CommandSending } from "../command/send-command.js";
import { instancePath } from "../paths.js";

interface AnswerHereProps {
  readonly process: string;
  readonly id: string;
  readonly sending: CommandSending;
}

/** The answer to a command that was sent from a list; after a refusal, with what else can be done with the instance. */
export function AnswerHere(props: AnswerHereProps) {
  const { answer, error } = props.sending;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed is gone: whoever came by keyboard goes on from the answer.
    if ((answer || error) && document.activeElement === document.body) place.current?.focus();
  }, [answer, error]);
  return (
    <div ref={place} tabIndex={-1}>
      {answer?.accepted === false ? (
        <RefusedHere {...props} />
      ) : (
        <CommandAnswerNote sending={props.sending} />
      )}
    </div>
  );
}

function RefusedHere({ process, id, sending }: AnswerHereProps) {
  const navigate = useNavigate();
  const possibilities = useInstance(process, id).data?.possibilities ?? [];
  const open = possibilities.filter(({ status }) => status !== "refused");
  const titles = Object.fromEntries(open.map(({ command, title }) => [command, title]));
  const toInstance = () => void navigate(instancePath(process, id));
  return <CommandAnswerNote sending={sending} titles={titles} onChoose={toInstance} />;
}
