import { defineConfig } from 'vite';
import { hallPageConfig } from './hallPageConfig.ts';

/** The second screen's page. */
export default defineConfig(({ mode }) => hallPageConfig('second', mode));
