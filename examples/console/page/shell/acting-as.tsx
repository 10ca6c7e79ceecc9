import { useTranslation } from "react-i18next";
import { setActing, useActing } from "../acting.js";
import { useShop } from "../client.js";
import { useTitle } from "../i18n/i18n.js";

/** In whose name commands go out. */
export function ActingAs() {
  const { t } = useTranslation("shell");
  const title = useTitle();
  const acting = useActing();
  const roles = useShop().data?.roles ?? [];
  const isListed = roles.some(({ id }) => id === acting.role);
  return (
    <fieldset className="acting-as">
      <legend>{t("actingAs")}</legend>
      <label>
        <span className="heard">{t("name")}</span>
        <input
          value={acting.actor}
          placeholder={t("name")}
          maxLength={200}
          autoComplete="name"
          onChange={({ target }) => setActing({ ...acting, actor: target.value })}
        />
      </label>
      <label>
        <span className="heard">{t("role")}</span>
        <select value={acting.role} onChange={({ target }) => setActing({ ...acting, role: target.value })}>
          {!isListed && <option value={acting.role}>{acting.role}</option>}
          {roles.map((role) => (
            <option key={role.id} value={role.id}>
              {title(role.title)}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}
