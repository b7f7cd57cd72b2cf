/** The one place that says how TypeScript becomes JavaScript, for webpack and for Jest. */
const options = (parser) => ({
  jsc: {
    parser,
    transform: { react: { runtime: 'automatic' } },
    // WebView2, Safari 15.4 and Node 20 all know it; Excel 2021 and later have nothing older.
    target: 'es2022',
  },
});

module.exports = {
  ts: options({ syntax: 'typescript' }),
  // A parser of its own: in .tsx `<T>(x)` would be an element.
  tsx: options({ syntax: 'typescript', tsx: true }),
  js: options({ syntax: 'ecmascript' }),
};
