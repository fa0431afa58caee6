/** Export to Word and printing; broken figures are pointed out first, never corrected silently. */
import { useExportWord } from '../../ui/exportWord';
import { ask } from '../../ui/feedback';
import type { Report } from './useReport';

/** Whether the report may go as it stands: asked when figures of the text no longer agree. */
const agreed = async ({ edits }: Report, how: string): Promise<boolean> => {
  const broken = edits.reduce((n, e) => n + e.broken.length, 0);
  return (
    broken === 0 ||
    (await ask(
      '改过的文字里有数字对不上',
      `有 ${broken} 个数与台账不一致，见右边“您的改动”。可以先改正，也可以照现在的文字${how}。`,
      `照现在的文字${how}`,
    ))
  );
};

interface Ways {
  readonly busy: boolean;
  readonly exportWord: (report: Report) => Promise<void>;
  readonly print: (report: Report) => Promise<void>;
}
export const useExport = (): Ways => {
  const { busy, exportWord } = useExportWord();
  return {
    busy,
    exportWord: async (report) => {
      if (await agreed(report, '导出')) await exportWord(report.document);
    },
    print: async (report) => {
      if (await agreed(report, '打印')) window.print();
    },
  };
};
