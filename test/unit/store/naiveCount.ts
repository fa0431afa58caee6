/**
 * The figures of handbook §1.5 counted from scratch, straight from their definitions. Shares no code with shared/indicators and reads no
 * declaration: counted states, fields and days are written out here, so that a slip there cannot repeat itself here.
 */

/** A record as an office knows it: what kind, how far it has got, whether thrown away, and what was entered. */
export interface Fact {
  readonly id: string;
  readonly type: string;
  readonly state: string | null;
  readonly deleted: boolean;
  readonly values: Readonly<Record<string, unknown>>;
}
export interface Period {
  readonly from: string;
  readonly to: string;
}
export interface Counted {
  readonly value: number;
  /** The count beside it, null when the figure has none. */
  readonly also: number | null;
  /** Ids of the records behind the value, sorted. */
  readonly records: readonly string[];
}

/** From which states on a measure has taken place (handbook §3 ③); '*' for what counts once it has come in. */
const TAKEN_PLACE: Readonly<Record<string, string>> = {
  trainingClass: 'running completed archived',
  secondment: 'dispatched serving extended recalled expired appraised archived',
  heartTalk: 'talked forwarded closed',
  reminder: 'reminded rectifying reported evaluated closed escalated',
  admonition: 'admonished selfChecked inEffect revisited closed toOrgMeasure',
  inquiry: 'issued delivered awaiting overdue replied assessed accepted again referred archived',
  specialAssessment: 'running summarized approved fedBack used archived',
  trackingAssessment: 'verified ranked approved announced used',
  procedureRules: 'established filed checked rectifying revised repealed',
  audit: 'inAudit consulting reported delivered appealed analysed applied referred rectifying signedOff archived',
  report: '*',
  supervisionInfo: '*',
};
const VERIFIED = 'verifying supervised extended reportReview handled fedBack archived';
const HANDLED = 'handled fedBack archived';

type Child = Readonly<Record<string, unknown>>;
const text = (v: unknown): string => (typeof v === 'string' ? v : '');
const children = (v: unknown): readonly Child[] => (Array.isArray(v) ? (v as readonly Child[]) : []);
const has = (v: unknown, wanted: string): boolean => Array.isArray(v) && v.includes(wanted);

/** Who (or which unit) by which record. */
type Named = readonly [who: string, record: string];
const distinct = (named: readonly Named[], also: number | null = null): Counted => ({
  value: new Set(named.map(([who]) => who)).size,
  also,
  records: [...new Set(named.map(([, id]) => id))].sort(),
});
const pieces = (facts: readonly Fact[], also: number | null = null): Counted => ({
  value: facts.length,
  also,
  records: facts.map((f) => f.id).sort(),
});

