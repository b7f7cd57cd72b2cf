// Dialogs that are asked again and again, as fast as somebody clicks.
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import ConfirmDialog from '../../src/pane/parts/ConfirmDialog';
import KeepFocus from '../../src/pane/parts/KeepFocus';

function Asking(): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <FluentProvider theme={webLightTheme}>
      <KeepFocus />
      <button onClick={() => setOpen(true)}>Give up</button>
      <ConfirmDialog
        isOpen={isOpen}
        title="Give up?"
        text="What was typed is lost."
        yes="Throw away"
        no="Keep"
        onYes={close}
        onNo={close}
      />
    </FluentProvider>
  );
}

test('a question asked again while it closes is there for screen readers as well', async () => {
  const user = userEvent.setup();
  render(<Asking />);
  for (let times = 0; times < 20; times++) {
    // Not by its role: the closing dialog may still hide it.
    await user.click(screen.getByText('Give up', { selector: 'button' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Give up?' });
    await user.click(within(dialog).getByRole('button', { name: 'Keep' }));
  }
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
});
