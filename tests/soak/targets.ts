/** What a finger can touch, in CSS px. */
export type Target = {
  readonly kind: 'button' | 'chart' | 'slider' | 'field';
  /** What stands on it, for whoever reads what was touched. */
  readonly label: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** What a page shows a visitor. */
export type Sight = {
  /** As in `KioskScreen`; `asking`: the question whether anybody is there covers it. */
  readonly screen: string;
  readonly exhibit: string | null;
  readonly targets: readonly Target[];
  /** Where five taps would open the operator's pad: no visitor touches it. */
  readonly corner: Omit<Target, 'kind' | 'label'> | null;
};

/** In the page: what is in sight and not covered. */
export function lookAround(): Sight {
  const kinds: readonly (readonly [Target['kind'], string])[] = [
    ['button', 'button:not(:disabled), [role="button"], [role="radio"], [role="tab"], summary'],
    ['slider', 'input[type="range"]'],
    ['field', 'input:not([type="range"]), textarea'],
    ['chart', '[role="img"] canvas'],
  ];
  const boxOf = (element: Element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { left, top, width, height };
  };
  const targets = kinds.flatMap(([kind, selector]) =>
    [...document.querySelectorAll(selector)].flatMap((element) => {
      const box = boxOf(element);
      const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      const isInSight = hit !== null && (element.contains(hit) || hit.contains(element));
      if (!isInSight || box.width * box.height === 0) return [];
      return [{ kind, label: (element.textContent ?? '').trim().slice(0, 20), ...box }];
    }),
  );
  const corner = document.querySelector('[data-testid="operator-corner"]');
  const isAsked = document.querySelector('[role="alertdialog"]') !== null;
  return {
    screen: isAsked
      ? 'asking'
      : (document.querySelector('[data-screen]')?.getAttribute('data-screen') ?? 'none'),
    exhibit: document.querySelector('[data-exhibit]')?.getAttribute('data-exhibit') ?? null,
    targets,
    corner: corner === null ? null : boxOf(corner),
  };
}

/** In the page: the names of all exhibits, in the order of their bar. */
export function exhibitsOnBar(): readonly string[] {
  const buttons = [...document.querySelectorAll('nav[aria-label="展项"] > div:has([aria-current]) > button')];
  if (buttons.length === 0) throw new Error('There is no bar with exhibits.');
  return buttons.map(({ textContent }) => textContent ?? '');
}
