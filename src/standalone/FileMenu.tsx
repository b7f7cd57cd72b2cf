import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { Strings } from '../strings';
import type { Handle } from './disk';
import { forgetFiles, recentFiles } from './recent-files';

interface Props {
  readonly words: Strings['pane']['standalone']['disk'];
  readonly className: string;
  readonly onOpen: (handle: Handle) => void;
  readonly onSaveAs: () => void;
}

/** What is needed now and then: workbooks opened lately, and saving under another name. */
export default function FileMenu({ words, className, onOpen, onSaveAs }: Props): ReactNode {
  const [recent, setRecent] = useState<readonly Handle[]>([]);
  const [, fail] = useState<never>();
  const load = (): void => {
    recentFiles().then(setRecent, (error: unknown) =>
      fail(() => {
        throw error;
      }),
    );
  };
  return (
    <Menu
      onOpenChange={(_, { open }) => {
        if (open) load();
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={className}
          icon={<MoreHorizontalRegular />}
          aria-label={words.more}
          title={words.more}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={onSaveAs}>{words.saveAs}</MenuItem>
          {recent.length > 0 && (
            <>
              <MenuDivider />
              <MenuGroup>
                <MenuGroupHeader>{words.recent}</MenuGroupHeader>
                {recent.map((handle, at) => (
                  <MenuItem key={at} onClick={() => onOpen(handle)}>
                    {handle.name}
                  </MenuItem>
                ))}
              </MenuGroup>
              <MenuDivider />
              <MenuItem onClick={() => void forgetFiles().then(() => setRecent([]))}>{words.forget}</MenuItem>
            </>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
