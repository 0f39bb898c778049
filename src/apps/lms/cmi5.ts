import { cmi5 } from '../../browser/lms/cmi5.ts';
import { startShell } from './shell.ts';

void startShell(cmi5(location.href));
