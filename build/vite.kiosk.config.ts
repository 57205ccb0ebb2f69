import { defineConfig } from 'vite';
import { hallPageConfig, projectRoot } from './hallPageConfig.ts';
import { kitStyles } from './kitStyles.ts';
import { mendAntdForCsp } from './mendAntdForCsp.ts';

/** The kiosk's page; its operator's page uses the kit. */
export default defineConfig(({ mode }) =>
  hallPageConfig('kiosk', mode, [mendAntdForCsp(projectRoot), kitStyles(projectRoot)]),
);
