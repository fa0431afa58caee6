/** Excel files of this page, saved through main. */
import type { In } from '../../../shared/contract/calls';
import { call } from '../../transport';
import { say } from '../../ui/feedback';
import { revealLater } from '../../ui/saved';
import type { Figures } from './figures';
import { figuresFile, listFile, type ShownList } from './files';

const send = async (file: In<'table.exportExcel'>, what: string): Promise<void> => {
  const result = await call('table.exportExcel', file);
  if (!result.ok) say.wrong(result.error.message);
  else revealLater(result.value, what);
};

export const exportFigures = (shown: Figures, unitName: string): Promise<void> => send(figuresFile(shown, unitName), '统计表');
export const exportList = (shown: ShownList): Promise<void> => send(listFile(shown), `${shown.entries.length} 条`);
