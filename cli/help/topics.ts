/** Something that `chalktalk help NAME` explains and that is no command. */
export interface Topic {
  name: string;
  /** What it is about, for the list of topics. */
  about: string;
  text: string;
}

const SETTINGS = `Settings, from the environment:
  PLAYBOOK_CONTENT  folder of the playbook          (src/content, content or here)
  PLAYBOOK_OUT      folder that becomes the web root (dist)
  PLAYBOOK_SITE     origin it is published under, such as https://play.acme.example
  PLAYBOOK_BASE     path it is published under, such as /playbook/
  PLAYBOOK_LENIENT  1: broken links and relations are warnings
  PLAYBOOK_CODE     1: pages may hold code; only for authors you trust
  PORT              port of serve, start and dev    (4321)
  CHALKTALK_DEBUG   1: unexpected failures in full
  CHALKTALK_FULL    1: without the compiled program that is kept

Exit codes: 0 done, 1 there are problems, 2 the command is not understood.`;

/** What can be asked for beside the commands. A text that is long is better read from `docs/` when it is asked for. */
export const TOPICS: readonly Topic[] = [{ name: 'settings', about: 'what the environment decides, and exit codes', text: SETTINGS }];
