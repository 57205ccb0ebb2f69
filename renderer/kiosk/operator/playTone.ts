/** Plays a short tone, so that a person hears whether the loudspeaker works. `volume`: 0–1. */
export function playTone(volume: number): void {
  const context = new AudioContext();
  const tone = new OscillatorNode(context, { frequency: 660 });
  const gain = new GainNode(context, { gain: volume * 0.3 });
  tone.connect(gain).connect(context.destination);
  tone.addEventListener('ended', () => void context.close());
  tone.start();
  tone.stop(context.currentTime + 0.6);
}
