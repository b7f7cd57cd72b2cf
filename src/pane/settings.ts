import { type Language, languageOf } from '../strings';

/** What a user may choose for himself, on this machine. */
export interface Settings {
  readonly language: 'auto' | Language;
  readonly sheetLanguage: 'pane' | Language;
  readonly theme: 'auto' | 'light' | 'dark';
}

export const DEFAULT_SETTINGS: Settings = { language: 'auto', sheetLanguage: 'pane', theme: 'auto' };

export const LANGUAGE_CHOICES = ['auto', 'zh-CN', 'en-US'] as const;
export const SHEET_LANGUAGE_CHOICES = ['pane', 'zh-CN', 'en-US'] as const;
export const THEME_CHOICES = ['auto', 'light', 'dark'] as const;

const KEY = 'pingyi.settings';

const oneOf = <T extends string>(choices: readonly T[], value: unknown, otherwise: T): T =>
  choices.find((choice) => choice === value) ?? otherwise;

/** Settings from stored text; whatever is not understood is left at its default. */
export function parseSettings(text: string | null): Settings {
  const { language, sheetLanguage, theme } = recordIn(text ?? '');
  return {
    language: oneOf(LANGUAGE_CHOICES, language, DEFAULT_SETTINGS.language),
    sheetLanguage: oneOf(SHEET_LANGUAGE_CHOICES, sheetLanguage, DEFAULT_SETTINGS.sheetLanguage),
    theme: oneOf(THEME_CHOICES, theme, DEFAULT_SETTINGS.theme),
  };
}

/** What a JSON text holds by name; nothing where it is no such text. */
function recordIn(text: string): Readonly<Record<string, unknown>> {
  try {
    return { ...(JSON.parse(text) as Record<string, unknown> | null) };
  } catch {
    return {};
  }
}

/** The stored settings; the defaults where the browser keeps nothing for us. */
export function loadSettings(): Settings {
  try {
    return parseSettings(localStorage.getItem(KEY));
  } catch {
    return DEFAULT_SETTINGS;
  }
}

/** Keeps the settings; false where the browser refuses (private windows, policies): they then last as long as the page. */
export function saveSettings(settings: Settings): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
    return true;
  } catch {
    return false;
  }
}

/** The pane's language: the user's choice, else the host's. */
export const paneLanguage = (settings: Settings, hostLanguage: string): Language =>
  settings.language === 'auto' ? languageOf(hostLanguage) : settings.language;

/** The language of new sheets. */
export const sheetLanguage = (settings: Settings, hostLanguage: string): Language =>
  settings.sheetLanguage === 'pane' ? paneLanguage(settings, hostLanguage) : settings.sheetLanguage;
