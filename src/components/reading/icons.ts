import clock from 'lucide-static/icons/alarm-clock.svg?raw';
import arrowLeft from 'lucide-static/icons/arrow-left.svg?raw';
import arrowRight from 'lucide-static/icons/arrow-right.svg?raw';
import check from 'lucide-static/icons/check.svg?raw';
import copy from 'lucide-static/icons/copy.svg?raw';
import info from 'lucide-static/icons/info.svg?raw';
import idea from 'lucide-static/icons/lightbulb.svg?raw';
import stop from 'lucide-static/icons/octagon-alert.svg?raw';
import play from 'lucide-static/icons/play.svg?raw';
import search from 'lucide-static/icons/search.svg?raw';
import star from 'lucide-static/icons/star.svg?raw';
import theme from 'lucide-static/icons/sun-moon.svg?raw';
import warning from 'lucide-static/icons/triangle-alert.svg?raw';
import wrong from 'lucide-static/icons/x.svg?raw';

/** The icons in use, all from Lucide (ISC), as what stands between `<svg>` and `</svg>`. They stand beside words only. */
export const icons = Object.fromEntries(
  Object.entries({ arrowLeft, arrowRight, check, clock, copy, idea, info, play, search, star, stop, theme, warning, wrong }).map(
    ([name, svg]) => [
      name,
      svg
        .replace(/^[\s\S]*?<svg[^>]*>/, '')
        .replace(/<\/svg>\s*$/, '')
        .replaceAll(/\s*\n\s*/g, ''),
    ],
  ),
);

export type IconName =
  | 'arrowLeft'
  | 'arrowRight'
  | 'check'
  | 'clock'
  | 'copy'
  | 'idea'
  | 'info'
  | 'play'
  | 'search'
  | 'star'
  | 'stop'
  | 'theme'
  | 'warning'
  | 'wrong';
