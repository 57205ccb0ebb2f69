import { format } from 'prettier';
import { expect, it } from 'vitest';
import { interchangeJsonSchema } from './schema.ts';

it('the published JSON Schema is the one that the program reads with (update it with vitest -u)', async () => {
  const published = {
    $id: 'transformation-desk/1',
    title: '转型促进中心工作台交换文件',
    ...interchangeJsonSchema(),
  };
  const text = await format(JSON.stringify(published), { parser: 'json', printWidth: 110 });
  await expect(text).toMatchFileSnapshot('../interchange.schema.json');
});