/** Every figure of the article, its named parts and the two balances, for one period. */
export const naiveCount = (facts: readonly Fact[], period: Period): Readonly<Record<string, Counted>> => {
  const inside = (day: unknown): boolean => typeof day === 'string' && day >= period.from && day <= period.to;
  const of = (type: string, day: string, states = TAKEN_PLACE[type] ?? ''): readonly Fact[] =>
    facts.filter((f) => f.type === type && !f.deleted && (states === '*' || states.split(' ').includes(f.state ?? '')) && inside(f.values[day]));
  const by = (list: readonly Fact[], key: string): readonly Named[] =>
    list.flatMap((f): Named[] => (text(f.values[key]) === '' ? [] : [[text(f.values[key]), f.id]]));

  // 育勤
  const classes = of('trainingClass', 'startDate').filter((f) => ['cityManaged', 'reserve', 'both'].includes(text(f.values.audience)));
  const present = (f: Fact): number => {
    const list = children(f.values.attendees);
    return list.length === 0 ? Math.max(0, Number(f.values.actualCount ?? 0)) : list.filter((a) => a.attendance !== 'absent').length;
  };
  const sent = of('secondment', 'startDate');
  const sentFor = (kind: string): Counted => pieces(sent.filter((f) => f.values.type === kind));
  // 励勤、警勤
  const talks = of('heartTalk', 'talkDate');
  const measures = [...of('reminder', 'remindedDate'), ...of('admonition', 'admonishedDate')];
  const inquiries = of('inquiry', 'issuedDate');
  // 考核
  const tracked = (kind: string): readonly Fact[] => of('trackingAssessment', 'assessedDate').filter((f) => f.values.unitKind === kind);
  // 审计: heads of units with funds only
  const audits = of('audit', 'entryDate').filter((f) => f.values.fundsHead === true);
  const audited = by(audits, 'cadre');
  const punished = by(
    audits.filter((f) => ['demoted', 'removed', 'discipline'].some((h) => has(f.values.handling, h))),
    'cadre',
  );
  const spokenTo = by(
    audits.filter((f) => has(f.values.handling, 'talk')),
    'cadre',
  );
  // 举报
  const received = [of('report', 'receivedDate'), of('supervisionInfo', 'receivedDate')] as const;
  const verifications = of('report', 'verifyFrom', VERIFIED);
  const verified = verifications.flatMap((f) =>
    children(f.values.persons)
      .filter((p) => p.verified !== false)
      .flatMap((p): Named[] => {
        if (text(p.cadre) !== '') return [[text(p.cadre), f.id]];
        if (text(p.outsiderName) === '') return [];
        return [[text(p.outsiderUnit) === '' ? text(p.outsiderName) : `${text(p.outsiderName)}（${text(p.outsiderUnit)}）`, f.id]];
      }),
  );
  const fromVerification = measures.filter((f) => f.values.source === 'verification');
  const handledBy = (...ways: readonly string[]): readonly Named[] =>
    facts
      .filter((f) => f.type === 'report' && !f.deleted && HANDLED.split(' ').includes(f.state ?? ''))
      .flatMap((f) =>
        children(f.values.handlings)
          .filter((h) => ways.includes(text(h.handling)) && inside(h.date))
          .flatMap((h): Named[] => {
            const who = text(h.cadre) || text(h.outsiderName);
            return who === '' ? [] : [[who, f.id]];
          }),
      );
  const outcomes = [
    by(fromVerification, 'cadre'),
    handledBy('postponed'),
    handledBy('disqualified'),
    handledBy('partyDiscipline', 'adminDiscipline'),
  ] as const;

  /** Whom nothing befell; a person from outside is named without the unit when handled. */
  const rest = (whole: readonly Named[], parts: readonly (readonly Named[])[]): Counted => {
    const gone = new Set(parts.flatMap((p) => p.map(([who]) => who)));
    const left = whole.filter(([who]) => !gone.has(who) && !gone.has(who.split('（')[0] ?? ''));
    return distinct(
      left,
      parts.reduce((n, p) => n - distinct(p).value, distinct(whole).value),
    );
  };

  return {
    ST01: pieces(classes),
    ST02: {
      value: classes.reduce((n, f) => n + present(f), 0),
      also: null,
      records: classes
        .filter((f) => present(f) > 0)
        .map((f) => f.id)
        .sort(),
    },
    ST03: pieces(sent),
    ST03a: sentFor('posting'),
    ST03b: sentFor('study'),
    ST03c: sentFor('visit'),
    TT01: pieces(talks, distinct(by(talks, 'cadre')).value),
    ST04: distinct(by(measures, 'cadre'), measures.length),
    ST05: distinct(by(inquiries, 'cadre'), inquiries.length),
    ST06: pieces(of('specialAssessment', 'startDate')),
    ST07: distinct(by(tracked('county'), 'unit'), tracked('county').length),
    ST08: distinct(by(tracked('department'), 'unit'), tracked('department').length),
    ST09: distinct(by(of('procedureRules', 'establishedDate'), 'unit')),
    ST10: distinct(audited, audits.length),
    ST11: distinct(punished),
    ST12: distinct(spokenTo),
    ST10R: rest(audited, [punished, spokenTo]),
    ST13: pieces([...received[0], ...received[1]]),
    ST13a: pieces(received[0]),
    ST13b: pieces(received[1]),
    ST14: distinct(verified, verifications.length),
    ST15: distinct(outcomes[0], fromVerification.length),
    ST16: distinct(outcomes[1]),
    ST17: distinct(outcomes[2]),
    ST18: distinct(outcomes[3]),
    ST14R: rest(verified, outcomes),
  };
};
