import type { HandlersOf } from './define';

export const paperHandlers: HandlersOf<'paper'> = {
  'paper.start': async ({ documents, name }, { papers }) => {
    const job = await papers.start(documents, name);
    return job === null ? { started: false } : { started: true, job };
  },
  'paper.status': async ({ job }, { papers }) => papers.status(job),
  'paper.cancel': async ({ job }, { papers }) => {
    papers.cancel(job);
    return {};
  },
};
