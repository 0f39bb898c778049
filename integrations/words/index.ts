import type { AstroIntegration } from 'astro';
import { wordsPlugin } from './plugin.ts';

/**
 * The Astro integration of the words: the interface speaks the language of the content, if it has a catalogue.
 *
 * @param language of the content, a BCP 47 tag
 */
export function words(language: string): AstroIntegration {
  return {
    name: 'chalktalk:words',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [wordsPlugin(language)] } });
      },
    },
  };
}
