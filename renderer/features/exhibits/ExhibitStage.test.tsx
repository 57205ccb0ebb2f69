import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test, vi } from 'vitest';
import instrumentJson from '#resources/instrument/miit-sme-2024.json';
import policyJson from '#resources/policy/handan-2025-2027.json';
import type { HallContent } from '#shared/exhibits/hallContent.ts';
import { parseInstrumentPack } from '#shared/instrument/parsePack.ts';
import { parsePolicyPack } from '#shared/policy/policyPack.ts';
import '#ui/base.css';
import { ExhibitStage } from './ExhibitStage.tsx';
import { exhibits } from './exhibits.ts';
import { shippedContent } from './shippedContent.ts';

const instrument = parseInstrumentPack(instrumentJson);
const policy = parsePolicyPack(policyJson);

function sampleContent(): HallContent {
  if (!shippedContent.ok) throw new Error(shippedContent.message);
  if (!instrument.ok || !policy.ok) throw new Error('packs');
  const { statistics, ...packs } = shippedContent.value;
  return {
    figures: { source: 'sample', statistics },
    instrument: instrument.value,
    policy: policy.value,
    ...packs,
    today: '2026-11-28',
  };
}

/** The stage with every exhibit, at the size of the hall's display, led by what is touched. */
function show(first: string): HTMLElement {
  const content = sampleContent();
  const Hall = () => {
    const [place, setPlace] = useState<{ exhibit: string; selected: string | null }>({
      exhibit: first,
      selected: null,
    });
    return (
      <ExhibitStage
        exhibits={exhibits}
        content={content}
        current={place.exhibit}
        selected={place.selected}
        onOpen={(exhibit) => setPlace({ exhibit, selected: null })}
        onSelect={(selected) => setPlace({ exhibit: place.exhibit, selected })}
      />
    );
  };
  const element = document.body.appendChild(document.createElement('div'));
  element.style.cssText = 'position: fixed; inset: 0; height: 1080px; width: 1920px';
  const root = createRoot(element);
  root.render(<Hall />);
  onTestFinished(() => {
    root.unmount();
    element.remove();
  });
  return element;
}

const headline = (place: HTMLElement) => place.querySelector('h1')?.textContent ?? '';
const stage = (place: HTMLElement) => place.querySelector('[data-exhibit]')?.getAttribute('data-exhibit');
const press = (key: string) =>
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true }),
  );
const touch = (place: HTMLElement, name: RegExp) => {
  const found = [...place.querySelectorAll('button')].find((one) => name.test(one.textContent ?? ''));
  if (found === undefined) throw new Error(`no button ${name}`);
  found.click();
};

test.each(exhibits)(
  '$name says what it has found, says 示例 where it is, and lays its figures open',
  async ({ id, name, textOf }) => {
    const place = show(id);
    await vi.waitFor(() => expect(headline(place).length).toBeGreaterThan(5));
    expect(place.querySelector('nav [aria-current]')?.textContent).toBe(name);
    const isMadeUp = textOf(sampleContent(), null).source.includes('示例');
    expect(place.querySelector('header strong')?.textContent).toBe(isMadeUp ? '示例' : undefined);
    touch(place, /^看表格$/);
    await vi.waitFor(() => expect(place.querySelector('[role="dialog"] caption')).not.toBeNull());
    for (const table of place.querySelectorAll('[role="dialog"] table')) {
      expect(table.querySelectorAll('thead th[scope="col"]').length).toBeGreaterThan(1);
      const rows = table.querySelectorAll('tbody tr');
      expect(table.querySelectorAll('tbody th[scope="row"]').length).toBe(rows.length);
    }
    press('Escape');
    await vi.waitFor(() => expect(place.querySelector('[role="dialog"]')).toBeNull());
  },
);

test('arrow keys lead through the parts and to the next exhibit, Esc shows the whole', async () => {
  const place = show('counties');
  await vi.waitFor(() => expect(stage(place)).toBe('counties'));
  const whole = headline(place);
  press('ArrowDown');
  await vi.waitFor(() => expect(headline(place)).toContain('丛台区：'));
  press('ArrowUp');
  await vi.waitFor(() => expect(headline(place)).toBe(whole));
  press('ArrowUp');
  await vi.waitFor(() => expect(headline(place)).toContain('曲周县：'));
  press('Escape');
  await vi.waitFor(() => expect(headline(place)).toBe(whole));
  press('ArrowRight');
  await vi.waitFor(() => expect(stage(place)).not.toBe('counties'));
  press('ArrowLeft');
  await vi.waitFor(() => expect(stage(place)).toBe('counties'));
});

test('a touch selects a county, a second one shows the whole again', async () => {
  const place = show('counties');
  await vi.waitFor(() => expect(stage(place)).toBe('counties'));
  const whole = headline(place);
  touch(place, /^永年区/);
  await vi.waitFor(() => expect(headline(place)).toContain('永年区：'));
  expect(place.querySelector('button[aria-pressed="true"]')?.textContent).toContain('永年区');
  touch(place, /^永年区/);
  await vi.waitFor(() => expect(headline(place)).toBe(whole));
});

test('a chart stays the same while its figures change, and goes with its exhibit', async () => {
  const place = show('industries');
  await vi.waitFor(() => expect(place.querySelectorAll('canvas').length).toBeGreaterThan(1));
  const canvas = place.querySelector('canvas');
  press('ArrowDown');
  await vi.waitFor(() => expect(headline(place)).toContain('紧固件：'));
  expect(place.querySelector('canvas')).toBe(canvas);
  touch(place, /^转型总览$/);
  await vi.waitFor(() => expect(stage(place)).toBe('overview'));
  expect(canvas?.isConnected).toBe(false);
});
