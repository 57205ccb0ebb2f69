import type { Scope } from '#shared/sync/syncTables.ts';
import type { Database, Sql } from './sql.ts';
import type { Device, Storage } from './storage.ts';

type TokenRow = {
  readonly device: string;
  readonly name: string;
  readonly scope: Scope;
  readonly centre: string;
  readonly centre_name: string;
  readonly revoked: boolean;
};

type CodeRow = {
  readonly scope: Scope;
  readonly centre: string;
  readonly centre_name: string;
  readonly used: boolean;
  readonly expired: boolean;
};

/** Centres, codes and tokens, in a database. */
export function sqlRegistry(
  database: Database,
): Pick<Storage, 'putCentre' | 'addCode' | 'revoke' | 'enrol' | 'deviceOf'> {
  return {
    async putCentre({ id, name }) {
      await database.query(
        'insert into sync_centres (id, name) values ($1, $2) on conflict (id) do update set name = excluded.name',
        [id, name],
      );
    },
    async addCode({ codeHash, scope, centre, expiresAt }) {
      await database.query(
        'insert into sync_codes (code_hash, scope, centre, expires_at) values ($1, $2, $3, $4)',
        [codeHash, scope, centre, expiresAt],
      );
    },
    async revoke(deviceId) {
      await database.query('update sync_tokens set revoked = true where device = $1', [deviceId]);
    },
    async enrol({ codeHash, tokenHash, device, now }) {
      return database.transaction(async (sql) => {
        const code = await codeOf(sql, codeHash, now);
        if (code?.used === true) return 'used';
        if (code === undefined || code.expired) return 'unknown';
        const { scope, centre, centre_name: centreName } = code;
        await sql.query('update sync_codes set used = true where code_hash = $1', [codeHash]);
        await sql.query('update sync_tokens set revoked = true where device = $1 and centre = $2', [
          device.id,
          centre,
        ]);
        await sql.query(
          `insert into sync_tokens (token_hash, device, name, public_key, scope, centre)
           values ($1, $2, $3, $4, $5, $6)`,
          [tokenHash, device.id, device.name, device.publicKey, scope, centre],
        );
        return { id: device.id, name: device.name, scope, centre: { id: centre, name: centreName } };
      });
    },
    async deviceOf(tokenHash): Promise<Device | 'unknown' | 'revoked'> {
      const [found] = await database.query<TokenRow>(
        `select t.device, t.name, t.scope, t.centre, c.name as centre_name, t.revoked
         from sync_tokens t join sync_centres c on c.id = t.centre where t.token_hash = $1`,
        [tokenHash],
      );
      if (found === undefined) return 'unknown';
      if (found.revoked) return 'revoked';
      const { device: id, name, scope, centre, centre_name: centreName } = found;
      return { id, name, scope, centre: { id: centre, name: centreName } };
    },
  };
}

/** The code, held until the transaction ends: two devices never use the same one. */
async function codeOf(sql: Sql, codeHash: string, now: number): Promise<CodeRow | undefined> {
  const [code] = await sql.query<CodeRow>(
    `select o.scope, o.centre, c.name as centre_name, o.used, o.expires_at <= $2 as expired
     from sync_codes o join sync_centres c on c.id = o.centre where o.code_hash = $1 for update of o`,
    [codeHash, now],
  );
  return code;
}
