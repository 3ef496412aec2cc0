// syncctl explain: what it has a word on.

import { describe, expect, it } from 'vitest';
import { run } from './program.js';

const text = `parameters:
  websocket_bind_address: 0.0.0.0
  websocket_port: 8080
  websocket_frontend_host: crm.example.com
  websocket_frontend_path: ws
`;

function explain(name: string): ReturnType<typeof run> {
  return run(['explain', name, '-'], { input: text });
}

describe('explain', () => {
  it('shows a url and the fields that it is made of', () => {
    const { code, stdout } = explain('frontend.url');
    expect(code).toBe(0);
    expect(stdout).toContain('"//crm.example.com:8080/ws"');
    expect(stdout).toMatch(/frontend\.host +"crm\.example\.com" +from stdin:4:28/);
    expect(stdout).toMatch(/frontend\.port +8080 +from websocket_port/);
    expect(stdout).not.toContain('backend');
  });

  it('shows the url of the backend with its transport', () => {
    const { code, stdout } = explain('backend.url');
    expect(code).toBe(0);
    expect(stdout).toContain('"tcp://127.0.0.1:8080/"');
    expect(stdout).toMatch(/backend\.transport +"tcp" +from default/);
  });

  it('suggests the right name for a misspelled URL', () => {
    const { code, stderr } = explain('frontend.ulr');
    expect(code).toBe(2);
    expect(stderr).toContain('did you mean "frontend.url"?');
  });
});
