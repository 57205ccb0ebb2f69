import expressPouchdb from 'express-pouchdb';
import memoryAdapter from 'pouchdb-adapter-memory';
import PouchDB from 'pouchdb-core';
import mapreduce from 'pouchdb-mapreduce';
import replication from 'pouchdb-replication';
import { countBytes, startForPage, type ByteCounter } from './countedServer.ts';

/** PouchDB's own server, in memory. */
export async function startPouch(): Promise<{
  readonly url: string;
  readonly bytes: ByteCounter;
  readonly close: () => Promise<void>;
}> {
  const database = PouchDB.plugin(memoryAdapter).plugin(mapreduce).plugin(replication);
  const answer = expressPouchdb(database, { mode: 'minimumForPouchDB', inMemoryConfig: true });
  const { url, server, close } = await startForPage(answer);
  return { url, bytes: countBytes(server), close };
}
