/** F11 查核报告 (handbook §6.4): for the office alone. The informant stands nowhere in it; conclusions are those of the code tables (C06). */
import Nzh from 'nzh/cn';
import { labelOf } from '../../codes/define';
import { CONCLUSION, HANDLING } from '../../codes/matters';
import { GROUP_ROLE, PROBLEM_CONCLUSION } from '../../codes/reports';
import type { AnyRow } from '../../records/define';
import { report } from '../../records/report';
import { inWords } from '../../rules/dates';
import type { Block, DocumentModel } from '../model';
import { chosenFlag, chosenText, definePaper, type PaperContext } from './define';
import { childRows, clause, MARK_SECRECY, secrecyMark, sentence } from './letter';
import { dayOr, para, plainName, said } from './words';

type Child = Readonly<Record<string, unknown>>;
const personOf = (p: Child, ctx: PaperContext): string => plainName(p.cadre, ctx) || clause(p.outsiderName);
/** Persons named in the report that are verified: all but those marked otherwise. */
const verified = (row: AnyRow): readonly Child[] => childRows(row.persons).filter((p) => p.verified !== false);
const heading = (text: string): Block => ({ kind: 'heading', level: 1, runs: [{ text }] });

/** Careers and posts, where the matter comes from, who verified it, when and how. */
const basics = (row: AnyRow, ctx: PaperContext): Block[] => {
  const people = verified(row).map((p): string => {
    const cadre = typeof p.cadre === 'string' ? ctx.cadre(p.cadre) : undefined;
    const birth = typeof cadre?.birthYm === 'string' ? `${inWords(cadre.birthYm)}出生，` : '';
    const where = clause(p.postThen) || [clause(p.outsiderUnit), clause(p.outsiderPost)].filter(Boolean).join('');
    return `${personOf(p, ctx)}，${birth}${where === '' ? '' : `时任${where}`}`.replace(/，$/, '');
  });
  const instructions = childRows(row.instructions).map((i) => `${dayOr(i.date)}，${clause(i.post)}${clause(i.leader)}批示：“${clause(i.text)}”`);
  const group = childRows(row.group);
  const methods = said(report, row, 'verifyMethods', ctx);
  const span = [row.verifyFrom, row.verifyTo].map((d) => dayOr(d, ''));
  const team = group.map((g) => `${clause(g.name)}${clause(g.post) === '' ? '' : `（${clause(g.post)}）`}`).join('、');
  return [
    heading('一、基本情况'),
    ...(people.length === 0 ? [] : [para('people', `${people.join('；')}。`)]),
    para(
      'source',
      `${dayOr(row.receivedDate)}，我部通过${said(report, row, 'channel', ctx)}渠道收到有关反映。${instructions.length === 0 ? '' : `${instructions.join('；')}。`}`,
    ),
    para(
      'work',
      `${team === '' ? '查核组' : `由${team}组成查核组，`}${span[0] === '' ? '' : `自${span[0]}${span[1] === '' ? '' : `至${span[1]}`}`}${methods === '' ? '进行了查核' : `通过${methods}等方式进行了查核`}。${sentence(row.process)}`,
    ),
  ];
};
/** One part for each problem: what was said, what was found, what follows. */
const findings = (row: AnyRow): Block[] => [
  heading('二、查核情况'),
  ...childRows(row.findings).flatMap((f, i): Block[] => [
    { kind: 'paragraph', id: `problem${i + 1}`, lead: `（${Nzh.encodeS(i + 1)}）`, runs: [{ text: `反映的问题：${sentence(f.problem)}` }] },
    ...(clause(f.facts) === '' ? [] : [para(`facts${i + 1}`, `查核事实：${sentence(f.facts)}`)]),
    {
      kind: 'paragraph',
      id: `conclusion${i + 1}`,
      runs: [{ text: '结论：' }, { text: labelOf(PROBLEM_CONCLUSION, String(f.conclusion ?? 'pending')), face: 'hei' }, { text: '。' }],
    },
  ]),
  ...(typeof row.overall === 'string' && row.overall !== ''
    ? [para('overall', `综合以上情况，查核总体结论为${labelOf(CONCLUSION, row.overall)}。`)]
    : []),
];
const handling = (row: AnyRow, ctx: PaperContext, others: string, notes: string): Block[] => {
  const list = childRows(row.handlings).map((h) => {
    const name = plainName(h.cadre, ctx) || clause(h.outsiderName);
    return `${name === '' ? '' : `对${name}`}${labelOf(HANDLING, String(h.handling ?? ''))}${clause(h.note) === '' ? '' : `（${clause(h.note)}）`}`;
  });
  const extended = clause(row.extensionReason) === '' ? '' : `查核期限经批准延期至${dayOr(row.extensionTo)}，理由：${sentence(row.extensionReason)}`;
  return [
    heading('三、存在的其他问题'),
    para('others', sentence(others) || '　'),
    heading('四、处理意见'),
    para('handling', `${sentence(row.handlingProposal)}${list.length === 0 ? '' : `具体为：${list.join('；')}。`}` || '　'),
    heading('五、需要说明的问题'),
    para('notes', `${extended}${extended !== '' && clause(notes) === '无' ? '' : sentence(notes)}` || '　'),
  ];
};
const signatures = (row: AnyRow): Block[] => {
  const members = childRows(row.group);
  const line = (role: string): string => `${role}（签名）：`;
  const roles =
    members.length === 0 ? [line('查核组成员')] : members.map((m) => line(`${labelOf(GROUP_ROLE, String(m.role ?? 'member'))}${clause(m.name)}`));
  return [...roles.map((r, i) => para(`sign${i + 1}`, r)), { kind: 'signature', office: '查　核　组', date: dayOr(row.reportedDate) }];
};

