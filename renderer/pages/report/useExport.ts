/** Export to Word; broken figures are pointed out first, never corrected silently. */
import { useExportWord } from '../../ui/exportWord';
import { ask } from '../../ui/feedback';
import type { Report } from './useReport';

export const useExport = (): { readonly busy: boolean; readonly exportWord: (report: Report) => Promise<void> } => {
  const { busy, exportWord } = useExportWord();
  return {
    busy,
    exportWord: async ({ document, edits }) => {
      const broken = edits.reduce((n, e) => n + e.broken.length, 0);
      if (broken > 0) {
        const go = await ask(
          '改过的文字里有数字对不上',
          `有 ${broken} 个数与台账不一致，见右边“您的改动”。可以先改正，也可以照现在的文字导出。`,
          '照现在的文字导出',
        );
        if (!go) return;
      }
      await exportWord(document);
    },
  };
};
