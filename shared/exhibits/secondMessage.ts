import { parseInstrumentPack } from '../instrument/parsePack.ts';
import type { Result } from '../model/result.ts';
import { statisticSchema } from '../model/statistic.ts';
import { z } from '../model/zod.ts';
import { parsePolicyPack } from '../policy/policyPack.ts';
import { parseCasesPack } from './casesPack.ts';
import { publicResultSchema } from './publicResult.ts';
import { parseSolutionsPack } from './solutionsPack.ts';

/** A pack read by its own parser: its rules hold as well, such as that no case names its enterprise. */
const pack = <Pack>(parse: (json: unknown) => Result<Pack>) =>
  z.unknown().transform((json, context): Pack => {
    const parsed = parse(json);
    if (parsed.ok) return parsed.value;
    context.addIssue({ code: 'custom', message: parsed.message });
    return z.NEVER;
  });

const contentSchema = z.strictObject({
  figures: z.strictObject({
    source: z.enum(['platform', 'desk', 'sample']),
    statistics: z.array(statisticSchema).readonly(),
  }),
  instrument: pack(parseInstrumentPack),
  policy: pack(parsePolicyPack),
  solutions: pack(parseSolutionsPack),
  cases: pack(parseCasesPack),
  today: z.iso.date(),
});

/** What the second screen is to draw. Whatever is not named here does not pass. */
export const secondMessageSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('exhibit'),
    exhibit: z.string().regex(/^[A-Za-z]{1,40}$/),
    selected: z.string().max(500).nullable(),
    content: contentSchema,
  }),
  z.strictObject({ kind: z.literal('result'), result: publicResultSchema }),
  z.strictObject({ kind: z.literal('blank') }),
]);

/** An exhibit as it is driven, a diagnosis whose enterprise stays unnamed, or the centre's name alone. */
export type SecondMessage = Readonly<z.infer<typeof secondMessageSchema>>;
