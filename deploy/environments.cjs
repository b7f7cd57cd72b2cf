// Where the add-in can live. webpack.config.js builds the pages of `development`; scripts/host.mjs makes the others from them.

/** The Microsoft service whose pages Excel on the web lies in, frame within frame: all of them must be allowed to frame ours. */
const MICROSOFT_FRAMES = [
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.office365.com',
  'https://*.office.net',
  'https://*.microsoft365.com',
  'https://*.cloud.microsoft',
  'https://*.sharepoint.com',
  'https://*.live.com',
  'https://*.microsoft.com',
];

/** The same for the service that 21Vianet runs in China. */
const CHINA_FRAMES = [
  'https://*.partner.officewebapps.cn',
  'https://*.officewebapps.cn',
  'https://*.office365.cn',
  'https://*.sharepoint.cn',
  'https://*.partner.microsoftonline.cn',
];

/**
 * One entry an environment. `id`: the add-in's GUID there, so that two copies can be installed side by side; `trial` is
 * the GUID of a second copy to try out first. `mark`: what follows the name, in Chinese and English; '' where people work.
 * `officeJs`: where office.js comes from, an address or a path beside our pages. `frames`: who may frame the pages.
 */
const ENVIRONMENTS = {
  development: {
    id: '4be7cf71-7354-433a-bee6-77b9807bc83a',
    mark: { zh: '（开发）', en: ' (development)' },
    officeJs: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    frames: MICROSOFT_FRAMES,
  },
  microsoft: {
    id: '1346890a-e4d2-4ca3-9cd3-786aecdd0e30',
    trial: '592f53f0-5b9f-4e92-9b0a-3ecbf133a578',
    mark: { zh: '', en: '' },
    officeJs: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    frames: MICROSOFT_FRAMES,
  },
  china: {
    id: '9c252b94-c830-4248-a9c2-3ffb41d68a84',
    trial: '63849999-d9e7-461c-a1f2-6366694b7d06',
    mark: { zh: '', en: '' },
    officeJs: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
    frames: CHINA_FRAMES,
  },
  // No network beyond the house: office.js lies beside the pages, as Microsoft made it. Desktop Excel frames nothing.
  closed: {
    id: '8af454dd-e281-458b-8ee8-d8e36e8607bf',
    trial: 'bc056539-e933-49bc-80fb-b05443f88444',
    mark: { zh: '（内网）', en: ' (intranet)' },
    officeJs: 'office-js/office.js',
    frames: [],
  },
};

const TRIAL_MARK = { zh: '（试用）', en: ' (trial)' };

/** The address that manifest.xml names, and under which `npm start -- --excel` serves. */
const DEVELOPMENT_BASE = 'https://localhost:3000';

/** No page may speak to another host: what is typed into it has nowhere to go. */
function pagePolicy(officeJs) {
  const scripts = officeJs?.startsWith('https://') ? ` ${new URL(officeJs).origin}` : '';
  return [
    "default-src 'self'",
    "connect-src 'self'",
    // Fluent UI writes its styles into the page.
    "style-src 'self' 'unsafe-inline'",
    `script-src 'self'${scripts}`,
    "worker-src 'self'",
    "img-src 'self' data: blob:",
    // Also stops the telemetry frame that office.js opens after three seconds.
    "frame-src 'none'",
  ].join('; ');
}

/** What office.js loads from its own folder: the client of each platform, the table it finds them by, texts, telemetry stub. */
const OFFICE_FILES = [
  /^office\.js$/,
  /^o15apptofilemappingtable\.js$/,
  /^excel-(web|winrt|mac|ios|android)-16\.00\.js$/,
  /^excel-win32-16\.0[01]\.js$/,
  /^[a-z]+-[a-z-]+\/office_strings\.js$/i,
  /^telemetry\/[^/]+\.js$/,
  /^agaveerrorux\//,
];

module.exports = { DEVELOPMENT_BASE, ENVIRONMENTS, OFFICE_FILES, TRIAL_MARK, pagePolicy };
