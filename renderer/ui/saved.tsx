/** After a file was saved: say where, and offer to open the folder. A closed dialog says nothing was written. */
import type { Out } from '../../shared/contract/calls';
import { call } from '../transport';
import { notify, say } from './feedback';

export const revealLater = (result: Out<'report.exportWord'>, what = ''): void => {
  if (!result.saved) {
    say.info('没有保存文件');
    return;
  }
  const { id, fileName, place } = result;
  notify({
    title: '已导出',
    description: `${what ? `${what}，` : ''}文件“${fileName}”在${place}。`,
    actionLabel: '打开文件夹',
    action: async () => {
      const r = await call('files.reveal', { id });
      if (!r.ok) say.wrong(r.error.message);
      else if (!r.value.shown) say.info(`请在文件管理器里打开：${place}`);
    },
  });
};
