import { AppError } from '../../../shared/contract/errors';
import type { HandlersOf } from './define';

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

export const workbookHandlers: HandlersOf<'workbook'> = {
  'workbook.read': async ({ name, base64 }, { readWorkbook }) => {
    if (base64.length % 4 !== 0 || !BASE64.test(base64)) throw new AppError('badInput', 'base64');
    return readWorkbook(Buffer.from(base64, 'base64'), name);
  },
};
