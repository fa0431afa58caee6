/** M18: certificates in the office's cabinet, trips abroad through all steps, and the 登记备案 of posts. */
import { certificate } from '../records/certificate';
import type { AnyRow } from '../records/define';
import { exitFiling } from '../records/exitFiling';
import { addDays } from '../rules/dates';
import type { CadreBook, Person } from './cadres';
import { filler } from './fill';
import { type Draft, maker } from './make';
import { later, OFFICE, workday } from './office';
import { type Chance, chance } from './random';
import { CERTIFICATE_SPACE, TRIPS, tripRef } from './trips';

type Paper = Draft<typeof certificate>;
type Kind = NonNullable<Paper['kind']>;
const ISSUER: Readonly<Record<Kind, string>> = {
  passport: '省公安厅出入境管理局',
  hkMacao: '省公安厅出入境管理局',
  taiwanPermit: '省公安厅出入境管理局',
  mainlandTaiwan: '省公安厅出入境管理局',
  officialPassport: '省人民政府外事办公室',
  officialHkMacao: '省人民政府外事办公室',
  other: '省公安厅出入境管理局',
};
const LETTER: Readonly<Record<Kind, string>> = {
  passport: 'G',
  hkMacao: 'W',
  taiwanPermit: 'T',
  mainlandTaiwan: 'T',
  officialPassport: 'P',
  officialHkMacao: 'SC',
  other: 'Z',
};

export const makeCertificates = (book: CadreBook): AnyRow[] => {
  const c = chance(20_060_518);
  const make = maker(certificate, CERTIFICATE_SPACE);
  const fill = filler(book);
  let drawer = 0;
  const add = (who: Person, kind: Kind, issued: string, more: Paper = {}, years = 5): void => {
    drawer += 1;
    const fields: Paper = {
      cadre: who.id,
      postThen: who.post,
      kind,
      number: `${LETTER[kind]}${String(10_000_000 + c.below(89_999_999)).slice(0, 8)}`,
      issuer: ISSUER[kind],
      issuedDate: issued,
      validTo: addDays(`${Number(issued.slice(0, 4)) + years}${issued.slice(4)}`, -1),
      cabinet: `${1 + Math.floor(drawer / 12)}-${String(1 + (drawer % 12)).padStart(2, '0')}`,
      custody: 'kept',
      status: 'valid',
      keeper: OFFICE.recorder,
      ...more,
    };
    make.add(fill(certificate, fields), { entered: workday(issued > '2004-10-11' ? issued : '2004-10-11') });
  };
  TRIPS.forEach((t, n) => {
    const who = t.who(book);
    const official = t.papers === 'official';
    const kind: Kind = t.destination.includes('香港')
      ? official
        ? 'officialHkMacao'
        : 'hkMacao'
      : t.destination.includes('台湾')
        ? 'taiwanPermit'
        : official
          ? 'officialPassport'
          : 'passport';
    const went = t.until === 'issued' || t.until === 'returned' || t.until === 'compared' || t.until === 'closed';
    const out = t.until === 'issued';
    const taken = later(t.depart, -6);
    add(who, kind, workday(`${Number(t.depart.slice(0, 4)) - 1}-03-${String(5 + n).padStart(2, '0')}`), {
      ...(went
        ? {
            takenDate: taken,
            takenFor: `${official ? '因公' : '因私'}赴${t.destination}`,
            trip: tripRef(n),
            entryDate: t.entry,
            ...(out ? { custody: 'taken' as const, status: 'lent' as const } : { returnedDate: later(t.entry, t.lateReturn ? 19 : 4) }),
          }
        : {}),
    });
  });
  const others = book.people.filter((p) => p.rank === 'head' && (p.place.kind === 'county' || p.place.kind === 'department'));
  const [a, b, d, e, f, g, h] = c.some(others, 12);
  if (!a || !b || !d || !e || !f || !g || !h) throw new Error('too few heads');
  add(a, 'hkMacao', '2006-04-11');
  // new papers: one handed in, one still with its holder
  add(b, 'passport', '2007-09-10', { collectedDate: workday('2007-09-17'), handedInDate: workday('2007-09-20') });
  add(d, 'passport', '2007-12-05', { collectedDate: workday('2007-12-12'), custody: 'notHandedIn', status: 'collected' });
  add(e, 'officialPassport', '2002-05-14', {
    status: 'cancelled',
    cancelledDate: workday('2007-05-21'),
    cancelMode: 'entrusted',
    cancelReason: 'other',
    remark: '到期交省外事部门注销。',
  });
  add(f, 'passport', '2003-06-18', {
    status: 'cancelled',
    cancelledDate: workday('2006-11-06'),
    cancelMode: 'self',
    cancelReason: 'lost',
    remark: '本人遗失，已登报声明。',
  });
  add(g, 'taiwanPermit', '2002-11-20', { status: 'expired' });
  add(h, 'hkMacao', '2008-01-16', { status: 'toCollect' });
  return make.rows();
};

