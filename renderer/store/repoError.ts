/** What the repo refuses, as a sentence for the user. */
import type { Finding } from '../../shared/rules/findings';

export type RepoErrorCode = 'conflict' | 'invalid' | 'unconfirmed' | 'gone' | 'storage' | 'cancelled';
/** Thrown by the repo; `message` is the Chinese sentence for the user. */
export class RepoError extends Error {
  constructor(
    readonly code: RepoErrorCode,
    message: string,
    cause?: unknown,
    /** What the checks found, for code invalid and unconfirmed of a step. */
    readonly findings: readonly Finding[] = [],
  ) {
    super(message, { cause });
    this.name = 'RepoError';
  }
}
