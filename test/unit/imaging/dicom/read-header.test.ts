import { describe, expect, it } from 'vitest';
import { readDicomHeader } from '../../../../src/imaging/dicom/read-header';
import { dicomFile, type Field } from './dicom-writer';
import { fieldsWith, mrFile, SYNTAX } from './mr-file';

const STORAGE = '1.2.840.10008.5.1.4.1.1.';

it('says what is to be known before the pixels are decoded', () => {
  const file = mrFile([
    [0x00200032, 'DS', '-10.5\\2\\3'],
    [0x00200037, 'DS', '1\\0\\0\\0\\1\\0'],
    [0x00280008, 'IS', '1 '],
  ]);
  expect(readDicomHeader(file)).toEqual({
    seriesUid: '1.2.3.4',
    description: 'T1 axial',
    modality: 'MR',
    instance: 7,
    position: [-10.5, 2, 3],
    orientation: [1, 0, 0, 0, 1, 0],
    rows: 3,
    columns: 4,
    frames: 1,
    transferSyntax: SYNTAX.explicit,
    acquisitionKey: expect.stringMatching(/^[0-9a-f]{8,14}$/),
  });
});

it.each<[string, Field]>([
  ['echo', [0x00180086, 'IS', '2']],
  ['echo time', [0x00180081, 'DS', '90']],
  ['point in time', [0x00200100, 'IS', '2']],
  ['kind of picture', [0x00080008, 'CS', 'ORIGINAL\\PRIMARY\\P']],
  ['size', [0x00280010, 'US', 2]],
  ['sign', [0x00280103, 'US', 1]],
])('tells another %s apart', (_, field) => {
  const { acquisitionKey } = readDicomHeader(mrFile());
  expect(readDicomHeader(mrFile([[0x00200013, 'IS', '8']])).acquisitionKey).toBe(acquisitionKey);
  expect(readDicomHeader(mrFile([field])).acquisitionKey).not.toBe(acquisitionKey);
});

describe('the description', () => {
  it.each([
    ['  T1\r\n\tse  axial\0', 'T1 se axial'],
    ['x'.repeat(80), 'x'.repeat(64)],
    [Buffer.from('Schädel', 'latin1').toString('latin1'), 'Schädel'],
    [Buffer.from('Schädel', 'utf8').toString('latin1'), 'Schädel'],
    ['', ''],
  ])('%j is %j', (given, expected) => {
    expect(readDicomHeader(mrFile([[0x0008103e, 'LO', given]])).description).toBe(expected);
  });

  it('is left out where it repeats a name', () => {
    const name: Field = [0x00100010, 'PN', 'Doe^Jane'];
    const described = (description: string) =>
      readDicomHeader(mrFile([name, [0x0008103e, 'LO', description]])).description;
    expect(described('JANE T1 axial')).toBe('');
    expect(described('T1 axial')).toBe('T1 axial');
  });
});

describe('other modalities are named', () => {
  it.each([
    ['CT', 'CT'],
    ['PT', 'PET scan'],
    ['US', 'ultrasound'],
    ['ct', 'CT'],
    ['QQ', undefined],
    ['constructor', undefined],
  ])('%s: %s', (modality, detail) => {
    expect(thrown(mrFile([[0x00080060, 'CS', modality]]))).toEqual({
      code: 'other-modality',
      detail,
    });
  });

  it.each(['MR', 'OT', 'SC'])('%s is read', (modality) => {
    expect(readDicomHeader(mrFile([[0x00080060, 'CS', modality]])).modality).toBe(modality);
  });

  it('a file without one is read', () => {
    expect(readDicomHeader(mrFile([[0x00080060, null]])).modality).toBe('');
  });
});

describe('objects without a picture are named', () => {
  it.each([
    ['88.11', 'SR', 'a structured report'],
    ['88.59', 'KO', 'notes on chosen pictures'],
    ['104.1', 'MR', 'a PDF document'],
    ['11.1', 'PR', 'a way of showing other pictures'],
    ['481.2', 'RTDOSE', 'radiation doses'],
    ['4.2', 'MR', 'spectra'],
    ['66', 'MR', 'raw data of a scanner'],
    ['66.4', 'SEG', 'a segmentation'],
  ])('%s %s: %s', (sopClass, modality, detail) => {
    const fields: Field[] = [
      [0x00080016, 'UI', STORAGE + sopClass],
      [0x00080060, 'CS', modality],
    ];
    expect(thrown(mrFile(fields))).toEqual({ code: 'no-picture', detail });
  });

  it('by their modality too', () => {
    const fields = [[0x00080016, null] as const, [0x00080060, 'CS', 'SR'] as const];
    expect(thrown(mrFile([...fields]))).toEqual({
      code: 'no-picture',
      detail: 'a structured report',
    });
  });

  it('the table of contents of a disk', () => {
    const file = dicomFile(SYNTAX.explicit, [[0x00041220, 'SQ', [[[0x00041430, 'CS', 'IMAGE']]]]]);
    expect(thrown(file)).toEqual({ code: 'no-picture', detail: 'the table of contents of a disk' });
  });
});

