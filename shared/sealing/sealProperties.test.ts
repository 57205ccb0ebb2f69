import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAssessment } from '#tests/fixtures/assessments.ts';
import { shippedInstrument } from '#tests/fixtures/packs.ts';
import { decodeJson } from '../audit/decodeJson.ts';
import { canonicalJson } from '../instrument/canonical.ts';
import type { SealParts } from './contentOf.ts';
import { exampleParts } from '#tests/fixtures/sealParts.ts';
import type { SealedRecord } from './record.ts';
import { sealFileText, verifySealFile } from './sealFile.ts';
import { sealSession } from './sealSession.ts';
import { signerOf } from './signer.ts';
import { verifySeal } from './verifySeal.ts';

const pack = shippedInstrument();
const signer = signerOf('laptop-1', new Uint8Array(32).fill(7));
const record = sealed(exampleParts(pack));

function sealed(from: SealParts): SealedRecord {
  const result = sealSession(from, signer);
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

describe('whatever was assessed', { timeout: 30_000 }, () => {
  const assessments = anyAssessment(pack);
  const anyBytes = Buffer.from(sealFileText(record));

  it('seals, verifies and follows from its answers; the same parts give the same bytes', () => {
    fc.assert(
      fc.property(assessments, (assessment) => {
        const from = exampleParts(pack, assessment);
        const turned = {
          ...from,
          answers: from.answers.toReversed(),
          sceneRatings: from.sceneRatings.toReversed(),
        };
        const first = sealed(from);
        expect(sealFileText(sealed(turned))).toBe(sealFileText(first));
        expect(verifySeal(first, { pack })).toMatchObject({ ok: true, value: { rescored: true } });
      }),
      { numRuns: 20 },
    );
  });

  it('one byte of its file changed is refused by place, or means the same', () => {
    const bytes = fc.tuple(fc.nat(anyBytes.length - 1), fc.integer({ min: 1, max: 255 }));
    // Flips of one bit come up more often, because they keep the text readable.
    const flips = fc.oneof(
      bytes,
      fc.tuple(fc.nat(anyBytes.length - 1), fc.constantFrom(1, 2, 4, 8, 16, 32, 64)),
    );
    fc.assert(
      fc.property(flips, ([at, mask]) => {
        const text = textOf(anyBytes.map((byte, index) => (index === at ? byte ^ mask : byte)));
        if (text === null) return;
        const verified = verifySealFile(text, { pack });
        const decoded = decodeJson(text);
        if (!decoded.ok) expect(verified).toMatchObject({ code: 'sealUnreadable' });
        else if (canonicalJson(decoded.value) === canonicalJson(record)) expect(verified.ok).toBe(true);
        else expect(verified).toMatchObject({ ok: false, place: { path: expect.stringMatching(/./) } });
      }),
      { numRuns: 400 },
    );
  });
});

/** Null where the bytes are no UTF-8. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
