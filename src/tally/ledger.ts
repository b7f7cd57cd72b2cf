import { type FormTally, spoiledCount } from './tally';
import type { TallyFinding } from './findings';

/** 计票报告单: due ≥ present ≥ issued ≥ returned = valid + spoiled + doubtful. Duplicate, foreign and altered ballots were refused and are in none of these. */
export interface Ledger {
  /** 应到: members who may vote. */
  readonly due: number;
  /** 实到: members who came, as somebody counted them; null as long as nobody has said so. */
  readonly present: number | null;
  /** 发出 */
  readonly issued: number;
  /** 收回: genuine ballots that came back, each once. */
  readonly returned: number;
  /** 有效 */
  readonly valid: number;
  /** 弃权: valid ballots without any mark. */
  readonly abstained: number;
  /** 无效 */
  readonly spoiled: number;
  /** 存疑: came back, but a person has to decide; 0 when the count is finished. */
  readonly doubtful: number;
  /** Refused at this count: the same ballot again. */
  readonly duplicate: number;
  /** Refused at this count: not a ballot of this vote. */
  readonly foreign: number;
  /** Refused at this count: ours, but changed. */
  readonly altered: number;
}

/** What a count refused. */
export type Refused = Pick<Ledger, 'duplicate' | 'foreign' | 'altered'>;

/** The ledger of a tally. */
export function ledgerOf(
  tally: FormTally,
  vote: Pick<Ledger, 'due' | 'present' | 'issued'>,
  refused: Refused,
): Ledger {
  const spoiled = spoiledCount(tally);
  const { duplicate, foreign, altered } = refused;
  return {
    ...vote,
    returned: tally.valid + spoiled + tally.doubtful,
    valid: tally.valid,
    abstained: tally.abstained,
    spoiled,
    doubtful: tally.doubtful,
    duplicate,
    foreign,
    altered,
  };
}

/** More came back than went out: nobody can say which are too many, so the vote is void. */
export const isVoid = (ledger: Ledger): boolean => ledger.returned > ledger.issued;

/** What the ledger itself says: the hard stop, the quorum (more than half of those due), an empty box. */
export function checkLedger(form: string, ledger: Ledger): readonly TallyFinding[] {
  const { due, issued, returned, valid, doubtful } = ledger;
  if (isVoid(ledger))
    return [{ level: 'error', code: 'returned-over-issued', at: {}, data: { form, returned, issued } }];
  if (returned === 0) return [{ level: 'note', code: 'no-ballots', at: {}, data: { form } }];
  const findings: TallyFinding[] = [];
  if (doubtful > 0)
    findings.push({ level: 'warning', code: 'ballots-doubtful', at: {}, data: { form, count: doubtful } });
  if (valid * 2 <= due)
    findings.push({ level: 'warning', code: 'quorum-missed', at: {}, data: { form, valid, due } });
  return findings;
}
