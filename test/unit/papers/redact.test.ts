/** The check of papers that are passed on: planted leaks are found wherever they stand, and the 转办版 lets none through. */
import { describe, expect, it } from 'vitest';
import { textOfDocument } from '../../../main/core/word';
import type { DocumentModel } from '../../../shared/documents/model';
import { reportRegistration, reportTransfer } from '../../../shared/documents/papers/reportRegistration';
import { reportLeakRules } from '../../../shared/documents/papers/reportWords';
import { type LeakKind, leaks, masked } from '../../../shared/documents/redact';
import { type AnyRow, type FieldDef, fieldsOf } from '../../../shared/records/define';
import { report } from '../../../shared/records/report';
import { bare, cadreAt, live, nameAt } from './formRows';
import { context as ctx, rows } from './formSamples';

const SUBJECT = nameAt(0);
const OTHER = nameAt(3);
const PLANTS: readonly (readonly [LeakKind, string, string])[] = [
  ['phone', '13800001234', '13800001234'],
  ['phone', '138-0000-1234', '138-0000-1234'],
  ['phone', '１３８００００１２３４', '１３８００００１２３４'],
  ['phone', '0437-3225566', '0437-3225566'],
  ['id', '220402197503151234', '220402197503151234'],
  ['id', '220402 19750315 123X', '220402 19750315 123X'],
  ['id', '220402750315123', '220402750315123'],
  ['mail', 'wang123@example.com', 'wang123@example.com'],
  ['mail', '微信wx_778812', '微信wx_778812'],
  ['address', '文化路12号3单元502室', '文化路12号3单元502室'],
  ['address', '幸福小区五号楼', '幸福小区五号楼'],
  ['person', OTHER, OTHER],
  ['person', [...OTHER].join('　'), [...OTHER].join('　')],
  ['informant', '举报人钱某某多次来访', '举报人钱某某多次来访'],
  ['informant', '我是该局退休职工', '我是该局退休职工'],
];
const row: AnyRow = rows.report;
const rules = reportLeakRules(row, ctx);
/** Every text slot of a document, each replaced in turn. */
const variants = (document: DocumentModel, put: (text: string) => string): readonly DocumentModel[] => {
  const out: DocumentModel[] = [];
  const walk = (node: unknown, path: readonly (string | number)[]): void => {
    if (typeof node === 'string') {
      const keys = [
        'text',
        'sign',
        'left',
        'center',
        'right',
        'title',
        'fileName',
        'label',
        'office',
        'number',
        'copies',
        'date',
        'caption',
        'note',
        'head',
        'secrecy',
        'lead',
      ];
      const key = path.at(-1);
      if (typeof key === 'number' || keys.includes(String(key))) {
        const copy = structuredClone(document) as unknown;
        let at = copy as Record<string | number, unknown>;
        for (const k of path.slice(0, -1)) at = at[k] as Record<string | number, unknown>;
        at[path.at(-1) as string] = put(node);
        out.push(copy as DocumentModel);
      }
      return;
    }
    if (Array.isArray(node)) for (const [i, n] of node.entries()) walk(n, [...path, i]);
    else if (node !== null && typeof node === 'object')
      for (const [k, v] of Object.entries(node)) if (k !== 'align' && k !== 'kind' && k !== 'look') walk(v, [...path, k]);
  };
  walk(document, []);
  return out;
};

describe('leaks', () => {
  const clean = reportTransfer.make([row], ctx, { checked: true });
  it.each(PLANTS)('%s: finds “%s” after any text of the paper', (kind, plant, found) => {
    const all = variants(clean, (t) => `${t}，${plant}。`);
    expect(all.length).toBeGreaterThan(40);
    for (const v of all) expect(leaks(v, rules)).toContainEqual(expect.objectContaining({ kind, text: found }));
  });
  it('finds them in every kind of block', () => {
    const blocks: DocumentModel = {
      fileName: 'x',
      title: 'x',
      sections: [
        {
          orientation: 'portrait',
          blocks: [
            { kind: 'title', lines: ['题'] },
            { kind: 'byline', text: '题' },
            { kind: 'heading', level: 1, runs: [{ text: '题' }] },
            { kind: 'paragraph', id: 'a', lead: '领', runs: [{ text: '文' }] },
            { kind: 'table', caption: '表', note: '注', columns: [{ head: '列', mm: 20, align: 'left' }], rows: [['格']] },
            { kind: 'signature', office: '机关', date: '2026年3月1日' },
            { kind: 'appendix', label: '附件', title: '题' },
            { kind: 'marks', secrecy: '内部' },
            { kind: 'letterHead', office: '机关', number: '号' },
            { kind: 'minutesHead', name: '名', issue: '期', office: '机关', date: '日' },
            { kind: 'addressee', text: '主送' },
            { kind: 'attachmentNote', items: ['材料'] },
            { kind: 'annotation', text: '附注' },
            { kind: 'attendance', label: '出席', text: '文' },
            { kind: 'colophon', copies: '抄送', office: '机关', date: '日' },
            { kind: 'formTitle', text: '题' },
            { kind: 'formLine', left: '左', center: '中', right: '右' },
          ],
        },
      ],
    };
    const all = variants(blocks, () => '13912345678');
    // all but the file name and title, which are no blocks
    expect(all.length).toBeGreaterThanOrEqual(28);
    for (const v of all) expect(leaks(v, rules).map((l) => l.kind)).toEqual(['phone']);
    expect(leaks(blocks, rules)).toEqual([]);
  });
  it('says where and what to do', () => {
    const bad = structuredClone(clean) as unknown as {
      sections: { blocks: { kind: string; rows?: { cells: { text: string; look?: string }[] }[] }[] }[];
    };
    const form = bad.sections[0]?.blocks.find((b) => b.kind === 'form');
    const cell = form?.rows?.flatMap((r) => r.cells).find((c) => c.look === 'long');
    if (!cell) throw new Error('no long cell');
    cell.text += '电话13900005678';
    const [leak] = leaks(bad as unknown as DocumentModel, rules);
    expect(leak?.place).toBe('“反映的主要问题”');
    expect(leak?.message).toBe('“反映的主要问题”中有电话号码“13900005678”，请改写记录里的这段文字后再出纸。');
  });
  it('lets the subject, units, days, numbers of documents and amounts stand', () => {
    const unit = String(live('unit')[0]?.name);
    const text = `${SUBJECT}同志在${unit}任职期间，2025年第3号文件〔2026〕12号，涉及12345678元、1234.56万元，被举报人未如实说明，被反映人${SUBJECT}。`;
    expect(masked(text, rules)).toBe(text);
  });
  it('a name inside the name of the subject or a unit is not that person', () => {
    const ours = { ...rules, names: ['张家'], allowed: ['张家湾镇', '张家和'] };
    expect(masked('张家湾镇的张家和', ours)).toBe('张家湾镇的张家和');
    expect(masked('张家反映', ours)).toBe('×××反映');
  });
});

