// `npm run dev:program [folder]`: the preview by Astro's own development server, for whoever changes the program.
process.env['CHALKTALK_FULL'] = '1';
process.argv.splice(2, 0, 'dev');
await import('../cli/main.ts');

export {};
