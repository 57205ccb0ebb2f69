import type { InstrumentPack } from '#shared/instrument/pack.ts';
import form from './Forms.module.css';

type Props = {
  readonly scenes: InstrumentPack['scenes'];
  /** Ids. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
};

/** The scenes of the instrument, to be tapped; several can be chosen, or none. */
export function SceneChips({ scenes, chosen, onChange }: Props) {
  return (
    <fieldset className={form.scenes}>
      <legend>
        涉及场景<small>可多选，也可不选</small>
      </legend>
      <div>
        {scenes.map(({ id, name }) => {
          const isChosen = chosen.includes(id);
          return (
            <button
              key={id}
              type="button"
              aria-pressed={isChosen}
              onClick={() => onChange(isChosen ? chosen.filter((one) => one !== id) : [...chosen, id])}
            >
              {name}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
