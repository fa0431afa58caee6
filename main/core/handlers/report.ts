import { saveThroughHost } from '../files/saveThroughHost';
import { printWord } from '../word/index';
import type { HandlersOf } from './define';

export const reportHandlers: HandlersOf<'report'> = {
  'report.exportWord': async ({ document }, services) =>
    saveThroughHost(services, document.fileName, { name: 'Word 文档', extension: 'docx' }, () => printWord(document)),
};
