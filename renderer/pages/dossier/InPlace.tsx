/** Records read, changed and entered over a dossier, which stays open under them. */
import { useState } from 'react';
import type { RecordTypeDef } from '../../../shared/records/define';
import { RecordDrawer } from '../../records/RecordDrawer';
import { type About, prefillFor } from './NewMenu';

interface Opened {
  readonly def: RecordTypeDef;
  readonly id: string;
}
export interface InPlace {
  open(def: RecordTypeDef, id: string): void;
  start(def: RecordTypeDef): void;
  /** The drawer, to stand last in the page; null while nothing is open. */
  readonly drawer: React.ReactNode;
}

/** @param origin words for the form's head: 干部档案 GB-2004-0103 @param from id of the cadre or unit */
export const useInPlace = (about: About, from: string, origin: string): InPlace => {
  const [opened, setOpened] = useState<Opened | null>(null);
  const start = (def: RecordTypeDef) => {
    prefillFor(def, about(def) ?? {}, from, origin);
    setOpened({ def, id: 'new' });
  };
  return {
    open: (def, id) => setOpened({ def, id }),
    start,
    drawer: opened ? (
      <RecordDrawer
        key={`${opened.def.id}/${opened.id}`}
        def={opened.def}
        id={opened.id}
        onClose={() => setOpened(null)}
        onCreated={(saved, next) => (next ? start(opened.def) : setOpened({ def: opened.def, id: saved.id }))}
      />
    ) : null,
  };
};
