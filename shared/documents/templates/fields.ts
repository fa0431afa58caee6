/**
 * What a unit's own template may ask for, paper by paper: placeholders by their Chinese label, derived from the declarations of the
 * paper's record types. The same list is shown to the user, checks a template and gives the values, so the three cannot disagree.
 */

import { cadre } from '../../records/cadre';
import { type AnyRow, type FieldDef, fieldsOf, type RecordTypeDef, stateOf } from '../../records/define';
import { formatValue } from '../../records/kinds/format';
import { isEmpty } from '../../records/kinds/values';
import { typeById } from '../../records/registry';
import { unit } from '../../records/unit';
import { ageAt, type DateText, dotted, inWords } from '../../rules/dates';
import { DEADLINE_RULES } from '../../rules/deadlines';
import { dueSlots } from '../../rules/dueSlots';
import { dueFacts } from '../../rules/dueState';
import { displayName } from '../../rules/names';
import type { PaperContext, PaperDef } from '../papers/define';
import { tick, ticks } from '../papers/words';
import { tidyName } from './placeholders';

type Values = Readonly<Record<string, unknown>>;
/** What is being read: the whole paper, a record, or a child row of one. */
export interface Subject {
  readonly def: RecordTypeDef | null;
  readonly values: Values;
  /** Place in the loop, from 1. */
  readonly n: number;
  /** Rows of the paper. */
  readonly rows: readonly Subject[];
  /** Field whose child row this is. */
  readonly from?: FieldDef;
}
export interface TextField {
  readonly kind: 'text';
  readonly name: string;
  /** How it is written into the paper, when the name does not say. */
  readonly hint: string;
  /** undefined when the subject is of another record type. */
  readonly read: (s: Subject, ctx: PaperContext) => string | undefined;
}
export interface LoopField {
  readonly kind: 'loop';
  readonly name: string;
  readonly hint: string;
  readonly each: (s: Subject, ctx: PaperContext) => readonly Subject[];
  readonly fields: readonly TemplateField[];
}
export type TemplateField = TextField | LoopField;
export interface FieldGroup {
  readonly title: string;
  readonly fields: readonly TemplateField[];
}
/** A sensitive field that the paper's templates may not use, named so that the refusal can say why. */
export interface TemplateFields {
  readonly groups: readonly FieldGroup[];
  readonly withheld: readonly string[];
}

const text = (v: unknown): string => (typeof v === 'string' ? v : '');
const textField = (name: string, hint: string, read: TextField['read']): TextField => ({ kind: 'text', name: tidyName(name), hint, read });
const childrenOf = (v: unknown): readonly Values[] => (Array.isArray(v) ? v : []);

/** Ways a value of a kind can be written besides the usual one, by the word after the colon. */
const variants = (
  f: FieldDef,
): readonly { readonly word: string; readonly hint: string; readonly write: (v: unknown, ctx: PaperContext) => string }[] => {
  const spaced = { word: '排版', hint: '两个字的姓名中间空一格' };
  switch (f.kind) {
    case 'date':
      return [{ word: '数字', hint: '如 2026.03.01', write: (v) => (isEmpty(v) ? '' : dotted(String(v))) }];
    case 'choice':
    case 'choices':
      return f.options.codes.length > 12 ? [] : [{ word: '勾选', hint: '列出全部选项，选中的打■', write: (v) => ticks(f.options.codes, v) }];
    case 'flag':
      return [{ word: '勾选', hint: '■是　□否', write: (v) => `${tick(v === true, '是')}　${tick(v === false, '否')}` }];
    case 'cadre':
      return [{ ...spaced, write: (v, ctx) => (isEmpty(v) ? '' : displayName(ctx.names.cadre(String(v)))) }];
    case 'shortText':
      return f.format === 'name' ? [{ ...spaced, write: (v) => displayName(text(v)) }] : [];
    default:
      return [];
  }
};
/** The usual way: dates in words, everything else as in lists. */
const usual = (f: FieldDef, v: unknown, ctx: PaperContext): string =>
  isEmpty(v) ? '' : f.kind === 'date' ? inWords(String(v)) : formatValue(f, v, ctx.names);

interface Reach {
  /** 干部. */
  readonly prefix: string;
  /** From the subject to the record whose fields these are; undefined when it has none. */
  readonly pick: (s: Subject, ctx: PaperContext) => Values | undefined;
  /** May a field be offered? Sensitive ones only where the paper prints them. */
  readonly open: (f: FieldDef) => boolean;
  /** Fields under a child row's cadre, for the loop whose rows each name one. */
  readonly within?: (child: FieldDef) => readonly TemplateField[];
}

