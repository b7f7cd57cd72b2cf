import type { Language } from '.';
import type { Guide } from './zh-CN/guide';

export type { Guide };

const GUIDES: Readonly<Record<Language, () => Promise<{ readonly guide: Guide }>>> = {
  'zh-CN': () => import(/* webpackChunkName: "guide-zh-CN" */ './zh-CN/guide'),
  'en-US': () => import(/* webpackChunkName: "guide-en-US" */ './en-US/guide'),
};

/** Help and the words of screens that few open, in one language: not among what the first screen waits for. */
export const loadGuide = async (language: Language): Promise<Guide> => (await GUIDES[language]()).guide;
