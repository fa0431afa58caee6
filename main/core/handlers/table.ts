import { saveThroughHost } from '../files/saveThroughHost';
import type { HandlersOf } from './define';

export const tableHandlers: HandlersOf<'table'> = {
  'table.exportExcel': async ({ fileName, ...table }, services) =>
    saveThroughHost(services, fileName, { name: 'Excel 工作簿', extension: 'xlsx' }, () => services.writeTable(table)),
};
