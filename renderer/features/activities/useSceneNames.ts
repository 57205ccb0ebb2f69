import { useServices } from '#services';

/** Names scenes by the instrument of new sessions; one that it does not know stands for itself. */
export function useSceneNames(): (id: string) => string {
  const { scenes } = useServices().instrument.pack;
  return (id) => scenes.find((scene) => scene.id === id)?.name ?? id;
}
