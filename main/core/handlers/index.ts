import { appHandlers } from './app';
import type { Handlers } from './define';
import { filesHandlers } from './files';
import { paperHandlers } from './paper';
import { reportHandlers } from './report';
import { settingsHandlers } from './settings';
import { tableHandlers } from './table';
import { templateHandlers } from './template';
import { vaultHandlers } from './vault';
import { workbookHandlers } from './workbook';

/** Every call of the contract. Typed as `Handlers`, so that a call without a handler does not compile. */
export const handlers: Handlers = {
  ...appHandlers,
  ...settingsHandlers,
  ...vaultHandlers,
  ...reportHandlers,
  ...paperHandlers,
  ...templateHandlers,
  ...tableHandlers,
  ...workbookHandlers,
  ...filesHandlers,
};
