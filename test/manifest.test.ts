/** @jest-environment jsdom */
// Microsoft's own check posts the manifest to a server; this one runs offline and knows what its schema and its
// documentation say: order of elements, lengths, ids, languages, pictures.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SCREENS } from '../src/pane/screens';

const root = path.resolve(__dirname, '..');
const BASE = 'https://localhost:3000/';
const xml = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
const manifest = new DOMParser().parseFromString(xml, 'application/xml');

const all = (name: string, within: Document | Element = manifest): Element[] => [
  ...within.getElementsByTagNameNS('*', name),
];
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';
const value = (element: Element): string => attribute(element, 'DefaultValue');

/** Children in the schema's sequence (Office add-ins schema 1.1 and task-pane version overrides 1.0). */
const SEQUENCE: Readonly<Record<string, readonly string[]>> = {
  OfficeApp:
    'Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions Dictionary VersionOverrides ExtendedOverrides'.split(
      ' ',
    ),
  VersionOverrides: [
    'Description',
    'Requirements',
    'Hosts',
    'Resources',
    'WebApplicationInfo',
    'EquivalentAddins',
  ],
  Host: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor', 'MobileFormFactor'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  OfficeTab: ['Group'],
  Group: ['OverriddenByRibbonApi', 'Label', 'Icon', 'Control'],
  Control: ['OverriddenByRibbonApi', 'Label', 'ToolTip', 'Supertip', 'Icon', 'Action', 'Enabled'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'Title', 'FunctionName'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};

/** Names of children that are unknown to the sequence or come too early. */
function misplaced(element: Element): string[] {
  const order = SEQUENCE[element.localName] ?? [];
  let last = 0;
  return [...element.children].flatMap((child) => {
    const at = order.indexOf(child.localName);
    const bad = at < last;
    last = Math.max(last, at);
    return bad ? [`${element.localName} > ${child.localName}`] : [];
  });
}

/** Width and height from a PNG's first chunk. */
function pixels(file: string): [number, number] {
  const bytes = readFileSync(path.join(root, file));
  expect(bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const resources = all('Resources').flatMap((element) =>
  [...element.children].flatMap((kind) => [...kind.children]),
);
const resids = manifest.querySelectorAll('[resid]');

test('is well-formed XML', () => {
  expect(all('parsererror')).toEqual([]);
  expect(manifest.documentElement.localName).toBe('OfficeApp');
});

test('elements come in the order of the schema', () => {
  // The base manifest's Host is empty and its Hosts has no sequence; all others are checked.
  const checked = Object.keys(SEQUENCE).flatMap((name) => all(name));
  expect(checked.flatMap(misplaced)).toEqual([]);
  expect(checked.length).toBeGreaterThan(15);
});

test('the order check can fail', () => {
  const wrong = new DOMParser().parseFromString(
    '<Control><Label/><Icon/><Supertip/><Colour/></Control>',
    'application/xml',
  );
  expect(misplaced(wrong.documentElement)).toEqual(['Control > Supertip', 'Control > Colour']);
});

test('names itself: a GUID, a version of four parts, zh-CN first', () => {
  expect(all('Id')[0]?.textContent).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(all('Version')[0]?.textContent).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  expect(all('DefaultLocale')[0]?.textContent).toBe('zh-CN');
});

test('asks for ExcelApi 1.9 in the base manifest, and for nothing in the overrides', () => {
  expect(all('Requirements')).toHaveLength(1);
  expect(all('Requirements')[0]?.parentElement?.localName).toBe('OfficeApp');
  expect(all('Sets').map((sets) => attribute(sets, 'DefaultMinVersion'))).toEqual(['1.9']);
  expect(all('Set').map((set) => [attribute(set, 'Name'), set.getAttribute('MinVersion')])).toEqual([
    ['ExcelApi', null],
  ]);
});

test('every resid has at most 32 characters, is defined once and used', () => {
  const defined = resources.map((resource) => attribute(resource, 'id'));
  const used = [...resids].map((element) => attribute(element, 'resid'));
  expect(defined.filter((id) => id === '' || id.length > 32)).toEqual([]);
  expect(new Set(defined).size).toBe(defined.length);
  expect([...new Set(used)].sort()).toEqual([...defined].sort());
});

test('resids point to the right kind of resource', () => {
  const kinds = new Map(
    resources.map((resource) => [attribute(resource, 'id'), resource.parentElement?.localName]),
  );
  const expected: Readonly<Record<string, string>> = {
    Image: 'Images',
    SourceLocation: 'Urls',
    FunctionFile: 'Urls',
    LearnMoreUrl: 'Urls',
    Label: 'ShortStrings',
    Title: 'ShortStrings',
    Description: 'LongStrings',
  };
  for (const element of resids)
    expect(kinds.get(attribute(element, 'resid'))).toBe(expected[element.localName]);
});

test('ids of group and controls are unique', () => {
  const ids = [...all('Group'), ...all('Control')].map((element) => attribute(element, 'id'));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => id === '' || id.length > 125)).toEqual([]);
});

test('every text is there in both languages and within its length', () => {
  const limits: readonly (readonly [Element[], number])[] = [
    [all('DisplayName'), 125],
    [[...manifest.documentElement.children].filter((child) => child.localName === 'Description'), 250],
    [all('ShortStrings').flatMap((element) => [...element.children]), 125],
    [all('LongStrings').flatMap((element) => [...element.children]), 250],
  ];
  for (const [elements, limit] of limits) {
    expect(elements.length).toBeGreaterThan(0);
    for (const element of elements) {
      const overrides = all('Override', element);
      expect(overrides.map((override) => attribute(override, 'Locale'))).toEqual(['en-US']);
      const [chinese, english] = [value(element), attribute(overrides[0] ?? element, 'Value')];
      expect(chinese).toMatch(/\p{Script=Han}/u);
      expect(english).toMatch(/[A-Za-z]/);
      expect(english).not.toMatch(/\p{Script=Han}/u);
      expect(Math.max(chinese.length, english.length)).toBeLessThanOrEqual(limit);
    }
  }
});

test('every address is https, at the base that scripts/host.mjs replaces, and leads to a file of ours', () => {
  const elements = [...manifest.querySelectorAll('[DefaultValue]')].filter((element) =>
    /^\w+:/.test(value(element)),
  );
  expect(elements.length).toBeGreaterThan(20);
  const pages = ['taskpane.html', 'commands.html'];
  for (const element of elements) {
    expect(value(element)).toMatch(/^https:\/\//);
    expect(value(element).startsWith(BASE)).toBe(true);
    const file = new URL(value(element)).pathname.slice(1);
    if (!pages.includes(file)) expect([file, existsSync(path.join(root, file))]).toEqual([file, true]);
  }
});

test('icons have the sizes that they are given for, and Excel gets those it demands', () => {
  const urls = new Map(resources.map((resource) => [attribute(resource, 'id'), value(resource)]));
  const pictures = all('Icon').flatMap((icon) => {
    const sizes = [...icon.children].map((image) => Number(attribute(image, 'size')));
    expect(sizes).toEqual(expect.arrayContaining([16, 32, 80]));
    return [...icon.children];
  });
  for (const picture of pictures) {
    const size = Number(attribute(picture, 'size'));
    expect([16, 20, 24, 32, 40, 48, 64, 80]).toContain(size);
    expect(pixels((urls.get(attribute(picture, 'resid')) ?? '').replace(BASE, ''))).toEqual([size, size]);
  }
  expect(all('IconUrl').map((icon) => pixels(value(icon).replace(BASE, '')))).toEqual([[32, 32]]);
  expect(all('HighResolutionIconUrl').map((icon) => pixels(value(icon).replace(BASE, '')))).toEqual([
    [64, 64],
  ]);
  for (const size of [16, 20, 24, 32, 40, 48, 64, 80])
    expect(pixels(`assets/icon-${size}.png`)).toEqual([size, size]);
});

/** All code of a folder, as one text. */
const code = (folder: string): string =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(root, folder, file), 'utf8'))
    .join('\n');

