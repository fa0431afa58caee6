// npm run bench -- <name> [--scale n] [--rounds n]: measures test/bench/<name>.ts. Shows ratios, writes out/bench/<name>.json and judges no time.
import { requireNode } from './support/nodeVersion.mjs';

requireNode();
import('./support/runBench.mjs').then(({ runBench }) => runBench(process.argv.slice(2)));
