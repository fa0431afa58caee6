/** A document to Word through the host's dialog. */
import { useState } from 'react';
import type { DocumentModel } from '../../shared/documents/model';
import { call } from '../transport';
import { say } from './feedback';
import { revealLater } from './saved';

export const useExportWord = (): { readonly busy: boolean; readonly exportWord: (document: DocumentModel) => Promise<void> } => {
  const [busy, setBusy] = useState(false);
  const exportWord = async (document: DocumentModel): Promise<void> => {
    setBusy(true);
    try {
      const result = await call('report.exportWord', { document });
      if (!result.ok) say.wrong(result.error.message);
      else revealLater(result.value);
    } finally {
      setBusy(false);
    }
  };
  return { busy, exportWord };
};
