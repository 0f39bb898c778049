import { words } from 'virtual:chalktalk/words';

const { rep, coach, all } = words.coaching;

/** The pages of coaching, by whom they are for. */
export const COACHING = [
  {
    title: rep.title,
    tools: [
      { to: '/plan/', ...rep.tools.plan },
      { to: '/brief/', ...rep.tools.brief },
      { to: '/retro/', ...rep.tools.retro },
      { to: '/progress/', ...rep.tools.progress },
    ],
  },
  {
    title: coach.title,
    tools: [
      { to: '/desk/', ...coach.tools.desk },
      { to: '/observe/', ...coach.tools.observe },
      { to: '/self-audit/', ...coach.tools.audit },
      { to: '/top-20/', ...coach.tools.topFifth },
      { to: '/succession/', ...coach.tools.succession },
    ],
  },
  {
    title: all.title,
    tools: [
      { to: '/contribute/', ...all.tools.contribute },
      { to: '/privacy/', ...all.tools.privacy },
    ],
  },
];
