/** Live queries: a screen asks, and is asked again whenever a commit touches what it read. */
import { useLiveQuery } from 'dexie-react-hooks';

/** Result of an async question over the store; undefined while the first answer is on its way. */
export const useLive = <T>(question: () => Promise<T>, deps: readonly unknown[]): T | undefined => useLiveQuery(question, [...deps]);
