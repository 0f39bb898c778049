import { findApi } from '../../browser/lms/find-api.ts';
import { scorm12 } from '../../browser/lms/scorm12.ts';
import { startShell } from './shell.ts';

const api = findApi(window);
void startShell(api && scorm12(api));
