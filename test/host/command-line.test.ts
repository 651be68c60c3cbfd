import { describe, expect, test } from '@jest/globals';
import { readCommandLine } from '../../host/command-line';

const noTrouble = { latencyMs: 0, rateLimitRate: 0 };
const real = {
  OPENBOOK_JIRA_SITE: 'https://example.atlassian.net',
  OPENBOOK_JIRA_EMAIL: 'you@example.com',
  OPENBOOK_JIRA_TOKEN: 'token',
};
const read = (line: string, env: Record<string, string> = {}) =>
  readCommandLine(line.split(' ').filter(Boolean), env, '/data');

describe('the command line of the host', () => {
  test.each([
    ['', { port: 4310, dataDir: '/data', faults: noTrouble }],
    ['--port 5000', { port: 5000, dataDir: '/data', faults: noTrouble }],
    ['--memory', { port: 4310, faults: noTrouble }],
    ['--data issues.json', { port: 4310, dataDir: '/data', dataFile: 'issues.json', faults: noTrouble }],
    ['--latency 250 --rate-limit', { port: 4310, dataDir: '/data', faults: { latencyMs: 250, rateLimitRate: 0.5 } }],
  ])('%j', (line, options) => {
    expect(read(line)).toEqual({ kind: 'start', reset: false, options });
  });

  test('--reset and --help', () => {
    expect(read('--reset')).toMatchObject({ kind: 'start', reset: true });
    expect(read('--help --port nonsense')).toEqual({ kind: 'help' });
  });

  test('a real site comes from the environment', () => {
    expect(read('', real)).toMatchObject({
      options: { realSite: { site: 'https://example.atlassian.net', email: 'you@example.com', token: 'token' } },
    });
  });

  test.each([
    ['--port no', {}, '--port must be a whole number from 0 to 65531, and not "no".'],
    ['--port 65534', {}, '--port must be a whole number from 0 to 65531, and not "65534".'],
    ['--latency 1.5', {}, '--latency must be a whole number from 0 to 600000, and not "1.5".'],
    ['--speed 3', {}, "Unknown option '--speed'"],
    ['--data x.json', real, '--data is for the embedded sites; OPENBOOK_JIRA_SITE asks for a real one.'],
    ['', { OPENBOOK_JIRA_SITE: 'https://example.atlassian.net' }, 'OPENBOOK_JIRA_EMAIL and OPENBOOK_JIRA_TOKEN'],
  ])('%j is refused: %j', (line, env, message) => {
    expect(() => read(line, env)).toThrow(message);
  });
});
