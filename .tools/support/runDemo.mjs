import path from 'node:path';
import { ensureDependencies } from './dependencies.mjs';
import { root, run } from './process.mjs';

/** Builds the Node side and runs out/main/demo.js; ends the process with its exit code. */
export async function runDemo() {
  if (!(await ensureDependencies())) process.exit(1);
  const { code } = await run(process.execPath, [path.join(root, '.tools/build.mjs'), 'main']);
  if (code !== 0) process.exit(code);
  process.exit((await run(process.execPath, [path.join(root, 'out/main/demo.js')])).code);
}
