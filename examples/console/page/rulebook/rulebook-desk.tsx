import type { Rulebook } from "opscycle/rules";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import { z } from "zod";
import type { RulebookView } from "../../shared/api.js";
import { ComparePanel } from "./compare-panel.js";
import { FaultList } from "./fault-list.js";
import { isJson } from "./json-text.js";
import { LeaveGuard } from "./leave-guard.js";
import { ParamForm } from "./param-form.js";
import { type EditorHandle, RulebookEditor } from "./rulebook-editor.js";
import { readRulebook } from "./rules-in-force.js";
import { SaveBar } from "./save-bar.js";
import { useCheck } from "./use-check.js";
import { useComparison } from "./use-comparison.js";
import { useDraft } from "./use-draft.js";

// The page may not evaluate strings: Zod would try to.
z.config({ jitless: true });

/** Form and file side by side, with what is wrong in the file, what it would change, and the way to save it. */
export function RulebookDesk({ view }: { readonly view: RulebookView }) {
  const draft = useDraft(view);
  const { checked, error } = useCheck(draft.text);
  const asked = useComparison();
  const editor = useRef<EditorHandle>(null);
  const readable = useDeferredValue(draft.text);
  const rulebook = useLastReadable(readable);
  const hasErrors = checked?.text === draft.text && !checked.isUsable;
  return (
    <>
      <LeaveGuard isChanged={draft.isChanged} />
      <div className="rulebook-desk">
        <ParamForm
          rulebook={rulebook}
          hasErrors={hasErrors}
          text={draft.text}
          onWrite={draft.write}
          editor={editor}
        />
        <div className="stack">
          <RulebookEditor
            handle={editor}
            text={draft.text}
            onWrite={draft.write}
            checked={checked}
            schema={view.schema}
          />
          <FaultList checked={checked} text={draft.text} error={error} editor={editor} />
          <SaveBar
            draft={draft}
            hasErrors={hasErrors}
            isComparing={asked.since !== undefined}
            onCompare={() => asked.ask(draft.text)}
          />
        </div>
      </div>
      <ComparePanel asked={asked} text={draft.text} />
    </>
  );
}

/** The rulebook of the text; while the text has faults, the one before, so that the form can mend them. Undefined where the text is no JSON. */
function useLastReadable(text: string): Rulebook | undefined {
  const read = useMemo(() => readRulebook(text), [text]);
  const [last, setLast] = useState(read);
  if (read !== undefined && read !== last) setLast(read);
  return read ?? (isJson(text) ? last : undefined);
}