describe('信访举报登记表 (F09)', () => {
  const text = (document: DocumentModel): string => textOfDocument(document).join('\n');
  it('转办版 has the people complained about, the problem and no more', () => {
    const model = reportTransfer.make([row], ctx, { checked: true });
    const said = text(model);
    expect(leaks(model, rules)).toEqual([]);
    expect(said).toContain('选人用人不公，重点项目推进缓慢');
    expect(said.replaceAll('　', '')).toContain(SUBJECT);
    expect(said).toContain('孙某某');
    expect(said).toContain('举核字〔2026〕3号');
    for (const never of ['王某某', '13800001234', '文化路', '第一中学', OTHER, '12380', '实名', '2026年2月6日', '周敏', '45岁'])
      expect(said).not.toContain(never);
    expect(said).toContain('工作秘密');
    expect(text(reportTransfer.make([row], ctx, {}))).toContain('未核对　不得转出');
    expect([reportTransfer.redacted, reportTransfer.sensitive, reportRegistration.sensitive]).toEqual([true, undefined, true]);
  });
  it.each(PLANTS)('%s: “%s” in any text of the record does not come through', (_kind, plant) => {
    let tried = 0;
    const put = (v: string): string => `${v}，${plant}。`;
    const textual = (f: FieldDef): boolean => f.kind === 'shortText' || f.kind === 'longText' || f.kind === 'docNumber';
    const planted = (v: unknown): string => put(typeof v === 'string' ? v : '文字');
    const nexts = fieldsOf(report).flatMap((f): readonly AnyRow[] => {
      if (textual(f)) return [{ ...row, [f.key]: planted(row[f.key]) }];
      const children = row[f.key];
      if (f.kind !== 'children' || !Array.isArray(children)) return [];
      // the name of a person complained about is what the paper is about
      return f.fields
        .filter((c) => textual(c) && c.key !== 'outsiderName')
        .map((c) => ({ ...row, [f.key]: children.map((r) => ({ ...r, [c.key]: planted(r[c.key]) })) }));
    });
    for (const next of nexts) {
      tried += 1;
      const model = reportTransfer.make([next], ctx, { checked: true });
      expect(leaks(model, reportLeakRules(next, ctx))).toEqual([]);
      expect(text(model)).not.toContain(plant);
    }
    expect(tried).toBeGreaterThan(20);
  });
  it('names said once as the informant’s are taken out everywhere, and his sentences are not quoted', () => {
    const told = { ...row, process: '举报人：欧某某，已两次来访', content: `欧某某反映${SUBJECT}推诿扯皮。已两次来访的欧某某要求答复。` };
    const model = reportTransfer.make([told], ctx, {});
    expect(text(model)).not.toContain('欧某某');
    expect(text(model)).toContain(`反映${SUBJECT}推诿扯皮`);
    const quoting = { ...clean(), title: '举报人：欧某某' };
    expect(leaks(quoting, reportLeakRules(told, ctx)).length).toBeGreaterThan(0);
  });
  const clean = (): DocumentModel => reportTransfer.make([row], ctx, {});
  it('masking twice is masking once', () => {
    for (const [, plant] of PLANTS) {
      const once = masked(`前文，${plant}，后文。`, rules);
      expect(masked(once, rules)).toBe(once);
      expect(once).toContain('前文');
    }
  });
  it('the internal version has all but the informant, who is kept apart', () => {
    const said = text(reportRegistration.make([row], ctx, {}));
    for (const part of ['JB-2026-0007', '2026年2月6日', '■12380电话', '■实名', '（另附密封）', '周敏', '内部材料']) expect(said).toContain(part);
    expect(text(reportRegistration.make([row], ctx, { sealed: false }))).not.toContain('（另附密封）');
    expect(text(reportRegistration.make([{ ...row, signature: 'anonymous' }], ctx, {}))).toContain('匿名，未留信息');
  });
  it('a report without anybody named still has its form', () => {
    const model = reportTransfer.make([bare('report', { persons: [], content: '反映某单位作风问题。' })], ctx, {});
    expect(text(model)).toContain('反映某单位作风问题。');
    expect(leaks(model, reportLeakRules(bare('report', { persons: [] }), ctx))).toEqual([]);
    expect(cadreAt(0).id).not.toBe('');
  });
});
