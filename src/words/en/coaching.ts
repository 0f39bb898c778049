/** The words of the coaching pages that are built, not drawn by an app. */
export const coachingWords = {
  title: 'Coaching',
  about:
    'Two people, one skill, a few weeks. No account and no server: a link or a file passes between you, and each of you decides what is in it.',
  /** Title of the assignment that every skill has. */
  teach: (skill: string) => `Teach ${skill} to somebody`,
  playTitle: 'How a week of coaching goes',
  play: 'O rep (1,2)\no coach (5,1)\nX call (5,3)\nrep -> coach : 1 brief\ncoach .> call : 3 watches\nrep -> call : 2 tries it\ncoach -> rep : 4 observation',
  steps: [
    'The rep brings a topic, what was tried, and one ask: the brief. You meet about that and nothing else.',
    'The rep tries it in a real conversation.',
    'The coach watches one: a call, a meeting, a recording.',
    'What was seen goes back to the rep, behaviour by behaviour, into the rep’s own log.',
  ],
  rep: {
    title: 'I am coached',
    tools: {
      plan: {
        name: 'Plan',
        text: 'Say what you want, tick what you did last week, and lay out the weeks. Into your calendar if you like.',
      },
      brief: {
        name: 'Session brief',
        text: 'Five minutes before you meet: your topic, your ask, the evidence you pick. One link to your coach.',
      },
      retro: { name: 'Retro', text: 'A deal won or lost: what happened, what made the difference, what you keep.' },
      progress: { name: 'Progress', text: 'What you remember, what was seen, what is next. Only you see it.' },
    },
  },
  coach: {
    title: 'I coach',
    tools: {
      desk: {
        name: 'Coach’s desk',
        text: 'What your people chose to send you, side by side: skills, modules, and who has waited too long.',
      },
      observe: { name: 'Observation', text: 'One call, one skill, the behaviours in view. Goes back to the rep as a link.' },
      audit: { name: 'Self-audit', text: 'Twelve statements about your last two weeks, and the two traps they show.' },
      topFifth: {
        name: 'Top 20%',
        text: 'From a list of results: who sells how much, where the ceiling is, and what that number does not say.',
      },
      succession: { name: 'Succession', text: 'Who has written down what they know, and which skill depends on one person.' },
    },
  },
  all: {
    title: 'I have something to share',
    tools: {
      contribute: { name: 'Contribute a practice', text: 'A template, a preview, and a new file in the repository. Under twenty minutes.' },
      privacy: { name: 'Who sees what', text: 'What stays in your browser, what travels when you send it, and how to delete both.' },
    },
  },
};

/** `/privacy/`: the promise on one page. `docs/privacy.md` says the same to whoever has to approve it. */
export const privacyWords = {
  title: 'Who sees what',
  about:
    'This playbook has no account, no server of its own and no tracking. What you do stays in this browser unless you send it to somebody.',
  parts: [
    {
      title: 'What stays with you',
      items: [
        'Your answers, what you read, notes, self-ratings, plan, retros, observations you imported: in this browser, on this device.',
        'What you searched for that no page answered, until you save it for the authors: a file with the words, not with who asked.',
        'A desk: what people sent you as their coach, in your browser, on your device.',
        'Nobody who runs the playbook can see any of it. There is nothing on a server to look at.',
      ],
    },
    {
      title: 'What travels, and only when you send it',
      items: [
        'A brief holds your name, the four texts you wrote and the evidence you ticked. Nothing else, and you see it first exactly as your coach will.',
        'A plan you send holds the plan and the wish behind it.',
        'An observation holds the coach’s name, the level, the behaviours seen and two sentences. It names the person it is for; another person’s log refuses it.',
        'A backup holds everything. Keep it for yourself, or send it to a coach who may see everything.',
        'If your company has set up a learning record store, this browser asks before it reports anything to it: answers, pages read, assignments done. Never what you write.',
        'A link carries its content after the # sign, which browsers send to no server. Anyone with the link can read it, unless you seal it with a code: then only whoever has its six words, too.',
      ],
    },
    {
      title: 'What your coach can do with it',
      items: [
        'Put it on a desk beside others’, in the coach’s own browser. The coach can export that desk; ask what happens to the file.',
        'Keep it for as long as they like. What you erase later stays there unless you send a new file or the coach removes you.',
        'Small groups are never ranked, and an estimate is called one. Numbers here are for practice, not for pay.',
      ],
    },
    {
      title: 'How to delete',
      items: [
        'One entry: in the history, under Progress. Its content goes; a mark that there was one stays, so that an old backup cannot bring it back.',
        'Everything: in your record, under Progress. A desk: at the end of the desk.',
        'Clearing this site’s data in the browser does both.',
      ],
    },
    {
      title: 'What this cannot promise',
      items: [
        'Anyone who shares your computer account shares your browser, and so your progress.',
        'Chat and email programs keep the links you send through them, with what is in them; of a sealed one they keep what they cannot read.',
        'The host of these pages may keep ordinary access logs: which page was fetched, not what you did on it.',
        'Answers are checked in the browser, so a log can be forged. It is a tool for learning, not a certificate.',
      ],
    },
  ],
  links: { progress: 'Open your progress', desk: 'Open the desk' },
};
