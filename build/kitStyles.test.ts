import path from 'node:path';
import { expect, test } from 'vitest';
import { importedComponents, stylesOf } from './kitStyles.ts';

const projectRoot = path.dirname(import.meta.dirname);

test('every component that a screen imports has its styles in the file', () => {
  const components = importedComponents(path.join(projectRoot, 'renderer'));
  expect(components).toEqual(expect.arrayContaining(['Button', 'DatePicker', 'Modal', 'message', 'Menu']));
  const styles = stylesOf(components);
  for (const part of ['.ant-btn', '.ant-picker', '.ant-modal', '.ant-message', '.ant-dropdown']) {
    expect(styles).toContain(`${part}{`);
  }
});

test('a component that is not named has none', () => {
  expect(stylesOf(['Button'])).not.toContain('.ant-picker{');
});
