/** Loading and removing the sample city: preview, question, work, result. Used by the settings and by the first start. */
import { ask, say, sentenceOf } from '../../ui/feedback';
import { type CountOfType, countByType, loadSample, removeSample, type SampleState, sampleState, sampleWrites } from './sample';

const list = (counts: readonly CountOfType[]): string => counts.map((c) => `${c.label} ${c.count} 条`).join('、');
const total = (counts: readonly CountOfType[]): number => counts.reduce((n, c) => n + c.count, 0);
/** Let the screen show the new step before work that does not pause. */
const painted = (): Promise<void> => new Promise((r) => setTimeout(r, 30));

/** @returns true when the sample was loaded. */
export const askAndLoad = async (onStep: (step: string) => void): Promise<boolean> => {
  try {
    onStep('正在准备示例数据');
    await painted();
    const state = await sampleState();
    if (state.sampleTotal > 0) {
      say.info('示例数据已经载入，不重复载入');
      return false;
    }
    const writes = await sampleWrites();
    const counts = countByType(writes);
    onStep('');
    const yes = await ask(
      '载入示例数据（安澜市）',
      <>
        <p>
          将载入虚构的 {total(counts)} 条记录：{list(counts)}。人名、单位都是编造的，可以随时整批移出。
        </p>
        {state.own > 0 ? (
          <p className="set-warn">台账里已有 {state.own} 条自己的记录。载入后示例会和它们一起出现在名单和统计里，移出示例前请不要打印统计材料。</p>
        ) : null}
      </>,
      '载入',
    );
    if (!yes) return false;
    onStep(`正在写入 ${writes.length} 条示例`);
    await painted();
    await loadSample(writes);
    say.done(`已载入 ${writes.length} 条示例`);
    return true;
  } catch (e) {
    say.wrong(sentenceOf(e));
    return false;
  } finally {
    onStep('');
  }
};

/** @returns true when the sample was removed. */
export const askAndRemove = async (state: SampleState, onStep: (step: string) => void): Promise<boolean> => {
  const yes = await ask(
    '移出示例数据',
    <>
      <p>
        将从台账移出示例的 {state.sampleTotal} 条记录：{list(state.sample)}。自己录入的 {state.own} 条不受影响。
      </p>
      {state.edited > 0 ? <p className="set-warn">其中 {state.edited} 条载入后改过，改动会一起移出。</p> : null}
      <p className="q">如果自己录入的记录用到了示例里的干部或单位，这一步会停下并指出是哪一条，什么都不会移出。</p>
    </>,
    '移出',
  );
  if (!yes) return false;
  try {
    onStep(`正在移出 ${state.sampleTotal} 条示例`);
    await painted();
    await removeSample(state.batches);
    say.done(`已移出 ${state.sampleTotal} 条示例`);
    return true;
  } catch (e) {
    say.wrong(sentenceOf(e));
    return false;
  } finally {
    onStep('');
  }
};
