import type { ThemeConfig } from 'antd';
import { colours, radii } from '#shared/look/tokens.ts';

/** System faces first: the app ships no font and must look at home on Windows, on Linux and on a Mac. */
export const fontFamily =
  "'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', sans-serif";

/** The kit's theme out of the one token file. */
export const theme: ThemeConfig = {
  // The styles are in a file (`build/kitStyles.ts`), under names without a hash.
  zeroRuntime: true,
  hashed: false,
  token: {
    colorPrimary: colours.brand,
    colorLink: colours.brand,
    colorText: colours.ink,
    colorTextSecondary: colours.inkSoft,
    colorTextTertiary: colours.inkFaint,
    colorBorder: '#CDD5DF',
    colorBorderSecondary: colours.line,
    colorBgLayout: colours.background,
    colorSuccess: colours.ok,
    colorSuccessBg: '#EEF6F1',
    colorSuccessBorder: '#B9DCC8',
    colorInfo: colours.brand,
    colorInfoBg: colours.brandSoft,
    colorInfoBorder: '#BCD4E8',
    colorWarning: colours.warning,
    colorError: colours.danger,
    borderRadius: radii.control,
    borderRadiusLG: radii.card,
    fontFamily,
    fontSize: 14,
    motion: false,
    wireframe: false,
  },
  components: { Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' } },
};
