/** What `chalktalk --help` prints. */
export const USAGE = `chalktalk: a site generator for sales-coaching playbooks

  chalktalk build   build the playbook
  chalktalk serve   serve what was built, at http://localhost:4321
  chalktalk start   build, then serve
  chalktalk dev     write with a live preview
  chalktalk check   list every problem of the playbook; --fix writes missing option ids
  chalktalk package scorm12|cmi5 ID
                    make a ZIP for an LMS of a module or program
                    --out FILE     where it goes      (ID-scorm12.zip)
                    --mastery N    passed from N %    (80)

Settings, from the environment:
  PLAYBOOK_CONTENT  folder of the playbook          (src/content)
  PLAYBOOK_OUT      folder that becomes the web root (dist)
  PLAYBOOK_SITE     origin it is published under, such as https://play.acme.example
  PLAYBOOK_BASE     path it is published under, such as /playbook/
  PLAYBOOK_LENIENT  1: broken links and relations are warnings
  PLAYBOOK_CODE     1: pages may hold code; only for authors you trust
  PORT              port of serve, start and dev    (4321)
  CHALKTALK_DEBUG   1: unexpected failures in full

Exit codes: 0 done, 1 there are problems, 2 the command is not understood.
`;
