interface LogEvent {
  level: string;
  message: string;
}

/** Which page could not be rendered: the error itself does not know. */
const FAILED_PAGE = /^Caught error rendering (?<page>\S+?):/;

/** A playbook without roles or programs is a whole playbook. */
const EMPTY_COLLECTION = /^The collection "\w+" does not exist or is empty\./;

/**
 * Where Astro’s log goes during a build: warnings are printed, and the name of a page that fails. Errors are not, because
 * they are thrown as well and then told once, without a stack.
 */
export default function astroLog(): { write(event: LogEvent): void } {
  return {
    write({ level, message }) {
      if (level === 'warn' && !EMPTY_COLLECTION.test(message)) process.stderr.write(`warning: ${message}\n`);
      const page = level === 'error' && FAILED_PAGE.exec(message)?.groups?.['page'];
      if (page) process.stderr.write(`chalktalk: the page ${page} cannot be rendered\n`);
    },
  };
}