describe('what cannot be read is said', () => {
  it.each([
    ['1.2.840.10008.1.2.4.102', 'DICOM with video'],
    ['1.2.840.10008.1.2.4.201', 'DICOM with high-throughput JPEG 2000'],
    ['1.2.840.10008.1.2.4.53', 'DICOM with a retired kind of JPEG'],
    ['1.2.840.113619.5.2', 'DICOM in an unknown transfer syntax'],
    ['constructor', 'DICOM in an unknown transfer syntax'],
  ])('transfer syntax %s', (syntax, detail) => {
    expect(thrown(mrFile([], { syntax }))).toEqual({ code: 'unsupported-format', detail });
  });

  it.each<[string, Field | readonly [number, null], string, string]>([
    ['no rows', [0x00280010, 'US', 0], 'broken-picture', 'it states no size'],
    ['no columns', [0x00280011, null], 'broken-picture', 'it states no size'],
    ['no depth', [0x00280100, null], 'unsupported-format', 'DICOM with 0 bits a pixel'],
    ['32 bits', [0x00280100, 'US', 32], 'unsupported-format', 'DICOM with 32 bits a pixel'],
    [
      'more bits than there are',
      [0x00280101, 'US', 17],
      'broken-picture',
      'its bits do not fit into its pixels',
    ],
    [
      'bits above the highest',
      [0x00280102, 'US', 16],
      'broken-picture',
      'its bits do not fit into its pixels',
    ],
    [
      'no stored bits',
      [0x00280101, 'US', 0],
      'broken-picture',
      'its bits do not fit into its pixels',
    ],
    ['no frames', [0x00280008, 'IS', '0'], 'broken-picture', 'it states no number of frames'],
    ['odd frames', [0x00280008, 'IS', '1A'], 'broken-picture', 'it states no number of frames'],
    ['too many frames', [0x00280008, 'IS', '20000'], 'too-large', '20,000 frames'],
    ['other colors', [0x00280004, 'CS', 'CMYK'], 'unsupported-format', 'DICOM with unusual colors'],
    [
      'colors that contradict',
      [0x00280002, 'US', 3],
      'broken-picture',
      'its colors contradict each other',
    ],
    ['no pixels', [0x7fe00010, 'OW', []], 'broken-picture', 'it has no pixels'],
  ])('%s', (_, field, code, detail) => {
    expect(thrown(mrFile([field]))).toEqual({ code, detail });
  });

  it.each([
    ['nothing', new Uint8Array(), 'empty-file', undefined],
    [
      'a text',
      Buffer.from('no DICOM, but a text of some length'.repeat(9)),
      'broken-picture',
      'it does not begin as a DICOM file does',
    ],
    [
      'a mark alone',
      dicomFile(SYNTAX.explicit, []),
      'broken-picture',
      'it does not begin as a DICOM file does',
    ],
    [
      'a file cut off in its header',
      mrFile().slice(0, 300),
      'broken-picture',
      'it ends before its pixels',
    ],
    [
      'broken deflate',
      corrupt(mrFile([], { syntax: SYNTAX.deflated })),
      'broken-picture',
      'its deflated part cannot be unpacked',
    ],
  ])('%s', (_, bytes, code, detail) => {
    expect(thrown(bytes)).toEqual({ code, detail });
  });

  it('sequences in sequences without end', () => {
    const level = [
      0x08, 0, 0x40, 0x11, 0x53, 0x51, 0, 0, 255, 255, 255, 255, 0xfe, 0xff, 0, 0xe0, 255, 255, 255,
      255,
    ];
    const nested = Buffer.concat(Array(50_000).fill(Buffer.from(level)));
    const file = Buffer.concat([dicomFile(SYNTAX.explicit, fieldsWith().slice(0, 2)), nested]);
    expect(thrown(new Uint8Array(file)).code).toBe('broken-picture');
  });
});

it('repeats nothing of a patient, neither in what it finds nor in what it refuses', async () => {
  const secret = 'XENIA';
  const personal = [
    0x00080050, 0x00080080, 0x00080081, 0x00080090, 0x00081030, 0x00081040, 0x00081050, 0x00081070,
    0x00100010, 0x00100020, 0x00100030, 0x00100040, 0x00101000, 0x00101001, 0x00101040, 0x00104000,
    0x00181030, 0x00200010, 0x00204000, 0x00321032, 0x00380010, 0x00400006,
  ].map((tag): Field => [tag, 'LO', secret]);
  // And where a device may have put it: names of kinds, identifiers, descriptions.
  const misused = [0x00080008, 0x0008103e, 0x0020000e].map(
    (tag): Field => [tag, 'LO', `T1 ${secret}`],
  );
  const { decodeDicom } = await import('../../../../src/imaging/dicom/decode-dicom');
  const bytes = mrFile([...personal, ...misused]);
  const header = readDicomHeader(bytes);
  const { voxels, ...volume } = await decodeDicom([{ bytes, header }], 'a name');
  expect(voxels.length).toBe(12);
  expect(JSON.stringify([header, volume])).not.toContain(secret);

  const breaking: Field[] = [
    [0x00080016, 'UI', STORAGE + secret],
    [0x00080060, 'CS', secret],
    [0x00280004, 'CS', secret],
    [0x00280008, 'IS', secret],
    [0x00280010, 'US', 0],
  ];
  for (const field of breaking) {
    let problem: unknown;
    try {
      problem = readDicomHeader(mrFile([...personal, field]));
    } catch (error) {
      problem = [error, (error as Error).message, (error as Error).cause];
    }
    expect(JSON.stringify(problem)).not.toContain(secret);
  }
  expect(JSON.stringify(thrown(mrFile(personal, { syntax: secret })))).not.toContain(secret);
});

function corrupt(bytes: Uint8Array): Uint8Array {
  // The type of a block that does not exist.
  const start = Buffer.from(bytes).indexOf(SYNTAX.deflated) + SYNTAX.deflated.length;
  return Uint8Array.from(bytes, (byte, at) => (at === start ? 0xff : byte));
}

function thrown(bytes: Uint8Array): { code: string; detail: string | undefined } {
  try {
    readDicomHeader(bytes);
  } catch (error) {
    const { code, detail } = error as { code: string; detail?: string };
    return { code, detail };
  }
  throw new Error('nothing was thrown');
}
