import { stat } from 'node:fs/promises';
import { AppError } from '../../../shared/contract/errors';
import type { HandlersOf } from './define';

export const filesHandlers: HandlersOf<'files'> = {
  'files.reveal': async ({ id }, { host, saved }) => {
    const path = saved.pathOf(id);
    if (path === undefined) throw new AppError('fileMissing', 'unknown id');
    await stat(path);
    return { shown: await host.reveal(path) };
  },
};
