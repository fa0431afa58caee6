// npm test: installs if needed, then types, lint, import law, unit, build, end-to-end. Options: --only types,unit,…
import { requireNode } from './support/nodeVersion.mjs';

requireNode();
import('./support/runTests.mjs').then(({ runTests }) => runTests(process.argv.slice(2)));
