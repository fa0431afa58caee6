import { basename } from 'node:path';
import type { Out } from '../../../shared/contract/calls';
import type { Services } from '../handlers/define';
import type { SaveFilter } from '../host';
import { atomicWrite } from './atomicWrite';
import { safeName } from './safeName';

/**
 * Ask the host where to save, make the bytes, write them atomically and remember the file for `files.reveal`.
 * @throws whatever `make` throws, or the file error; an existing file then keeps its old content
 */
export const saveThroughHost = async (
  { host, saved }: Pick<Services, 'host' | 'saved'>,
  name: string,
  filter: SaveFilter,
  make: () => Promise<Uint8Array>,
): Promise<Out<'report.exportWord'>> => {
  const path = await host.chooseSavePath(`${safeName(name)}.${filter.extension}`, filter);
  if (path === null) return { saved: false };
  await atomicWrite(path, await make());
  return { saved: true, id: saved.add(path), fileName: basename(path), place: host.placeName(path) };
};
