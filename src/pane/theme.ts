import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
} from '@fluentui/react-components';
import type { Language } from '../strings';

/** Ink blue, the colour of our sheets and icons, in Fluent's sixteen steps from dark to light. */
const INK: BrandVariants = {
  10: '#03060C',
  20: '#0D1727',
  30: '#12253F',
  40: '#153153',
  50: '#1A3E69',
  60: '#1F4B7F',
  70: '#245995',
  80: '#2A67AC',
  90: '#4178B8',
  100: '#5A89C3',
  110: '#729ACE',
  120: '#8AABD8',
  130: '#A2BDE2',
  140: '#BACFEB',
  150: '#D2E1F4',
  160: '#EAF0F8',
};

const light = createLightTheme(INK);
// Two steps lighter than Fluent's own: text of the brand's colour needs 4.5 : 1 on dark grey.
const dark: Theme = {
  ...createDarkTheme(INK),
  colorBrandForeground1: INK[120],
  colorBrandForeground2: INK[130],
  colorBrandForegroundLink: INK[120],
};

/** The fonts that Windows, macOS and Linux bring along. In English no Chinese font may come first: its quotes are too wide. */
const FONTS: Readonly<Record<Language, string>> = {
  'zh-CN':
    "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', system-ui, sans-serif",
  'en-US': "'Segoe UI', -apple-system, 'Noto Sans', 'Liberation Sans', system-ui, sans-serif",
};

/** The look of a page in one of the two schemes and languages. */
export const themeFor = (scheme: 'light' | 'dark', language: Language): Theme => ({
  ...(scheme === 'light' ? light : dark),
  fontFamilyBase: FONTS[language],
});
