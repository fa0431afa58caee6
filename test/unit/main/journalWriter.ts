/** Child process of journal.test.ts: appends until it is killed, and reports every acknowledgement. */
import { openVault } from '../../../main/core/vault/vault';

const [dir = '', size = '1'] = process.argv.slice(2);
const vault = await openVault(dir, { partBytes: 20_000 });
for (let seq = vault.status().seq + 1; ; ) {
  const entries = Array.from({ length: Number(size) }, (_, i) => ({ seq: seq + i, body: JSON.stringify({ n: seq + i, pad: '勤'.repeat(200) }) }));
  const acked = await vault.append({ epoch: 'kill', schema: 1, counts: { cadre: seq }, entries });
  process.send?.(acked);
  seq = acked + 1;
}
