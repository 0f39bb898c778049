import type { Rule } from '../model/rule.ts';

export const video: Rule = {
  name: 'video',
  group: 'text',
  severity: 'error',
  fixed: true,
  finds: 'Captions or a poster that are no file beside the page.',
  why: 'Pages ask no other site for anything: readers would get a film without captions.',
  wrong: '<Video src="call.mp4" title="A call" captions="https://clips.example/call.vtt" />',
  right: '<Video src="call.mp4" title="A call" captions="call.vtt" />',
};
