/** The one place for colours, type and spacing; screen, chart and Word take them from here. Colours are sRGB hex. */
export const colours = {
  ink: '#17212B',
  inkSoft: '#52606D',
  inkFaint: '#7B8794',
  line: '#E3E8EE',
  background: '#F6F8FA',
  surface: '#FFFFFF',
  brand: '#0F5E9C',
  brandDark: '#16324F',
  brandSoft: '#E7F0F8',
  ok: '#2F855A',
  warning: '#B7791F',
  warningSoft: '#FFFBEF',
  danger: '#B42318',
} as const;

export const fontSizes = [12, 14, 16, 20, 28, 34] as const;
export const spaces = [4, 8, 12, 16, 24] as const;
export const radii = { control: 6, card: 8 } as const;
