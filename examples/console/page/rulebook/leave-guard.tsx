import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useBlocker } from "react-router";

/** Asks before changes that are not saved are left behind. */
export function LeaveGuard({ isChanged }: { readonly isChanged: boolean }) {
  const { t } = useTranslation("rulebook");
  const dialog = useRef<HTMLDialogElement>(null);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isChanged && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!isChanged) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isChanged]);
  useEffect(() => {
    if (blocker.state === "blocked") dialog.current?.showModal();
    else dialog.current?.close();
  }, [blocker.state]);
  return (
    <dialog ref={dialog} className="card" aria-labelledby="leave-question" onCancel={() => blocker.reset?.()}>
      <div className="stack">
        <h2 id="leave-question">{t("leaveQuestion")}</h2>
        <p>{t("leaveMeans")}</p>
        <div className="row">
          <button type="button" className="primary" onClick={() => blocker.reset?.()}>
            {t("stay")}
          </button>
          <button type="button" onClick={() => blocker.proceed?.()}>
            {t("leave")}
          </button>
        </div>
      </div>
    </dialog>
  );
}
