/** A template from its bytes: refused, or checked against its paper's fields. Runs in a worker: the bytes are not to be trusted. */
import type { TemplateNames } from '../../../shared/documents/templates/values';
import { type Parts, Refusal, unpackTemplate } from './archive';
import { checkTemplate, type TemplateCheck } from './check';
import { libraryProblems } from './fill';
import { refuseDangerous } from './refuse';

export type Inspection = { readonly refused: string } | (TemplateCheck & { readonly refused: null });

/** @throws Refusal when it may not be used at all */
export const openTemplate = (bytes: Uint8Array, name: string, names: TemplateNames): TemplateCheck & { readonly parts: Parts } => {
  const parts = unpackTemplate(bytes, name);
  refuseDangerous(parts);
  const check = checkTemplate(parts, names);
  // the library stumbles over what is already named better
  return { ...check, problems: check.problems.length > 0 ? check.problems : libraryProblems(parts), parts };
};

export const inspectTemplate = (bytes: Uint8Array, name: string, names: TemplateNames): Inspection => {
  try {
    const { problems, uses } = openTemplate(bytes, name, names);
    return { refused: null, problems, uses };
  } catch (e) {
    if (e instanceof Refusal) return { refused: e.message };
    throw e;
  }
};
