import type { z } from 'zod';
import { type CallName, type Contract, contract } from '../../shared/contract/calls';
import { AppError, type ErrorCode, fail, ok, type Result } from '../../shared/contract/errors';
import type { Handlers, Services } from './handlers/define';

export type Dispatch = (name: unknown, raw: unknown) => Promise<Result<unknown>>;

export interface DispatchOptions {
  /** Also check what handlers return. On in tests and development: a wrong answer is a bug of ours, not of the input. */
  readonly checkOutput?: boolean;
  /** Full text of unexpected errors, for the log of this machine. */
  readonly log?: (line: string) => void;
}

const ERRNO: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EPERM: 'noPermission',
  EACCES: 'noPermission',
  EROFS: 'noPermission',
  EBUSY: 'fileBusy',
  ENOENT: 'fileMissing',
};

/** Paths must not cross the border, so what looks like one is cut out of messages. */
const withoutPaths = (text: string): string => text.replace(/(?:[A-Za-z]:[\\/]|\\\\|file:\/\/|\/)[^\s'":,;()]*/g, '…');

/** Error code and log detail of anything a handler throws; never throws itself. */
export const failureOf = (e: unknown): Result<never> => {
  if (e instanceof AppError) return fail(e.code, e.detail === undefined ? undefined : withoutPaths(e.detail));
  if (!(e instanceof Error)) return fail('internal', withoutPaths(String(e)).slice(0, 400));
  const { code, syscall } = e as NodeJS.ErrnoException;
  const known = typeof code === 'string' && Object.hasOwn(ERRNO, code) ? ERRNO[code] : undefined;
  if (known) return fail(known, [code, syscall].filter(Boolean).join(' '));
  return fail('internal', withoutPaths(`${e.name}: ${e.message}`).slice(0, 400));
};

const issuesOf = (error: z.ZodError): string =>
  error.issues
    .map((i) => `${i.path.map(String).join('.')}: ${i.message}`)
    .join('; ')
    .slice(0, 400);

/**
 * The only door: every transport ends here, so that validation and error mapping cannot be forgotten by one of them.
 * The function returned never rejects.
 */
export const makeDispatch = (handlers: Handlers, services: Services, options: DispatchOptions = {}): Dispatch => {
  return async (name, raw) => {
    // Own properties only: '__proto__', 'constructor' and the like are no calls.
    if (typeof name !== 'string' || !Object.hasOwn(contract, name)) return fail('unknownCall', String(name).slice(0, 60));
    const call: Contract[CallName] = contract[name as CallName];
    const parsed = call.input.safeParse(raw);
    if (!parsed.success) return fail('badInput', issuesOf(parsed.error));
    try {
      const handler = handlers[name as CallName] as (input: unknown, services: Services) => Promise<unknown>;
      const value = await handler(parsed.data, services);
      if (options.checkOutput) {
        const out = call.output.safeParse(value);
        if (!out.success) return fail('internal', `output of ${name}: ${issuesOf(out.error)}`);
      }
      return ok(value);
    } catch (e) {
      const result = failureOf(e);
      if (!result.ok && result.error.code === 'internal') options.log?.(`${name}: ${e instanceof Error ? e.stack : String(e)}`);
      return result;
    }
  };
};
