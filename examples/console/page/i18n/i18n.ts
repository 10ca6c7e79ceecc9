import i18next from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import type { Title } from "../../shared/api.js";
import type { Namespaces, Translated } from "./namespaces.js";
import { shellWords } from "./shell-words.js";

/** The languages of the page. */
export type Language = keyof Title;

const storedAt = "opscycle-console.language";

/** The language chosen before, otherwise the browser's. */
export function firstLanguage(stored: string | null, wanted: readonly string[]): Language {
  if (stored === "en" || stored === "zh") return stored;
  const known = wanted.map((tag) => tag.slice(0, 2).toLowerCase());
  return known.find((tag) => tag === "zh" || tag === "en") === "zh" ? "zh" : "en";
}

/** Makes the words ready; to be called once, before the page is drawn. */
export function startLanguage(): void {
  i18next.on("languageChanged", (language) => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  });
  i18next.use(initReactI18next).init({
    lng: firstLanguage(localStorage.getItem(storedAt), navigator.languages),
    fallbackLng: "en",
    initAsync: false,
    showSupportNotice: false,
    interpolation: { escapeValue: false },
    resources: { en: { shell: shellWords.en }, zh: { shell: shellWords.zh } },
    ns: ["shell"],
    defaultNS: "shell",
  });
}

/** Adds the words of a view; called by its module, so that they come with its code. */
export function addWords<Name extends keyof Namespaces>(
  namespace: Name,
  words: { readonly en: Namespaces[Name]; readonly zh: Translated<Namespaces[Name]> },
): void {
  i18next.addResourceBundle("en", namespace, words.en);
  i18next.addResourceBundle("zh", namespace, words.zh);
}

/** The language now, and how to change it. */
export function useLanguage(): readonly [Language, (language: Language) => void] {
  const { i18n } = useTranslation();
  const change = (language: Language) => {
    localStorage.setItem(storedAt, language);
    void i18n.changeLanguage(language);
  };
  return [i18n.language === "zh" ? "zh" : "en", change];
}

/** Picks the language of a text that the server gives in both. */
export function useTitle(): (title: Title) => string {
  const [language] = useLanguage();
  return (title) => title[language];
}
