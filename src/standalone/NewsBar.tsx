import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { failureDetails } from '../pane/details';
import type { Host } from '../pane/host';
import { CopyDetails } from '../pane/parts/CopyDetails';
import { failureSentence, type Strings } from '../strings';
import type { Failure } from '../workbook/failure';

/** What there is to say of the last Open or Save. */
export type News =
  { readonly kind: 'failed'; readonly failure: Failure } | { readonly kind: 'said'; readonly text: string };

interface Props {
  readonly news: News;
  readonly strings: Strings;
  readonly host: Host;
  readonly onClose: () => void;
}

/** Says how Open or Save went, until it is closed or the next one begins. */
export default function NewsBar({ news, strings, host, onClose }: Props): ReactNode {
  const { common } = strings.pane;
  const isFailure = news.kind === 'failed';
  return (
    <div role={isFailure ? 'alert' : 'status'}>
      <MessageBar intent={isFailure ? 'error' : 'success'} layout="multiline">
        <MessageBarBody>{isFailure ? failureSentence(news.failure, strings) : news.text}</MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              icon={<DismissRegular />}
              aria-label={common.close}
              onClick={onClose}
            />
          }
        >
          {isFailure && <CopyDetails details={failureDetails(news.failure, host)} words={common} />}
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
