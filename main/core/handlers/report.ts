import { AppError } from '../../../shared/contract/errors';
import { saveThroughHost } from '../files/saveThroughHost';
import { printWord } from '../word/index';
import type { HandlersOf } from './define';

export const reportHandlers: HandlersOf<'report'> = {
  'report.exportWord': async ({ document }, services) =>
    saveThroughHost(services, document.fileName, { name: 'Word 文档', extension: 'docx' }, () => printWord(document, services.settings.get().fonts)),
  'report.exportPdf': async ({ fileName }, services) => {
    const { printPdf } = services.host;
    if (printPdf === null) throw new AppError('refused', 'this host prints no PDF');
    return saveThroughHost(services, fileName, { name: 'PDF 文档', extension: 'pdf' }, printPdf);
  },
};
