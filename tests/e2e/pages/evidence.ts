import type { ElectronApplication, Locator, Page } from '@playwright/test';

/** The evidence of the item on screen. */
export type EvidencePage = {
  readonly strip: Locator;
  readonly tiles: Locator;
  readonly tile: (name: string) => Locator;
  readonly refusals: Locator;
  readonly viewer: Locator;
  /** The picture in the viewer. */
  readonly picture: Locator;
  readonly camera: Locator;
  /** Adds files, with the system's dialog answered by these paths. */
  readonly pick: (app: ElectronApplication, paths: readonly string[]) => Promise<void>;
  /** Drops files of these names and contents on the item. */
  readonly drop: (files: readonly { readonly name: string; readonly text: string }[]) => Promise<void>;
  /** How many pieces an item has, as the list on the left says. */
  readonly count: (item: string) => Locator;
};

/** The evidence strip on screen, with its dialogs; `label`: as it is called where it stands. */
export function evidencePage(page: Page, label = '佐证材料'): EvidencePage {
  const strip = page.getByRole('region', { name: label });
  const list = page.getByRole('navigation', { name: '题目与场景' });
  return {
    strip,
    tiles: strip.getByRole('button', { name: /^查看 / }),
    tile: (name) => strip.getByRole('button', { name: `查看 ${name}` }),
    refusals: strip.getByRole('alert'),
    viewer: page.getByRole('dialog'),
    picture: page.getByRole('dialog').locator('img[data-sharp]'),
    camera: page.getByRole('dialog', { name: '拍照' }),
    pick: async (app, paths) => {
      await app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] });
      }, paths);
      await strip.getByRole('button', { name: '添加文件' }).click();
    },
    drop: async (files) => {
      const held = await page.evaluateHandle((given) => {
        const transfer = new DataTransfer();
        for (const { name, text } of given) transfer.items.add(new File([text], name));
        return transfer;
      }, files);
      const main = page.locator('main').filter({ has: strip });
      await main.dispatchEvent('dragenter', { dataTransfer: held });
      await page.getByTestId('drop-here').waitFor();
      await main.dispatchEvent('drop', { dataTransfer: held });
    },
    count: (item) => list.getByRole('button', { name: item }).first().locator('[data-evidence-count]'),
  };
}
