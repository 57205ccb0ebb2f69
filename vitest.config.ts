import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { documentsOfNode } from './tests/report/browser/documentsOfNode.ts';

const chromium = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** `unit` runs in Node; `data` runs in Chromium, on its real IndexedDB. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          // Databases and processes that tests start take their time on a busy machine.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          include: [
            '{shared,electron,build}/**/*.test.ts',
            'renderer/**/*.test.ts',
            'tests/{report,bench,torture,soak,sync,platform,conformance}/**/*.test.ts',
          ],
          exclude: [
            'renderer/{data,backup,evidence,journal,vault}/**',
            'tests/report/browser/**',
            'tests/sync/desk/**',
            '**/node_modules/**',
          ],
        },
      },
      {
        // Found while the tests run, they would make Vite reload the page under them.
        optimizeDeps: {
          include: [
            'dexie',
            'dexie-react-hooks',
            'qr',
            'qr/decode.js',
            'simple-keyboard',
            'simple-keyboard-layouts/build/layouts/chinese.js',
            'exifreader',
            'fflate',
            '@msgpack/msgpack',
            '@noble/curves/ed25519.js',
            '@noble/hashes/sha2.js',
            '@noble/hashes/utils.js',
            'hash-wasm',
            'react',
            'react/jsx-dev-runtime',
            'react-dom/client',
            'fast-check',
            'zod',
            'uuid',
            'big.js',
            '@xmldom/xmldom',
            'docx',
            'docx/charts',
            'write-excel-file/universal',
            'zustand',
            'zustand/vanilla',
            'antd',
            'antd/locale/zh_CN',
            '@ant-design/icons',
            '@tanstack/react-virtual',
            'echarts/charts',
            'echarts/components',
            'echarts/core',
            'echarts/renderers',
            'dayjs',
            'react-router',
          ],
        },
        test: {
          name: 'data',
          include: [
            'renderer/{data,backup,evidence,journal,vault}/**/*.test.ts',
            'renderer/{ui,features,kiosk}/**/*.test.tsx',
            'tests/report/browser/**/*.test.ts',
            'tests/sync/desk/**/*.test.ts',
          ],
          browser: {
            commands: { documentsOfNode },
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: chromium, args: ['--no-sandbox'] } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
