import type { Failure } from '../workbook/failure';
import type { Host } from './host';
import { VERSION } from './version';

const lines = (host: Pick<Host, 'kind' | 'about'>): readonly string[] => [
  `Pingyi ${VERSION} (${host.kind})`,
  host.about,
];

/** What helps to understand a failure, and nothing that the user wrote: codes and versions, no names, sheets or files. */
export function failureDetails(failure: Failure, host: Pick<Host, 'kind' | 'about'>): string {
  const codes = [
    failure.code,
    'reason' in failure && failure.reason,
    'hostCode' in failure && failure.hostCode,
  ];
  return [codes.filter(Boolean).join(' / '), ...lines(host)].join('\n');
}

/** Where a bug lies in our code. The message of an error may quote what the user wrote, so only its kind is told. */
export function crashDetails(error: Error, host: Pick<Host, 'kind' | 'about'>): string {
  const message = error.message.startsWith('bug: ') ? error.message : error.name;
  // Each browser writes a stack in its own way; lines with a place in a script are the same in all.
  const frames = (error.stack ?? '').split('\n').filter((line) => /:\d+:\d+/.test(line));
  return [message, ...lines(host), ...frames.slice(0, 12).map((line) => line.trim())].join('\n');
}
