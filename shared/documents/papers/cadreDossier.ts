/** 干部监督档案 and the one-page 监督画像 of a cadre. */
import { labelOf } from '../../codes/define';
import { VETTING_SEVERITY } from '../../codes/vetting';
import { cadre } from '../../records/cadre';
import type { AnyRow } from '../../records/define';
import { ageAt, dotted, inWords } from '../../rules/dates';
import { displayName } from '../../rules/names';
import { groupOf, TIMELINE_GROUPS } from '../../rules/timeline';
import type { Block, FormBlock, FormCell, FormRow } from '../model';
import { widthInChars } from '../text';
import { assessmentWords, honours, monthOf, partyWords, placeWords, postWords, studyWords } from './cadreWords';
import { definePaper, type PaperContext } from './define';
import {
  effectsFor,
  effectTable,
  entryWords,
  heldAbout,
  hoursWords,
  INTERNAL,
  inForce,
  MEASURE_IDS,
  matterWords,
  openAbout,
  openTable,
  timelineFor,
  timelineTable,
} from './dossierParts';
import { clause } from './letter';
import { checkOf } from './vettingCases';
import { label, long, SIGN, said, value } from './words';

const COLUMNS = [25, 30, 25, 30, 25, 27] as const;
/** The head of dossier and portrait. */
const headRows = (row: AnyRow, ctx: PaperContext): FormRow[] => {
  const of = (key: string): string => said(cadre, row, key, ctx);
  const birth = monthOf(row.birthYm);
  const three = (...pairs: readonly (readonly [string, string])[]): FormRow => ({
    mm: 9,
    cells: pairs.flatMap(([name, text]): FormCell[] => [label(name), value(text)]),
  });
  const wide = (name: string, text: string): FormRow => ({ mm: 9, cells: [label(name), value(text, { span: 5, align: 'left' })] });
  return [
    three(
      ['姓　名', displayName(of('name'))],
      ['性　别', of('gender')],
      ['出生年月', birth === '' ? '' : `${birth}\n（${ageAt(String(row.birthYm), ctx.today)}岁）`],
    ),
    three(['民　族', of('nation')], ['籍　贯', placeWords(row.nativePlace)], ['政治面貌', of('politics')]),
    three(['参加工作', monthOf(row.workYm)], ['入党时间', partyWords(row)], ['人员状态', of('status')]),
    wide('单位职务', postWords(row)),
    three(['职务层次', of('postLevel')], ['任现职时间', monthOf(row.postSince)], ['任职级时间', monthOf(row.rankSince)]),
    wide(
      '学历学位',
      [studyWords(row, 'ft'), studyWords(row, 'oj')]
        .map((t) => t.replaceAll('\n', '，'))
        .filter(Boolean)
        .join('；'),
    ),
  ];
};
const top = (title: string, ctx: PaperContext): Block[] => [
  { kind: 'formTitle', text: title },
  { kind: 'formLine', left: INTERNAL, right: `截至${inWords(ctx.today)}` },
];
const one = (row: AnyRow | undefined): AnyRow => {
  if (!row) throw new RangeError('没有选定干部，请先选一人。');
  return row;
};

export const cadreDossier = definePaper({
  id: 'dossier-cadre',
  form: null,
  label: '干部监督档案',
  of: ['cadre'],
  takes: 'one',
  needs: ['cadre', ...MEASURE_IDS],
  make: ([first], ctx) => {
    const row = one(first);
    const held = heldAbout(row.id, ctx);
    const name = clause(row.name);
    const head: FormBlock = { kind: 'form', small: true, columns: COLUMNS, rows: headRows(row, ctx) };
    const blocks: Block[] = [
      ...top('干部监督档案', ctx),
      head,
      effectTable(effectsFor(row.id, ctx), ctx, '一、影响期'),
      openTable(openAbout([row], ctx), '二、未了事项'),
      timelineTable(timelineFor(held, row.id, ctx), '三、监督记录'),
      { kind: 'formLine', left: `四、教育培训：${hoursWords(held, row.id, ctx)}` },
    ];
    return {
      fileName: `干部监督档案（${name}）`.slice(0, 120),
      title: `干部监督档案（${name}）`,
      sections: [{ orientation: 'portrait', page: 'form', blocks }],
    };
  },
});

