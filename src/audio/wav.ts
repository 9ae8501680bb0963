/**
 * A 16-bit mono WAV file: what an audio element can play of PCM.
 * @param pcm samples in −1..1; what lies beyond is clipped
 */
export function encodeWav(pcm: Float32Array, sampleRate: number): Blob {
  const header = new DataView(new ArrayBuffer(44));
  const text = (at: number, s: string) => {
    for (let i = 0; i < s.length; i++) header.setUint8(at + i, s.charCodeAt(i));
  };
  const bytes = pcm.length * 2;
  text(0, 'RIFF');
  header.setUint32(4, 36 + bytes, true);
  text(8, 'WAVEfmt ');
  header.setUint32(16, 16, true);
  header.setUint16(20, 1, true);
  header.setUint16(22, 1, true);
  header.setUint32(24, sampleRate, true);
  header.setUint32(28, sampleRate * 2, true);
  header.setUint16(32, 2, true);
  header.setUint16(34, 16, true);
  text(36, 'data');
  header.setUint32(40, bytes, true);
  // Little-endian like the format itself, on every machine a browser runs on.
  const samples = Int16Array.from(pcm, (v) => Math.round(Math.max(-1, Math.min(1, v)) * 32_767));
  return new Blob([header, samples], { type: 'audio/wav' });
}
