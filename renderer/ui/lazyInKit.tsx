import { lazy, type ComponentType } from 'react';

/** A screen that is loaded when it is first shown, and the kit with it: for places outside the desk. */
export function lazyInKit<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    const [{ Kit }, Screen] = await Promise.all([import('./Kit.tsx'), load()]);
    const InKit = (props: Props) => (
      <Kit>
        <Screen {...props} />
      </Kit>
    );
    return { default: InKit };
  });
}
