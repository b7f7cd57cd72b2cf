// What jobs do in steps, done at once.
import * as intake from '../../src/ballot/intake';
import { allAtOnce, type Steps } from '../../src/kernel/steps';
import * as roster from '../../src/roster/read-roster';
import * as box from '../../src/tally/ballot-box';
import * as trying from '../../src/tally/what-if';

const atOnce =
  <Given extends readonly unknown[], T>(work: (...given: Given) => Steps<T>) =>
  (...given: Given): T =>
    allAtOnce(work(...given));

export const readRoster = atOnce(roster.readRoster);
export const takeIn = atOnce(intake.takeIn);
export const readBox = atOnce(box.readBox);
export const planBox = atOnce(box.planBox);
export const boxFingerprint = atOnce(box.boxFingerprint);
export const whatIf = atOnce(trying.whatIf);
export const tellsNobody = atOnce(trying.tellsNobody);
