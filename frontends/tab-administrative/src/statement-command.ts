import { openDialog, useCommand } from '@panel/mfe-kit';
import type { ShallowRef } from 'vue';
import type { Client } from './api';
import { TEXTS } from './texts';

/** `r` opens the account statement of the client, whatever tab is in sight. */
export function useStatementCommand(client: Readonly<ShallowRef<Client | undefined>>): void {
  useCommand({
    id: 'statements.issue',
    keys: 'r',
    label: TEXTS.statement,
    group: TEXTS.shortcutGroup,
    permission: 'accounts.figures',
    when: () => client.value !== undefined,
    run() {
      if (!client.value) return;
      const { code, legalName: clientName } = client.value;
      void openDialog('statements.issue', { code, clientName });
    },
  });
}
