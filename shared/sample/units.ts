/** Rows of the units of the sample city. */

import type { AnyRow } from '../records/define';
import { unit } from '../records/unit';
import { JOINT_UNITS } from './jointUnits';
import { maker } from './make';
import { PLACES, type Place } from './places';

/** Day on which the clerk set up the registers. */
export const SETUP_DAY = '2004-10-11';
/** Units that hand out money or goods: all but the counties and the Party organs without a budget to share out. */
const FUNDS_ORGANS = ['市委办公室', '市委党校', '市委老干部局'];
const FUNDS_KINDS: readonly Place['kind'][] = ['department', 'institution', 'enterprise', 'partyCommittee', 'otherOrgan'];

export interface UnitBook {
  readonly rows: AnyRow[];
  readonly idOf: (place: Place) => string;
  readonly funds: (place: Place) => boolean;
}
const committeeOf = (p: Place): string | null => {
  if (p.kind === 'county') return `中共安澜市${p.name}委员会`;
  if (p.kind === 'department' || (p.kind === 'otherOrgan' && p.posts.length > 0)) return `中共${p.name}党组`;
  if (p.kind === 'enterprise' || p.kind === 'institution') return `中共${p.name}委员会`;
  return p.kind === 'partyCommittee' ? p.name : null;
};

export const makeUnits = (): UnitBook => {
  const make = maker(unit, 1);
  const ids = new Map<string, string>();
  const funds = (p: Place): boolean => FUNDS_KINDS.includes(p.kind) || FUNDS_ORGANS.includes(p.short);
  const order = [...PLACES].sort((a, b) => Number(a.superior !== null) - Number(b.superior !== null)); // superiors first
  for (const p of order) {
    const superior = p.superior === null ? null : (ids.get(p.superior) ?? null);
    const id = make.add(
      {
        name: p.name,
        shortName: p.short,
        partyCommittee: committeeOf(p),
        kind: p.kind,
        departmentClass: p.klass,
        status: 'active',
        superior,
        officialOrder: (PLACES.indexOf(p) + 1) * 10,
        managesFunds: funds(p),
        jointRole: JOINT_UNITS.includes(p.short) ? 'member' : null,
        reportCycle: JOINT_UNITS.includes(p.short) ? 'quarter' : null,
        contact: p.kind === 'higher' ? null : '办公室',
      },
      { entered: SETUP_DAY },
    );
    ids.set(p.name, id);
  }
  const idOf = (p: Place): string => {
    const id = ids.get(p.name);
    if (id === undefined) throw new Error(`no unit ${p.name}`);
    return id;
  };
  return { rows: make.rows(), idOf, funds };
};
