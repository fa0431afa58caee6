/** Messages and questions outside React render: one place, Chinese sentences, with 撤销 where an action can be taken back. */
import { Button } from 'antd';
import type { useAppProps } from 'antd/es/app/context';
import type { ReactNode } from 'react';

let api: useAppProps | undefined;
export const bindFeedback = (app: useAppProps): void => {
  api = app;
};
let nextKey = 0;

/** Notice at the lower right with one action, e.g. 撤销 or 打开文件夹. */
export const notify = (n: {
  title: string;
  description: ReactNode;
  actionLabel: string;
  action: () => Promise<void> | void;
  seconds?: number;
}): void => {
  nextKey += 1;
  const key = `n${nextKey}`;
  api?.notification.open({
    key,
    title: n.title,
    description: n.description,
    duration: n.seconds ?? 12,
    placement: 'bottomLeft',
    actions: (
      <Button
        size="small"
        onClick={() => {
          api?.notification.destroy(key);
          void n.action();
        }}
      >
        {n.actionLabel}
      </Button>
    ),
  });
};
export const say = {
  done: (text: string): void => void api?.message.success(text),
  info: (text: string): void => void api?.message.info(text),
  /** Stays until closed: the user must be able to read what went wrong. */
  wrong: (text: string): void => void api?.notification.error({ title: '没有完成', description: text, duration: 0, placement: 'bottomLeft' }),
};
/** Question with a preview of what will happen; resolves true when confirmed. */
export const ask = (title: string, content: ReactNode, okText: string): Promise<boolean> =>
  new Promise((resolve) => {
    if (!api) {
      resolve(false);
      return;
    }
    api.modal.confirm({
      title,
      content,
      okText,
      cancelText: '取消',
      icon: null,
      width: 480,
      onOk: () => resolve(true),
      onCancel: () => resolve(false),
    });
  });
/** Sentence of any error thrown by the store or main. */
export const sentenceOf = (e: unknown): string =>
  e instanceof Error && /[\u4e00-\u9fff]/.test(e.message) ? e.message : '程序遇到了没有料到的问题，这一步没有完成。请再试一次。';
