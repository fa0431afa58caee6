import { writeTable } from '../excel/write';
import { saveThroughHost } from '../files/saveThroughHost';
import type { HandlersOf } from './define';

export const tableHandlers: HandlersOf<'table'> = {
  'table.exportExcel': async (table, services) =>
    saveThroughHost(services, table.fileName, { name: 'Excel 工作簿', extension: 'xlsx' }, () => writeTable(table)),
};
