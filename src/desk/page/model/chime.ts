export type Chime = 'visitor' | 'message';

/** Two short notes for a new visitor, one soft one for a message; frequencies in hertz. */
const NOTES: Readonly<Record<Chime, readonly number[]>> = {
  visitor: [660, 880],
  message: [520],
};
const NOTE_SECONDS = 0.14;
const VOLUME = 0.12;

/** Plays short sounds made on the spot; silent where the browser has no sound or does not allow it yet. */
export function createChime(): (kind: Chime) => void {
  let context: AudioContext | undefined;
  return (kind) => {
    if (typeof AudioContext === 'undefined') return;
    context ??= new AudioContext();
    void play(context, NOTES[kind]);
  };
}

async function play(context: AudioContext, notes: readonly number[]): Promise<void> {
  if (context.state === 'suspended') await context.resume();
  notes.forEach((frequency, index) => {
    const start = context.currentTime + index * NOTE_SECONDS;
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(VOLUME, start);
    volume.gain.exponentialRampToValueAtTime(0.001, start + NOTE_SECONDS);
    tone.connect(volume).connect(context.destination);
    tone.start(start);
    tone.stop(start + NOTE_SECONDS);
  });
}
