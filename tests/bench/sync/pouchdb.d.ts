/** As much of PouchDB as the yardstick uses; its packages come without types of their own. */
declare module 'pouchdb-browser' {
  type Replication = PromiseLike<{ readonly docs_written: number }>;
  type Replicate = (remote: string, options: Readonly<Record<string, number>>) => Replication;
  type Database = {
    readonly bulkDocs: (docs: readonly object[]) => Promise<unknown>;
    readonly replicate: { readonly to: Replicate; readonly from: Replicate };
  };
  const PouchDB: new (name: string) => Database;
  export default PouchDB;
}
declare module 'pouchdb-core' {
  type Constructor = { readonly plugin: (plugin: unknown) => Constructor };
  const PouchDB: Constructor;
  export default PouchDB;
}
declare module 'pouchdb-adapter-memory';
declare module 'pouchdb-mapreduce';
declare module 'pouchdb-replication';
declare module 'express-pouchdb' {
  import type { RequestListener } from 'node:http';
  const expressPouchdb: (database: unknown, options: Readonly<Record<string, unknown>>) => RequestListener;
  export default expressPouchdb;
}