export const verificationReport = definePaper({
  id: 'F11',
  form: 'F11',
  label: '查核报告',
  of: ['report'],
  takes: 'one',
  sensitive: true,
  options: [
    { key: 'others', label: '存在的其他问题', kind: 'text', initial: '无', help: '印在第三部分。' },
    { key: 'notes', label: '需要说明的问题', kind: 'text', initial: '无', help: '印在第五部分；有延期的，延期情况自动写入。' },
    { ...MARK_SECRECY, kind: 'flag', initial: true },
  ],
  refuses: (row) => (childRows(row.findings).length === 0 ? '还没有登记逐条结论，请先在记录里填写“逐条结论”，再出查核报告。' : null),
  make: ([row], ctx, choices): DocumentModel => {
    if (!row) throw new RangeError('没有选定举报件，请先选一件。');
    const names = verified(row).map((p) => personOf(p, ctx));
    const unit = typeof row.unit === 'string' ? ctx.names.unit(row.unit) : '';
    const who = names.length === 0 ? unit || '有关单位' : names.length > 3 ? `${names[0]}等${names.length}名同志` : `${names.join('、')}同志`;
    const mark = chosenFlag(verificationReport, choices, 'secrecy') ? secrecyMark(row) : '';
    const evidence = childRows(row.evidence);
    const appendix: Block[] = [
      { kind: 'appendix', label: '附件', title: '证据目录' },
      {
        kind: 'table',
        columns: [
          { head: '序号', mm: 14, align: 'center' },
          { head: '材料名称', mm: 72, align: 'left' },
          { head: '来源', mm: 50, align: 'left' },
          { head: '页数', mm: 20, align: 'center' },
        ],
        rows: evidence.map((e, i) => [String(i + 1), clause(e.name), clause(e.from), typeof e.pages === 'number' ? String(e.pages) : '']),
      },
    ];
    const title = `关于对${who}有关问题的查核报告`;
    return {
      fileName: title,
      title,
      sections: [
        {
          orientation: 'portrait',
          page: 'gb',
          blocks: [
            ...(mark === '' ? [] : [{ kind: 'marks', secrecy: mark } as const]),
            { kind: 'title', lines: title.length <= 20 ? [title] : [`关于对${who}`, '有关问题的查核报告'] },
            ...basics(row, ctx),
            ...findings(row),
            ...handling(row, ctx, chosenText(verificationReport, choices, 'others'), chosenText(verificationReport, choices, 'notes')),
            ...(evidence.length === 0 ? [] : [{ kind: 'attachmentNote', items: ['证据目录'] } as const]),
            ...signatures(row),
            ...(evidence.length === 0 ? [] : appendix),
          ],
        },
      ],
    };
  },
});
