/** What a page does by itself for whoever sits at a desk, and what leads a visitor out of it or leaves something behind. */
const refused = [
  'contextmenu',
  'dragstart',
  'dragover',
  'drop',
  'copy',
  'cut',
  'auxclick',
  'gesturestart',
] as const;

/** Keeps what a touch or a mouse can do within the page. Keys and windows are main's to keep. */
export function keepVisitorsInside(page: Window): void {
  for (const name of refused) {
    page.addEventListener(name, (event) => event.preventDefault(), { capture: true });
  }
  // Two fingers and the wheel with a key would change the size.
  page.addEventListener('wheel', (event) => event.ctrlKey && event.preventDefault(), {
    capture: true,
    passive: false,
  });
  page.addEventListener(
    'touchstart',
    (event) => event.touches.length > 1 && event.cancelable && event.preventDefault(),
    { capture: true, passive: false },
  );
  page.addEventListener('mousedown', (event) => event.button !== 0 && event.preventDefault(), {
    capture: true,
  });
  // A sheet of paper is a way out as well.
  page.print = () => undefined;
}
