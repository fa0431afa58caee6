/** Values handed to a new form by the screen that opens it (a follow-up of another record). Taken once. */
export interface Prefill {
  readonly values: Readonly<Record<string, unknown>>;
  /** Part of the draft's key, so that a follow-up does not meet the draft of an ordinary new record. */
  readonly from: string;
  /** Where the record comes from, in words. */
  readonly origin: string;
}
const waiting = new Map<string, Prefill>();
export const givePrefill = (type: string, prefill: Prefill): void => void waiting.set(type, prefill);
export const takePrefill = (type: string): Prefill | null => {
  const p = waiting.get(type) ?? null;
  waiting.delete(type);
  return p;
};
