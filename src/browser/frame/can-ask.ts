/** Can a frame ask for the reader's own storage here? Only some browsers hand it over. */
export function canAsk(): boolean {
  return typeof document.requestStorageAccess === 'function' && 'StorageAccessHandle' in window;
}

/** Was it granted before? Then it can be had again without a question. */
export async function wasGranted(): Promise<boolean> {
  try {
    return (await navigator.permissions.query({ name: 'storage-access' as PermissionName })).state === 'granted';
  } catch {
    return false;
  }
}
