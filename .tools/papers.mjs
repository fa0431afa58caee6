// npm run papers [-- --docs | --check] [--only F01-notice,F15]: every paper from the sample city into out/papers/, looked at page by page.
import { requireNode } from './support/nodeVersion.mjs';

requireNode();
import('./support/runPapers.mjs').then(({ runPapers }) => runPapers(process.argv.slice(2)));
