/** Export to Word through the host's dialog; broken figures are pointed out first, never corrected silently. */
import { useState } from 'react';
import { call } from '../../transport';
import { ask, say } from '../../ui/feedback';
import { revealLater } from '../../ui/saved';
import type { Report } from './useReport';

export const useExport = (): { readonly busy: boolean; readonly exportWord: (report: Report) => Promise<void> } => {
  const [busy, setBusy] = useState(false);
  const exportWord = async ({ document, edits }: Report): Promise<void> => {
    const broken = edits.reduce((n, e) => n + e.broken.length, 0);
    if (broken > 0) {
      const go = await ask(
        '改过的文字里有数字对不上',
        `有 ${broken} 个数与台账不一致，见右边“您的改动”。可以先改正，也可以照现在的文字导出。`,
        '照现在的文字导出',
      );
      if (!go) return;
    }
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
