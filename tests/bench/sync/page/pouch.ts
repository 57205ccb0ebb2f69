import PouchDB from 'pouchdb-browser';
import { answerRows } from './rows.ts';

export type Pouch = {
  readonly change: (count: number, round: number) => Promise<void>;
  /** Milliseconds of one replication in each direction. */
  readonly push: () => Promise<{ readonly time: number; readonly rows: number }>;
  readonly pull: () => Promise<{ readonly time: number; readonly rows: number }>;
};

/** The yardstick: PouchDB on IndexedDB, in the clear, with the batches that it is fastest with here. */
export function openPouch(name: string, remote: string): Pouch {
  const local = new PouchDB(name);
  const options = { batch_size: 1000, batches_limit: 10 };
  const timed = async (replicate: () => PromiseLike<{ readonly docs_written: number }>) => {
    const start = performance.now();
    const { docs_written: rows } = await replicate();
    return { time: performance.now() - start, rows };
  };
  return {
    change: async (count, round) => {
      const docs = answerRows(count, round).map(({ id, ...fields }) => ({ _id: id, ...fields }));
      for (let from = 0; from < count; from += 1000) await local.bulkDocs(docs.slice(from, from + 1000));
    },
    push: () => timed(() => local.replicate.to(remote, options)),
    pull: () => timed(() => local.replicate.from(remote, options)),
  };
}
