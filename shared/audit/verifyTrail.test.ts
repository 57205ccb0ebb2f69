import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../instrument/canonical.ts';
import { beforeFirst, type AuditEntry, type AuditEvent } from './entry.ts';
import { headOf, nextEntry } from './nextEntry.ts';
import { verifyTrail } from './verifyTrail.ts';

const opened: AuditEvent = {
  at: 1_772_409_600_000,
  person: '张顾问',
  role: 'consultant',
  action: 'session.open',
  subject: { kind: 'session', id: 's1' },
  detail: { device: 'laptop-1' },
};

/** Any text, with the characters that trip serialisers: quotation marks, lone surrogates, `__proto__`. */
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.constant('__proto__'));

const anyEvent: fc.Arbitrary<AuditEvent> = fc.record({
  at: fc.integer(),
  person: anyText,
  role: anyText,
  action: anyText,
  subject: fc.option(fc.record({ kind: anyText, id: anyText })),
  detail: fc.dictionary(anyText, anyText, { maxKeys: 3 }),
});

const anyTrail = (least: number) => fc.array(anyEvent, { minLength: least, maxLength: 8 }).map(trailOf);

function trailOf(events: readonly AuditEvent[]): readonly AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (const event of events) entries.push(nextEntry(entries.at(-1) ?? null, event));
  return entries;
}

/** A trail of three and the message and place of its first break after `change`. */
function breakOf(change: (entries: readonly AuditEntry[]) => readonly AuditEntry[]) {
  const trail = trailOf([
    opened,
    { ...opened, action: 'answer.change' },
    { ...opened, action: 'session.close' },
  ]);
  const verified = verifyTrail(change(trail));
  return verified.ok ? 'sound' : { message: verified.message, ...verified.place };
}

/** Random places in a trail: two of them, and the trail itself. */
const trailAndPlaces = anyTrail(2).chain((trail) =>
  fc.tuple(fc.constant(trail), fc.nat(trail.length - 1), fc.nat(trail.length - 1)),
);

describe('an honest trail', () => {
  it('starts at 1 behind nothing, and each entry bears the hash of the one before', () => {
    const first = nextEntry(null, opened);
    expect(first).toMatchObject({ ...opened, sequence: 1, previous: beforeFirst });
    expect(nextEntry(first, opened)).toMatchObject({ sequence: 2, previous: first.hash });
    expect(verifyTrail([])).toEqual({ ok: true, value: { count: 0, last: null } });
  });

  it('keeps its hash for good: files of years ago must still verify', () => {
    expect(nextEntry(null, opened).hash).toBe(
      '718f5c86ed567c8630af87166e2df2bbca33c5528d14e8792f93773dcc7adf35',
    );
  });

  it('verifies, also against each of its earlier ends and after a way through JSON', () => {
    fc.assert(
      fc.property(anyTrail(0), fc.nat(), (trail, at) => {
        const copy = JSON.parse(JSON.stringify(trail)) as readonly AuditEntry[];
        const earlier = headOf(trail.slice(0, at % (trail.length + 1)));
        const expected = { ok: true, value: { count: trail.length, last: headOf(trail) } };
        expect(verifyTrail(copy, earlier)).toEqual(expected);
      }),
    );
  });
});

describe('the first broken link is named', () => {
  it('changed content', () => {
    expect(breakOf(([a, b, c]) => [a!, { ...b!, person: '别人' }, c!])).toEqual({
      message: '审计记录不可信：第 2 条的内容被改动，与它的校验值不符。',
      fault: 'changed',
      sequence: 2,
      index: 1,
    });
  });

  it('a lost entry', () => {
    expect(breakOf(([a, , c]) => [a!, c!])).toMatchObject({
      message: '审计记录不可信：缺号，没有第 2 条，此处是第 3 条。',
      fault: 'missing',
      sequence: 2,
    });
  });

  it('entries in another order', () => {
    expect(breakOf(([a, b, c]) => [a!, c!, b!])).toMatchObject({
      message: '审计记录不可信：第 3 条顺序不对，此处应为第 2 条。',
      fault: 'order',
    });
  });

  it('an entry that stands twice', () => {
    expect(breakOf(([a, b, c]) => [a!, b!, b!, c!])).toMatchObject({
      message: '审计记录不可信：第 2 条重复出现。',
      fault: 'repeated',
      index: 2,
    });
  });

  it('an entry that was rewritten together with its hash: the next one does not follow it', () => {
    const rewritten = breakOf(([a, , c]) => [a!, nextEntry(a!, opened), c!]);
    expect(rewritten).toMatchObject({
      message: '审计记录不可信：第 3 条与上一条不衔接，所记的校验值不是第 2 条的。',
      fault: 'unlinked',
      sequence: 3,
    });
  });
});

