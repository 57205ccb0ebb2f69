import { Dexie, type Table } from 'dexie';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { useLive } from './useLive.ts';

test('a screen follows every change of what it reads, not only the first', async () => {
  const database = new Dexie('use-live-test');
  database.version(1).stores({ notes: 'id' });
  const notes: Table<{ readonly id: string; readonly text: string }, string> = database.table('notes');
  await notes.put({ id: 'a', text: 'first' });
  const Shown = () => {
    const note = useLive(() => notes.get('a'), []);
    return <p>{note?.text ?? 'nothing'}</p>;
  };
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  root.render(<Shown />);

  await expect.poll(() => place.textContent).toBe('first');
  for (const text of ['second', 'third', 'fourth']) {
    await notes.put({ id: 'a', text });
    await expect.poll(() => place.textContent).toBe(text);
  }

  root.unmount();
  await database.delete();
});
