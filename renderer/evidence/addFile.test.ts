import { describe, expect, it } from 'vitest';
import { openFresh, put, rawRows, value } from '#data/testing/openFresh.ts';
import { enterpriseRow, sessionRow } from '#data/testing/sampleRows.ts';
import { evidenceOf } from '#data/queries/evidenceOf.ts';
import { createVaultCodec } from '#data/vault/rowCodec.ts';
import { yongnian, withExif } from '#tests/fixtures/exif.ts';
import { officeFile, pdfFile } from '#tests/fixtures/documents.ts';
import { addFile, type EvidenceDesk } from './addFile.ts';
import { discardUnused } from './discardUnused.ts';
import { openFile } from './evidenceFile.ts';
import { evidenceKeys } from './evidenceKeys.ts';
import { pictureFacts } from './pictureFacts.ts';
import { cornerOf, drawnPicture, memoryHost } from './testing/pictures.ts';

const gps = { orientation: 6, place: yongnian };
const onItem = { sessionId: 's', itemKey: 'question-network', keepLocation: false };

async function desk(
  closedAt?: number,
): Promise<EvidenceDesk & { readonly host: ReturnType<typeof memoryHost> }> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const actor = { person: '王顾问', role: 'consultant' } as const;
  const database = await openFresh({ codec: createVaultCodec(key), actor });
  const enterprise = enterpriseRow(1);
  const session = sessionRow('s', enterprise.id, closedAt === undefined ? {} : { closedAt });
  await put(
    database,
    { table: 'enterprises', op: 'put', row: enterprise },
    { table: 'sessions', op: 'put', row: session },
  );
  return { database, host: memoryHost(), key };
}

describe('a photo', () => {
  it('is written anew: upright, without its place, with who, when and a small picture', async () => {
    const here = await desk();
    const photo = withExif(await drawnPicture(800, 400), gps);
    expect(pictureFacts(photo)).toEqual({ pixels: 320_000, hasLocation: true });
    const before = Date.now();
    const row = value(await addFile(here, { ...onItem, name: '车间.JPG', bytes: photo }));
    expect(row).toMatchObject({
      name: '车间.jpg',
      mediaType: 'image/jpeg',
      location: 'removed',
      addedBy: '王顾问',
      note: '',
      sample: false,
    });
    expect(row.addedAt).toBeGreaterThanOrEqual(before);
    const kept = value(await openFile(here.host, await evidenceKeys(here.key), row));
    expect(kept.length).toBe(row.size);
    expect(pictureFacts(kept).hasLocation).toBe(false);
    expect(new TextDecoder('latin1').decode(kept)).not.toMatch(/Exif|GPS|http:\/\/ns\.adobe/);
    // The telephone was held upright: blue was below red, and is now at its left.
    expect(await cornerOf(kept, 'image/jpeg')).toBe('blue 400×800');
    const thumbnail = await (await fetch(row.thumbnail ?? '')).arrayBuffer();
    expect(await cornerOf(new Uint8Array(thumbnail), 'image/jpeg')).toBe('blue 160×320');
  });

  it('stays as it is, byte for byte, where the person keeps its place', async () => {
    const here = await desk();
    const photo = withExif(await drawnPicture(40, 20), gps);
    const row = value(await addFile(here, { ...onItem, name: '车间.jpg', bytes: photo, keepLocation: true }));
    expect(row.location).toBe('kept');
    expect([...value(await openFile(here.host, await evidenceKeys(here.key), row))]).toEqual([...photo]);
  });

  it('without a place says that there was none, in any of the three kinds', async () => {
    const here = await desk();
    for (const type of ['image/jpeg', 'image/png', 'image/webp'] as const) {
      const bytes = await drawnPicture(30, 20, type);
      const row = value(await addFile(here, { ...onItem, name: `图.${type.slice(6)}`, bytes }));
      expect(row).toMatchObject({ mediaType: type, location: 'none' });
    }
    const rows = await evidenceOf(here.database, 's');
    expect(rows.map(({ name }) => name)).toEqual(['图.jpeg', '图.png', '图.webp']);
  });

  it('that cannot be decoded is refused, and nothing is kept of it', async () => {
    const here = await desk();
    const broken = (await drawnPicture(40, 20, 'image/png')).slice(0, 60);
    const added = await addFile(here, { ...onItem, name: '坏.png', bytes: broken });
    expect(added).toMatchObject({ code: 'undecodable' });
    expect(here.host.files.size).toBe(0);
    expect(await evidenceOf(here.database, 's')).toEqual([]);
  });
});

describe('a document', () => {
  it('is kept as it is; nothing of it can be read where it lies', async () => {
    const here = await desk();
    const words = '永年紧固件的合同';
    const bytes = pdfFile(200, words);
    const row = value(await addFile(here, { ...onItem, name: '采购合同.pdf', bytes }));
    expect(row).toMatchObject({ mediaType: 'application/pdf', size: 200, thumbnail: null, location: 'none' });
    const [stored = new Uint8Array()] = here.host.files.values();
    expect(new TextDecoder('latin1').decode(stored)).not.toContain('%PDF');
    const raw = (await rawRows(here.database, 'evidence'))[0] as Record<string, unknown>;
    expect(Object.keys(raw).toSorted()).toEqual(['id', 'sealed', 'sessionId']);
    value(await addFile(here, { ...onItem, name: '台账.xlsx', bytes: officeFile('xlsx') }));
  });

  it('is not added twice to an item, but to another one; both share one file', async () => {
    const here = await desk();
    const bytes = pdfFile(100);
    value(await addFile(here, { ...onItem, name: '合同.pdf', bytes }));
    const again = await addFile(here, { ...onItem, name: '合同（1）.pdf', bytes });
    expect(again).toMatchObject({ code: 'alreadyThere', message: expect.stringContaining('“合同.pdf”') });
    value(await addFile(here, { ...onItem, itemKey: 'scene-quality', name: '合同.pdf', bytes }));
    expect(here.host.files.size).toBe(1);
  });

  it('is refused in a closed diagnosis, and when main cannot keep it no row is written', async () => {
    const closed = await desk(1);
    expect(await addFile(closed, { ...onItem, name: '合同.pdf', bytes: pdfFile() })).toMatchObject({
      code: 'sessionClosed',
    });
    const full = { ok: false, code: 'noSpace', message: '磁盘空间不足' } as const;
    const here = { ...(await desk()), host: { ...memoryHost(), evidencePut: async () => full } };
    expect(await addFile(here, { ...onItem, name: '合同.pdf', bytes: pdfFile() })).toEqual(full);
    expect(await evidenceOf(here.database, 's')).toEqual([]);
  });
});

describe('unused files', () => {
  it('are told by naming the used ones; nothing is told while a row cannot be read', async () => {
    const here = await desk();
    value(await addFile(here, { ...onItem, name: '合同.pdf', bytes: pdfFile() }));
    const told: (readonly string[])[] = [];
    const main = {
      evidenceDiscard: async ({ used }: { readonly used: readonly string[] }) => {
        told.push(used);
        return { removed: 0 };
      },
    };
    expect(await discardUnused(here.database, main, here.key)).toBe(0);
    expect(told).toEqual([[...here.host.files.keys()]]);
    const damaged = { evidence: { toArray: () => Promise.reject(new Error('DamagedRow')) } };
    expect(await discardUnused(damaged as never, main, here.key)).toBeNull();
    expect(told).toHaveLength(1);
  });
});
