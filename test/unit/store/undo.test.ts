/** A record that was taken away and brought back keeps counting its revisions, so that older changes cannot be undone over newer ones. */
import { expect, test } from 'vitest';
import { RepoError } from '../../../renderer/store/repo';
import { added, openLedger } from './support';

test('an older change is not undone over a newer one of a record that came back', async () => {
  const { db, repo, sent } = await openLedger();
  const first = await repo.commit('新增', [added('unit', { name: '安澜市甲局' })]);
  const row = await repo.save('unit', first.rows[0] ?? null, { name: '安澜市乙局' });
  const renamed = sent.at(-1)?.changeId ?? '';
  await repo.undo(renamed);
  const gone = await repo.undo(sent.at(-1)?.changeId ?? '');
  expect((await db.rows('unit').get(row.id))?.name).toBe('安澜市乙局');
  expect(gone.rows[0]?.rev).toBe(4);

  const imported = await repo.commit('导入', [{ ...added('unit', { name: '安澜市丙局' }, { batchId: 'b', origin: 'import' }) }]);
  const id = imported.rows[0]?.id ?? '';
  await repo.save('unit', imported.rows[0] ?? null, { name: '安澜市丁局' });
  const edited = sent.at(-1)?.changeId ?? '';
  const removed = await repo.removeBatch('移除导入', 'b');
  await repo.undo(removed.changeId);
  const back = await db.rows('unit').get(id);
  expect([back?.name, back?.rev]).toEqual(['安澜市丁局', 3]);
  await repo.save('unit', back ?? null, { name: '安澜市戊局' });
  await expect(repo.undo(edited)).rejects.toBeInstanceOf(RepoError);
  expect((await db.rows('unit').get(id))?.name).toBe('安澜市戊局');
  db.close();
});
