import { download } from '../ui/download';

/** Where an archive goes while it comes in. */
export interface Target {
  write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** All is there: the person gets it. */
  finish: () => Promise<void>;
  /** Nothing of it stays. */
  abandon: () => Promise<void>;
}

/** What is kept in memory at most, in bytes. */
export const MOST_IN_MEMORY = 1_000_000_000;

/** More came than can be kept. */
export class TooLarge extends Error {}

interface Picker {
  showSaveFilePicker?: (options: {
    suggestedName: string;
    types: { accept: Record<string, string[]> }[];
  }) => Promise<FileSystemFileHandle>;
}

/** Whether this browser writes to a file as it comes, rather than keep it in memory. */
export function savesToFile(): boolean {
  return (window as Picker).showSaveFilePicker !== undefined;
}

/** A file that the person chooses, else the memory; undefined if they chose none after all. */
export async function chooseTarget(name: string): Promise<Target | undefined> {
  try {
    const file = await (window as Picker).showSaveFilePicker?.({
      suggestedName: name,
      types: [{ accept: { 'application/zip': ['.zip'] } }],
    });
    return file === undefined ? inMemory(name) : toFile(await file.createWritable());
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    // the browser has the picker but does not open it, such as long after the click
    return inMemory(name);
  }
}

/** The file changes only when it is finished. */
function toFile(file: FileSystemWritableFileStream): Target {
  return {
    write: (bytes) => file.write(bytes),
    finish: () => file.close(),
    abandon: () => file.abort(),
  };
}

function inMemory(name: string): Target {
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  return {
    write: (bytes) => {
      size += bytes.length;
      if (size > MOST_IN_MEMORY) return Promise.reject(new TooLarge());
      pieces.push(bytes);
      return Promise.resolve();
    },
    finish: () => {
      download(name, new Blob(pieces, { type: 'application/zip' }));
      pieces = [];
      return Promise.resolve();
    },
    abandon: () => {
      pieces = [];
      return Promise.resolve();
    },
  };
}
