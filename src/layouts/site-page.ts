// What every page of the site carries, and none of a package: in one file, because each file more costs a reader its frame.
import '../apps/search/opener.ts';
import '../components/reading/theme-switch.ts';

// What a frame needs comes only in one.
if (document.documentElement.dataset['embed'] !== undefined) void import('../components/reading/framed.ts');
