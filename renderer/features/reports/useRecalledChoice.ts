import { useEffect } from 'react';
import { getSetting } from '#data/queries/getSetting.ts';
import { host } from '#host';
import { useServices } from '#services';
import { batchChoiceSetting, readChoice } from '#shared/report/batch/job.ts';
import { useReportsStore } from './reportsStore.ts';

/** Begins with what was chosen for the last batch, once a start; a folder that is gone is left out. */
export function useRecalledChoice(): void {
  const { database } = useServices();
  useEffect(() => {
    if (useReportsStore.getState().recalled) return;
    useReportsStore.setState({ recalled: true });
    void (async () => {
      const choice = readChoice(await getSetting(database, batchChoiceSetting));
      if (choice === null) return;
      const { documents, rule, template, folder } = choice;
      useReportsStore.setState({ documents, rule, template });
      const found = await host.batchFolder({ folder });
      // Whoever chose another one meanwhile keeps that.
      if (found.ok && useReportsStore.getState().folder === null) {
        useReportsStore.setState({ folder: { id: folder, path: found.path } });
      }
    })();
  }, [database]);
}
