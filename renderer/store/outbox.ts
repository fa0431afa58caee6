/** The pump: hands committed changes to the journal in main, in order, one call at a time, and deletes what was acknowledged. */
import { SCHEMA_VERSION } from '../../shared/schema/versions';
import { call } from '../transport';
import type { Database } from './db';
import { saveLight } from './saveLight';

const CHUNK = 400;
const CHUNK_CHARS = 3_000_000;
const RETRY_MS = [1000, 3000, 10_000, 30_000];

export class OutboxPump {
  private running = false;
  private again = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly db: Database,
    private readonly epoch: string,
  ) {}

  /** Start pumping, or let the running pump go round once more. */
  wake(): void {
    if (this.running) {
      this.again = true;
      return;
    }
    clearTimeout(this.timer);
    this.running = true;
    void this.drain().finally(() => {
      this.running = false;
      if (this.again) {
        this.again = false;
        this.wake();
      }
    });
  }

  /** Wait until everything committed so far is acknowledged or the journal refuses. */
  async settled(): Promise<boolean> {
    this.wake();
    while (this.running || this.again) await new Promise((r) => setTimeout(r, 20));
    return (await this.db.outbox.count()) === 0;
  }

  private async drain(): Promise<void> {
    for (let sent = 0; ; sent += 1) {
      const waiting = await this.db.outbox.orderBy('seq').limit(CHUNK).toArray();
      if (waiting.length === 0) {
        if (sent > 0) saveLight.backedUp();
        return;
      }
      let chars = 0;
      const entries = waiting.filter((e, i) => {
        chars += e.body.length;
        return i === 0 || chars <= CHUNK_CHARS;
      });
      const counts = ((await this.db.meta.get('counts'))?.value ?? {}) as Record<string, number>;
      const result = await call('vault.append', { epoch: this.epoch, schema: SCHEMA_VERSION, counts, entries });
      if (!result.ok) {
        saveLight.failed(result.error.message);
        const wait = RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)] ?? 30_000;
        this.failures += 1;
        this.timer = setTimeout(() => this.wake(), wait);
        return;
      }
      this.failures = 0;
      await this.db.outbox.where('seq').belowOrEqual(result.value.ackedSeq).delete();
    }
  }
}
