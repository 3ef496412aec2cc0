// Generated from schemas/ by `npm run generate`; do not edit.
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    function ucs2length(str) {
      const len = str.length;
      let length = 0;
      let pos = 0;
      let value;
      while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 55296 && value <= 56319 && pos < len) {
          value = str.charCodeAt(pos);
          if ((value & 64512) === 56320)
            pos++;
        }
      }
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

// <stdin>
var validate = validate20;
var stdin_default = validate20;
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://syncctl.dev/schemas/syncctl.schema.json", "title": "SyncctlConfig", "description": "syncctl.yml: how syncctl runs the websocket server and what it renders. Every key is optional.", "type": "object", "additionalProperties": false, "properties": { "server": { "type": "object", "description": "The bundled websocket server.", "additionalProperties": false, "properties": { "admin": { "type": "string", "description": "Where readiness and metrics are served: a loopback address with port (`127.0.0.1:9180`), the absolute path of a unix socket, or `off`. Without it: a unix socket in the run directory.", "pattern": "^(off|/[^\\u0000]{1,103}|(127\\.[0-9.]+|\\[::1\\]|localhost):[0-9]{1,5})$", "x-env": "SYNCCTL_SERVER_ADMIN", "x-valid": "`127.0.0.1:9180`, `/run/syncctl/admin.sock` or `off`" }, "secret": { "type": "string", "description": "The application's secret, `%secret%` in most of them: tickets are checked with it, and its own tickets (JWT, HS256) are signed with it. Never printed.", "minLength": 1, "x-env": "SYNCCTL_SERVER_SECRET", "x-secret": true, "x-valid": 'the secret in quotes, or "%secret%"' }, "jwks": { "type": "string", "description": "URL of the keys (JWKS) of another issuer of signed tickets.", "pattern": "^(https://|http://(127\\.[0-9.]+|localhost|\\[::1\\])[:/])[^\\s]+$", "x-env": "SYNCCTL_SERVER_JWKS", "x-valid": "an https URL; http on this machine only" }, "audience": { "type": "string", "description": "What signed tickets must name as their audience (`aud`). Needed when the issuer signs tokens for other services too.", "minLength": 1, "x-env": "SYNCCTL_SERVER_AUDIENCE", "x-valid": "text" }, "authenticate": { "type": "string", "description": "Path of a module, relative to syncctl.yml, whose default export looks a user up for Oro's tickets: it gets the user name and answers `{ id, name, passwordHash }` or null.", "pattern": "^[^\\u0000-\\u001f]+$", "x-env": "SYNCCTL_SERVER_AUTHENTICATE", "x-valid": "the path of a module such as ./authenticate.js" }, "handlers": { "type": "array", "description": "Paths of modules, relative to syncctl.yml, that export handlers of topics and procedures, and periodic work.", "items": { "type": "string", "pattern": "^[^\\u0000-\\u001f]+$", "x-valid": "the path of a module such as ./chat.js" }, "maxItems": 100, "default": [], "x-env": "SYNCCTL_SERVER_HANDLERS" }, "origins": { "type": "array", "description": "Pages that may connect: `shop.example.com`, `https://shop.example.com`, `*.example.com`, or `*` for all. Without it: websocket_frontend_host and the page's own host.", "items": { "type": "string", "pattern": "^(\\*|([a-z][a-z0-9+.-]*://)?(\\*\\.)?[A-Za-z0-9.:\\[\\]_-]+)$", "x-valid": "an origin such as shop.example.com, https://shop.example.com or *.example.com" }, "maxItems": 100, "x-env": "SYNCCTL_SERVER_ORIGINS" }, "backend": { "type": "object", "description": "Where the application connects from and to.", "additionalProperties": false, "properties": { "from": { "type": "array", "description": "Addresses from which the application connects, besides this machine: whoever connects from there without forwarding headers may publish.", "items": { "type": "string", "pattern": "^[0-9A-Fa-f:.]+(/[0-9]{1,3})?$", "x-valid": "an address or range such as 10.0.0.0/8" }, "maxItems": 100, "default": [], "x-env": "SYNCCTL_SERVER_BACKEND_FROM" }, "listen": { "type": "string", "description": "A listener for the application alone: an address with port, or the absolute path of a unix socket. With it, nobody who connects to the public one is the application by address.", "pattern": "^(/[^\\u0000]{1,103}|([0-9.]+|\\[[0-9A-Fa-f:.]+\\]|localhost):[0-9]{1,5})$", "x-env": "SYNCCTL_SERVER_BACKEND_LISTEN", "x-valid": "`127.0.0.1:8081` or `/run/syncctl/backend.sock`" } } }, "policy": { "type": "string", "description": "Whether the rules of topics are enforced, or what they refuse is only logged and counted.", "enum": ["enforce", "report"], "default": "enforce", "x-env": "SYNCCTL_SERVER_POLICY" }, "topics": { "type": "array", "description": "Who may subscribe and publish, by topic; the first rule that fits decides. They stand before the rules for Oro's own topics. In the environment: JSON.", "items": { "type": "object", "additionalProperties": false, "required": ["pattern"], "x-valid": 'a map such as { pattern: "chat/{room}", subscribe: user, publish: user }', "properties": { "pattern": { "type": "string", "minLength": 1, "description": "The whole topic; parts in braces are parameters, which match up to the next slash.", "x-valid": "a topic such as chat/{room}" }, "requirements": { "type": "object", "description": "What parameters must look like.", "additionalProperties": { "type": ["string", "object"], "additionalProperties": false, "properties": { "pattern": { "type": "string", "minLength": 1, "description": "The regular expression." }, "wildcard": { "type": "boolean", "description": "Whether `*` will do as well." } }, "x-valid": 'a regular expression such as "[0-9]+", or { pattern: "[0-9]+", wildcard: true }' } }, "subscribe": { "type": "string", "pattern": "^(anyone|user|backend|nobody|user\\.[A-Za-z_][A-Za-z0-9_]* *= *[A-Za-z_][A-Za-z0-9_]*)$", "description": "Who may subscribe; without it anyone.", "x-valid": 'anyone, user, backend, nobody, or a claim and a parameter such as "user.id = user_id"' }, "publish": { "type": "string", "pattern": "^(anyone|user|backend|nobody|user\\.[A-Za-z_][A-Za-z0-9_]* *= *[A-Za-z_][A-Za-z0-9_]*)$", "description": "Who may publish; without it the backend.", "x-valid": 'anyone, user, backend, nobody, or a claim and a parameter such as "user.id = user_id"' }, "ping": { "type": "integer", "minimum": 1, "maximum": 3600, "description": "Seconds between the events that tell subscribers that they are still connected." } } }, "maxItems": 200, "default": [], "x-env": "SYNCCTL_SERVER_TOPICS", "x-valid": 'a list of rules such as [{ pattern: "chat/{room}", publish: user }]' }, "max_tickets_waiting": { "type": "integer", "description": "Tickets that may wait to be checked; a further handshake with one is answered with 503.", "minimum": 1, "maximum": 1e5, "default": 500, "x-env": "SYNCCTL_SERVER_MAX_TICKETS_WAITING" }, "max_bad_tickets": { "type": "integer", "description": "Refused tickets a minute from one address; further ones are answered with 429 and not looked at.", "minimum": 1, "maximum": 1e6, "default": 60, "x-env": "SYNCCTL_SERVER_MAX_BAD_TICKETS" }, "max_calls": { "type": "integer", "description": "Calls and handlers of one connection that may be unfinished at a time; a further CALL is answered with an error.", "minimum": 1, "maximum": 1e5, "default": 100, "x-env": "SYNCCTL_SERVER_MAX_CALLS" }, "call_timeout": { "type": "integer", "description": "Seconds that a call or a handler may take; then the CALL is answered with an error.", "minimum": 1, "maximum": 3600, "default": 30, "x-env": "SYNCCTL_SERVER_CALL_TIMEOUT" }, "handshake_timeout": { "type": "integer", "description": "Seconds a new connection has to send its complete request.", "minimum": 1, "maximum": 300, "default": 10, "x-env": "SYNCCTL_SERVER_HANDSHAKE_TIMEOUT" }, "max_head_bytes": { "type": "integer", "description": "Bytes of the request line and headers of a handshake.", "minimum": 1024, "maximum": 1048576, "default": 16384, "x-env": "SYNCCTL_SERVER_MAX_HEAD_BYTES" }, "max_message_bytes": { "type": "integer", "description": "Bytes of one message from a client; a longer one closes the connection with 1009.", "minimum": 1024, "maximum": 67108864, "default": 1048576, "x-env": "SYNCCTL_SERVER_MAX_MESSAGE_BYTES" }, "max_bad_messages": { "type": "integer", "description": "Invalid messages of one connection that are ignored before it is closed with 1007.", "minimum": 0, "maximum": 1e6, "default": 100, "x-env": "SYNCCTL_SERVER_MAX_BAD_MESSAGES" }, "max_topic_length": { "type": "integer", "description": "UTF-8 bytes of a topic; a message that names a longer one is invalid.", "minimum": 16, "maximum": 65536, "default": 1024, "x-env": "SYNCCTL_SERVER_MAX_TOPIC_LENGTH" }, "max_subscriptions": { "type": "integer", "description": "Topics that one connection may be subscribed to at a time; a further SUBSCRIBE is refused.", "minimum": 1, "maximum": 1e6, "default": 1e3, "x-env": "SYNCCTL_SERVER_MAX_SUBSCRIPTIONS" }, "max_buffered_bytes": { "type": "integer", "description": "Bytes that may wait for one slow connection before it is dropped.", "minimum": 65536, "maximum": 1073741824, "default": 8388608, "x-env": "SYNCCTL_SERVER_MAX_BUFFERED_BYTES" }, "max_connections": { "type": "integer", "description": "Connections at a time; a further handshake is answered with 503. The rendered unit and container get a file limit that holds them.", "minimum": 1, "maximum": 1e6, "default": 2e4, "x-env": "SYNCCTL_SERVER_MAX_CONNECTIONS" }, "ping_interval": { "type": "integer", "description": "Seconds between the websocket pings to a connection; it is closed after two without an answer. The rendered proxy waits longer than this.", "minimum": 1, "maximum": 3600, "default": 30, "x-env": "SYNCCTL_SERVER_PING_INTERVAL" }, "drain": { "type": "integer", "description": "Seconds that stopping may take before the remaining connections are cut.", "minimum": 0, "maximum": 600, "default": 10, "x-env": "SYNCCTL_SERVER_DRAIN" } } }, "lint": { "type": "object", "description": "What `syncctl validate` finds.", "additionalProperties": false, "properties": { "rules": { "type": "object", "description": "Severities by the id of the rule, `off` for silence. In the environment: `privileged-port=off bind-wildcard=warning`.", "additionalProperties": { "type": "string", "enum": ["error", "warning", "info", "off"] }, "default": {}, "x-env": "SYNCCTL_LINT_RULES", "x-valid": "a map such as { privileged-port: off }; severities are error, warning, info and off" } } }, "deploy": { "type": "object", "description": "What `syncctl render` writes into the files of the proxy, the unit and the container.", "additionalProperties": false, "properties": { "server_name": { "description": "Host names of the site, for nginx. Without it: websocket_frontend_host, unless that is `*`.", "type": "array", "items": { "type": "string", "pattern": "^(\\*\\.)?[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$", "x-valid": "a host name such as example.com or *.example.com" }, "minItems": 1, "maxItems": 100, "x-env": "SYNCCTL_DEPLOY_SERVER_NAME", "x-flag": "server-name" }, "certificate": { "type": "string", "description": "Absolute path of the TLS certificate chain (PEM). Its presence says that the site is served over TLS.", "pattern": "^/[^\\u0000-\\u001f]*$", "x-env": "SYNCCTL_DEPLOY_CERTIFICATE", "x-flag": "certificate", "x-valid": "an absolute path" }, "certificate_key": { "type": "string", "description": "Absolute path of the private key of the certificate (PEM). Only the path is used, the file is never read.", "pattern": "^/[^\\u0000-\\u001f]*$", "x-env": "SYNCCTL_DEPLOY_CERTIFICATE_KEY", "x-flag": "certificate-key", "x-valid": "an absolute path" }, "user": { "type": "string", "description": "System user that the unit runs as.", "pattern": "^[a-z_][a-z0-9_-]{0,30}$", "default": "www-data", "x-env": "SYNCCTL_DEPLOY_USER", "x-flag": "user", "x-valid": "the name of a system user" }, "working_directory": { "type": "string", "description": "Absolute path of the folder that the unit runs in. Without it: the folder of the parameters file.", "pattern": "^/[^\\u0000-\\u001f]*$", "x-env": "SYNCCTL_DEPLOY_WORKING_DIRECTORY", "x-flag": "working-directory", "x-valid": "an absolute path" }, "node": { "type": "string", "description": "Absolute path of the Node program that the unit starts. Without it: the one that runs syncctl.", "pattern": "^/[^\\u0000-\\u001f]*$", "x-env": "SYNCCTL_DEPLOY_NODE", "x-flag": "node", "x-valid": "an absolute path" }, "image": { "type": "string", "description": "Base image of the container, a Debian or Alpine image with Node 20.19 or newer.", "pattern": "^[a-z0-9][A-Za-z0-9._/:@-]{0,254}$", "default": "node:22-bookworm-slim", "x-env": "SYNCCTL_DEPLOY_IMAGE", "x-flag": "image", "x-valid": "an image name such as node:22-bookworm-slim" }, "nginx": { "type": "string", "description": "Version of nginx that the files are for. Without it: the installed one, else 1.22.", "pattern": "^[0-9]{1,3}\\.[0-9]{1,3}(\\.[0-9]{1,3})?$", "x-env": "SYNCCTL_DEPLOY_NGINX", "x-flag": "nginx", "x-valid": "a version such as 1.22 or 1.25.1" } } } } };
var func1 = Object.prototype.hasOwnProperty;
var func2 = require_ucs2length().default;
var pattern4 = new RegExp("^(off|/[^\\u0000]{1,103}|(127\\.[0-9.]+|\\[::1\\]|localhost):[0-9]{1,5})$", "u");
var pattern5 = new RegExp("^(https://|http://(127\\.[0-9.]+|localhost|\\[::1\\])[:/])[^\\s]+$", "u");
var pattern6 = new RegExp("^[^\\u0000-\\u001f]+$", "u");
var pattern8 = new RegExp("^(\\*|([a-z][a-z0-9+.-]*://)?(\\*\\.)?[A-Za-z0-9.:\\[\\]_-]+)$", "u");
var pattern9 = new RegExp("^[0-9A-Fa-f:.]+(/[0-9]{1,3})?$", "u");
var pattern10 = new RegExp("^(/[^\\u0000]{1,103}|([0-9.]+|\\[[0-9A-Fa-f:.]+\\]|localhost):[0-9]{1,5})$", "u");
var pattern11 = new RegExp("^(anyone|user|backend|nobody|user\\.[A-Za-z_][A-Za-z0-9_]* *= *[A-Za-z_][A-Za-z0-9_]*)$", "u");
var pattern13 = new RegExp("^(\\*\\.)?[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$", "u");
var pattern14 = new RegExp("^/[^\\u0000-\\u001f]*$", "u");
var pattern16 = new RegExp("^[a-z_][a-z0-9_-]{0,30}$", "u");
var pattern19 = new RegExp("^[a-z0-9][A-Za-z0-9._/:@-]{0,254}$", "u");
var pattern20 = new RegExp("^[0-9]{1,3}\\.[0-9]{1,3}(\\.[0-9]{1,3})?$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "server" || key0 === "lint" || key0 === "deploy")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.server !== void 0) {
      let data0 = data.server;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        for (const key1 in data0) {
          if (!func1.call(schema31.properties.server.properties, key1)) {
            const err1 = { instancePath: instancePath + "/server", schemaPath: "#/properties/server/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err1];
            } else {
              vErrors.push(err1);
            }
            errors++;
          }
        }
        if (data0.admin !== void 0) {
          let data1 = data0.admin;
          if (typeof data1 === "string") {
            if (!pattern4.test(data1)) {
              const err2 = { instancePath: instancePath + "/server/admin", schemaPath: "#/properties/server/properties/admin/pattern", keyword: "pattern", params: { pattern: "^(off|/[^\\u0000]{1,103}|(127\\.[0-9.]+|\\[::1\\]|localhost):[0-9]{1,5})$" }, message: 'must match pattern "^(off|/[^\\u0000]{1,103}|(127\\.[0-9.]+|\\[::1\\]|localhost):[0-9]{1,5})$"' };
              if (vErrors === null) {
                vErrors = [err2];
              } else {
                vErrors.push(err2);
              }
              errors++;
            }
          } else {
            const err3 = { instancePath: instancePath + "/server/admin", schemaPath: "#/properties/server/properties/admin/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        if (data0.secret !== void 0) {
          let data2 = data0.secret;
          if (typeof data2 === "string") {
            if (func2(data2) < 1) {
              const err4 = { instancePath: instancePath + "/server/secret", schemaPath: "#/properties/server/properties/secret/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
          } else {
            const err5 = { instancePath: instancePath + "/server/secret", schemaPath: "#/properties/server/properties/secret/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
        if (data0.jwks !== void 0) {
          let data3 = data0.jwks;
          if (typeof data3 === "string") {
            if (!pattern5.test(data3)) {
              const err6 = { instancePath: instancePath + "/server/jwks", schemaPath: "#/properties/server/properties/jwks/pattern", keyword: "pattern", params: { pattern: "^(https://|http://(127\\.[0-9.]+|localhost|\\[::1\\])[:/])[^\\s]+$" }, message: 'must match pattern "^(https://|http://(127\\.[0-9.]+|localhost|\\[::1\\])[:/])[^\\s]+$"' };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
          } else {
            const err7 = { instancePath: instancePath + "/server/jwks", schemaPath: "#/properties/server/properties/jwks/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        if (data0.audience !== void 0) {
          let data4 = data0.audience;
          if (typeof data4 === "string") {
            if (func2(data4) < 1) {
              const err8 = { instancePath: instancePath + "/server/audience", schemaPath: "#/properties/server/properties/audience/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
          } else {
            const err9 = { instancePath: instancePath + "/server/audience", schemaPath: "#/properties/server/properties/audience/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data0.authenticate !== void 0) {
          let data5 = data0.authenticate;
          if (typeof data5 === "string") {
            if (!pattern6.test(data5)) {
              const err10 = { instancePath: instancePath + "/server/authenticate", schemaPath: "#/properties/server/properties/authenticate/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f]+$" }, message: 'must match pattern "^[^\\u0000-\\u001f]+$"' };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
          } else {
            const err11 = { instancePath: instancePath + "/server/authenticate", schemaPath: "#/properties/server/properties/authenticate/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data0.handlers !== void 0) {
          let data6 = data0.handlers;
          if (Array.isArray(data6)) {
            if (data6.length > 100) {
              const err12 = { instancePath: instancePath + "/server/handlers", schemaPath: "#/properties/server/properties/handlers/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
            const len0 = data6.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data7 = data6[i0];
              if (typeof data7 === "string") {
                if (!pattern6.test(data7)) {
                  const err13 = { instancePath: instancePath + "/server/handlers/" + i0, schemaPath: "#/properties/server/properties/handlers/items/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f]+$" }, message: 'must match pattern "^[^\\u0000-\\u001f]+$"' };
                  if (vErrors === null) {
                    vErrors = [err13];
                  } else {
                    vErrors.push(err13);
                  }
                  errors++;
                }
              } else {
                const err14 = { instancePath: instancePath + "/server/handlers/" + i0, schemaPath: "#/properties/server/properties/handlers/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
              }
            }
          } else {
            const err15 = { instancePath: instancePath + "/server/handlers", schemaPath: "#/properties/server/properties/handlers/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data0.origins !== void 0) {
          let data8 = data0.origins;
          if (Array.isArray(data8)) {
            if (data8.length > 100) {
              const err16 = { instancePath: instancePath + "/server/origins", schemaPath: "#/properties/server/properties/origins/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
            const len1 = data8.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data9 = data8[i1];
              if (typeof data9 === "string") {
                if (!pattern8.test(data9)) {
                  const err17 = { instancePath: instancePath + "/server/origins/" + i1, schemaPath: "#/properties/server/properties/origins/items/pattern", keyword: "pattern", params: { pattern: "^(\\*|([a-z][a-z0-9+.-]*://)?(\\*\\.)?[A-Za-z0-9.:\\[\\]_-]+)$" }, message: 'must match pattern "^(\\*|([a-z][a-z0-9+.-]*://)?(\\*\\.)?[A-Za-z0-9.:\\[\\]_-]+)$"' };
                  if (vErrors === null) {
                    vErrors = [err17];
                  } else {
                    vErrors.push(err17);
                  }
                  errors++;
                }
              } else {
                const err18 = { instancePath: instancePath + "/server/origins/" + i1, schemaPath: "#/properties/server/properties/origins/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
            }
          } else {
            const err19 = { instancePath: instancePath + "/server/origins", schemaPath: "#/properties/server/properties/origins/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
        if (data0.backend !== void 0) {
          let data10 = data0.backend;
          if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
            for (const key2 in data10) {
              if (!(key2 === "from" || key2 === "listen")) {
                const err20 = { instancePath: instancePath + "/server/backend", schemaPath: "#/properties/server/properties/backend/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
            }
            if (data10.from !== void 0) {
              let data11 = data10.from;
              if (Array.isArray(data11)) {
                if (data11.length > 100) {
                  const err21 = { instancePath: instancePath + "/server/backend/from", schemaPath: "#/properties/server/properties/backend/properties/from/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
                  if (vErrors === null) {
                    vErrors = [err21];
                  } else {
                    vErrors.push(err21);
                  }
                  errors++;
                }
                const len2 = data11.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  let data12 = data11[i2];
                  if (typeof data12 === "string") {
                    if (!pattern9.test(data12)) {
                      const err22 = { instancePath: instancePath + "/server/backend/from/" + i2, schemaPath: "#/properties/server/properties/backend/properties/from/items/pattern", keyword: "pattern", params: { pattern: "^[0-9A-Fa-f:.]+(/[0-9]{1,3})?$" }, message: 'must match pattern "^[0-9A-Fa-f:.]+(/[0-9]{1,3})?$"' };
                      if (vErrors === null) {
                        vErrors = [err22];
                      } else {
                        vErrors.push(err22);
                      }
                      errors++;
                    }
                  } else {
                    const err23 = { instancePath: instancePath + "/server/backend/from/" + i2, schemaPath: "#/properties/server/properties/backend/properties/from/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err23];
                    } else {
                      vErrors.push(err23);
                    }
                    errors++;
                  }
                }
              } else {
                const err24 = { instancePath: instancePath + "/server/backend/from", schemaPath: "#/properties/server/properties/backend/properties/from/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
            }
            if (data10.listen !== void 0) {
              let data13 = data10.listen;
              if (typeof data13 === "string") {
                if (!pattern10.test(data13)) {
                  const err25 = { instancePath: instancePath + "/server/backend/listen", schemaPath: "#/properties/server/properties/backend/properties/listen/pattern", keyword: "pattern", params: { pattern: "^(/[^\\u0000]{1,103}|([0-9.]+|\\[[0-9A-Fa-f:.]+\\]|localhost):[0-9]{1,5})$" }, message: 'must match pattern "^(/[^\\u0000]{1,103}|([0-9.]+|\\[[0-9A-Fa-f:.]+\\]|localhost):[0-9]{1,5})$"' };
                  if (vErrors === null) {
                    vErrors = [err25];
                  } else {
                    vErrors.push(err25);
                  }
                  errors++;
                }
              } else {
                const err26 = { instancePath: instancePath + "/server/backend/listen", schemaPath: "#/properties/server/properties/backend/properties/listen/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err26];
                } else {
                  vErrors.push(err26);
                }
                errors++;
              }
            }
          } else {
            const err27 = { instancePath: instancePath + "/server/backend", schemaPath: "#/properties/server/properties/backend/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
        }
        if (data0.policy !== void 0) {
          let data14 = data0.policy;
          if (typeof data14 !== "string") {
            const err28 = { instancePath: instancePath + "/server/policy", schemaPath: "#/properties/server/properties/policy/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
          if (!(data14 === "enforce" || data14 === "report")) {
            const err29 = { instancePath: instancePath + "/server/policy", schemaPath: "#/properties/server/properties/policy/enum", keyword: "enum", params: { allowedValues: schema31.properties.server.properties.policy.enum }, message: "must be equal to one of the allowed values" };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
        if (data0.topics !== void 0) {
          let data15 = data0.topics;
          if (Array.isArray(data15)) {
            if (data15.length > 200) {
              const err30 = { instancePath: instancePath + "/server/topics", schemaPath: "#/properties/server/properties/topics/maxItems", keyword: "maxItems", params: { limit: 200 }, message: "must NOT have more than 200 items" };
              if (vErrors === null) {
                vErrors = [err30];
              } else {
                vErrors.push(err30);
              }
              errors++;
            }
            const len3 = data15.length;
            for (let i3 = 0; i3 < len3; i3++) {
              let data16 = data15[i3];
              if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
                if (data16.pattern === void 0) {
                  const err31 = { instancePath: instancePath + "/server/topics/" + i3, schemaPath: "#/properties/server/properties/topics/items/required", keyword: "required", params: { missingProperty: "pattern" }, message: "must have required property 'pattern'" };
                  if (vErrors === null) {
                    vErrors = [err31];
                  } else {
                    vErrors.push(err31);
                  }
                  errors++;
                }
                for (const key3 in data16) {
                  if (!(key3 === "pattern" || key3 === "requirements" || key3 === "subscribe" || key3 === "publish" || key3 === "ping")) {
                    const err32 = { instancePath: instancePath + "/server/topics/" + i3, schemaPath: "#/properties/server/properties/topics/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                    if (vErrors === null) {
                      vErrors = [err32];
                    } else {
                      vErrors.push(err32);
                    }
                    errors++;
                  }
                }
                if (data16.pattern !== void 0) {
                  let data17 = data16.pattern;
                  if (typeof data17 === "string") {
                    if (func2(data17) < 1) {
                      const err33 = { instancePath: instancePath + "/server/topics/" + i3 + "/pattern", schemaPath: "#/properties/server/properties/topics/items/properties/pattern/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                      if (vErrors === null) {
                        vErrors = [err33];
                      } else {
                        vErrors.push(err33);
                      }
                      errors++;
                    }
                  } else {
                    const err34 = { instancePath: instancePath + "/server/topics/" + i3 + "/pattern", schemaPath: "#/properties/server/properties/topics/items/properties/pattern/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err34];
                    } else {
                      vErrors.push(err34);
                    }
                    errors++;
                  }
                }
                if (data16.requirements !== void 0) {
                  let data18 = data16.requirements;
                  if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
                    for (const key4 in data18) {
                      let data19 = data18[key4];
                      if (typeof data19 !== "string" && !(data19 && typeof data19 == "object" && !Array.isArray(data19))) {
                        const err35 = { instancePath: instancePath + "/server/topics/" + i3 + "/requirements/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/server/properties/topics/items/properties/requirements/additionalProperties/type", keyword: "type", params: { type: schema31.properties.server.properties.topics.items.properties.requirements.additionalProperties.type }, message: "must be string,object" };
                        if (vErrors === null) {
                          vErrors = [err35];
                        } else {
                          vErrors.push(err35);
                        }
                        errors++;
                      }
                      if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
                        for (const key5 in data19) {
                          if (!(key5 === "pattern" || key5 === "wildcard")) {
                            const err36 = { instancePath: instancePath + "/server/topics/" + i3 + "/requirements/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/server/properties/topics/items/properties/requirements/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" };
                            if (vErrors === null) {
                              vErrors = [err36];
                            } else {
                              vErrors.push(err36);
                            }
                            errors++;
                          }
                        }
                        if (data19.pattern !== void 0) {
                          let data20 = data19.pattern;
                          if (typeof data20 === "string") {
                            if (func2(data20) < 1) {
                              const err37 = { instancePath: instancePath + "/server/topics/" + i3 + "/requirements/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/pattern", schemaPath: "#/properties/server/properties/topics/items/properties/requirements/additionalProperties/properties/pattern/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                              if (vErrors === null) {
                                vErrors = [err37];
                              } else {
                                vErrors.push(err37);
                              }
                              errors++;
                            }
                          } else {
                            const err38 = { instancePath: instancePath + "/server/topics/" + i3 + "/requirements/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/pattern", schemaPath: "#/properties/server/properties/topics/items/properties/requirements/additionalProperties/properties/pattern/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                            if (vErrors === null) {
                              vErrors = [err38];
                            } else {
                              vErrors.push(err38);
                            }
                            errors++;
                          }
                        }
                        if (data19.wildcard !== void 0) {
                          if (typeof data19.wildcard !== "boolean") {
                            const err39 = { instancePath: instancePath + "/server/topics/" + i3 + "/requirements/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/wildcard", schemaPath: "#/properties/server/properties/topics/items/properties/requirements/additionalProperties/properties/wildcard/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                            if (vErrors === null) {
                              vErrors = [err39];
                            } else {
                              vErrors.push(err39);
                            }
                            errors++;
                          }
                        }
                      }
                    }
                  } else {
                    const err40 = { instancePath: instancePath + "/server/topics/" + i3 + "/requirements", schemaPath: "#/properties/server/properties/topics/items/properties/requirements/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                    if (vErrors === null) {
                      vErrors = [err40];
                    } else {
                      vErrors.push(err40);
                    }
                    errors++;
                  }
                }
                if (data16.subscribe !== void 0) {
                  let data22 = data16.subscribe;
                  if (typeof data22 === "string") {
                    if (!pattern11.test(data22)) {
                      const err41 = { instancePath: instancePath + "/server/topics/" + i3 + "/subscribe", schemaPath: "#/properties/server/properties/topics/items/properties/subscribe/pattern", keyword: "pattern", params: { pattern: "^(anyone|user|backend|nobody|user\\.[A-Za-z_][A-Za-z0-9_]* *= *[A-Za-z_][A-Za-z0-9_]*)$" }, message: 'must match pattern "^(anyone|user|backend|nobody|user\\.[A-Za-z_][A-Za-z0-9_]* *= *[A-Za-z_][A-Za-z0-9_]*)$"' };
                      if (vErrors === null) {
                        vErrors = [err41];
                      } else {
                        vErrors.push(err41);
                      }
                      errors++;
                    }
                  } else {
                    const err42 = { instancePath: instancePath + "/server/topics/" + i3 + "/subscribe", schemaPath: "#/properties/server/properties/topics/items/properties/subscribe/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err42];
                    } else {
                      vErrors.push(err42);
                    }
                    errors++;
                  }
                }
                if (data16.publish !== void 0) {
                  let data23 = data16.publish;
                  if (typeof data23 === "string") {
                    if (!pattern11.test(data23)) {
                      const err43 = { instancePath: instancePath + "/server/topics/" + i3 + "/publish", schemaPath: "#/properties/server/properties/topics/items/properties/publish/pattern", keyword: "pattern", params: { pattern: "^(anyone|user|backend|nobody|user\\.[A-Za-z_][A-Za-z0-9_]* *= *[A-Za-z_][A-Za-z0-9_]*)$" }, message: 'must match pattern "^(anyone|user|backend|nobody|user\\.[A-Za-z_][A-Za-z0-9_]* *= *[A-Za-z_][A-Za-z0-9_]*)$"' };
                      if (vErrors === null) {
                        vErrors = [err43];
                      } else {
                        vErrors.push(err43);
                      }
                      errors++;
                    }
                  } else {
                    const err44 = { instancePath: instancePath + "/server/topics/" + i3 + "/publish", schemaPath: "#/properties/server/properties/topics/items/properties/publish/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err44];
                    } else {
                      vErrors.push(err44);
                    }
                    errors++;
                  }
                }
                if (data16.ping !== void 0) {
                  let data24 = data16.ping;
                  if (!(typeof data24 == "number" && (!(data24 % 1) && !isNaN(data24)) && isFinite(data24))) {
                    const err45 = { instancePath: instancePath + "/server/topics/" + i3 + "/ping", schemaPath: "#/properties/server/properties/topics/items/properties/ping/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                    if (vErrors === null) {
                      vErrors = [err45];
                    } else {
                      vErrors.push(err45);
                    }
                    errors++;
                  }
                  if (typeof data24 == "number" && isFinite(data24)) {
                    if (data24 > 3600 || isNaN(data24)) {
                      const err46 = { instancePath: instancePath + "/server/topics/" + i3 + "/ping", schemaPath: "#/properties/server/properties/topics/items/properties/ping/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 }, message: "must be <= 3600" };
                      if (vErrors === null) {
                        vErrors = [err46];
                      } else {
                        vErrors.push(err46);
                      }
                      errors++;
                    }
                    if (data24 < 1 || isNaN(data24)) {
                      const err47 = { instancePath: instancePath + "/server/topics/" + i3 + "/ping", schemaPath: "#/properties/server/properties/topics/items/properties/ping/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                      if (vErrors === null) {
                        vErrors = [err47];
                      } else {
                        vErrors.push(err47);
                      }
                      errors++;
                    }
                  }
                }
              } else {
                const err48 = { instancePath: instancePath + "/server/topics/" + i3, schemaPath: "#/properties/server/properties/topics/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err48];
                } else {
                  vErrors.push(err48);
                }
                errors++;
              }
            }
          } else {
            const err49 = { instancePath: instancePath + "/server/topics", schemaPath: "#/properties/server/properties/topics/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            if (vErrors === null) {
              vErrors = [err49];
            } else {
              vErrors.push(err49);
            }
            errors++;
          }
        }
        if (data0.max_tickets_waiting !== void 0) {
          let data25 = data0.max_tickets_waiting;
          if (!(typeof data25 == "number" && (!(data25 % 1) && !isNaN(data25)) && isFinite(data25))) {
            const err50 = { instancePath: instancePath + "/server/max_tickets_waiting", schemaPath: "#/properties/server/properties/max_tickets_waiting/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err50];
            } else {
              vErrors.push(err50);
            }
            errors++;
          }
          if (typeof data25 == "number" && isFinite(data25)) {
            if (data25 > 1e5 || isNaN(data25)) {
              const err51 = { instancePath: instancePath + "/server/max_tickets_waiting", schemaPath: "#/properties/server/properties/max_tickets_waiting/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e5 }, message: "must be <= 100000" };
              if (vErrors === null) {
                vErrors = [err51];
              } else {
                vErrors.push(err51);
              }
              errors++;
            }
            if (data25 < 1 || isNaN(data25)) {
              const err52 = { instancePath: instancePath + "/server/max_tickets_waiting", schemaPath: "#/properties/server/properties/max_tickets_waiting/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err52];
              } else {
                vErrors.push(err52);
              }
              errors++;
            }
          }
        }
        if (data0.max_bad_tickets !== void 0) {
          let data26 = data0.max_bad_tickets;
          if (!(typeof data26 == "number" && (!(data26 % 1) && !isNaN(data26)) && isFinite(data26))) {
            const err53 = { instancePath: instancePath + "/server/max_bad_tickets", schemaPath: "#/properties/server/properties/max_bad_tickets/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err53];
            } else {
              vErrors.push(err53);
            }
            errors++;
          }
          if (typeof data26 == "number" && isFinite(data26)) {
            if (data26 > 1e6 || isNaN(data26)) {
              const err54 = { instancePath: instancePath + "/server/max_bad_tickets", schemaPath: "#/properties/server/properties/max_bad_tickets/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, message: "must be <= 1000000" };
              if (vErrors === null) {
                vErrors = [err54];
              } else {
                vErrors.push(err54);
              }
              errors++;
            }
            if (data26 < 1 || isNaN(data26)) {
              const err55 = { instancePath: instancePath + "/server/max_bad_tickets", schemaPath: "#/properties/server/properties/max_bad_tickets/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err55];
              } else {
                vErrors.push(err55);
              }
              errors++;
            }
          }
        }
        if (data0.max_calls !== void 0) {
          let data27 = data0.max_calls;
          if (!(typeof data27 == "number" && (!(data27 % 1) && !isNaN(data27)) && isFinite(data27))) {
            const err56 = { instancePath: instancePath + "/server/max_calls", schemaPath: "#/properties/server/properties/max_calls/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err56];
            } else {
              vErrors.push(err56);
            }
            errors++;
          }
          if (typeof data27 == "number" && isFinite(data27)) {
            if (data27 > 1e5 || isNaN(data27)) {
              const err57 = { instancePath: instancePath + "/server/max_calls", schemaPath: "#/properties/server/properties/max_calls/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e5 }, message: "must be <= 100000" };
              if (vErrors === null) {
                vErrors = [err57];
              } else {
                vErrors.push(err57);
              }
              errors++;
            }
            if (data27 < 1 || isNaN(data27)) {
              const err58 = { instancePath: instancePath + "/server/max_calls", schemaPath: "#/properties/server/properties/max_calls/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err58];
              } else {
                vErrors.push(err58);
              }
              errors++;
            }
          }
        }
        if (data0.call_timeout !== void 0) {
          let data28 = data0.call_timeout;
          if (!(typeof data28 == "number" && (!(data28 % 1) && !isNaN(data28)) && isFinite(data28))) {
            const err59 = { instancePath: instancePath + "/server/call_timeout", schemaPath: "#/properties/server/properties/call_timeout/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err59];
            } else {
              vErrors.push(err59);
            }
            errors++;
          }
          if (typeof data28 == "number" && isFinite(data28)) {
            if (data28 > 3600 || isNaN(data28)) {
              const err60 = { instancePath: instancePath + "/server/call_timeout", schemaPath: "#/properties/server/properties/call_timeout/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 }, message: "must be <= 3600" };
              if (vErrors === null) {
                vErrors = [err60];
              } else {
                vErrors.push(err60);
              }
              errors++;
            }
            if (data28 < 1 || isNaN(data28)) {
              const err61 = { instancePath: instancePath + "/server/call_timeout", schemaPath: "#/properties/server/properties/call_timeout/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err61];
              } else {
                vErrors.push(err61);
              }
              errors++;
            }
          }
        }
        if (data0.handshake_timeout !== void 0) {
          let data29 = data0.handshake_timeout;
          if (!(typeof data29 == "number" && (!(data29 % 1) && !isNaN(data29)) && isFinite(data29))) {
            const err62 = { instancePath: instancePath + "/server/handshake_timeout", schemaPath: "#/properties/server/properties/handshake_timeout/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err62];
            } else {
              vErrors.push(err62);
            }
            errors++;
          }
          if (typeof data29 == "number" && isFinite(data29)) {
            if (data29 > 300 || isNaN(data29)) {
              const err63 = { instancePath: instancePath + "/server/handshake_timeout", schemaPath: "#/properties/server/properties/handshake_timeout/maximum", keyword: "maximum", params: { comparison: "<=", limit: 300 }, message: "must be <= 300" };
              if (vErrors === null) {
                vErrors = [err63];
              } else {
                vErrors.push(err63);
              }
              errors++;
            }
            if (data29 < 1 || isNaN(data29)) {
              const err64 = { instancePath: instancePath + "/server/handshake_timeout", schemaPath: "#/properties/server/properties/handshake_timeout/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err64];
              } else {
                vErrors.push(err64);
              }
              errors++;
            }
          }
        }
        if (data0.max_head_bytes !== void 0) {
          let data30 = data0.max_head_bytes;
          if (!(typeof data30 == "number" && (!(data30 % 1) && !isNaN(data30)) && isFinite(data30))) {
            const err65 = { instancePath: instancePath + "/server/max_head_bytes", schemaPath: "#/properties/server/properties/max_head_bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err65];
            } else {
              vErrors.push(err65);
            }
            errors++;
          }
          if (typeof data30 == "number" && isFinite(data30)) {
            if (data30 > 1048576 || isNaN(data30)) {
              const err66 = { instancePath: instancePath + "/server/max_head_bytes", schemaPath: "#/properties/server/properties/max_head_bytes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1048576 }, message: "must be <= 1048576" };
              if (vErrors === null) {
                vErrors = [err66];
              } else {
                vErrors.push(err66);
              }
              errors++;
            }
            if (data30 < 1024 || isNaN(data30)) {
              const err67 = { instancePath: instancePath + "/server/max_head_bytes", schemaPath: "#/properties/server/properties/max_head_bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1024 }, message: "must be >= 1024" };
              if (vErrors === null) {
                vErrors = [err67];
              } else {
                vErrors.push(err67);
              }
              errors++;
            }
          }
        }
        if (data0.max_message_bytes !== void 0) {
          let data31 = data0.max_message_bytes;
          if (!(typeof data31 == "number" && (!(data31 % 1) && !isNaN(data31)) && isFinite(data31))) {
            const err68 = { instancePath: instancePath + "/server/max_message_bytes", schemaPath: "#/properties/server/properties/max_message_bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err68];
            } else {
              vErrors.push(err68);
            }
            errors++;
          }
          if (typeof data31 == "number" && isFinite(data31)) {
            if (data31 > 67108864 || isNaN(data31)) {
              const err69 = { instancePath: instancePath + "/server/max_message_bytes", schemaPath: "#/properties/server/properties/max_message_bytes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 67108864 }, message: "must be <= 67108864" };
              if (vErrors === null) {
                vErrors = [err69];
              } else {
                vErrors.push(err69);
              }
              errors++;
            }
            if (data31 < 1024 || isNaN(data31)) {
              const err70 = { instancePath: instancePath + "/server/max_message_bytes", schemaPath: "#/properties/server/properties/max_message_bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1024 }, message: "must be >= 1024" };
              if (vErrors === null) {
                vErrors = [err70];
              } else {
                vErrors.push(err70);
              }
              errors++;
            }
          }
        }
        if (data0.max_bad_messages !== void 0) {
          let data32 = data0.max_bad_messages;
          if (!(typeof data32 == "number" && (!(data32 % 1) && !isNaN(data32)) && isFinite(data32))) {
            const err71 = { instancePath: instancePath + "/server/max_bad_messages", schemaPath: "#/properties/server/properties/max_bad_messages/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err71];
            } else {
              vErrors.push(err71);
            }
            errors++;
          }
          if (typeof data32 == "number" && isFinite(data32)) {
            if (data32 > 1e6 || isNaN(data32)) {
              const err72 = { instancePath: instancePath + "/server/max_bad_messages", schemaPath: "#/properties/server/properties/max_bad_messages/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, message: "must be <= 1000000" };
              if (vErrors === null) {
                vErrors = [err72];
              } else {
                vErrors.push(err72);
              }
              errors++;
            }
            if (data32 < 0 || isNaN(data32)) {
              const err73 = { instancePath: instancePath + "/server/max_bad_messages", schemaPath: "#/properties/server/properties/max_bad_messages/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err73];
              } else {
                vErrors.push(err73);
              }
              errors++;
            }
          }
        }
        if (data0.max_topic_length !== void 0) {
          let data33 = data0.max_topic_length;
          if (!(typeof data33 == "number" && (!(data33 % 1) && !isNaN(data33)) && isFinite(data33))) {
            const err74 = { instancePath: instancePath + "/server/max_topic_length", schemaPath: "#/properties/server/properties/max_topic_length/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err74];
            } else {
              vErrors.push(err74);
            }
            errors++;
          }
          if (typeof data33 == "number" && isFinite(data33)) {
            if (data33 > 65536 || isNaN(data33)) {
              const err75 = { instancePath: instancePath + "/server/max_topic_length", schemaPath: "#/properties/server/properties/max_topic_length/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65536 }, message: "must be <= 65536" };
              if (vErrors === null) {
                vErrors = [err75];
              } else {
                vErrors.push(err75);
              }
              errors++;
            }
            if (data33 < 16 || isNaN(data33)) {
              const err76 = { instancePath: instancePath + "/server/max_topic_length", schemaPath: "#/properties/server/properties/max_topic_length/minimum", keyword: "minimum", params: { comparison: ">=", limit: 16 }, message: "must be >= 16" };
              if (vErrors === null) {
                vErrors = [err76];
              } else {
                vErrors.push(err76);
              }
              errors++;
            }
          }
        }
        if (data0.max_subscriptions !== void 0) {
          let data34 = data0.max_subscriptions;
          if (!(typeof data34 == "number" && (!(data34 % 1) && !isNaN(data34)) && isFinite(data34))) {
            const err77 = { instancePath: instancePath + "/server/max_subscriptions", schemaPath: "#/properties/server/properties/max_subscriptions/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err77];
            } else {
              vErrors.push(err77);
            }
            errors++;
          }
          if (typeof data34 == "number" && isFinite(data34)) {
            if (data34 > 1e6 || isNaN(data34)) {
              const err78 = { instancePath: instancePath + "/server/max_subscriptions", schemaPath: "#/properties/server/properties/max_subscriptions/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, message: "must be <= 1000000" };
              if (vErrors === null) {
                vErrors = [err78];
              } else {
                vErrors.push(err78);
              }
              errors++;
            }
            if (data34 < 1 || isNaN(data34)) {
              const err79 = { instancePath: instancePath + "/server/max_subscriptions", schemaPath: "#/properties/server/properties/max_subscriptions/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err79];
              } else {
                vErrors.push(err79);
              }
              errors++;
            }
          }
        }
        if (data0.max_buffered_bytes !== void 0) {
          let data35 = data0.max_buffered_bytes;
          if (!(typeof data35 == "number" && (!(data35 % 1) && !isNaN(data35)) && isFinite(data35))) {
            const err80 = { instancePath: instancePath + "/server/max_buffered_bytes", schemaPath: "#/properties/server/properties/max_buffered_bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err80];
            } else {
              vErrors.push(err80);
            }
            errors++;
          }
          if (typeof data35 == "number" && isFinite(data35)) {
            if (data35 > 1073741824 || isNaN(data35)) {
              const err81 = { instancePath: instancePath + "/server/max_buffered_bytes", schemaPath: "#/properties/server/properties/max_buffered_bytes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1073741824 }, message: "must be <= 1073741824" };
              if (vErrors === null) {
                vErrors = [err81];
              } else {
                vErrors.push(err81);
              }
              errors++;
            }
            if (data35 < 65536 || isNaN(data35)) {
              const err82 = { instancePath: instancePath + "/server/max_buffered_bytes", schemaPath: "#/properties/server/properties/max_buffered_bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 65536 }, message: "must be >= 65536" };
              if (vErrors === null) {
                vErrors = [err82];
              } else {
                vErrors.push(err82);
              }
              errors++;
            }
          }
        }
        if (data0.max_connections !== void 0) {
          let data36 = data0.max_connections;
          if (!(typeof data36 == "number" && (!(data36 % 1) && !isNaN(data36)) && isFinite(data36))) {
            const err83 = { instancePath: instancePath + "/server/max_connections", schemaPath: "#/properties/server/properties/max_connections/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err83];
            } else {
              vErrors.push(err83);
            }
            errors++;
          }
          if (typeof data36 == "number" && isFinite(data36)) {
            if (data36 > 1e6 || isNaN(data36)) {
              const err84 = { instancePath: instancePath + "/server/max_connections", schemaPath: "#/properties/server/properties/max_connections/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, message: "must be <= 1000000" };
              if (vErrors === null) {
                vErrors = [err84];
              } else {
                vErrors.push(err84);
              }
              errors++;
            }
            if (data36 < 1 || isNaN(data36)) {
              const err85 = { instancePath: instancePath + "/server/max_connections", schemaPath: "#/properties/server/properties/max_connections/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err85];
              } else {
                vErrors.push(err85);
              }
              errors++;
            }
          }
        }
        if (data0.ping_interval !== void 0) {
          let data37 = data0.ping_interval;
          if (!(typeof data37 == "number" && (!(data37 % 1) && !isNaN(data37)) && isFinite(data37))) {
            const err86 = { instancePath: instancePath + "/server/ping_interval", schemaPath: "#/properties/server/properties/ping_interval/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err86];
            } else {
              vErrors.push(err86);
            }
            errors++;
          }
          if (typeof data37 == "number" && isFinite(data37)) {
            if (data37 > 3600 || isNaN(data37)) {
              const err87 = { instancePath: instancePath + "/server/ping_interval", schemaPath: "#/properties/server/properties/ping_interval/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 }, message: "must be <= 3600" };
              if (vErrors === null) {
                vErrors = [err87];
              } else {
                vErrors.push(err87);
              }
              errors++;
            }
            if (data37 < 1 || isNaN(data37)) {
              const err88 = { instancePath: instancePath + "/server/ping_interval", schemaPath: "#/properties/server/properties/ping_interval/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err88];
              } else {
                vErrors.push(err88);
              }
              errors++;
            }
          }
        }
        if (data0.drain !== void 0) {
          let data38 = data0.drain;
          if (!(typeof data38 == "number" && (!(data38 % 1) && !isNaN(data38)) && isFinite(data38))) {
            const err89 = { instancePath: instancePath + "/server/drain", schemaPath: "#/properties/server/properties/drain/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err89];
            } else {
              vErrors.push(err89);
            }
            errors++;
          }
          if (typeof data38 == "number" && isFinite(data38)) {
            if (data38 > 600 || isNaN(data38)) {
              const err90 = { instancePath: instancePath + "/server/drain", schemaPath: "#/properties/server/properties/drain/maximum", keyword: "maximum", params: { comparison: "<=", limit: 600 }, message: "must be <= 600" };
              if (vErrors === null) {
                vErrors = [err90];
              } else {
                vErrors.push(err90);
              }
              errors++;
            }
            if (data38 < 0 || isNaN(data38)) {
              const err91 = { instancePath: instancePath + "/server/drain", schemaPath: "#/properties/server/properties/drain/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err91];
              } else {
                vErrors.push(err91);
              }
              errors++;
            }
          }
        }
      } else {
        const err92 = { instancePath: instancePath + "/server", schemaPath: "#/properties/server/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err92];
        } else {
          vErrors.push(err92);
        }
        errors++;
      }
    }
    if (data.lint !== void 0) {
      let data39 = data.lint;
      if (data39 && typeof data39 == "object" && !Array.isArray(data39)) {
        for (const key6 in data39) {
          if (!(key6 === "rules")) {
            const err93 = { instancePath: instancePath + "/lint", schemaPath: "#/properties/lint/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err93];
            } else {
              vErrors.push(err93);
            }
            errors++;
          }
        }
        if (data39.rules !== void 0) {
          let data40 = data39.rules;
          if (data40 && typeof data40 == "object" && !Array.isArray(data40)) {
            for (const key7 in data40) {
              let data41 = data40[key7];
              if (typeof data41 !== "string") {
                const err94 = { instancePath: instancePath + "/lint/rules/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/lint/properties/rules/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err94];
                } else {
                  vErrors.push(err94);
                }
                errors++;
              }
              if (!(data41 === "error" || data41 === "warning" || data41 === "info" || data41 === "off")) {
                const err95 = { instancePath: instancePath + "/lint/rules/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/lint/properties/rules/additionalProperties/enum", keyword: "enum", params: { allowedValues: schema31.properties.lint.properties.rules.additionalProperties.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                  vErrors = [err95];
                } else {
                  vErrors.push(err95);
                }
                errors++;
              }
            }
          } else {
            const err96 = { instancePath: instancePath + "/lint/rules", schemaPath: "#/properties/lint/properties/rules/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err96];
            } else {
              vErrors.push(err96);
            }
            errors++;
          }
        }
      } else {
        const err97 = { instancePath: instancePath + "/lint", schemaPath: "#/properties/lint/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err97];
        } else {
          vErrors.push(err97);
        }
        errors++;
      }
    }
    if (data.deploy !== void 0) {
      let data42 = data.deploy;
      if (data42 && typeof data42 == "object" && !Array.isArray(data42)) {
        for (const key8 in data42) {
          if (!(key8 === "server_name" || key8 === "certificate" || key8 === "certificate_key" || key8 === "user" || key8 === "working_directory" || key8 === "node" || key8 === "image" || key8 === "nginx")) {
            const err98 = { instancePath: instancePath + "/deploy", schemaPath: "#/properties/deploy/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err98];
            } else {
              vErrors.push(err98);
            }
            errors++;
          }
        }
        if (data42.server_name !== void 0) {
          let data43 = data42.server_name;
          if (Array.isArray(data43)) {
            if (data43.length > 100) {
              const err99 = { instancePath: instancePath + "/deploy/server_name", schemaPath: "#/properties/deploy/properties/server_name/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
              if (vErrors === null) {
                vErrors = [err99];
              } else {
                vErrors.push(err99);
              }
              errors++;
            }
            if (data43.length < 1) {
              const err100 = { instancePath: instancePath + "/deploy/server_name", schemaPath: "#/properties/deploy/properties/server_name/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
              if (vErrors === null) {
                vErrors = [err100];
              } else {
                vErrors.push(err100);
              }
              errors++;
            }
            const len4 = data43.length;
            for (let i4 = 0; i4 < len4; i4++) {
              let data44 = data43[i4];
              if (typeof data44 === "string") {
                if (!pattern13.test(data44)) {
                  const err101 = { instancePath: instancePath + "/deploy/server_name/" + i4, schemaPath: "#/properties/deploy/properties/server_name/items/pattern", keyword: "pattern", params: { pattern: "^(\\*\\.)?[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$" }, message: 'must match pattern "^(\\*\\.)?[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$"' };
                  if (vErrors === null) {
                    vErrors = [err101];
                  } else {
                    vErrors.push(err101);
                  }
                  errors++;
                }
              } else {
                const err102 = { instancePath: instancePath + "/deploy/server_name/" + i4, schemaPath: "#/properties/deploy/properties/server_name/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err102];
                } else {
                  vErrors.push(err102);
                }
                errors++;
              }
            }
          } else {
            const err103 = { instancePath: instancePath + "/deploy/server_name", schemaPath: "#/properties/deploy/properties/server_name/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            if (vErrors === null) {
              vErrors = [err103];
            } else {
              vErrors.push(err103);
            }
            errors++;
          }
        }
        if (data42.certificate !== void 0) {
          let data45 = data42.certificate;
          if (typeof data45 === "string") {
            if (!pattern14.test(data45)) {
              const err104 = { instancePath: instancePath + "/deploy/certificate", schemaPath: "#/properties/deploy/properties/certificate/pattern", keyword: "pattern", params: { pattern: "^/[^\\u0000-\\u001f]*$" }, message: 'must match pattern "^/[^\\u0000-\\u001f]*$"' };
              if (vErrors === null) {
                vErrors = [err104];
              } else {
                vErrors.push(err104);
              }
              errors++;
            }
          } else {
            const err105 = { instancePath: instancePath + "/deploy/certificate", schemaPath: "#/properties/deploy/properties/certificate/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err105];
            } else {
              vErrors.push(err105);
            }
            errors++;
          }
        }
        if (data42.certificate_key !== void 0) {
          let data46 = data42.certificate_key;
          if (typeof data46 === "string") {
            if (!pattern14.test(data46)) {
              const err106 = { instancePath: instancePath + "/deploy/certificate_key", schemaPath: "#/properties/deploy/properties/certificate_key/pattern", keyword: "pattern", params: { pattern: "^/[^\\u0000-\\u001f]*$" }, message: 'must match pattern "^/[^\\u0000-\\u001f]*$"' };
              if (vErrors === null) {
                vErrors = [err106];
              } else {
                vErrors.push(err106);
              }
              errors++;
            }
          } else {
            const err107 = { instancePath: instancePath + "/deploy/certificate_key", schemaPath: "#/properties/deploy/properties/certificate_key/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err107];
            } else {
              vErrors.push(err107);
            }
            errors++;
          }
        }
        if (data42.user !== void 0) {
          let data47 = data42.user;
          if (typeof data47 === "string") {
            if (!pattern16.test(data47)) {
              const err108 = { instancePath: instancePath + "/deploy/user", schemaPath: "#/properties/deploy/properties/user/pattern", keyword: "pattern", params: { pattern: "^[a-z_][a-z0-9_-]{0,30}$" }, message: 'must match pattern "^[a-z_][a-z0-9_-]{0,30}$"' };
              if (vErrors === null) {
                vErrors = [err108];
              } else {
                vErrors.push(err108);
              }
              errors++;
            }
          } else {
            const err109 = { instancePath: instancePath + "/deploy/user", schemaPath: "#/properties/deploy/properties/user/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err109];
            } else {
              vErrors.push(err109);
            }
            errors++;
          }
        }
        if (data42.working_directory !== void 0) {
          let data48 = data42.working_directory;
          if (typeof data48 === "string") {
            if (!pattern14.test(data48)) {
              const err110 = { instancePath: instancePath + "/deploy/working_directory", schemaPath: "#/properties/deploy/properties/working_directory/pattern", keyword: "pattern", params: { pattern: "^/[^\\u0000-\\u001f]*$" }, message: 'must match pattern "^/[^\\u0000-\\u001f]*$"' };
              if (vErrors === null) {
                vErrors = [err110];
              } else {
                vErrors.push(err110);
              }
              errors++;
            }
          } else {
            const err111 = { instancePath: instancePath + "/deploy/working_directory", schemaPath: "#/properties/deploy/properties/working_directory/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err111];
            } else {
              vErrors.push(err111);
            }
            errors++;
          }
        }
        if (data42.node !== void 0) {
          let data49 = data42.node;
          if (typeof data49 === "string") {
            if (!pattern14.test(data49)) {
              const err112 = { instancePath: instancePath + "/deploy/node", schemaPath: "#/properties/deploy/properties/node/pattern", keyword: "pattern", params: { pattern: "^/[^\\u0000-\\u001f]*$" }, message: 'must match pattern "^/[^\\u0000-\\u001f]*$"' };
              if (vErrors === null) {
                vErrors = [err112];
              } else {
                vErrors.push(err112);
              }
              errors++;
            }
          } else {
            const err113 = { instancePath: instancePath + "/deploy/node", schemaPath: "#/properties/deploy/properties/node/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err113];
            } else {
              vErrors.push(err113);
            }
            errors++;
          }
        }
        if (data42.image !== void 0) {
          let data50 = data42.image;
          if (typeof data50 === "string") {
            if (!pattern19.test(data50)) {
              const err114 = { instancePath: instancePath + "/deploy/image", schemaPath: "#/properties/deploy/properties/image/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][A-Za-z0-9._/:@-]{0,254}$" }, message: 'must match pattern "^[a-z0-9][A-Za-z0-9._/:@-]{0,254}$"' };
              if (vErrors === null) {
                vErrors = [err114];
              } else {
                vErrors.push(err114);
              }
              errors++;
            }
          } else {
            const err115 = { instancePath: instancePath + "/deploy/image", schemaPath: "#/properties/deploy/properties/image/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err115];
            } else {
              vErrors.push(err115);
            }
            errors++;
          }
        }
        if (data42.nginx !== void 0) {
          let data51 = data42.nginx;
          if (typeof data51 === "string") {
            if (!pattern20.test(data51)) {
              const err116 = { instancePath: instancePath + "/deploy/nginx", schemaPath: "#/properties/deploy/properties/nginx/pattern", keyword: "pattern", params: { pattern: "^[0-9]{1,3}\\.[0-9]{1,3}(\\.[0-9]{1,3})?$" }, message: 'must match pattern "^[0-9]{1,3}\\.[0-9]{1,3}(\\.[0-9]{1,3})?$"' };
              if (vErrors === null) {
                vErrors = [err116];
              } else {
                vErrors.push(err116);
              }
              errors++;
            }
          } else {
            const err117 = { instancePath: instancePath + "/deploy/nginx", schemaPath: "#/properties/deploy/properties/nginx/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err117];
            } else {
              vErrors.push(err117);
            }
            errors++;
          }
        }
      } else {
        const err118 = { instancePath: instancePath + "/deploy", schemaPath: "#/properties/deploy/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err118];
        } else {
          vErrors.push(err118);
        }
        errors++;
      }
    }
  } else {
    const err119 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err119];
    } else {
      vErrors.push(err119);
    }
    errors++;
  }
  validate20.errors = vErrors;
  return errors === 0;
}
validate20.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
export {
  stdin_default as default,
  validate
};
