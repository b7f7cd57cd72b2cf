import {
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { failureSentence } from '../../strings';
import type { Failure } from '../../workbook/failure';
import { failureDetails } from '../details';
import { usePane } from '../pane-context';
import { CopyDetails } from './CopyDetails';

const useStyles = makeStyles({ bar: { whiteSpace: 'normal' } });

/** Why a job could not run: what happened, why, what to do next. Its own wish to stop is no failure for the user. */
export function FailureBar({ failure }: { readonly failure: Failure }): ReactNode {
  const { host, strings } = usePane();
  const styles = useStyles();
  const isWish = failure.code === 'cancelled';
  return (
    <div role={isWish ? 'status' : 'alert'}>
      <MessageBar intent={isWish ? 'info' : 'error'} layout="multiline" className={styles.bar}>
        <MessageBarBody>
          {!isWish && <MessageBarTitle>{strings.pane.trouble.what}</MessageBarTitle>}
          {failureSentence(failure, strings)}
        </MessageBarBody>
        {!isWish && (
          <MessageBarActions>
            <CopyDetails details={failureDetails(failure, host)} words={strings.pane.common} />
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  );
}
