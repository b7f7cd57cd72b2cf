// A pane on a real workbook: the one over files, as the standalone page has it; nothing of ours is imitated.
import { act, render, type RenderResult, screen, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { ballotFiles, type FileWorkbook, makeBook, openWorkbook, zipStream } from '../../src/files';
import { success } from '../../src/kernel/result';
import { App } from '../../src/pane/App';
import type { Host } from '../../src/pane/host';
import type { Screen } from '../../src/pane/screens';
import { DEFAULT_SETTINGS, paneLanguage, type Settings, sheetLanguage } from '../../src/pane/settings';
import { stringsFor } from '../../src/strings/strings-for';
import type { CellValue } from '../../src/kernel/grid';
import { BLANK_PLAN, cell, row } from '../../src/workbook/cells';
import type { MadeFile } from '../../src/workbook/ballot-files';
import type { SheetPlan } from '../../src/workbook/sheet-plan';
import { collect } from '../support/book';

/** What the host was asked to do. */
export interface Asked {
  readonly shown: (readonly [sheet: string, cell: string | undefined])[];
  /** What is selected in the workbook. */
  selection: { readonly sheet: string; readonly area?: string };
  readonly downloads: { readonly name: string; readonly content: Blob }[];
}

export interface FileHost {
  readonly host: Host;
  readonly asked: Asked;
  /** Somebody has changed a cell. */
  readonly edited: () => void;
}

export function fileHost(workbook: FileWorkbook, language = 'zh-CN'): FileHost {
  const asked: Asked = { shown: [], selection: { sheet: '花名册' }, downloads: [] };
  const listeners = new Set<() => void>();
  const zip = async (files: AsyncIterable<MadeFile> | Iterable<MadeFile>): Promise<Blob> =>
    new Blob((await collect(zipStream(files))) as Uint8Array<ArrayBuffer>[]);
  return {
    asked,
    edited: () => act(() => listeners.forEach((listener) => listener())),
    host: {
      kind: 'excel',
      workbook,
      files: () => Promise.resolve({ ...ballotFiles, zip, zipChunks: zipStream, book: makeBook }),
      selection: () => Promise.resolve(success(asked.selection)),
      openBook: (file, bytes) => Promise.resolve(openWorkbook(bytes, file)),
      goTo: (sheet, at) => {
        asked.shown.push([sheet, at]);
        return Promise.resolve(success(undefined));
      },
      onEdited: (listener) => {
        listeners.add(listener);
        return Promise.resolve(success(() => void listeners.delete(listener)));
      },
      download: (name, content) => {
        asked.downloads.push({ name, content });
      },
      language,
      theme: () => null,
      about: 'Test 1.0',
    },
  };
}

export interface Opened extends FileHost {
  readonly user: UserEvent;
  readonly view: RenderResult;
}

/** Opens the pane; settings are given, so that nothing stored by another test counts. */
export function openPane(
  workbook: FileWorkbook,
  {
    start = 'home',
    settings = {},
    language = 'zh-CN',
  }: { start?: Screen; settings?: Partial<Settings>; language?: string } = {},
): Opened {
  const chosen = { ...DEFAULT_SETTINGS, ...settings };
  const made = fileHost(workbook, language);
  const words = {
    strings: stringsFor(paneLanguage(chosen, language)),
    sheetStrings: stringsFor(sheetLanguage(chosen, language)),
  };
  const view = render(<App host={made.host} startScreen={start} start={{ settings: chosen, ...words }} />);
  return { ...made, view, user: userEvent.setup() };
}

/** A button of the screen, not of the header. */
export const button = async (name: string | RegExp): Promise<HTMLElement> =>
  within(await screen.findByRole('main')).findByRole('button', { name });

export const press = async (user: UserEvent, name: string | RegExp): Promise<void> => {
  await user.click(await button(name));
};

/** A sheet that the user typed. */
export const typed = (name: string, rows: readonly (readonly CellValue[])[]): SheetPlan => ({
  ...BLANK_PLAN,
  kind: null,
  name,
  rows: rows.map((values) => row(values.map((value) => cell(value)))),
});

/** Something done beside the pane, while the pane goes on with what it is at. */
export async function meanwhile<T>(work: () => Promise<T>): Promise<T> {
  const done: T[] = [];
  await act(async () => {
    done.push(await work());
  });
  return done[0] as T;
}

/** Everything that axe finds wrong on the page; colours need a real browser and are looked at there. */
export async function violations(): Promise<readonly string[]> {
  const { violations: found } = await meanwhile(() =>
    axe.run(
      // Fluent's own markers of the ends of a tab cycle: never reached by anyone.
      { include: [document.body], exclude: ['[data-tabster-dummy]'] },
      { rules: { 'color-contrast': { enabled: false }, 'page-has-heading-one': { enabled: true } } },
    ),
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}
