import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/i18n.js";

/** The other language, named in itself. */
export function LanguageSwitch() {
  const { t } = useTranslation("shell");
  const [language, setLanguage] = useLanguage();
  return (
    <label className="language-switch">
      <span className="heard">{t("language")}</span>
      <select value={language} onChange={({ target }) => setLanguage(target.value === "zh" ? "zh" : "en")}>
        <option value="en" lang="en">
          English
        </option>
        <option value="zh" lang="zh-CN">
          中文
        </option>
      </select>
    </label>
  );
}
