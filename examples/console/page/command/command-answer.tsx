import { useTranslation } from "react-i18next";
import type { Title } from "../../shared/api.js";
import { useStateWords } from "../i18n/state-words.js";
import { Failure } from "../parts/answered.js";
import { RefusalNote } from "./refusal.js";
import type { CommandSending } from "./send-command.js";
import "./command-words.js";

/** What came of the last command: taken, refused and why, or not answered. */
export function CommandAnswerNote({
  sending,
  titles,
  onChoose,
}: {
  readonly sending: CommandSending;
  readonly titles?: Readonly<Record<string, Title>>;
  readonly onChoose?: (command: string) => void;
}) {
  const { t } = useTranslation("command");
  const words = useStateWords();
  const { answer, error, sent, send, again, isSending } = sending;
  if (error) return <Failure error={error} onRetry={again} />;
  if (answer === undefined) return null;
  if (!answer.accepted)
    return (
      <RefusalNote
        answer={answer}
        isSending={isSending}
        onOverride={(override) => sent && send(sent, override)}
        {...(titles && { titles })}
        {...(onChoose && { onChoose })}
      />
    );
  const { process, to } = answer.step;
  return (
    <p role="status" className="note good">
      {t("taken")} {t("goneOver", { states: words(process, to) })}
    </p>
  );
}
