/** One property of a style in WordprocessingML, by its local name; `pBdr` has its edges as children. */
export type Property = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children?: readonly Property[];
};

/** What a style says of characters and of paragraphs, each at most once, in the order that the schema demands. */
export type Look = { readonly run: readonly Property[]; readonly paragraph: readonly Property[] };

/** Gives an attribute's value as it may stand in a report, or null where it is left out. */
type Rule = (text: string) => string | null;

/** `needs`: without this attribute the property says nothing. */
type PropertyRule = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, Rule>>;
  readonly needs?: string;
};

const like =
  (pattern: RegExp): Rule =>
  (text) =>
    pattern.test(text) ? text : null;
const between =
  (least: number, most: number): Rule =>
  (text) =>
    /^-?\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most ? String(Number(text)) : null;
const onOff: Rule = (text) =>
  /^(?:1|true|on)$/.test(text) ? '1' : /^(?:0|false|off)$/.test(text) ? '0' : null;
const colour = like(/^(?:auto|[0-9A-Fa-f]{6})$/);
const face: Rule = (text) => (/^[^\p{Cc}\p{Cs}]{1,64}$/u.test(text) ? text : null);
const alignment: Rule = (text) =>
  ({ start: 'left', end: 'right' })[text] ?? like(/^(?:left|right|center|both|distribute)$/)(text);

const toggle = (name: string): PropertyRule => ({ name, attributes: { val: onOff } });
const value = (name: string, rule: Rule): PropertyRule => ({ name, attributes: { val: rule }, needs: 'val' });

/**
 * The properties of characters that a report takes from an office's style, with what a page can bear: distances in
 * twips, sizes in half-points, `…Chars` and `…Lines` in hundredths. All others are left out: numbering, which refers to
 * a part of the office's file, frames, languages, revisions, extensions of newer programs.
 */
export const runRules: readonly PropertyRule[] = [
  { name: 'rFonts', attributes: { ascii: face, hAnsi: face, eastAsia: face, cs: face } },
  ...['b', 'bCs', 'i', 'iCs', 'caps', 'smallCaps', 'strike'].map(toggle),
  value('color', colour),
  value('spacing', between(-100, 400)),
  value('w', between(33, 300)),
  value('kern', between(0, 200)),
  value('sz', between(10, 144)),
  value('szCs', between(10, 144)),
  {
    name: 'u',
    attributes: {
      val: like(/^(?:single|words|double|thick|dotted|dash|dotDash|dotDotDash|wave|none)$/),
      color: colour,
    },
    needs: 'val',
  },
];

export const paragraphRules: readonly PropertyRule[] = [
  ...['keepNext', 'keepLines', 'pageBreakBefore', 'widowControl'].map(toggle),
  { name: 'pBdr', attributes: {} },
  {
    name: 'shd',
    attributes: { val: like(/^(?:clear|nil)$/), color: colour, fill: colour },
    needs: 'val',
  },
  toggle('snapToGrid'),
  {
    name: 'spacing',
    attributes: {
      before: between(0, 4000),
      beforeLines: between(0, 1000),
      beforeAutospacing: onOff,
      after: between(0, 4000),
      afterLines: between(0, 1000),
      afterAutospacing: onOff,
      line: between(120, 4000),
      lineRule: like(/^(?:auto|exact|atLeast)$/),
    },
  },
  {
    name: 'ind',
    attributes: {
      left: between(-1000, 5000),
      leftChars: between(-500, 2500),
      right: between(-1000, 5000),
      rightChars: between(-500, 2500),
      hanging: between(0, 4000),
      hangingChars: between(0, 2000),
      firstLine: between(0, 4000),
      firstLineChars: between(0, 2000),
    },
  },
  toggle('contextualSpacing'),
  value('jc', alignment),
];

export const edgeRules: readonly PropertyRule[] = ['top', 'left', 'bottom', 'right'].map((name) => ({
  name,
  attributes: {
    val: like(/^(?:none|nil|single|thick|double|dotted|dashed|dotDash|dotDotDash|triple|wave)$/),
    sz: between(2, 96),
    space: between(0, 31),
    color: colour,
  },
  needs: 'val',
}));

/** Properties whose attributes are inherited one by one; of the others the nearest counts as a whole. */
const byAttribute: ReadonlySet<string> = new Set(['rFonts', 'spacing', 'ind']);

/** Properties of a style over those of the one that it is based on. */
export function inherited(
  rules: readonly PropertyRule[],
  base: readonly Property[],
  own: readonly Property[],
): readonly Property[] {
  return rules.flatMap(({ name, attributes }): readonly Property[] => {
    const below = base.find((property) => property.name === name);
    const above = own.find((property) => property.name === name);
    const only = above ?? below;
    if (only === undefined) return [];
    if (below === undefined || above === undefined) return [only];
    // Of the run's distance between characters there is only one.
    if (!byAttribute.has(name) || 'val' in attributes) return [above];
    const merged: Readonly<Record<string, string>> = {
      ...withoutRivals(below.attributes, above.attributes),
      ...above.attributes,
    };
    // In the order of the rules, so that the same styles give the same text.
    const ordered = Object.keys(attributes).flatMap((key) => {
      const written = merged[key];
      return written === undefined ? [] : [[key, written] as const];
    });
    return [{ name, attributes: Object.fromEntries(ordered) }];
  });
}

/** A first line that hangs cannot be indented as well: what is nearer counts. */
function withoutRivals(
  below: Readonly<Record<string, string>>,
  above: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const has = (side: string) => above[side] !== undefined || above[`${side}Chars`] !== undefined;
  const gone = [
    ...(has('firstLine') ? ['hanging', 'hangingChars'] : []),
    ...(has('hanging') ? ['firstLine', 'firstLineChars'] : []),
  ];
  return Object.fromEntries(Object.entries(below).filter(([name]) => !gone.includes(name)));
}