test('four buttons swap the screens of one pane, and the pane knows each screen', () => {
  const actions = all('Action');
  expect(actions.map((action) => action.getAttribute('xsi:type'))).toEqual(Array(4).fill('ShowTaskpane'));
  expect(new Set(all('TaskpaneId').map((id) => id.textContent)).size).toBe(1);
  const urls = new Map(resources.map((resource) => [attribute(resource, 'id'), value(resource)]));
  const screens = all('SourceLocation')
    .filter((element) => element.hasAttribute('resid'))
    .map((element) => new URL(urls.get(attribute(element, 'resid')) ?? '').searchParams.get('screen'));
  expect(screens).toEqual(['roster', 'ballots', 'tally', 'quarter']);
  expect(SCREENS).toEqual(expect.arrayContaining(screens));
});

test('every function that a button names is in src/commands', () => {
  const commands = code('src/commands');
  const names = all('FunctionName').map((name) => name.textContent);
  expect(names.filter((name) => !commands.includes(`associate('${name}'`))).toEqual([]);
});

test("Microsoft's own reader understands it", () => {
  // In a process of its own: Jest cannot load that package (it stands on ES modules).
  const script = `require('office-addin-manifest').OfficeAddinManifest.readManifestFile('manifest.xml').then(
    (info) => console.log(JSON.stringify(info)), (error) => { console.error(error); process.exit(1); })`;
  const out = execFileSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' });
  expect(JSON.parse(out)).toMatchObject({
    defaultLocale: 'zh-CN',
    displayName: '评议（开发）',
    hosts: ['Workbook'],
    officeAppType: 'TaskPaneApp',
    permissions: 'ReadWriteDocument',
    version: all('Version')[0]?.textContent,
  });
});
