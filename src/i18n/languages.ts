/**
 * The languages of the interface, as the browser's folders under `_locales` spell them; each with its
 * own name for itself. To add one: see CONTRIBUTING.
 */
export const LANGUAGES = {
  en: { name: 'English', direction: 'ltr' },
  de: { name: 'Deutsch', direction: 'ltr' },
  fr: { name: 'Français', direction: 'ltr' },
  es: { name: 'Español', direction: 'ltr' },
  pt_BR: { name: 'Português (Brasil)', direction: 'ltr' },
  tr: { name: 'Türkçe', direction: 'ltr' },
  hi: { name: 'हिन्दी', direction: 'ltr' },
  ar: { name: 'العربية', direction: 'rtl' },
  zh_CN: { name: '简体中文', direction: 'ltr' },
  ja: { name: '日本語', direction: 'ltr' },
} as const satisfies Record<string, { name: string; direction: 'ltr' | 'rtl' }>;

export type Language = keyof typeof LANGUAGES;

/** What the texts are written in first, and what stands in for a language that is not here. */
export const FIRST_LANGUAGE: Language = 'en';

export const LANGUAGE_CODES = Object.keys(LANGUAGES) as [Language, ...Language[]];

/** The form that `lang` attributes and `Intl` take (BCP 47): "pt-BR". */
export function languageTag(language: Language): string {
  return language.replace('_', '-');
}

/**
 * The language nearest to the wanted tags, in their order: the very one, else one of the same base
 * language ("pt-PT" gives "pt_BR"), else English.
 */
export function nearestLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const wanted = tag.replace('-', '_').toLowerCase();
    const base = wanted.split('_')[0];
    const found =
      LANGUAGE_CODES.find((code) => code.toLowerCase() === wanted) ??
      LANGUAGE_CODES.find((code) => code.split('_')[0] === base);
    if (found) return found;
  }
  return FIRST_LANGUAGE;
}
