import { useMutation } from "@tanstack/react-query";
import type { CommandAnswer, CommandRequest } from "../../shared/api.js";
import { senderOf, useActing } from "../acting.js";
import { noteStale } from "../live.js";
import { RequestError, sendJson } from "../request.js";

/** A command with its fields, as the server takes it. */
export type SentCommand = CommandRequest["command"];

/** What somebody says instead of the rule. */
export type SentOverride = NonNullable<CommandRequest["override"]>;

/**
 * Sends commands to an instance in the name of whoever is acting. A refusal is an answer; `error` is set where there
 * was none. What is sent again after a broken connection carries the same key, so that it is taken once.
 */
export function useSendCommand(process: string, id: string) {
  const acting = useActing();
  const path = `/api/instances/${encodeURIComponent(process)}/${encodeURIComponent(id)}/commands`;
  const { mutate, data, error, isPending, reset, variables } = useMutation({
    mutationFn: (request: CommandRequest) => sendJson<CommandAnswer>("POST", path, request),
    retry: (failures, problem) => failures < 2 && problem instanceof RequestError && problem.status === 0,
    onSuccess: (answer) => {
      if (!answer.accepted) return;
      const { revision } = answer.step;
      noteStale({ type: "step", process, id, revision });
    },
  });
  return {
    /** Sends a command, with what is said instead of its rule. */
    send: (command: SentCommand, override?: SentOverride) =>
      mutate({ command, by: senderOf(acting), idempotencyKey: newKey(), ...(override && { override }) }),
    /** Sends the last command once more, where no answer came: had it arrived, it is not taken twice. */
    again: () => variables && mutate(variables),
    /** The answer to the last command. */
    answer: data,
    /** Why there was no answer. */
    error,
    isSending: isPending,
    /** The last command that was sent. */
    sent: variables?.command,
    /** Forgets the last command and its answer. */
    forget: reset,
  };
}

/** What `useSendCommand` gives. */
export type CommandSending = ReturnType<typeof useSendCommand>;

/** `crypto.randomUUID` is there only over https and on localhost. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