const fieldsFor = (fields: readonly FieldDef[], { prefix, pick, open, within }: Reach): readonly TemplateField[] =>
  fields.filter(open).flatMap((f): TemplateField[] => {
    const name = `${prefix}${f.label}`;
    const read =
      (write: (v: unknown, ctx: PaperContext) => string): TextField['read'] =>
      (s, ctx) => {
        const values = pick(s, ctx);
        return values === undefined ? undefined : write(values[f.key] ?? null, ctx);
      };
    if (f.kind === 'children') {
      const ownRow: Reach = { prefix: '', pick: (s) => (s.from === f ? s.values : undefined), open };
      return [
        {
          kind: 'loop',
          name: tidyName(name),
          hint: '每一行重复一次',
          each: (s, ctx) => {
            const rows = childrenOf(pick(s, ctx)?.[f.key]);
            return rows.map((values, i) => ({ def: s.def, values, n: i + 1, rows: [], from: f }));
          },
          fields: [ORDER, ...fieldsFor(f.fields, ownRow), ...(within?.(f) ?? [])],
        },
        textField(
          `${name}:条数`,
          '一共几行',
          read((v) => String(childrenOf(v).length)),
        ),
      ];
    }
    return [
      textField(
        name,
        f.kind === 'date' ? '如 2026年3月1日' : '',
        read((v, ctx) => usual(f, v, ctx)),
      ),
      ...variants(f).map((w) => textField(`${name}:${w.word}`, w.hint, read(w.write))),
    ];
  });

const ORDER: TextField = textField('序号', '1、2、3……', (s) => String(s.n));
const ROWS = '名单';

/** Today in the two ways dates are written, and who prints. */
const COMMON: readonly FieldGroup[] = [
  {
    title: '日期和本单位',
    fields: [
      textField('今天', '打印当天，如 2026年3月1日', (_s, ctx) => inWords(ctx.today)),
      textField('今天:数字', '如 2026.03.01', (_s, ctx) => dotted(ctx.today)),
      textField('机关.名称', '设置里的落款机关', (_s, ctx) => ctx.office.name),
      textField('机关.科室', '', (_s, ctx) => ctx.office.dept),
      textField('机关.城市', '', (_s, ctx) => ctx.office.city),
      textField('机关.操作人', '', (_s, ctx) => ctx.office.operator),
    ],
  },
];

const cadreFields = (idOf: (s: Subject) => unknown, open: Reach['open']): readonly TemplateField[] => {
  const pick: Reach['pick'] = (s, ctx) => {
    const id = idOf(s);
    return id === undefined ? undefined : typeof id === 'string' ? (ctx.cadre(id) ?? {}) : {};
  };
  return [
    ...fieldsFor(fieldsOf(cadre), { prefix: '干部.', pick, open }),
    textField('干部.年龄', '按出生年月算到今天', (s, ctx) => {
      const birth = pick(s, ctx)?.birthYm;
      return typeof birth === 'string' ? String(ageAt(birth, ctx.today)) : '';
    }),
  ];
};
const unitFields = (idOf: (s: Subject, ctx: PaperContext) => unknown, open: Reach['open']): readonly TemplateField[] =>
  fieldsFor(fieldsOf(unit), {
    prefix: '单位.',
    pick: (s, ctx) => {
      const id = idOf(s, ctx);
      return id === undefined ? undefined : typeof id === 'string' ? (ctx.unit(id) ?? {}) : {};
    },
    open,
  });

