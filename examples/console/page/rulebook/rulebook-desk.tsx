import { useDeferredValue, useMemo, useRef } from "react";
import { z } from "zod";
import type { RulebookView } from "../../shared/api.js";
import { ComparePanel } from "./compare-panel.js";
import { FaultList } from "./fault-list.js";
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
  const rulebook = useMemo(() => readRulebook(readable), [readable]);
  const hasErrors = checked?.text === draft.text && !checked.isUsable;
  return (
    <>
      <LeaveGuard isChanged={draft.isChanged} />
      <div className="rulebook-desk">
        <ParamForm rulebook={rulebook} text={draft.text} onWrite={draft.write} editor={editor} />
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
