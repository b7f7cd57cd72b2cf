// A language that nobody speaks: every run of Chinese characters becomes a longer, accented word in brackets. What shows
// without brackets did not come from `src/strings`, and what is too narrow for it is too narrow for English.
import type { Page } from 'playwright-core';
import ts from 'typescript';

const HAN = /\p{Script=Han}+/gu;
const CONSONANTS = 'bçdfghjklmñprsštvwxz';
const VOWELS = 'áâäãåéèêëíìîïóòôöúùûü';

/** Two letters for a character, so that different words stay different. */
const syllable = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  return `${CONSONANTS[code % CONSONANTS.length] ?? ''}${VOWELS[Math.floor(code / 20) % VOWELS.length] ?? ''}`;
};

/** A text in the pseudo-language: twice as many letters as characters, in words of three syllables. */
export const pseudo = (text: string): string =>
  text.replace(
    HAN,
    (run) => `[${(run.match(/.{1,3}/gu) ?? []).map((part) => [...part].map(syllable).join('')).join(' ')}]`,
  );

/** A built script with every Chinese text in it replaced; the names of properties stay. */
export function pseudoScript(script: string): string {
  const source = ts.createSourceFile('strings.js', script, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const edits: { readonly from: number; readonly to: number }[] = [];
  const visit = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteral(node) ||
      ts.isNoSubstitutionTemplateLiteral(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node);
    const isKey =
      ts.isStringLiteral(node) && ts.isPropertyAssignment(node.parent) && node.parent.name === node;
    if (isText && !isKey) edits.push({ from: node.getStart(source), to: node.getEnd() });
    ts.forEachChild(node, visit);
  };
  visit(source);
  let text = '';
  let done = 0;
  for (const { from, to } of edits.sort((a, b) => a.from - b.from)) {
    text += script.slice(done, from) + pseudo(script.slice(from, to));
    done = to;
  }
  return text + script.slice(done);
}

/** The page speaks it in the place of Chinese; its sheets are English. */
export async function speakPseudo(page: Page): Promise<void> {
  await page.addInitScript(
    `localStorage.setItem('pingyi.settings', JSON.stringify({ language: 'zh-CN', sheetLanguage: 'en-US' }))`,
  );
  await page.route(/\/[a-z-]+-zh-CN\.[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: pseudoScript(await response.text()) });
  });
}
