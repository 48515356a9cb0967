import { openDialog } from '@panel/mfe-kit';
import type { ClientSelection } from './api';

/** Offers to assign fields to these clients; the list stays where it is and shows what changed. */
export function openMassChange(selection: ClientSelection): void {
  void openDialog('clients.mass-change', { selection });
}
