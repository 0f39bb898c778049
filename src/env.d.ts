/// <reference types="astro/client" />

declare module 'virtual:chalktalk/cache' {
  /** Folder of the compiled pages. */
  export const cache: string;
  /** Names the installed packages that pages are made with. */
  export const packages: string;
}

declare namespace App {
  interface Locals {
    /** Pictures of the page being rendered: as written → metadata. */
    images?: Record<string, import('astro').ImageMetadata>;
  }
}
