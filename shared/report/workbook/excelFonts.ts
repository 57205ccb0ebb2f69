/** The order that the schema asks of a font's properties (ECMA-376 part 1, CT_Font as Office reads it). */
const order = ['b', 'i', 'strike', 'u', 'sz', 'color', 'name', 'family'];

/** Excel's own Chinese face; a machine without it takes another one of the family. */
const face = '<sz val="11"/><name val="等线"/><family val="2"/>';

/**
 * The style part with complete fonts: write-excel-file puts a font's properties in an order that the schema refuses,
 * names no face, and refers to a theme that the package does not have.
 */
export function withFonts(styles: string): string {
  return styles.replace(/<font>(.*?)<\/font>/gs, (_, properties: string) => {
    const own = [...properties.matchAll(/<(\w+)[^>]*\/>/g)]
      .filter(([element, name]) => name !== 'scheme' && name !== 'family' && !element.includes('theme='))
      .map(([element, name = '']) => ({ element, name }));
    const added = [...face.matchAll(/<(\w+)[^>]*\/>/g)]
      .map(([element, name = '']) => ({ element, name }))
      .filter(({ name }) => !own.some((property) => property.name === name));
    const sorted = [...own, ...added].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
    return `<font>${sorted.map(({ element }) => element).join('')}</font>`;
  });
}
