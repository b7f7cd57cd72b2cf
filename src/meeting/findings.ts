import type { Finding } from '../kernel/finding';
import type { RectificationPart } from './rectification';

type Rule<Code extends string, Data = object> = Finding<Code, Readonly<Data>>;

/** What can be off on the sheets of the year. */
export type MeetingFinding =
  | Rule<'day-unreadable', { text: string }>
  | Rule<'day-weekday', { date: string; weekday: number }>
  // talks
  | Rule<'talk-day-missing'>
  | Rule<'talk-side-missing'>
  /** Not on the roster, and the talk was not held for a relation with people outside it. */
  | Rule<'talk-stranger', { name: string }>
  | Rule<'talk-with-oneself', { name: string }>
  | Rule<'talk-topic-missing'>
  /** In the future: it does not count yet. */
  | Rule<'talk-planned', { date: string }>
  | Rule<'talk-late', { date: string; meeting: string }>
  | Rule<'relation-unknown', { relation: string }>
  /** A side names somebody whom the roster does not know. */
  | Rule<'relation-stranger', { relation: string; name: string }>
  /** Nobody stands on one of its sides. */
  | Rule<'relation-empty', { relation: string }>
  // opinions
  | Rule<'opinion-text-missing'>
  | Rule<'opinion-target-missing'>
  | Rule<'opinion-target-unknown', { target: string }>
  /** Neither yes nor no: taken as a no. */
  | Rule<'opinion-consent-unclear'>
  | Rule<'opinion-giver-missing'>
  /** Names of givers who did not agree; they are not kept. Never says whose. */
  | Rule<'opinion-givers-removed', { count: number }>
  /** Two wordings that may mean the same. */
  | Rule<'opinions-alike', { codes: readonly [a: string, b: string] }>
  /** Too few to be shown without a guess who gave them. */
  | Rule<'opinions-withheld', { count: number }>
  // self-examination
  | Rule<'exam-missing', { name: string }>
  | Rule<'exam-part', { name: string; aspects: readonly string[] }>
  | Rule<'exam-late', { name: string; date: string; meeting: string }>
  /** The same problem in the same words as somebody else's. */
  | Rule<'exam-copied', { name: string; other: string }>
  /** Not on the roster; what was written is kept. */
  | Rule<'exam-stranger', { name: string }>
  // minutes
  | Rule<'minutes-day-missing'>
  | Rule<'minutes-day-differs', { date: string; meeting: string }>
  | Rule<'minutes-fact-missing', { fact: 'place' | 'chair' | 'recorder' }>
  | Rule<'minutes-official-missing'>
  /** Nobody has said whether they came. */
  | Rule<'minutes-unmarked', { names: readonly string[]; count: number }>
  | Rule<'minutes-quorum', { present: number; due: number }>
  | Rule<'minutes-reason-missing', { name: string }>
  | Rule<'minutes-chair-absent', { name: string }>
  /** Nobody spoke, or nothing was written down. */
  | Rule<'minutes-item-silent', { item: string }>
  | Rule<'minutes-items-few', { count: number; usual: number }>
  | Rule<'minutes-speaker-unknown', { name: string }>
  | Rule<'minutes-speaker-absent', { name: string }>
  | Rule<'minutes-decisions-missing'>
  // rectification
  | Rule<'rectify-problem-missing'>
  /** Not clear about goal, measure, responsible or deadline, or without a pledge. */
  | Rule<'rectify-unclear', { parts: readonly RectificationPart[] }>
  | Rule<'rectify-source-missing'>
  /** It names an opinion that there is not. */
  | Rule<'rectify-source-unknown', { source: string }>
  /** It names a form of the vote, and then nothing that is on it. */
  | Rule<'rectify-result-unknown', { form: string; text: string }>
  | Rule<'rectify-stranger', { name: string }>
  | Rule<'rectify-overdue', { problem: string; responsible: string; days: number }>
  | Rule<'rectify-soon', { problem: string; responsible: string; days: number }>
  | Rule<'rectify-accepted-early', { date: string }>
  | Rule<'rectify-accepted-undated'>
  | Rule<'rectify-acceptor-missing'>
  /** Who is responsible for it accepted it too. */
  | Rule<'rectify-acceptor-same', { name: string }>
  /** Opinions about the team that no item of the ledger names. */
  | Rule<'opinions-unanswered', { codes: readonly string[] }>;
