/** 单位和班子情况: the unit, its people with what there is about each, results of the team, records and open items. */

import { TEAM_GRADE } from '../../codes/assessment';
import { labelOf } from '../../codes/define';
import type { AnyRow } from '../../records/define';
import { unit } from '../../records/unit';
import { inWords } from '../../rules/dates';
import { displayName } from '../../rules/names';
import { groupOf, TIMELINE_GROUPS } from '../../rules/timeline';
import type { Block, FormCell, FormRow, TableBlock } from '../model';
import { monthOf } from './cadreWords';
import { definePaper, type PaperContext } from './define';
import { effectsFor, heldAbout, heldBy, INTERNAL, inForce, MEASURE_IDS, openAbout, openTable, timelineFor, timelineTable } from './dossierParts';
import { clause } from './letter';
import { byPlaceInUnit } from './rosterOrder';
import { label, said, value } from './words';

const people = (cadres: readonly AnyRow[], ctx: PaperContext): TableBlock => {
  const held = cadres.map((c) => heldAbout(c.id, ctx));
  const groups = TIMELINE_GROUPS.filter((g) => held.some((list) => list.some((h) => groupOf(h.def).id === g.id)));
  return {
    kind: 'table',
    caption: '一、班子和干部',
    note: '各栏为台账中的记录条数',
    columns: [
      { head: '序号', mm: 12, align: 'center' },
      { head: '姓名', mm: 20, align: 'center' },
      { head: '现任职务', mm: 50, align: 'left' },
      { head: '出生年月', mm: 20, align: 'center' },
      { head: '任现职时间', mm: 22, align: 'center' },
      ...groups.map((g) => ({ head: g.label, mm: 20, align: 'center' as const })),
      { head: '影响期', mm: 40, align: 'left' },
    ],
    rows: cadres.map((c, i) => [
      String(i + 1),
      displayName(String(c.name)),
      clause(c.currentPost),
      monthOf(c.birthYm),
      monthOf(c.postSince),
      ...groups.map((g) => {
        const n = held[i]?.filter((h) => groupOf(h.def).id === g.id).length ?? 0;
        return n === 0 ? '—' : String(n);
      }),
      effectsFor(c.id, ctx)
        .filter((e) => inForce(e, ctx))
        .map((e) => `${e.name}至${inWords(e.to)}`)
        .join('；'),
    ]),
  };
};
const head = (row: AnyRow, ctx: PaperContext): FormRow[] => {
  const of = (key: string): string => said(unit, row, key, ctx);
  const four = (...pairs: readonly (readonly [string, string])[]): FormRow => ({
    mm: 9,
    cells: pairs.flatMap(([name, text]): FormCell[] => [label(name), value(text, { align: 'left' })]),
  });
  return [
    four(['单位名称', of('name')], ['单位类别', [of('kind'), of('departmentClass')].filter(Boolean).join('，')]),
    four(['党委（党组）', of('partyCommittee')], ['上级单位', of('superior')]),
    four(['机构状态', of('status')], ['联络员', [of('contact'), of('phone')].filter(Boolean).join('　')]),
  ];
};

export const unitReport = definePaper({
  id: 'report-unit',
  form: null,
  label: '单位和班子情况',
  of: ['unit'],
  takes: 'one',
  needs: ['cadre', ...MEASURE_IDS],
  make: ([row], ctx) => {
    if (!row) throw new RangeError('没有选定单位，请先选一个。');
    const cadres = ctx
      .rows('cadre')
      .filter((c) => c.unit === row.id)
      .sort(byPlaceInUnit);
    const own = heldBy((r) => r.refUnits.includes(row.id), ctx);
    const open = openAbout(cadres, ctx, row.id);
    const results = ctx
      .rows('teamAssessment')
      .filter((r) => r.unit === row.id)
      .sort((a, b) => (String(a.year) < String(b.year) ? 1 : -1))
      .map((r) => [clause(r.year), labelOf(TEAM_GRADE, clause(r.grade)), clause(r.achievements), clause(r.shortcomings)]);
    const name = clause(row.name);
    const title = `${name}班子情况`;
    const blocks: Block[] = [
      { kind: 'formTitle', text: title },
      { kind: 'formLine', left: INTERNAL, right: `截至${inWords(ctx.today)}` },
      { kind: 'form', columns: [28, 100, 28, 100], rows: head(row, ctx) },
      people(cadres, ctx),
      {
        kind: 'table',
        caption: '二、班子年度考核',
        columns: [
          { head: '年度', mm: 18, align: 'center' },
          { head: '等次', mm: 20, align: 'center' },
          { head: '主要成绩', mm: 100, align: 'left' },
          { head: '主要不足', mm: 100, align: 'left' },
        ],
        rows: results,
      },
      openTable(open, '三、未了事项', true),
      timelineTable(timelineFor(own, row.id, ctx), '四、单位事项'),
    ];
    return { fileName: title.slice(0, 120), title, sections: [{ orientation: 'landscape', page: 'form', blocks }] };
  },
});
