/** Where a county's tile stands, from 1, from the west and from the north. */
export type Tile = { readonly county: string; readonly column: number; readonly row: number };

/**
 * The counties of 邯郸 as tiles of one size. Schematic: placed by hand so that neighbours mostly stay neighbours and west
 * stays west; neither areas nor borders are to scale.
 */
export const countyTiles: readonly Tile[] = [
  { county: '鸡泽县', column: 4, row: 1 },
  { county: '武安市', column: 2, row: 2 },
  { county: '永年区', column: 3, row: 2 },
  { county: '曲周县', column: 4, row: 2 },
  { county: '邱县', column: 5, row: 2 },
  { county: '涉县', column: 1, row: 3 },
  { county: '复兴区', column: 2, row: 3 },
  { county: '丛台区', column: 3, row: 3 },
  { county: '肥乡区', column: 4, row: 3 },
  { county: '广平县', column: 5, row: 3 },
  { county: '馆陶县', column: 6, row: 3 },
  { county: '峰峰矿区', column: 2, row: 4 },
  { county: '邯山区', column: 3, row: 4 },
  { county: '成安县', column: 4, row: 4 },
  { county: '魏县', column: 5, row: 4 },
  { county: '大名县', column: 6, row: 4 },
  { county: '磁县', column: 3, row: 5 },
  { county: '临漳县', column: 4, row: 5 },
];