type Filing = Draft<typeof exitFiling>;
const AGENCY = '市公安局出入境管理支队';
/** 登记备案: a first round of heads in 2005, then what appointments and departures brought. */
export const makeFilings = (book: CadreBook): AnyRow[] => {
  const c = chance(20_050_620);
  const make = maker(exitFiling, 0x2a);
  const fill = filler(book);
  const rows = new Map(book.rows.map((r) => [r.id, r]));
  const add = (
    who: Person,
    kind: NonNullable<Filing['kind']>,
    appointed: string,
    until: 'unfiled' | 'filed' | 'confirmed',
    more: Filing = {},
  ): void => {
    const filed = later(appointed, 18);
    const fields: Filing = {
      cadre: who.id,
      postThen: who.post,
      kind,
      agency: AGENCY,
      secretLevelThen: (rows.get(who.id)?.secretLevel ?? '0') as '0',
      chief: who.rank === 'head',
      familyAbroadThen: rows.get(who.id)?.familyAbroad === true,
      restrictedPostThen: rows.get(who.id)?.restrictedPost === true,
      noReply: false,
      holdings: holdingsOf(c),
      appointedDate: workday(appointed),
      handler: OFFICE.handler,
      ...(until === 'unfiled' ? {} : { filedDate: filed }),
      ...(until === 'confirmed' ? { confirmedDate: later(filed, 8) } : {}),
      ...more,
    };
    make.add(fill(exitFiling, fields), {
      steps: [
        ['unfiled', workday(appointed), kind === 'withdrawn' ? '不再列入备案范围' : ''],
        ...(until === 'unfiled' ? [] : ([['filed', filed, '']] as const)),
        ...(until === 'confirmed' ? ([['confirmed', later(filed, 8), '收到确认回执']] as const) : []),
      ],
    });
  };
  const heads = book.people.filter((p) => p.rank === 'head' && (p.place.kind === 'county' || p.place.kind === 'department'));
  const deputies = book.people.filter((p) => p.rank === 'deputy' && p.place.kind === 'department');
  heads.slice(0, 16).forEach((p, i) => {
    add(p, 'added', addDays('2005-06-06', i), 'confirmed');
  });
  const [x, y, z, u, v] = c.some(deputies, 5);
  if (!x || !y || !z || !u || !v) throw new Error('too few deputies');
  add(x, 'added', '2006-12-18', 'confirmed');
  add(y, 'changed', '2007-03-05', 'confirmed', { remark: '职务变动，涉密等级相应调整。' });
  add(z, 'withdrawn', '2007-06-29', 'filed', { remark: '调离本市，报请撤销备案。' });
  add(u, 'added', '2007-11-26', 'filed', { lockedTo: '2008-05-26', lockReason: '正在配合有关部门了解情况' });
  // appointed and not reported within thirty days
  add(v, 'added', '2007-12-10', 'unfiled');
  add(heads[20] ?? x, 'added', '2008-01-14', 'unfiled');
  return make.rows();
};
const holdingsOf = (c: Chance): NonNullable<Filing['holdings']> => (c.hit(45) ? ['none'] : c.hit(50) ? ['passport'] : ['passport', 'hkMacao']);
