/** docs/papers.md is the list of papers; who adds one runs `npm run papers -- --docs`. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { papers } from '../../../shared/documents/papers/index';
import { jobsOf } from '../../support/papers/context';
import { docsPage, imageOf } from '../../support/papers/gallery';

const docs = new URL('../../../docs/', import.meta.url);

describe('docs/papers.md', () => {
  it('names every paper', () => {
    const page = readFileSync(new URL('papers.md', docs), 'utf8');
    expect(papers.filter((p) => !page.includes(`\`${p.id}\``)).map((p) => p.id)).toEqual([]);
    expect(page).toBe(docsPage());
  });
  it('has a small image of every paper that the sample city can print', () => {
    for (const paper of papers) {
      if (jobsOf(paper).length === 0) continue;
      const image = new URL(imageOf(paper), docs);
      expect(existsSync(image), paper.id).toBe(true);
      expect(statSync(image).size, paper.id).toBeLessThanOrEqual(40 * 1024);
    }
  });
});