/** Lines of a list on the portrait, and characters of a line: the page must stay one. */
const MOST = { effects: 2, open: 4, hits: 3, recent: 6, honours: 2 } as const;
/** Width of one line of a wide cell in characters. */
const LINE_CHARS = 34.5;
/** Of the entries, pt. */
const LINE = 14;
const clip = (text: string, lines: number): string => {
  const line = text.replaceAll('\n', ' ');
  const most = lines * LINE_CHARS;
  if (widthInChars(line) <= most) return line;
  const chars = [...line];
  while (chars.length > 0 && widthInChars(chars.join('')) > most - 1) chars.pop();
  return `${chars.join('')}…`;
};
const listed = (texts: readonly string[], most: number, lines: number, nothing: string): string => {
  if (texts.length === 0) return nothing;
  const shown = texts.slice(0, most).map((t) => clip(t, lines));
  return (texts.length > most ? [...shown, `共${texts.length}项，其余见监督档案。`] : shown).join('\n');
};

export const cadrePortrait = definePaper({
  id: 'portrait-cadre',
  form: null,
  label: '监督画像',
  of: ['cadre'],
  takes: 'one',
  needs: ['cadre', ...MEASURE_IDS],
  make: ([first], ctx) => {
    const row = one(first);
    const held = heldAbout(row.id, ctx);
    const name = clause(row.name);
    const entries = timelineFor(held, row.id, ctx).filter((e) => e.kind === 'record');
    const counts = TIMELINE_GROUPS.map((g) => ({ label: g.label, n: held.filter((h) => groupOf(h.def).id === g.id).length }));
    const effects = effectsFor(row.id, ctx).filter((e) => inForce(e, ctx));
    const open = openAbout([row], ctx);
    // where the family lives is sensitive
    const hits = checkOf(row, ctx).hits.filter((h) => h.rule !== 'familyAbroad');
    const honour = honours(row.id, ctx.rows('commendation')).map((h) => `${inWords(String(h.awardedDate ?? ''))}${clause(h.name)}`);
    const wide = (head: string, text: string, mm: number): FormRow => ({
      mm,
      cells: [label(head), value(text, { span: 5, align: 'left', line: LINE })],
    });
    const rows: FormRow[] = [
      ...headRows(row, ctx).map((r) => ({
        mm: 8,
        cells: r.cells.map((c) => ({
          ...c,
          line: LINE,
          text: c.look === 'label' ? c.text : c.text.includes('\n') ? c.text : clip(c.text, c.span === undefined ? 0.4 : 2),
        })),
      })),
      { mm: 8, cells: counts.map((c) => label(c.label, { line: LINE })) },
      { mm: 8, cells: counts.map((c) => value(c.n === 0 ? '—' : `${c.n}条`)) },
      wide(
        '影响期',
        listed(
          effects.map((e) => `${e.name}：${dotted(e.from)}—${dotted(e.to)}，${e.barText}（${e.source.no}）`),
          MOST.effects,
          2,
          '目前没有影响期。',
        ),
        10,
      ),
      wide(
        '未了事项',
        listed(
          open.map((i) => `${matterWords(i)}，${i.mark.text}`),
          MOST.open,
          1,
          '没有未了事项。',
        ),
        10,
      ),
      wide(
        '核查命中',
        listed(
          hits.map((h) => `【${labelOf(VETTING_SEVERITY, h.severity)}】${h.text}`),
          MOST.hits,
          2,
          '按提拔的核查规则，没有命中。',
        ),
        10,
      ),
      wide('年度考核', clip(assessmentWords(row, ctx.rows('annualAssessment')), 1) || '没有登记。', 8),
      wide('表彰奖励', listed(honour, MOST.honours, 1, '没有登记。'), 8),
      wide('教育培训', hoursWords(held, row.id, ctx), 8),
      wide(
        '近期记录',
        listed(
          entries.map((e) => `${dotted(e.day)}　${e.title}：${entryWords(e)}`),
          MOST.recent,
          1,
          '没有记录。',
        ),
        20,
      ),
      { mm: 20, cells: [label('研判意见'), long('', { span: 5, sign: SIGN })] },
    ];
    return {
      fileName: `监督画像（${name}）`.slice(0, 120),
      title: `监督画像（${name}）`,
      sections: [
        {
          orientation: 'portrait',
          page: 'form',
          numbers: 'none',
          blocks: [...top('干部监督画像', ctx), { kind: 'form', small: true, columns: COLUMNS, rows }],
        },
      ],
    };
  },
});
