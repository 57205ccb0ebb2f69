import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupName, readBackupName } from './backupName.ts';
import { backupsToKeep, daysKept, newestKept } from './rotation.ts';

const hour = 3_600_000;
const day = 24 * hour;
const inChina = 8 * hour;
const now = Date.UTC(2026, 10, 25, 12);

/** Backups of about two months, many to the hour. */
const someBackups = fc
  .array(fc.integer({ min: now - 60 * day, max: now }), { minLength: 1, maxLength: 200 })
  .map((times) => times.map((at) => ({ at })));

const dayOf = ({ at }: { readonly at: number }) => Math.floor((at + inChina) / day);

describe('which backups stay', () => {
  it('is never more than 24 + 14, and always the newest', () => {
    fc.assert(
      fc.property(someBackups, (backups) => {
        const kept = backupsToKeep(backups, inChina);
        expect(kept.size).toBeLessThanOrEqual(newestKept + daysKept);
        expect(Math.max(...[...kept].map(({ at }) => at))).toBe(Math.max(...backups.map(({ at }) => at)));
      }),
    );
  });

  it('is one for each of the last 14 days that have any: the newest of the day', () => {
    fc.assert(
      fc.property(someBackups, (backups) => {
        const kept = [...backupsToKeep(backups, inChina)];
        const days = [...new Set(backups.map(dayOf))].sort((a, b) => b - a).slice(0, daysKept);
        for (const each of days) {
          const newest = Math.max(...backups.filter((backup) => dayOf(backup) === each).map(({ at }) => at));
          expect(kept.some(({ at }) => at === newest)).toBe(true);
        }
      }),
    );
  });

  it('does not change when it is asked again after the others are gone', () => {
    fc.assert(
      fc.property(someBackups, (backups) => {
        const kept = backupsToKeep(backups, inChina);
        expect(backupsToKeep([...kept], inChina)).toEqual(kept);
      }),
    );
  });

  it('is the last 24 one by one, and before that a backup a day', () => {
    const hourly = Array.from({ length: 24 * 20 }, (_, index) => ({ at: now - index * hour }));
    const kept = [...backupsToKeep(hourly, inChina)].map(({ at }) => at);
    expect(kept.slice(0, 24)).toEqual(hourly.slice(0, 24).map(({ at }) => at));
    expect(kept.slice(24).every((at) => new Date(at + inChina).getUTCHours() === 23)).toBe(true);
    expect(kept).toHaveLength(24 + 12);
  });

  it('keeps what was there before a restore, however soon another one follows', () => {
    const soon = [{ at: now }, { at: now - 60_000 }, { at: now - 120_000 }];
    expect(backupsToKeep(soon, inChina)).toEqual(new Set(soon));
  });
});

describe('the name of an automatic backup', () => {
  it('tells its time in UTC and its sequence', () => {
    const at = Date.UTC(2026, 10, 25, 10, 55, 50, 123);
    const name = backupName(at, 123);
    expect(name).toBe('backup-20261125T105550Z-123.tdbackup');
    expect(readBackupName(name)).toEqual({ name, at: at - 123, sequence: 123 });
  });

  it('is not seen in other files', () => {
    for (const other of [
      'backup.tdbackup',
      '.x.tmp',
      'backup-20261399T105550Z-1.tdbackup',
      '我的备份.tdbackup',
    ])
      expect(readBackupName(other)).toBeNull();
  });
});
