/** 已延期 beside a due day, with the reason on pointing at it. */
import type { DueFacts } from '../../shared/rules/dueState';
import './extended.css';

/** @param short one character, for narrow columns */
export const ExtendedTag = ({ short, title }: { short?: true; title?: string }) => (
  <span className={`extended ${short ? 'short' : ''}`} title={title ?? '已延期'}>
    {short ? '延' : '已延期'}
  </span>
);

export function Extended({ state, short }: { state: Pick<DueFacts, 'due' | 'extensions' | 'entered'>; short?: true }) {
  const reason = state.extensions.at(-1)?.reason || state.entered?.reason || '';
  return <ExtendedTag title={`已延期至 ${state.due ?? ''}${reason === '' ? '' : `：${reason}`}`} {...(short ? { short } : {})} />;
}
