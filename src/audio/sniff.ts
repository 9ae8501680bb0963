import { t } from '../i18n.ts';

/**
 * What a file that could not be decoded really is, by its first bytes.
 *
 * @param bytes the first 512 or more
 * @param name its extension is mentioned when the bytes tell nothing
 * @returns a sentence or two for the user: what it is and what to do
 */
export function explainFailure(bytes: ArrayBuffer, name: string): string {
  if (bytes.byteLength === 0) return t('The file is empty.');
  const head = new Uint8Array(bytes, 0, Math.min(bytes.byteLength, 512));
  const known = SIGNATURES.find(([signatures]) => signatures.some((s) => begins(head, s)));
  if (known) return known[1];
  if (isText(head)) return textMessage(new TextDecoder().decode(head).trimStart());
  const extension = /\.[a-z][a-z0-9]{1,3}$/i.exec(name)?.[0];
  return extension
    ? t(
        'The file is damaged, or in a format ({extension}) that this browser cannot decode. Convert it to WAV or MP3.',
        { extension },
      )
    : t('The file is damaged, or in a format that this browser cannot decode. Convert it to WAV or MP3.');
}

const convert = (format: string) =>
  t('This is {format}, which browsers cannot decode. Convert it to WAV or MP3.', { format });
const notAudio = (what: string) => t('This is {what}, not an audio file, whatever its name says.', { what });
const archive = (what: string) => t('This is {what}, not an audio file. Unpack it first.', { what });
const video = t('This is a video whose sound this browser cannot decode. Save its sound as WAV or MP3.');
const damaged = (format: string) =>
  t('This {format} file is damaged: this browser cannot decode it.', { format });

/** How files begin, as latin1; `?` is any byte. */
const SIGNATURES: readonly [string[], string][] = [
  [
    ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'BM????\0\0\0\0', 'RIFF????WEBP', 'II*\0', 'MM\0*'],
    notAudio(t('a picture')),
  ],
  [['%PDF'], notAudio(t('a PDF document'))],
  [['PK\x03\x04', 'PK\x05\x06'], archive(t('a zip archive'))],
  [['Rar!'], archive(t('a RAR archive'))],
  [['7z\xbc\xaf\x27\x1c'], archive(t('a 7-Zip archive'))],
  [['\x1f\x8b'], archive(t('a gzip archive'))],
  [['FORM????AIFF', 'FORM????AIFC'], convert(t('an AIFF file'))],
  [['caff'], convert(t('a Core Audio (CAF) file'))],
  [['\x30\x26\xb2\x75\x8e\x66\xcf\x11'], convert(t('a Windows Media (WMA) file'))],
  [['#!AMR'], convert(t('an AMR recording'))],
  [['MAC '], convert(t("a Monkey's Audio (APE) file"))],
  [['wvpk'], convert(t('a WavPack file'))],
  [['MPCK', 'MP+'], convert(t('a Musepack file'))],
  [['\x0b\x77'], convert(t('a Dolby Digital (AC-3) file'))],
  [['.RMF'], convert(t('a RealAudio file'))],
  [['DSD ', 'FRM8'], convert(t('a DSD file'))],
  [
    ['MThd'],
    t(
      'This is a MIDI file: notes without sound. Render it to WAV or MP3 with a synthesizer or notation program.',
    ),
  ],
  [['RIFF????AVI ', 'FLV', '\0\0\x01\xba', '\0\0\x01\xb3'], video],
  [['????ftypM4A', '????ftypM4B'], damaged('M4A')],
  [['????ftyp', '\x1aE\xdf\xa3'], video],
  [
    ['RIFF????WAVE', 'RF64????WAVE'],
    t(
      'This WAV file is damaged: this browser cannot decode it. Or it uses a rare encoding: save it as 16-bit PCM.',
    ),
  ],
  [['fLaC'], damaged('FLAC')],
  [['OggS'], damaged('Ogg')],
  [['ID3', '\xff\xfb', '\xff\xfa', '\xff\xf3', '\xff\xf2', '\xff\xe3', '\xff\xe2'], damaged('MP3')],
];

function begins(head: Uint8Array, signature: string): boolean {
  if (head.length < signature.length) return false;
  for (let i = 0; i < signature.length; i++) {
    if (signature[i] !== '?' && signature.charCodeAt(i) !== head[i]) return false;
  }
  return true;
}

function isText(head: Uint8Array): boolean {
  return head.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0x1b);
}

function textMessage(text: string): string {
  if (/^(<!doctype html|<html|<head|<body)/i.test(text)) {
    return t(
      'This is a web page (HTML), not an audio file: a download that went wrong often looks like this.',
    );
  }
  return notAudio(/^[{[]/.test(text) ? t('a JSON file') : t('a text file'));
}
