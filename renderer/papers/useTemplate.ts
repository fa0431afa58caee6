/** A unit's own template of a paper, if one is kept. */
import { useEffect, useState } from 'react';
import type { Out } from '../../shared/contract/calls';
import { call } from '../transport';

export type OwnTemplate = Out<'template.list'>['templates'][number];
/** undefined until asked. */
export const useTemplate = (paper: string): OwnTemplate | null | undefined => {
  const [found, setFound] = useState<{ readonly of: string; readonly template: OwnTemplate | null }>();
  useEffect(() => {
    let gone = false;
    void call('template.list', {}).then((r) => {
      if (!gone) setFound({ of: paper, template: (r.ok && r.value.templates.find((t) => t.paper === paper)) || null });
    });
    return () => {
      gone = true;
    };
  }, [paper]);
  return found?.of === paper ? found.template : undefined;
};
