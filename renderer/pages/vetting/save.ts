/** A check kept as an M23 record, and as an Excel file. */
import { labelOf } from '../../../shared/codes/define';
import { VETTING_GROUP, VETTING_PURPOSE, VETTING_RULE } from '../../../shared/codes/vetting';
import { type FieldDef, fieldsOf, type RecordTypeDef } from '../../../shared/records/define';
import { blankFields, emptyOf } from '../../../shared/records/kinds/values';
import { isRecordTypeId, typeById } from '../../../shared/records/registry';
import { dotted, inWords } from '../../../shared/rules/dates';
import type { Match } from '../../../shared/rules/pasteNames';
import { BUILT_IN } from '../../../shared/rules/ruleBook';
import { severityWord, type VettingPurpose, type VettingResult } from '../../../shared/rules/vettingHits';
import { newRow } from '../../store/repo';
import { session } from '../../store/session';
import { call } from '../../transport';
import { say } from '../../ui/feedback';
import { revealLater } from '../../ui/saved';
import { currentBook } from '../effects/load';

const TYPE = 'vetting';
/** Why the check cannot be kept as a record; '' when it can. */
export const whyNotSaved = (matches: readonly Match[]): string => {
  if (!isRecordTypeId(TYPE)) return '任前核查台账还没有启用，暂时不能存为批次，可以先导出 Excel';
  if (session().settings.operator.trim() === '') return '还没有填写操作人，请先到“设置”填写，再存为批次';
  const open = matches.filter((m) => m.kind === 'open').length;
  return open > 0 ? `还有 ${open} 名同名待认，认定以后才能存为批次` : '';
};

export interface Check {
  readonly batch: string;
  readonly purpose: VettingPurpose;
  readonly day: string;
  readonly clock: string;
  readonly matches: readonly Match[];
  readonly results: ReadonlyMap<string, VettingResult>;
}
/** Name of the batch where none was typed: 2026年3月拟提拔人选. */
export const batchName = (c: Pick<Check, 'batch' | 'purpose' | 'day'>): string =>
  c.batch.trim() || `${inWords(c.day.slice(0, 7))}${labelOf(VETTING_PURPOSE, c.purpose)}人选核查`;

const childOf = (def: RecordTypeDef, key: string, values: Record<string, unknown>): Record<string, unknown> => {
  const list = fieldsOf(def).find((f) => f.key === key);
  const fields: readonly FieldDef[] = list?.kind === 'children' ? list.fields : [];
  return { id: crypto.randomUUID(), ...Object.fromEntries(fields.map((f) => [f.key, emptyOf(f)])), ...values };
};

/** @throws RepoError */
export const saveCheck = async (c: Check) => {
  const { repo, people, settings } = session();
  const def = typeById(TYPE);
  const book = await currentBook();
  const own = book.rules.filter((r) => !BUILT_IN.rules.includes(r)).length;
  const persons = c.matches.map((m) =>
    m.kind === 'one'
      ? childOf(def, 'persons', {
          cadre: m.id,
          postThen: people.cadres.get(m.id)?.post || null,
          plannedPost: m.pasted.planned || null,
          summary: c.results.get(m.id)?.summary ?? null,
        })
      : childOf(def, 'persons', {
          outsiderName: m.pasted.name,
          outsiderPost: m.pasted.hint || null,
          plannedPost: m.pasted.planned || null,
          summary: '干部名册中没有此人，未作核查。',
        }),
  );
  const hits = c.matches.flatMap((m) =>
    m.kind === 'one'
      ? (c.results.get(m.id)?.hits ?? []).map(({ rule, group, severity, text, basis, record }) =>
          childOf(def, 'hits', { cadre: m.id, rule, group, severity, text, basis: basis.slice(0, 300) || null, record }),
        )
      : [],
  );
  const rules = VETTING_RULE.codes.filter((r) => r.value !== 'manual').map((r) => r.label);
  const values = {
    ...blankFields(def),
    name: batchName(c),
    purpose: c.purpose,
    listDate: c.day,
    checkedDate: c.day,
    checkedClock: c.clock,
    personCount: persons.length,
    hitCount: new Set(hits.map((h) => h.cadre)).size,
    handler: settings.operator,
    rulesUsed: `${rules.join('、')}；按${inWords(c.day)}生效的规则，共 ${book.rules.length} 条${own > 0 ? `，其中本单位自定 ${own} 条` : ''}。`,
    persons,
    hits,
  };
  const log = (state: string) => ({ state, date: c.day, note: '', at: new Date().toISOString() });
  const row = newRow(TYPE, values, { state: 'checked', stateLog: [log('imported'), log('checked')] });
  return repo.commit(`任前核查：${batchName(c)}`, [{ type: TYPE, row, expectRev: null }]);
};

const COLUMNS = [
  ['序号', 6],
  ['姓名', 10],
  ['出生年月', 10],
  ['现任职务', 34],
  ['结果', 10],
  ['分组', 30],
  ['命中内容', 70],
  ['依据', 44],
] as const;
export const exportCheck = async (c: Check): Promise<void> => {
  const { people } = session();
  const rows = c.matches.flatMap((m): (string | number)[][] => {
    const n = m.pasted.n;
    if (m.kind === 'open') return [[n, m.pasted.name, '', m.pasted.hint, '同名待认', '', m.why, '']];
    if (m.kind === 'unknown') return [[n, m.pasted.name, '', m.pasted.hint, '库中没有', '', '干部名册中没有此人，未作核查。', '']];
    const card = people.cadres.get(m.id);
    const head = [n, card?.name ?? m.pasted.name, card?.birth ? dotted(card.birth) : '', card?.post ?? ''];
    const hits = c.results.get(m.id)?.hits ?? [];
    if (hits.length === 0) return [[...head, '无命中', '', '', '']];
    return hits.map((h) => [...head, severityWord(h.severity), labelOf(VETTING_GROUP, h.group), h.text, h.basis]);
  });
  const result = await call('table.exportExcel', {
    fileName: `${batchName(c)}_${c.day.replaceAll('-', '')}`.slice(0, 120),
    sheet: '核查结果',
    title: `${batchName(c)}（${c.matches.length} 名，核查至${inWords(c.day)} ${c.clock}）`,
    columns: COLUMNS.map(([head, width]) => ({ head, width, type: head === '序号' ? ('number' as const) : ('text' as const) })),
    rows,
  });
  if (!result.ok) say.wrong(result.error.message);
  else revealLater(result.value, `${c.matches.length} 名`);
};
