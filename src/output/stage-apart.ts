import { dirname } from "node:path";
import type { OutputFileSystem } from "./output-file-system.ts";
import { makeFolders } from "./output-path.ts";

/** A file outside the package's folder, staged beside its target: renames cannot cross disks. */
export interface ApartFile {
  readonly path: string;
  readonly text: string;
}

/** Stages the text beside the file, and returns the step that moves it into place. */
export async function stageApart(
  disk: OutputFileSystem,
  file: ApartFile,
): Promise<{ put: () => void; drop: () => void }> {
  const staged = `${file.path}.shapewright-new`;
  const created = makeFolders(disk, dirname(file.path));
  const drop = (): void => {
    if (disk.entryKind(staged) === "file") disk.removeFile(staged);
    for (const folder of created.reverse()) if (disk.list(folder).length === 0) disk.removeFolder(folder);
  };
  try {
    if (disk.entryKind(staged) === "file") disk.removeFile(staged);
    disk.writeNewText(staged, file.text);
    if (disk.entryKind(file.path) === "file") disk.copyRights(file.path, staged);
    await disk.flush([staged]);
  } catch (error) {
    drop();
    throw error;
  }
  return { put: () => disk.rename(staged, file.path), drop };
}
