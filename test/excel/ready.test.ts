import { hostLanguage, hostTheme, hostVersion, supports } from '../../src/excel/host-info';
import { whenReady } from '../../src/excel/ready';

const pretend = (office: unknown): void => {
  Object.defineProperty(globalThis, 'Office', { value: office, configurable: true });
};

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

describe('whether Office is there', () => {
  test.each([
    ['Excel', async () => ({ host: 'Excel' }), 'excel'],
    ['another program', async () => ({ host: 'Word' }), 'outside'],
    ['a plain page', async () => ({ host: null }), 'outside'],
    ['an error', () => Promise.reject(new Error('made up')), 'outside'],
    ['no answer', () => new Promise(() => undefined), 'timeout'],
  ])('%s', async (_, onReady, kind) => {
    pretend({ onReady });
    expect(await whenReady(20)).toEqual({ kind });
  });

  test('no office.js at all', async () => {
    expect(await whenReady(20)).toEqual({ kind: 'outside' });
  });
});

describe('what it says of itself', () => {
  test.each([
    ['no Office', undefined],
    ['Office outside of Excel', { context: {} }],
  ])('%s', (_, office) => {
    if (office) pretend(office);
    expect([hostLanguage(), hostTheme(), hostVersion(), supports('1.9')]).toEqual([null, null, null, false]);
  });

  test.each([
    ['#FFFFFF', 'light'],
    ['#262626', 'dark'],
    ['1F1F1F', 'dark'],
    ['window', null],
  ])('theme %s', (bodyBackgroundColor, theme) => {
    pretend({ context: { officeTheme: { bodyBackgroundColor } } });
    expect(hostTheme()).toBe(theme);
  });

  test('language and version', () => {
    pretend({
      context: { displayLanguage: 'zh-CN', diagnostics: { host: 'Excel', platform: 'PC', version: '16.0' } },
    });
    expect([hostLanguage(), hostVersion()]).toEqual(['zh-CN', 'Excel PC 16.0']);
  });
});
