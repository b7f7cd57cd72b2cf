import { Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import type { ReactNode, RefObject } from 'react';
import type { SpoilReason } from '../../ballot/judge-ballot';
import { useWords } from '../pane-context';
import type { DoubtfulDraft } from './doubtful-draft';

/** What a person may see on a ballot that makes it void; the other reasons are found by counting. */
const VOID_REASONS = [
  'unknown-mark',
  'over-marked',
  'identifying-mark',
  'blank',
] as const satisfies readonly SpoilReason[];

interface Props {
  readonly draft: DoubtfulDraft;
  readonly disabled: boolean;
  /** The field of the reason, to be brought to the keyboard. */
  readonly reason: RefObject<HTMLInputElement | null>;
  readonly onChange: (part: Partial<DoubtfulDraft>) => void;
  /** Enter in the reason. */
  readonly onDone: () => void;
}

/** Whether a doubtful ballot counts or is void, and why. */
export function Verdict({ draft, disabled, reason, onChange, onDone }: Props): ReactNode {
  const { count, doubtful: words } = useWords();
  const { isVoid, voidReason, because } = draft;
  return (
    <>
      <Field label={words.verdict}>
        <RadioGroup
          layout="horizontal"
          value={isVoid ? 'void' : 'count'}
          disabled={disabled}
          onChange={(_, { value }) => onChange({ isVoid: value === 'void' })}
        >
          <Radio value="count" label={words.count} />
          <Radio value="void" label={words.void} />
        </RadioGroup>
      </Field>
      {isVoid && (
        <Field label={words.voidReason}>
          <Select
            value={voidReason}
            disabled={disabled}
            onChange={(_, { value }) =>
              onChange({ voidReason: VOID_REASONS.find((one) => one === value) ?? 'unknown-mark' })
            }
          >
            {VOID_REASONS.map((one) => (
              <option key={one} value={one}>
                {count.spoiled[one]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={words.because} hint={words.becauseHint} required>
        <Input
          input={{ ref: reason }}
          value={because}
          disabled={disabled}
          placeholder={words.becausePlaceholder}
          maxLength={100}
          onChange={(_, { value }) => onChange({ because: value })}
          onKeyDown={({ key, nativeEvent }) => {
            if (key === 'Enter' && !nativeEvent.isComposing) onDone();
          }}
        />
      </Field>
    </>
  );
}
