/** One open database with everything around it. Made once at start by `openSession`; screens reach it through `session()`. */
import { create } from 'zustand';
import type { Settings } from '../../shared/contract/calls';
import { STANDARD_FONTS } from '../../shared/documents/layout';
import { call } from '../transport';
import { RULE_TYPES, refreshRules } from './calendar';
import type { Database } from './db';
import { openGuarded } from './openGuarded';
import { OutboxPump } from './outbox';
import { People } from './people';
import { catchUp, refill } from './recover';
import { Repo } from './repo';
import { saveLight } from './saveLight';

/** Settings as main answered last; screens follow changes. */
export const useSettings = create<Settings>(() => ({ cityName: '', officeName: '', deptName: '', operator: '', zoom: 1, fonts: STANDARD_FONTS }));

export interface Session {
  readonly db: Database;
  readonly repo: Repo;
  readonly people: People;
  readonly pump: OutboxPump;
  readonly settings: Settings;
  readonly host: 'electron' | 'web';
  /** Whether the host can write what the window shows as PDF. */
  readonly pdf: boolean;
  readonly version: string;
  /** Sentences to show once after start (settings repaired, rows recovered …). */
  readonly notices: readonly string[];
}

/** Why the program cannot show the ledger, with the facts the screen needs. */
export type StartProblem =
  | { readonly kind: 'unreachable'; readonly message: string }
  | { readonly kind: 'secondTab' }
  | { readonly kind: 'newerDatabase'; readonly found: number; readonly known: number }
  | { readonly kind: 'openFailed'; readonly detail: string }
  | { readonly kind: 'otherMachine'; readonly dbSeq: number; readonly journalSeq: number }
  | { readonly kind: 'journalBroken'; readonly message: string };

export class StartError extends Error {
  constructor(readonly problem: StartProblem) {
    super(problem.kind);
  }
}

let current: Session | undefined;
/** The open session. @throws Error before start-up has finished */
export const session = (): Session => {
  if (!current) throw new Error('session is not open yet');
  return current;
};

/** Hold the writer lock for the life of this page; false when another tab has it. */
const takeWriterLock = (): Promise<boolean> =>
  new Promise((resolve) => {
    void navigator.locks.request('qinzheng-writer', { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise<never>(() => undefined);
    });
  });

const metaOf = async <T>(db: Database, key: string): Promise<T | null> => ((await db.meta.get(key))?.value as T | undefined) ?? null;

/**
 * Start-up comparison (docs/decisions): lock, main, guarded open, epoch and sequence against the journal.
 * @throws StartError with the reason; nothing is deleted in any case
 */
export const openSession = async (onStep: (step: string) => void): Promise<Session> => {
  onStep('连接程序后台');
  const [info, settings, vault] = await Promise.all([call('app.info', {}), call('settings.get', {}), call('vault.status', {})]);
  if (!info.ok) throw new StartError({ kind: 'unreachable', message: info.error.message });
  if (!settings.ok) throw new StartError({ kind: 'unreachable', message: settings.error.message });
  if (!vault.ok) throw new StartError({ kind: 'journalBroken', message: vault.error.message });
  if (!(await takeWriterLock())) throw new StartError({ kind: 'secondTab' });

  onStep('打开数据库');
  const opened = await openGuarded();
  if (!opened.ok) {
    throw new StartError(
      opened.reason === 'newer' ? { kind: 'newerDatabase', found: opened.found, known: opened.known } : { kind: 'openFailed', detail: opened.detail },
    );
  }
  const { db } = opened;
  const notices = [...info.value.notices];
  let epoch = await metaOf<string>(db, 'epoch');
  const seq = (await metaOf<number>(db, 'seq')) ?? 0;
  const journal = vault.value;
  if (!journal.journalOk) notices.push('日志文件校验没有通过，新的改动暂时只存在数据库里。请尽快把数据文件夹交给维护人员查看。');
  if (epoch !== null && journal.epoch !== null && epoch !== journal.epoch) {
    throw new StartError({ kind: 'otherMachine', dbSeq: seq, journalSeq: journal.seq });
  }
  if (journal.seq > seq) {
    onStep(`数据库比日志少 ${journal.seq - seq} 步，正在从日志补回`);
    const n = await catchUp(db, (done) => onStep(`正在从日志补回，已补 ${done} 步`));
    notices.push(`数据库${seq === 0 ? '是空的' : '缺了最近的改动'}，已从日志补回 ${n} 步改动，请核对最近录入的内容。`);
  }
  if (journal.seq < seq && journal.journalOk) {
    const n = await refill(db, journal.seq);
    if (n > 0) notices.push(`日志文件缺了 ${n} 步改动（日志文件夹可能被移走或清理过），正在按数据库补写。请确认右上角显示“已备份”。`);
  }
  epoch ??= journal.epoch ?? crypto.randomUUID();
  const device = (await metaOf<string>(db, 'device')) ?? crypto.randomUUID();
  await db.meta.bulkPut([
    { key: 'epoch', value: epoch },
    { key: 'device', value: device },
  ]);

  onStep('读取干部、单位和规则');
  await refreshRules(db);
  const people = new People();
  await people.load(db);
  useSettings.setState(settings.value, true);
  const pump = new OutboxPump(db, epoch);
  const made: Session = {
    db,
    people,
    pump,
    get settings() {
      return useSettings.getState();
    },
    host: info.value.host,
    pdf: info.value.pdf,
    version: info.value.version,
    notices,
    repo: new Repo({
      db,
      device,
      operator: () => useSettings.getState().operator,
      committed: (entries, rows) => {
        for (const [type, list] of rows) for (const r of list) people.take(type, r);
        for (const e of entries) if (e.op === 'remove') people.drop(e.type, e.id);
        if (entries.some((e) => RULE_TYPES.includes(e.type))) void refreshRules(db);
        saveLight.saved();
        pump.wake();
      },
    }),
  };
  void navigator.storage?.persist?.();
  current = made;
  pump.wake();
  return made;
};
