/** Puts a text on the clipboard. @returns whether the browser did it */
export async function copyText(text: string): Promise<boolean> {
  try {
    // Missing where the page is not served securely.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