/** All groups of one record type; `pick` answers only for subjects of that type. */
const groupsOf = (def: RecordTypeDef, opens: (of: RecordTypeDef) => Reach['open']): readonly FieldGroup[] => {
  const mine = (s: Subject): Values | undefined => (s.def?.id === def.id ? s.values : undefined);
  const [subject = '', subjectChild] = (def.subject ?? '').split('.');
  const ofCadre = opens(cadre);
  const within: Reach['within'] = (child) =>
    subjectChild !== undefined && child.key === subject ? cadreFields((s) => s.values[subjectChild], ofCadre) : [];
  const own = (values: Values, key: string): unknown => values[key] ?? null;
  const unitKey = def.id === unit.id ? undefined : fieldsOf(def).find((f) => f.kind === 'unit')?.key;
  const unitOf = (s: Subject, ctx: PaperContext): unknown => {
    const values = mine(s);
    if (values === undefined) return undefined;
    if (unitKey !== undefined) return own(values, unitKey);
    const who = values[subject];
    return typeof who === 'string' ? (ctx.cadre(who)?.unit ?? null) : null;
  };
  const hasCadre = def.subject !== null && subjectChild === undefined;
  const due = (def.deadlines ?? []).flatMap((use): TextField[] => {
    const name = DEADLINE_RULES.find((r) => r.id === use.rule)?.name;
    // what child rows owe stands in their own columns
    if (name === undefined || use.done.includes('.')) return [];
    const day =
      (write: (d: DateText) => string): TextField['read'] =>
      (s, ctx) => {
        const values = mine(s);
        if (values === undefined) return undefined;
        // a subject of a record type is a whole row
        const row = values as AnyRow;
        const slot = dueSlots(def, row).find((x) => x.use === use && x.item === null);
        const found = slot === undefined ? null : dueFacts(slot, row, ctx).due;
        return found === null ? '' : write(found);
      };
    return [textField(`期限.${name}`, '按期限规则算出的到期日', day(inWords)), textField(`期限.${name}:数字`, '如 2026.03.01', day(dotted))];
  });
  return [
    { title: def.label, fields: fieldsFor(fieldsOf(def), { prefix: '', pick: mine, open: opens(def), within }) },
    {
      title: '编号、状态和期限',
      fields: [
        textField('记录.编号', '台账内部编号', (s) => (mine(s) ? text(s.values.no) : undefined)),
        textField('记录.状态', '', (s) => (mine(s) ? (stateOf(def, s.values.state === null ? null : text(s.values.state))?.label ?? '') : undefined)),
        ...due,
      ],
    },
    ...(hasCadre ? [{ title: '对象干部', fields: cadreFields((s) => (mine(s) ? own(s.values, subject) : undefined), ofCadre) }] : []),
    ...(unitKey !== undefined || hasCadre ? [{ title: '所在或涉及单位', fields: unitFields(unitOf, opens(unit)) }] : []),
  ];
};

/** One list of several record types: a name they share is one field, read by whichever type the record is of. */
const united = (fields: readonly TemplateField[]): readonly TemplateField[] => {
  const byName = new Map<string, TemplateField>();
  for (const f of fields) {
    const known = byName.get(f.name);
    if (known === undefined) byName.set(f.name, f);
    else if (known.kind === 'text' && f.kind === 'text') byName.set(f.name, { ...known, read: (s, ctx) => known.read(s, ctx) ?? f.read(s, ctx) });
    else if (known.kind === 'loop' && f.kind === 'loop')
      byName.set(f.name, {
        ...known,
        each: (s, ctx) => [...known.each(s, ctx), ...f.each(s, ctx)],
        fields: united([...known.fields, ...f.fields]),
      });
  }
  return [...byName.values()];
};
const unitedGroups = (groups: readonly FieldGroup[]): readonly FieldGroup[] => {
  const titles = [...new Set(groups.map((g) => g.title))];
  const taken = new Set<string>();
  return titles
    .map((title) => ({ title, fields: united(groups.filter((g) => g.title === title).flatMap((g) => g.fields)) }))
    .map((g) => ({ ...g, fields: g.fields.filter((f) => !taken.has(f.name) && taken.add(f.name)) }))
    .filter((g) => g.fields.length > 0);
};

const cache = new WeakMap<PaperDef, TemplateFields>();
/**
 * Fields that an own template of this paper may use. Sensitive fields are left out unless the paper is sensitive or prints that very
 * field itself (`PaperDef.shows`).
 */
export const templateFields = (paper: PaperDef): TemplateFields => {
  const known = cache.get(paper);
  if (known) return known;
  const withheld = new Set<string>();
  const opens =
    (
      of: RecordTypeDef,
      prefix = of.id === cadre.id && !paper.of.includes('cadre') ? '干部.' : of.id === unit.id && !paper.of.includes('unit') ? '单位.' : '',
    ): Reach['open'] =>
    (f) => {
      const open = !f.sensitive || paper.sensitive === true || (paper.shows?.includes(f.key) === true && paper.of.some((id) => id === of.id));
      if (!open) withheld.add(tidyName(`${prefix}${f.label}`));
      return open;
    };
  const ofTypes = unitedGroups(paper.of.flatMap((id) => groupsOf(typeById(id), opens)));
  const groups =
    paper.takes === 'one'
      ? [...ofTypes, ...COMMON]
      : [
          {
            title: '名单',
            fields: [
              {
                kind: 'loop' as const,
                name: ROWS,
                hint: '选中的每条记录重复一次',
                each: (s: Subject) => s.rows,
                fields: [ORDER, ...ofTypes.flatMap((g) => g.fields)],
              },
              textField(`${ROWS}:条数`, '一共几条', (s) => String(s.rows.length)),
            ],
          },
          ...COMMON,
        ];
  const made = { groups, withheld: [...withheld] };
  cache.set(paper, made);
  return made;
};
