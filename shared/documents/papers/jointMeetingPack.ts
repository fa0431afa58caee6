/** 联席会议材料: agenda, what is overdue in all units, decisions not yet carried out, zero reports, a blank form for the record. */

import { type AnyRow, stateOf } from '../../records/define';
import { jointMeeting } from '../../records/jointMeeting';
import { zeroReport } from '../../records/zeroReport';
import { dotted, inWords } from '../../rules/dates';
import type { OpenItem } from '../../rules/openItems';
import type { Block, DocumentSection, FormRow } from '../model';
import { saidIn } from './childWords';
import { definePaper, type PaperContext } from './define';
import { allOpenItems, INTERNAL, MEASURE_IDS, matterWords } from './dossierParts';
import { childRows, clause, fullDay } from './letter';
import { byOfficialOrder } from './rosterOrder';
import { BLANK, dayOr, label, long, para, SIGN, said, value } from './words';

const place = (row: AnyRow): string => clause(row.place);
const agenda = (row: AnyRow, name: string, ctx: PaperContext): DocumentSection => {
  const units = childRows(row.members).map((m) => saidIn(jointMeeting, 'members', m, 'unit', ctx));
  const rest = [
    ['time', `时间：${dayOr(row.meetingDate)}`],
    ['place', `地点：${place(row) || BLANK}`],
    ['host', `主持：${said(jointMeeting, row, 'host', ctx) || BLANK}`],
    ...(units.length === 0 ? [] : [['units', `参加单位：${units.join('、')}`]]),
  ] as const;
  return {
    orientation: 'portrait',
    page: 'gb',
    blocks: [
      { kind: 'title', lines: [name, '议　　程'] },
      ...rest.map(([id, text]) => para(id ?? '', text ?? '')),
      para('gap', ''),
      {
        kind: 'table',
        columns: [
          { head: '序号', mm: 14, align: 'center' },
          { head: '议题', mm: 92, align: 'left' },
          { head: '汇报单位', mm: 50, align: 'center' },
        ],
        rows: childRows(row.topics).map((t, i) => [String(i + 1), clause(t.title), saidIn(jointMeeting, 'topics', t, 'unit', ctx)]),
      },
    ],
  };
};
const wide = (title: string, ctx: PaperContext, block: Block): DocumentSection => ({
  orientation: 'landscape',
  page: 'form',
  numbers: 'page',
  blocks: [{ kind: 'formTitle', text: title }, { kind: 'formLine', left: INTERNAL, right: `截至${inWords(ctx.today)}` }, block],
});
const overdue = (ctx: PaperContext): DocumentSection => {
  const unitOf = (i: OpenItem): AnyRow | undefined => {
    const id = i.unit ?? (i.cadre === null ? null : ctx.cadre(i.cadre)?.unit);
    return typeof id === 'string' ? ctx.unit(id) : undefined;
  };
  const items = allOpenItems(ctx)
    .filter((i) => i.when === 'over')
    .map((i) => ({ i, unit: unitOf(i) }))
    .sort((a, b) => (a.unit && b.unit ? byOfficialOrder(a.unit, b.unit) : a.unit ? -1 : b.unit ? 1 : 0));
  return wide('逾期未办事项清单', ctx, {
    kind: 'table',
    note: `共${items.length}项`,
    columns: [
      { head: '序号', mm: 12, align: 'center' },
      { head: '单位', mm: 44, align: 'left' },
      { head: '对象', mm: 40, align: 'left' },
      { head: '应办事项', mm: 60, align: 'left' },
      { head: '由谁办', mm: 34, align: 'left' },
      { head: '应办日期', mm: 26, align: 'center' },
      { head: '情况', mm: 34, align: 'center' },
    ],
    rows: items.map(({ i, unit }, n) => [
      String(n + 1),
      clause(unit?.name),
      i.subject,
      matterWords(i),
      i.owedBy,
      i.due === null ? '' : dotted(i.due),
      i.mark.text,
    ]),
  });
};
/** 议定事项 of earlier meetings without a day on which they were done. */
const decisions = (row: AnyRow, ctx: PaperContext): DocumentSection[] => {
  const open = ctx
    .rows('jointMeeting')
    .filter((m) => m.id !== row.id && fullDay(m.meetingDate) !== null && String(m.meetingDate) <= (fullDay(row.meetingDate) ?? ctx.today))
    .sort((a, b) => (String(a.meetingDate) < String(b.meetingDate) ? -1 : 1))
    .flatMap((m) => childRows(m.decisions).flatMap((d) => (clause(d.doneDate) === '' ? [{ m, d }] : [])));
  if (open.length === 0) return [];
  const of = (d: (typeof open)[number]['d'], key: string): string => saidIn(jointMeeting, 'decisions', d, key, ctx);
  return [
    wide('议定事项办理情况', ctx, {
      kind: 'table',
      columns: [
        { head: '序号', mm: 12, align: 'center' },
        { head: '会议', mm: 36, align: 'center' },
        { head: '议定事项', mm: 84, align: 'left' },
        { head: '牵头单位', mm: 36, align: 'center' },
        { head: '时限', mm: 28, align: 'center' },
        { head: '进展', mm: 60, align: 'left' },
      ],
      rows: open.map(({ m, d }, i) => [
        String(i + 1),
        `${clause(m.year)}年第${String(m.serial)}次`,
        clause(d.text),
        of(d, 'lead'),
        of(d, 'due'),
        clause(d.progress),
      ]),
    }),
  ];
};
/** Zero reports of the latest period that ended before the meeting, every unit in official order. */
const zeroReports = (row: AnyRow, ctx: PaperContext): DocumentSection => {
  const until = fullDay(row.meetingDate) ?? ctx.today;
  const ended = ctx.rows('zeroReport').filter((r) => fullDay(r.periodEnd) !== null && String(r.periodEnd) <= until);
  const latest = ended.reduce((end, r) => (String(r.periodEnd) > end ? String(r.periodEnd) : end), '');
  const rows = ended
    .filter((r) => r.periodEnd === latest)
    .map((r) => ({ r, unit: typeof r.unit === 'string' ? ctx.unit(r.unit) : undefined }))
    .sort((a, b) => (a.unit && b.unit ? byOfficialOrder(a.unit, b.unit) : a.unit ? -1 : 1));
  const content = (r: AnyRow): string => {
    const n = childRows(r.items).length;
    if (clause(r.reportedDate) === '') return '未报';
    return r.zero === true && n === 0 ? '零报告' : `有情况${n}条`;
  };
  return wide('干部监督信息报送情况表', ctx, {
    kind: 'table',
    ...(latest === '' ? {} : { note: `报送期截至${inWords(latest)}` }),
    columns: [
      { head: '序号', mm: 14, align: 'center' },
      { head: '单位', mm: 70, align: 'left' },
      { head: '报送期', mm: 36, align: 'center' },
      { head: '应报日期', mm: 32, align: 'center' },
      { head: '实报日期', mm: 32, align: 'center' },
      { head: '有无情况', mm: 32, align: 'center' },
      { head: '催报', mm: 20, align: 'center' },
      { head: '办理状态', mm: 36, align: 'center' },
    ],
    rows: rows.map(({ r }, i) => [
      String(i + 1),
      said(zeroReport, r, 'unit', ctx),
      `${clause(r.year)}年${said(zeroReport, r, 'period', ctx)}`,
      dayOr(r.dueDate, ''),
      dayOr(r.reportedDate, ''),
      content(r),
      typeof r.urgeCount === 'number' && r.urgeCount > 0 ? `${r.urgeCount}次` : '',
      stateOf(zeroReport, r.state)?.label ?? '',
    ]),
  });
};
const blankRecord = (row: AnyRow, name: string, ctx: PaperContext): DocumentSection => {
  const wideRow = (head: string, text: string, mm: number, sign?: string): FormRow => ({
    mm,
    cells: [label(head), long(text, { span: 3, ...(sign === undefined ? {} : { sign }) })],
  });
  return {
    orientation: 'portrait',
    page: 'form',
    numbers: 'page',
    blocks: [
      { kind: 'formTitle', text: '联席会议记录' },
      { kind: 'formLine', left: name, right: INTERNAL },
      {
        kind: 'form',
        columns: [26, 55, 26, 55],
        rows: [
          { mm: 10, cells: [label('时　间'), value(dayOr(row.meetingDate)), label('地　点'), value(place(row))] },
          { mm: 10, cells: [label('主持人'), value(said(jointMeeting, row, 'host', ctx)), label('记录人'), value('')] },
          wideRow('出　席', '', 26),
          wideRow('请　假', '', 12),
          wideRow('列　席', '', 12),
          wideRow('发言要点', '', 90),
          wideRow('议定事项', '', 50, SIGN.replace('签字', '主持人签字')),
        ],
      },
    ],
  };
};

export const jointMeetingPack = definePaper({
  id: 'pack-joint-meeting',
  form: null,
  label: '联席会议材料',
  of: ['jointMeeting'],
  takes: 'one',
  needs: ['cadre', 'unit', ...MEASURE_IDS],
  make: ([row], ctx) => {
    if (!row) throw new RangeError('没有选定会议，请先选一次。');
    const name = `${clause(row.year).slice(0, 4)}年第${typeof row.serial === 'number' ? row.serial : '　'}次干部监督联席会议`;
    return {
      fileName: `${name}材料`,
      title: `${name}材料`,
      sections: [agenda(row, name, ctx), overdue(ctx), ...decisions(row, ctx), zeroReports(row, ctx), blankRecord(row, name, ctx)],
    };
  },
});