describe('whatever is done to any trail is found where it was done', () => {
  it('a field that was changed', () => {
    const other = (entry: AuditEntry) =>
      fc.oneof(
        anyEvent.chain((event) =>
          fc
            .constantFrom(...(Object.keys(event) as (keyof AuditEvent)[]))
            .map((field) => ({ ...entry, [field]: event[field] })),
        ),
        fc.constantFrom(entry.sequence + 1, 0).map((sequence) => ({ ...entry, sequence })),
        fc.constantFrom<'previous' | 'hash'>('previous', 'hash').map((field) => ({
          ...entry,
          [field]: entry[field].replace(/./, (digit) => (digit === 'a' ? 'b' : 'a')),
        })),
      );
    const changes = trailAndPlaces.chain(([trail, at]) =>
      fc.tuple(fc.constant(trail), fc.constant(at), other(trail[at]!)),
    );
    fc.assert(
      fc.property(changes, ([trail, at, entry]) => {
        fc.pre(canonicalJson(entry) !== canonicalJson(trail[at]));
        expect(verifyTrail(trail.with(at, entry))).toMatchObject({
          code: 'auditBroken',
          path: `entries[${at}]`,
          place: { fault: 'changed', sequence: at + 1, index: at },
        });
      }),
    );
  });

  it('an entry that was taken out', () => {
    fc.assert(
      fc.property(trailAndPlaces, ([trail, at]) => {
        const verified = verifyTrail(trail.toSpliced(at, 1), headOf(trail));
        const fault = at === trail.length - 1 ? 'truncated' : 'missing';
        expect(verified).toMatchObject({ ok: false, place: { fault, sequence: at + 1, index: at } });
      }),
    );
  });

  it('an entry of another trail that was put in', () => {
    fc.assert(
      fc.property(trailAndPlaces, anyEvent, fc.integer({ min: 0, max: 20 }), ([trail, at], event, number) => {
        const foreign = nextEntry({ sequence: number, hash: 'f'.repeat(64) }, event);
        const verified = verifyTrail(trail.toSpliced(at, 0, foreign));
        expect(verified).toMatchObject({ ok: false, place: { index: at } });
      }),
    );
  });

  it('two entries that changed places', () => {
    fc.assert(
      fc.property(trailAndPlaces, ([trail, a, b]) => {
        fc.pre(a < b);
        const verified = verifyTrail(trail.with(a, trail[b]!).with(b, trail[a]!));
        expect(verified).toMatchObject({ ok: false, place: { fault: 'order', sequence: b + 1, index: a } });
      }),
    );
  });

  it('an entry that was copied to another place', () => {
    fc.assert(
      fc.property(trailAndPlaces, ([trail, from, to]) => {
        const verified = verifyTrail(trail.toSpliced(to, 0, trail[from]!));
        const place =
          from > to
            ? { fault: 'order', sequence: from + 1, index: to }
            : { fault: 'repeated', sequence: from + 1, index: from === to ? to + 1 : to };
        expect(verified).toMatchObject({ ok: false, place });
      }),
    );
  });

  it('a trail that was wholly made anew, if its end was kept', () => {
    fc.assert(
      fc.property(trailAndPlaces, ([trail, at]) => {
        const events = trail.with(at, { ...trail[at]!, person: `${trail[at]!.person}!` });
        const verified = verifyTrail(trailOf(events), headOf(trail));
        expect(verified).toMatchObject({
          ok: false,
          place: { fault: 'rewritten', sequence: trail.length },
        });
      }),
    );
  });
});
