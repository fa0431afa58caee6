/** 撤销 in the notice after an action. */
import { session } from '../store/session';
import { notify, say, sentenceOf } from '../ui/feedback';

export const offerUndo = (title: string, description: string, changeId: string): void =>
  notify({
    title,
    description,
    actionLabel: '撤销',
    action: async () => {
      try {
        await session().repo.undo(changeId);
        say.done('已撤销');
      } catch (e) {
        say.wrong(sentenceOf(e));
      }
    },
  });
