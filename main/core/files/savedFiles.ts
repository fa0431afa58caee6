import { randomUUID } from 'node:crypto';

/** Files saved since start, by an opaque id: the renderer can ask to show one, and never names a path. */
export interface SavedFiles {
  add(path: string): string;
  pathOf(id: string): string | undefined;
}

const LIMIT = 1000;

export const makeSavedFiles = (): SavedFiles => {
  const paths = new Map<string, string>();
  return {
    add: (path) => {
      const id = randomUUID();
      paths.set(id, path);
      const oldest = paths.keys().next();
      if (paths.size > LIMIT && !oldest.done) paths.delete(oldest.value);
      return id;
    },
    pathOf: (id) => paths.get(id),
  };
};
