import { newBook } from './new-book';
import { check } from './check';
import { dossier } from './dossier';
import { doubtful } from './doubtful';
import { paper } from './paper';
import { ballots } from './ballots';
import { tally } from './tally';
import { scoreboard } from './scoreboard';
import { scheme } from './scheme';
import { bulletin, recommend } from './publish';
import { entry, fill } from './entry';
import { events } from './events';
import { indicators } from './indicators';
import { recount } from './recount';
import { results, whatif } from './results';
import { rollup } from './rollup';
import { privacy } from './privacy';
import { lint } from './lint';
import { minutes } from './minutes';
import { newsletter } from './newsletter';
import { opinions } from './opinions';
import { rectification } from './rectification';
import { selfExamination } from './self-examination';
import { decide } from './decide';
import { talks } from './talks';
import { close, publish, slips } from './tell';
import { verify } from './verify';
import { voids } from './void';
import type { Command } from '../outcome';

/** Every command by its name. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  new: newBook,
  check,
  ballots,
  tally,
  results,
  whatif,
  doubtful,
  paper,
  scoreboard,
  indicators,
  entry,
  events,
  fill,
  bulletin,
  recommend,
  rollup,
  opinions,
  talks,
  'self-examination': selfExamination,
  minutes,
  rectification,
  dossier,
  newsletter,
  lint,
  scheme,
  void: voids,
  privacy,
  decide,
  slips,
  publish,
  recount,
  verify,
  close,
};
