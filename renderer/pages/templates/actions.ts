/** What the buttons of 文书模板 do: upload, remove, copy out, test fill. Each tells the user what came of it. */
import { MAX_TEMPLATE, type Out } from '../../../shared/contract/calls';
import type { PaperDef } from '../../../shared/documents/papers/define';
import type { AnyRow } from '../../../shared/records/define';
import { type RecordTypeId, typeById } from '../../../shared/records/registry';
import { loadPaperContext } from '../../store/paperContext';
import { session } from '../../store/session';
import { call } from '../../transport';
import { notify, say, sentenceOf } from '../../ui/feedback';
import { revealLater } from '../../ui/saved';
import { fillTemplate, jobEnded, type OwnTemplate, paperFileName } from './fillTemplate';

/** What was wrong with a file. */
export interface Findings {
  readonly paper: string;
  readonly fileName: string;
  readonly refused: string | null;
  readonly problems: Out<'template.check'>['problems'];
}

const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''));
    reader.onerror = () => reject(new Error('这个文件读不出来，可能正被 Word 或 WPS 打开。请关闭后再选一次。'));
    reader.readAsDataURL(file);
  });

const takeBack = (paper: PaperDef, changed: () => void) => async (): Promise<void> => {
  const r = await call('template.restore', { paper: paper.id });
  if (!r.ok) return say.wrong(r.error.message);
  changed();
  say.done('已撤销');
};

/** @returns what is wrong with the file; null when it was kept or nothing could be said about it */
export const upload = async (paper: PaperDef, file: File, old: OwnTemplate | undefined, changed: () => void): Promise<Findings | null> => {
  try {
    if (file.size > MAX_TEMPLATE)
      throw new Error(`“${file.name}”有 ${(file.size / (1 << 20)).toFixed(1)} MB，超过 ${MAX_TEMPLATE >> 20} MB。请压缩或删去图片后再上传。`);
    const r = await call('template.put', { paper: paper.id, name: file.name.slice(-260), base64: await base64Of(file) });
    if (!r.ok) throw new Error(r.error.message);
    if (!r.value.stored) return { paper: paper.id, fileName: file.name, refused: r.value.refused, problems: r.value.problems };
    changed();
    if (old)
      notify({
        title: '模板已替换',
        description: `“${paper.label}”改用“${file.name}”。`,
        actionLabel: '撤销',
        action: takeBack(paper, changed),
      });
    else say.done(`“${paper.label}”已改用自有模板`);
  } catch (e) {
    say.wrong(sentenceOf(e));
  }
  return null;
};

export const remove = async (paper: PaperDef, template: OwnTemplate, changed: () => void): Promise<void> => {
  const r = await call('template.remove', { paper: paper.id });
  if (!r.ok) return say.wrong(r.error.message);
  changed();
  notify({
    title: '自有模板已删除',
    description: `“${paper.label}”恢复使用内置格式，删去的是“${template.name}”。`,
    actionLabel: '撤销',
    action: takeBack(paper, changed),
  });
};

export const copyOut = async (paper: PaperDef): Promise<void> => {
  const r = await call('template.get', { paper: paper.id });
  if (!r.ok) say.wrong(r.error.message);
  else revealLater(r.value);
};

/** The stored template against the fields of today: fields may have changed since it was uploaded. */
export const checkStored = async (paper: PaperDef, template: OwnTemplate): Promise<Findings | null> => {
  const r = await call('template.check', { paper: paper.id, file: null });
  if (!r.ok) return { paper: paper.id, fileName: template.name, refused: r.error.message, problems: [] };
  const { refused, problems } = r.value;
  return refused === null && problems.length === 0 ? null : { paper: paper.id, fileName: template.name, refused, problems };
};

/** Rows that a list is tried with. */
const LIST_ROWS = 20;
const newestRows = async (paper: PaperDef, most: number): Promise<readonly AnyRow[]> => {
  const { db } = session();
  const live = (type: RecordTypeId): Promise<readonly AnyRow[]> =>
    db
      .rows(type)
      .orderBy('updatedAt')
      .reverse()
      .filter((r) => r.deletedAt === null)
      .limit(most)
      .toArray();
  const newest = (await Promise.all(paper.of.map(live))).flat().sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  return newest.slice(0, most);
};
/** Fill with the newest record (the newest ones, where the paper is a list) and save the file. */
export const tryOut = async (paper: PaperDef, template: OwnTemplate): Promise<void> => {
  try {
    const rows = await newestRows(paper, paper.takes === 'one' ? 1 : LIST_ROWS);
    if (rows.length === 0) {
      say.info(`还没有${paper.of.map((id) => `“${typeById(id).label}”`).join('或')}的记录，请先录入一条再试填。`);
      return;
    }
    const ctx = await loadPaperContext([paper], rows);
    const fileName = `试填 ${paperFileName(paper, rows, ctx)}`;
    const job = await fillTemplate(paper, template, [{ fileName, rows }], ctx, fileName);
    if (job === null) return say.info('没有保存文件');
    const { saved } = await jobEnded(job);
    if (saved) revealLater({ saved: true, ...saved }, paper.takes === 'one' ? `试填（${rows[0]?.no}）` : `试填（最近 ${rows.length} 条）`);
  } catch (e) {
    say.wrong(sentenceOf(e));
  }
};
