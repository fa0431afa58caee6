/** 议事规则 of 55 Party committees and groups (20 + 25 + 10: ST09), and of the ones that have none yet. */
import type { AnyRow } from '../records/define';
import { procedureRules } from '../records/procedureRules';
import { addDays } from '../rules/dates';
import { type Draft, maker, type Step } from './make';
import { later, OFFICE, workday } from './office';
import { PLACES, type Place } from './places';
import type { UnitBook } from './units';

const YEARS: readonly (readonly [string, number])[] = [
  ['2005', 20],
  ['2006', 25],
  ['2007', 10],
];
const MATTERS = [
  ['project', '单项投资100万元以上的建设项目。'],
  ['personnel', '中层以上干部任免和推荐。'],
  ['funds', '单项支出20万元以上。'],
] as const;

export const makeProcedures = (units: UnitBook): AnyRow[] => {
  const make = maker(procedureRules, 0x16);
  const add = (place: Place, day: string, until: 'notYet' | 'established' | 'filed' | 'checked' | 'revised' | 'repealed', deleted?: string): void => {
    const made = until !== 'notYet';
    const established = workday(day);
    const filed = later(established, 10);
    const checked = later(established, 200);
    const [revised, repealed] = [later(checked, 60), later(established, 500)];
    const wrong = until === 'revised';
    const fields: Draft<typeof procedureRules> = {
      unit: units.idOf(place),
      handler: OFFICE.handler,
      ...(made
        ? {
            name: '党委（党组）决策重大事项议事规则',
            letterNo: `${place.short.slice(0, 4)}党发〔${established.slice(0, 4)}〕${6 + (day.charCodeAt(9) % 9)}号`,
            establishedDate: established,
            headSpeaksLast: true,
            matters: MATTERS.map(([category, standard]) => ({ id: make.child(), category, standard })),
          }
        : {}),
      ...(until === 'filed' || until === 'checked' || until === 'revised' || until === 'repealed' ? { filedDate: filed } : {}),
      ...(wrong ? { revisedDate: revised } : {}),
      ...(until === 'repealed' ? { repealedDate: repealed, remark: '机构调整，原规则由新制定的规则代替。' } : {}),
      ...(until === 'checked' || wrong
        ? {
            spotChecks: [
              {
                id: make.child(),
                date: checked,
                by: OFFICE.handler,
                meetings: 6,
                collective: !wrong,
                arbitrary: false,
                fullMinutes: true,
                problems: wrong ? '一笔大额维修支出由主要负责人签批，没有提交集体讨论。' : null,
                measure: null,
              },
            ],
          }
        : {}),
    };
    const all: readonly Step[] = [
      ['notYet', addDays(established, -60), '列入年度工作安排'],
      ['established', established, ''],
      ['filed', filed, '报市委组织部备案'],
      ...(until === 'repealed' ? ([['repealed', repealed, '']] as const) : []),
      ['checked', checked, ''],
      ['rectifying', later(checked, 7), '要求补办决策程序，修订议事规则'],
      ['revised', revised, ''],
    ];
    const steps = all.slice(0, all.findIndex(([s]) => s === until) + 1);
    make.add(fields, deleted === undefined ? { steps } : { steps, deleted });
  };
  const places = PLACES.filter((p) => p.posts.length > 0 && p.kind !== 'partyDepartment');
  let next = 0;
  for (const [year, n] of YEARS) {
    for (let i = 0; i < n; i += 1) {
      const place = places[next++];
      if (!place) throw new Error('too few Party committees');
      add(place, addDays(`${year}-03-01`, i * 10), year === '2005' && i === 10 ? 'revised' : i % 5 === 0 ? 'checked' : 'filed');
    }
  }
  const organs = PLACES.filter((p) => p.kind === 'partyDepartment');
  add(organs[0] as Place, '2004-12-20', 'repealed');
  add(organs[1] as Place, '2008-01-08', 'established');
  for (const p of organs.slice(2, 5)) add(p, '2007-12-18', 'notYet');
  add(organs[5] as Place, '2006-06-06', 'filed', '2006-06-08');
  return make.rows();
};
