/**
 * Can a frame ask for the reader's own storage here? Only some browsers hand it over, and the handle has no name to look
 * for: this one came together with it.
 */
export function canAsk(): boolean {
  return 'requestStorageAccess' in document && 'hasUnpartitionedCookieAccess' in document;
}

/** Was it granted before? Then it can be had again without a question. */
export async function wasGranted(): Promise<boolean> {
  try {
    return (await navigator.permissions.query({ name: 'storage-access' as PermissionName })).state === 'granted';
  } catch {
    return false;
  }
}
