import { AppError } from '../../../shared/contract/errors';
import type { DocumentModel } from '../../../shared/documents/model';
import { saveThroughHost } from '../files/saveThroughHost';
import { printWord } from '../word/index';
import type { HandlersOf } from './define';

/** Papers with more rows are made in the worker, so that the main loop stays free. */
const LONG = 200;
const isLong = (document: DocumentModel): boolean =>
  document.sections.reduce((n, s) => n + s.blocks.reduce((m, b) => m + ('rows' in b ? b.rows.length : 1), 0), 0) > LONG;

export const reportHandlers: HandlersOf<'report'> = {
  'report.exportWord': async ({ document }, services) =>
    saveThroughHost(services, document.fileName, { name: 'Word 文档', extension: 'docx' }, () =>
      isLong(document) ? services.papers.print(document) : printWord(document, services.settings.get().fonts),
    ),
  'report.exportPdf': async ({ fileName }, services) => {
    const { printPdf } = services.host;
    if (printPdf === null) throw new AppError('refused', 'this host prints no PDF');
    return saveThroughHost(services, fileName, { name: 'PDF 文档', extension: 'pdf' }, printPdf);
  },
};
