/** After a file was saved: say where, and offer to open the folder. A closed dialog says nothing was written. */
import type { Out } from '../../shared/contract/calls';
import { session } from '../store/session';
import { call } from '../transport';
import { notify, say } from './feedback';

export const revealLater = (result: Out<'report.exportWord'>, what = ''): void => {
  if (!result.saved) {
    say.info('没有保存文件');
    return;
  }
  const { id, fileName, place } = result;
  const text = `文件“${fileName}”在“${place}”文件夹里。`;
  const notice = { title: what ? `已导出：${what}` : '已导出', description: text };
  // The browser host has no file manager to open (hostWeb.reveal): the sentence stays until it has been read.
  if (session().host === 'web') {
    notify({ ...notice, actionLabel: '知道了', action: () => undefined });
    return;
  }
  notify({
    ...notice,
    actionLabel: '打开文件夹',
    action: async () => {
      const r = await call('files.reveal', { id });
      if (!r.ok) say.wrong(r.error.message);
      else if (!r.value.shown) say.info(text);
    },
  });
};
