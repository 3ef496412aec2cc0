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
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "additionalProperties": false, "properties": { "server": { "type": "object", "additionalProperties": false, "properties": { "listen": { "type": "string", "pattern": "^/[^\\u0000-\\u001f]{1,102}$" }, "listen_mode": { "type": "string", "pattern": "^0?[0-7]{3}$" }, "admin": { "type": "string", "pattern": "^(off|/[^\\u0000]{1,103}|(127\\.[0-9.]+|\\[::1\\]|localhost):[0-9]{1,5})$" }, "secret": { "type": "string", "minLength": 1 }, "jwks": { "type": "string", "pattern": "^(https://|http://(127\\.[0-9.]+|localhost|\\[::1\\])[:/])[^\\s]+$" }, "audience": { "type": "string", "minLength": 1 }, "authenticate": { "type": "string", "pattern": "^[^\\u0000-\\u001f]+$" }, "handlers": { "type": "array", "items": { "type": "string", "pattern": "^[^\\u0000-\\u001f]+$" }, "maxItems": 100 }, "origins": { "type": "array", "items": { "type": "string", "pattern": "^(\\*|([a-z][a-z0-9+.-]*://)?(\\*\\.)?[A-Za-z0-9.:\\[\\]_-]+)$" }, "maxItems": 100 }, "proxies": { "type": "array", "items": { "type": "string", "pattern": "^((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(\\.(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])){3}(/(3[0-2]|[12]?[0-9]))?|[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){1,7}(:[0-9]{1,3}(\\.[0-9]{1,3}){3})?(/(12[0-8]|1[01][0-9]|[1-9]?[0-9]))?)$" }, "maxItems": 100 }, "backend": { "type": "object", "additionalProperties": false, "properties": { "from": { "type": "array", "items": { "type": "string", "pattern": "^((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(\\.(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])){3}(/(3[0-2]|[12]?[0-9]))?|[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){1,7}(:[0-9]{1,3}(\\.[0-9]{1,3}){3})?(/(12[0-8]|1[01][0-9]|[1-9]?[0-9]))?)$" }, "maxItems": 100 }, "listen": { "type": "string", "pattern": "^(/[^\\u0000]{1,103}|([0-9.]+|\\[[0-9A-Fa-f:.]+\\]|localhost):[0-9]{1,5})$" } } }, "engine": { "type": "string", "enum": ["memory", "redis"] }, "redis": { "type": "object", "additionalProperties": false, "properties": { "url": { "type": "string", "pattern": "^(rediss?://([^\\s/?#@]*@)?(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9][A-Za-z0-9._-]*)(:[0-9]{1,5})?(/[0-9]{0,4})?|unix:(//)?/[^\\u0000-\\u001f]+)$" }, "user": { "type": "string", "pattern": "^[^\\s]+$" }, "password": { "type": "string", "minLength": 1 }, "sentinel": { "type": "object", "additionalProperties": false, "properties": { "master": { "type": "string", "pattern": "^[^\\s]+$" }, "addresses": { "type": "array", "items": { "type": "string", "pattern": "^(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9][A-Za-z0-9._-]*)(:[0-9]{1,5})?$" }, "maxItems": 100 }, "user": { "type": "string", "pattern": "^[^\\s]+$" }, "password": { "type": "string", "minLength": 1 } } }, "cluster": { "type": "array", "items": { "type": "string", "pattern": "^(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9][A-Za-z0-9._-]*)(:[0-9]{1,5})?$" }, "maxItems": 100 }, "prefix": { "type": "string", "pattern": "^[A-Za-z0-9_.:-]{1,64}$" }, "ca": { "type": "string", "pattern": "^[^\\u0000-\\u001f]+$" }, "tickets_when_away": { "type": "string", "enum": ["refuse", "accept"] } } }, "policy": { "type": "string", "enum": ["enforce", "report"] }, "topics": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["pattern"], "properties": { "pattern": { "type": "string", "minLength": 1 }, "requirements": { "type": "object", "additionalProperties": { "type": ["string", "object"], "additionalProperties": false, "properties": { "pattern": { "type": "string", "minLength": 1 }, "wildcard": { "type": "boolean" } } } }, "subscribe": { "type": "string", "pattern": "^(anyone|user|backend|nobody|user\\.[A-Za-z_][A-Za-z0-9_]* *= *[A-Za-z_][A-Za-z0-9_]*)$" }, "publish": { "type": "string", "pattern": "^(anyone|user|backend|nobody|user\\.[A-Za-z_][A-Za-z0-9_]* *= *[A-Za-z_][A-Za-z0-9_]*)$" }, "ping": { "type": "integer", "minimum": 1, "maximum": 3600 } } }, "maxItems": 200 }, "max_tickets_waiting": { "type": "integer", "minimum": 1, "maximum": 1e5 }, "max_bad_tickets": { "type": "integer", "minimum": 1, "maximum": 1e6 }, "authenticate_timeout": { "type": "integer", "minimum": 1, "maximum": 60 }, "max_calls": { "type": "integer", "minimum": 1, "maximum": 1e5 }, "max_total_calls": { "type": "integer", "minimum": 1, "maximum": 1e7 }, "call_timeout": { "type": "integer", "minimum": 1, "maximum": 3600 }, "admin_mode": { "type": "string", "pattern": "^0?[0-7]{3}$" }, "admin_secret": { "type": "string", "minLength": 16 }, "handshake_timeout": { "type": "integer", "minimum": 1, "maximum": 300 }, "max_head_bytes": { "type": "integer", "minimum": 1024, "maximum": 1048576 }, "max_message_bytes": { "type": "integer", "minimum": 1024, "maximum": 67108864 }, "max_guest_message_bytes": { "type": "integer", "minimum": 1024, "maximum": 67108864 }, "max_fragments": { "type": "integer", "minimum": 1, "maximum": 16384 }, "message_timeout": { "type": "integer", "minimum": 1, "maximum": 300 }, "max_bad_messages": { "type": "integer", "minimum": 0, "maximum": 1e6 }, "max_message_rate": { "type": "integer", "minimum": 0, "maximum": 1e6 }, "max_waiting_publishes": { "type": "integer", "minimum": 1, "maximum": 1e7 }, "max_topic_length": { "type": "integer", "minimum": 64, "maximum": 65536 }, "max_prefixes": { "type": "integer", "minimum": 0, "maximum": 1e5 }, "max_subscriptions": { "type": "integer", "minimum": 1, "maximum": 1e6 }, "max_total_subscriptions": { "type": "integer", "minimum": 1, "maximum": 1e8 }, "max_stored_bytes": { "type": "integer", "minimum": 4096, "maximum": 1073741824 }, "max_total_stored_bytes": { "type": "integer", "minimum": 65536, "maximum": 1099511627776 }, "max_total_unfinished_bytes": { "type": "integer", "minimum": 1048576, "maximum": 1099511627776 }, "max_buffered_bytes": { "type": "integer", "minimum": 65536, "maximum": 1073741824 }, "max_total_buffered_bytes": { "type": "integer", "minimum": 1048576, "maximum": 1099511627776 }, "max_connections": { "type": "integer", "minimum": 1, "maximum": 1e6 }, "reserved_connections": { "type": "integer", "minimum": 0, "maximum": 1e5 }, "max_silent_sockets": { "type": "integer", "minimum": 16, "maximum": 1e3 }, "max_connections_per_address": { "type": "integer", "minimum": 0, "maximum": 1e6 }, "ping_interval": { "type": "integer", "minimum": 1, "maximum": 3600 }, "oro_ping": { "type": "integer", "minimum": 0, "maximum": 3600 }, "drain_delay": { "type": "integer", "minimum": 0, "maximum": 300 }, "drain": { "type": "integer", "minimum": 0, "maximum": 600 }, "log_level": { "type": "string", "enum": ["error", "warn", "info"] }, "log_format": { "type": "string", "enum": ["json", "pretty"] } } }, "lint": { "type": "object", "additionalProperties": false, "properties": { "rules": { "type": "object", "additionalProperties": { "type": "string", "enum": ["error", "warning", "info", "off"] } }, "target": { "type": "string", "pattern": "^(oro|symfony) [0-9]+(\\.[0-9]+){0,2}$" } } }, "deploy": { "type": "object", "additionalProperties": false, "properties": { "server_name": { "type": "array", "items": { "type": "string", "pattern": "^(\\*\\.)?[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$" }, "minItems": 1, "maxItems": 100 }, "certificate": { "type": "string", "pattern": "^/[^\\u0000-\\u001f]*$" }, "certificate_key": { "type": "string", "pattern": "^/[^\\u0000-\\u001f]*$" }, "user": { "type": "string", "pattern": "^[a-z_][a-z0-9_-]{0,30}$" }, "working_directory": { "type": "string", "pattern": "^/[^\\u0000-\\u001f]*$" }, "node": { "type": "string", "pattern": "^/[^\\u0000-\\u001f]*$" }, "image": { "type": "string", "pattern": "^[a-z0-9][A-Za-z0-9._/:@-]{0,254}$" }, "package": { "type": "string", "pattern": "^([A-Za-z0-9][A-Za-z0-9._+-]{0,199}\\.tgz|[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]{1,99})?)$" }, "integrity": { "type": "string", "pattern": "^sha512-[A-Za-z0-9+/]{86}==$" }, "nginx": { "type": "string", "pattern": "^[0-9]{1,3}\\.[0-9]{1,3}(\\.[0-9]{1,3})?$" }, "name": { "type": "string", "pattern": "^[a-z][a-z0-9-]{0,15}$" }, "instances": { "type": "integer", "minimum": 1, "maximum": 64 }, "real_ip": { "type": "array", "items": { "type": "string", "pattern": "^[0-9A-Fa-f.:]{2,45}(/[0-9]{1,3})?$" }, "minItems": 1, "maxItems": 100 }, "real_ip_header": { "type": "string", "pattern": "^[A-Za-z][A-Za-z0-9_-]{0,63}$" }, "access_log": { "type": "string", "pattern": "^(off|/[^\\u0000-\\u001f]*|syslog:server=[!-~]{1,200})$" }, "error_log": { "type": "string", "pattern": "^(off|/[^\\u0000-\\u001f]*|syslog:server=[!-~]{1,200})$" }, "networks": { "type": "array", "items": { "type": "string", "pattern": "^(any|localhost|link-local|[0-9A-Fa-f.:]{2,45}(/[0-9]{1,3})?)$" }, "minItems": 1, "maxItems": 100 } } } } };
var func1 = Object.prototype.hasOwnProperty;
var func2 = require_ucs2length().default;
var pattern4 = new RegExp("^/[^\\u0000-\\u001f]{1,102}$", "u");
var pattern5 = new RegExp("^0?[0-7]{3}$", "u");
var pattern6 = new RegExp("^(off|/[^\\u0000]{1,103}|(127\\.[0-9.]+|\\[::1\\]|localhost):[0-9]{1,5})$", "u");
var pattern7 = new RegExp("^(https://|http://(127\\.[0-9.]+|localhost|\\[::1\\])[:/])[^\\s]+$", "u");
var pattern8 = new RegExp("^[^\\u0000-\\u001f]+$", "u");
var pattern10 = new RegExp("^(\\*|([a-z][a-z0-9+.-]*://)?(\\*\\.)?[A-Za-z0-9.:\\[\\]_-]+)$", "u");
var pattern11 = new RegExp("^((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(\\.(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])){3}(/(3[0-2]|[12]?[0-9]))?|[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){1,7}(:[0-9]{1,3}(\\.[0-9]{1,3}){3})?(/(12[0-8]|1[01][0-9]|[1-9]?[0-9]))?)$", "u");
var pattern13 = new RegExp("^(/[^\\u0000]{1,103}|([0-9.]+|\\[[0-9A-Fa-f:.]+\\]|localhost):[0-9]{1,5})$", "u");
var pattern14 = new RegExp("^(rediss?://([^\\s/?#@]*@)?(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9][A-Za-z0-9._-]*)(:[0-9]{1,5})?(/[0-9]{0,4})?|unix:(//)?/[^\\u0000-\\u001f]+)$", "u");
var pattern15 = new RegExp("^[^\\s]+$", "u");
var pattern17 = new RegExp("^(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9][A-Za-z0-9._-]*)(:[0-9]{1,5})?$", "u");
var pattern20 = new RegExp("^[A-Za-z0-9_.:-]{1,64}$", "u");
var pattern22 = new RegExp("^(anyone|user|backend|nobody|user\\.[A-Za-z_][A-Za-z0-9_]* *= *[A-Za-z_][A-Za-z0-9_]*)$", "u");
var pattern25 = new RegExp("^(oro|symfony) [0-9]+(\\.[0-9]+){0,2}$", "u");
var pattern26 = new RegExp("^(\\*\\.)?[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$", "u");
var pattern27 = new RegExp("^/[^\\u0000-\\u001f]*$", "u");
var pattern29 = new RegExp("^[a-z_][a-z0-9_-]{0,30}$", "u");
var pattern32 = new RegExp("^[a-z0-9][A-Za-z0-9._/:@-]{0,254}$", "u");
var pattern33 = new RegExp("^([A-Za-z0-9][A-Za-z0-9._+-]{0,199}\\.tgz|[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]{1,99})?)$", "u");
var pattern34 = new RegExp("^sha512-[A-Za-z0-9+/]{86}==$", "u");
var pattern35 = new RegExp("^[0-9]{1,3}\\.[0-9]{1,3}(\\.[0-9]{1,3})?$", "u");
var pattern36 = new RegExp("^[a-z][a-z0-9-]{0,15}$", "u");
var pattern37 = new RegExp("^[0-9A-Fa-f.:]{2,45}(/[0-9]{1,3})?$", "u");
var pattern38 = new RegExp("^[A-Za-z][A-Za-z0-9_-]{0,63}$", "u");
var pattern39 = new RegExp("^(off|/[^\\u0000-\\u001f]*|syslog:server=[!-~]{1,200})$", "u");
var pattern41 = new RegExp("^(any|localhost|link-local|[0-9A-Fa-f.:]{2,45}(/[0-9]{1,3})?)$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
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
        if (data0.listen !== void 0) {
          let data1 = data0.listen;
          if (typeof data1 === "string") {
            if (!pattern4.test(data1)) {
              const err2 = { instancePath: instancePath + "/server/listen", schemaPath: "#/properties/server/properties/listen/pattern", keyword: "pattern", params: { pattern: "^/[^\\u0000-\\u001f]{1,102}$" }, message: 'must match pattern "^/[^\\u0000-\\u001f]{1,102}$"' };
              if (vErrors === null) {
                vErrors = [err2];
              } else {
                vErrors.push(err2);
              }
              errors++;
            }
          } else {
            const err3 = { instancePath: instancePath + "/server/listen", schemaPath: "#/properties/server/properties/listen/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        if (data0.listen_mode !== void 0) {
          let data2 = data0.listen_mode;
          if (typeof data2 === "string") {
            if (!pattern5.test(data2)) {
              const err4 = { instancePath: instancePath + "/server/listen_mode", schemaPath: "#/properties/server/properties/listen_mode/pattern", keyword: "pattern", params: { pattern: "^0?[0-7]{3}$" }, message: 'must match pattern "^0?[0-7]{3}$"' };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
          } else {
            const err5 = { instancePath: instancePath + "/server/listen_mode", schemaPath: "#/properties/server/properties/listen_mode/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
        if (data0.admin !== void 0) {
          let data3 = data0.admin;
          if (typeof data3 === "string") {
            if (!pattern6.test(data3)) {
              const err6 = { instancePath: instancePath + "/server/admin", schemaPath: "#/properties/server/properties/admin/pattern", keyword: "pattern", params: { pattern: "^(off|/[^\\u0000]{1,103}|(127\\.[0-9.]+|\\[::1\\]|localhost):[0-9]{1,5})$" }, message: 'must match pattern "^(off|/[^\\u0000]{1,103}|(127\\.[0-9.]+|\\[::1\\]|localhost):[0-9]{1,5})$"' };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
          } else {
            const err7 = { instancePath: instancePath + "/server/admin", schemaPath: "#/properties/server/properties/admin/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        if (data0.secret !== void 0) {
          let data4 = data0.secret;
          if (typeof data4 === "string") {
            if (func2(data4) < 1) {
              const err8 = { instancePath: instancePath + "/server/secret", schemaPath: "#/properties/server/properties/secret/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
          } else {
            const err9 = { instancePath: instancePath + "/server/secret", schemaPath: "#/properties/server/properties/secret/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data0.jwks !== void 0) {
          let data5 = data0.jwks;
          if (typeof data5 === "string") {
            if (!pattern7.test(data5)) {
              const err10 = { instancePath: instancePath + "/server/jwks", schemaPath: "#/properties/server/properties/jwks/pattern", keyword: "pattern", params: { pattern: "^(https://|http://(127\\.[0-9.]+|localhost|\\[::1\\])[:/])[^\\s]+$" }, message: 'must match pattern "^(https://|http://(127\\.[0-9.]+|localhost|\\[::1\\])[:/])[^\\s]+$"' };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
          } else {
            const err11 = { instancePath: instancePath + "/server/jwks", schemaPath: "#/properties/server/properties/jwks/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data0.audience !== void 0) {
          let data6 = data0.audience;
          if (typeof data6 === "string") {
            if (func2(data6) < 1) {
              const err12 = { instancePath: instancePath + "/server/audience", schemaPath: "#/properties/server/properties/audience/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
          } else {
            const err13 = { instancePath: instancePath + "/server/audience", schemaPath: "#/properties/server/properties/audience/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
        if (data0.authenticate !== void 0) {
          let data7 = data0.authenticate;
          if (typeof data7 === "string") {
            if (!pattern8.test(data7)) {
              const err14 = { instancePath: instancePath + "/server/authenticate", schemaPath: "#/properties/server/properties/authenticate/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f]+$" }, message: 'must match pattern "^[^\\u0000-\\u001f]+$"' };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
          } else {
            const err15 = { instancePath: instancePath + "/server/authenticate", schemaPath: "#/properties/server/properties/authenticate/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data0.handlers !== void 0) {
          let data8 = data0.handlers;
          if (Array.isArray(data8)) {
            if (data8.length > 100) {
              const err16 = { instancePath: instancePath + "/server/handlers", schemaPath: "#/properties/server/properties/handlers/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
            const len0 = data8.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data9 = data8[i0];
              if (typeof data9 === "string") {
                if (!pattern8.test(data9)) {
                  const err17 = { instancePath: instancePath + "/server/handlers/" + i0, schemaPath: "#/properties/server/properties/handlers/items/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f]+$" }, message: 'must match pattern "^[^\\u0000-\\u001f]+$"' };
                  if (vErrors === null) {
                    vErrors = [err17];
                  } else {
                    vErrors.push(err17);
                  }
                  errors++;
                }
              } else {
                const err18 = { instancePath: instancePath + "/server/handlers/" + i0, schemaPath: "#/properties/server/properties/handlers/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
            }
          } else {
            const err19 = { instancePath: instancePath + "/server/handlers", schemaPath: "#/properties/server/properties/handlers/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
        if (data0.origins !== void 0) {
          let data10 = data0.origins;
          if (Array.isArray(data10)) {
            if (data10.length > 100) {
              const err20 = { instancePath: instancePath + "/server/origins", schemaPath: "#/properties/server/properties/origins/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
            const len1 = data10.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data11 = data10[i1];
              if (typeof data11 === "string") {
                if (!pattern10.test(data11)) {
                  const err21 = { instancePath: instancePath + "/server/origins/" + i1, schemaPath: "#/properties/server/properties/origins/items/pattern", keyword: "pattern", params: { pattern: "^(\\*|([a-z][a-z0-9+.-]*://)?(\\*\\.)?[A-Za-z0-9.:\\[\\]_-]+)$" }, message: 'must match pattern "^(\\*|([a-z][a-z0-9+.-]*://)?(\\*\\.)?[A-Za-z0-9.:\\[\\]_-]+)$"' };
                  if (vErrors === null) {
                    vErrors = [err21];
                  } else {
                    vErrors.push(err21);
                  }
                  errors++;
                }
              } else {
                const err22 = { instancePath: instancePath + "/server/origins/" + i1, schemaPath: "#/properties/server/properties/origins/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
            }
          } else {
            const err23 = { instancePath: instancePath + "/server/origins", schemaPath: "#/properties/server/properties/origins/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
        if (data0.proxies !== void 0) {
          let data12 = data0.proxies;
          if (Array.isArray(data12)) {
            if (data12.length > 100) {
              const err24 = { instancePath: instancePath + "/server/proxies", schemaPath: "#/properties/server/properties/proxies/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
              if (vErrors === null) {
                vErrors = [err24];
              } else {
                vErrors.push(err24);
              }
              errors++;
            }
            const len2 = data12.length;
            for (let i2 = 0; i2 < len2; i2++) {
              let data13 = data12[i2];
              if (typeof data13 === "string") {
                if (!pattern11.test(data13)) {
                  const err25 = { instancePath: instancePath + "/server/proxies/" + i2, schemaPath: "#/properties/server/properties/proxies/items/pattern", keyword: "pattern", params: { pattern: "^((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(\\.(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])){3}(/(3[0-2]|[12]?[0-9]))?|[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){1,7}(:[0-9]{1,3}(\\.[0-9]{1,3}){3})?(/(12[0-8]|1[01][0-9]|[1-9]?[0-9]))?)$" }, message: 'must match pattern "^((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(\\.(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])){3}(/(3[0-2]|[12]?[0-9]))?|[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){1,7}(:[0-9]{1,3}(\\.[0-9]{1,3}){3})?(/(12[0-8]|1[01][0-9]|[1-9]?[0-9]))?)$"' };
                  if (vErrors === null) {
                    vErrors = [err25];
                  } else {
                    vErrors.push(err25);
                  }
                  errors++;
                }
              } else {
                const err26 = { instancePath: instancePath + "/server/proxies/" + i2, schemaPath: "#/properties/server/properties/proxies/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err26];
                } else {
                  vErrors.push(err26);
                }
                errors++;
              }
            }
          } else {
            const err27 = { instancePath: instancePath + "/server/proxies", schemaPath: "#/properties/server/properties/proxies/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
        }
        if (data0.backend !== void 0) {
          let data14 = data0.backend;
          if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
            for (const key2 in data14) {
              if (!(key2 === "from" || key2 === "listen")) {
                const err28 = { instancePath: instancePath + "/server/backend", schemaPath: "#/properties/server/properties/backend/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err28];
                } else {
                  vErrors.push(err28);
                }
                errors++;
              }
            }
            if (data14.from !== void 0) {
              let data15 = data14.from;
              if (Array.isArray(data15)) {
                if (data15.length > 100) {
                  const err29 = { instancePath: instancePath + "/server/backend/from", schemaPath: "#/properties/server/properties/backend/properties/from/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
                  if (vErrors === null) {
                    vErrors = [err29];
                  } else {
                    vErrors.push(err29);
                  }
                  errors++;
                }
                const len3 = data15.length;
                for (let i3 = 0; i3 < len3; i3++) {
                  let data16 = data15[i3];
                  if (typeof data16 === "string") {
                    if (!pattern11.test(data16)) {
                      const err30 = { instancePath: instancePath + "/server/backend/from/" + i3, schemaPath: "#/properties/server/properties/backend/properties/from/items/pattern", keyword: "pattern", params: { pattern: "^((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(\\.(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])){3}(/(3[0-2]|[12]?[0-9]))?|[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){1,7}(:[0-9]{1,3}(\\.[0-9]{1,3}){3})?(/(12[0-8]|1[01][0-9]|[1-9]?[0-9]))?)$" }, message: 'must match pattern "^((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(\\.(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])){3}(/(3[0-2]|[12]?[0-9]))?|[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){1,7}(:[0-9]{1,3}(\\.[0-9]{1,3}){3})?(/(12[0-8]|1[01][0-9]|[1-9]?[0-9]))?)$"' };
                      if (vErrors === null) {
                        vErrors = [err30];
                      } else {
                        vErrors.push(err30);
                      }
                      errors++;
                    }
                  } else {
                    const err31 = { instancePath: instancePath + "/server/backend/from/" + i3, schemaPath: "#/properties/server/properties/backend/properties/from/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err31];
                    } else {
                      vErrors.push(err31);
                    }
                    errors++;
                  }
                }
              } else {
                const err32 = { instancePath: instancePath + "/server/backend/from", schemaPath: "#/properties/server/properties/backend/properties/from/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                  vErrors = [err32];
                } else {
                  vErrors.push(err32);
                }
                errors++;
              }
            }
            if (data14.listen !== void 0) {
              let data17 = data14.listen;
              if (typeof data17 === "string") {
                if (!pattern13.test(data17)) {
                  const err33 = { instancePath: instancePath + "/server/backend/listen", schemaPath: "#/properties/server/properties/backend/properties/listen/pattern", keyword: "pattern", params: { pattern: "^(/[^\\u0000]{1,103}|([0-9.]+|\\[[0-9A-Fa-f:.]+\\]|localhost):[0-9]{1,5})$" }, message: 'must match pattern "^(/[^\\u0000]{1,103}|([0-9.]+|\\[[0-9A-Fa-f:.]+\\]|localhost):[0-9]{1,5})$"' };
                  if (vErrors === null) {
                    vErrors = [err33];
                  } else {
                    vErrors.push(err33);
                  }
                  errors++;
                }
              } else {
                const err34 = { instancePath: instancePath + "/server/backend/listen", schemaPath: "#/properties/server/properties/backend/properties/listen/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err34];
                } else {
                  vErrors.push(err34);
                }
                errors++;
              }
            }
          } else {
            const err35 = { instancePath: instancePath + "/server/backend", schemaPath: "#/properties/server/properties/backend/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err35];
            } else {
              vErrors.push(err35);
            }
            errors++;
          }
        }
        if (data0.engine !== void 0) {
          let data18 = data0.engine;
          if (typeof data18 !== "string") {
            const err36 = { instancePath: instancePath + "/server/engine", schemaPath: "#/properties/server/properties/engine/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err36];
            } else {
              vErrors.push(err36);
            }
            errors++;
          }
          if (!(data18 === "memory" || data18 === "redis")) {
            const err37 = { instancePath: instancePath + "/server/engine", schemaPath: "#/properties/server/properties/engine/enum", keyword: "enum", params: { allowedValues: schema31.properties.server.properties.engine.enum }, message: "must be equal to one of the allowed values" };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
        }
        if (data0.redis !== void 0) {
          let data19 = data0.redis;
          if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
            for (const key3 in data19) {
              if (!(key3 === "url" || key3 === "user" || key3 === "password" || key3 === "sentinel" || key3 === "cluster" || key3 === "prefix" || key3 === "ca" || key3 === "tickets_when_away")) {
                const err38 = { instancePath: instancePath + "/server/redis", schemaPath: "#/properties/server/properties/redis/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err38];
                } else {
                  vErrors.push(err38);
                }
                errors++;
              }
            }
            if (data19.url !== void 0) {
              let data20 = data19.url;
              if (typeof data20 === "string") {
                if (!pattern14.test(data20)) {
                  const err39 = { instancePath: instancePath + "/server/redis/url", schemaPath: "#/properties/server/properties/redis/properties/url/pattern", keyword: "pattern", params: { pattern: "^(rediss?://([^\\s/?#@]*@)?(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9][A-Za-z0-9._-]*)(:[0-9]{1,5})?(/[0-9]{0,4})?|unix:(//)?/[^\\u0000-\\u001f]+)$" }, message: 'must match pattern "^(rediss?://([^\\s/?#@]*@)?(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9][A-Za-z0-9._-]*)(:[0-9]{1,5})?(/[0-9]{0,4})?|unix:(//)?/[^\\u0000-\\u001f]+)$"' };
                  if (vErrors === null) {
                    vErrors = [err39];
                  } else {
                    vErrors.push(err39);
                  }
                  errors++;
                }
              } else {
                const err40 = { instancePath: instancePath + "/server/redis/url", schemaPath: "#/properties/server/properties/redis/properties/url/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err40];
                } else {
                  vErrors.push(err40);
                }
                errors++;
              }
            }
            if (data19.user !== void 0) {
              let data21 = data19.user;
              if (typeof data21 === "string") {
                if (!pattern15.test(data21)) {
                  const err41 = { instancePath: instancePath + "/server/redis/user", schemaPath: "#/properties/server/properties/redis/properties/user/pattern", keyword: "pattern", params: { pattern: "^[^\\s]+$" }, message: 'must match pattern "^[^\\s]+$"' };
                  if (vErrors === null) {
                    vErrors = [err41];
                  } else {
                    vErrors.push(err41);
                  }
                  errors++;
                }
              } else {
                const err42 = { instancePath: instancePath + "/server/redis/user", schemaPath: "#/properties/server/properties/redis/properties/user/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err42];
                } else {
                  vErrors.push(err42);
                }
                errors++;
              }
            }
            if (data19.password !== void 0) {
              let data22 = data19.password;
              if (typeof data22 === "string") {
                if (func2(data22) < 1) {
                  const err43 = { instancePath: instancePath + "/server/redis/password", schemaPath: "#/properties/server/properties/redis/properties/password/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  if (vErrors === null) {
                    vErrors = [err43];
                  } else {
                    vErrors.push(err43);
                  }
                  errors++;
                }
              } else {
                const err44 = { instancePath: instancePath + "/server/redis/password", schemaPath: "#/properties/server/properties/redis/properties/password/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err44];
                } else {
                  vErrors.push(err44);
                }
                errors++;
              }
            }
            if (data19.sentinel !== void 0) {
              let data23 = data19.sentinel;
              if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
                for (const key4 in data23) {
                  if (!(key4 === "master" || key4 === "addresses" || key4 === "user" || key4 === "password")) {
                    const err45 = { instancePath: instancePath + "/server/redis/sentinel", schemaPath: "#/properties/server/properties/redis/properties/sentinel/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
                    if (vErrors === null) {
                      vErrors = [err45];
                    } else {
                      vErrors.push(err45);
                    }
                    errors++;
                  }
                }
                if (data23.master !== void 0) {
                  let data24 = data23.master;
                  if (typeof data24 === "string") {
                    if (!pattern15.test(data24)) {
                      const err46 = { instancePath: instancePath + "/server/redis/sentinel/master", schemaPath: "#/properties/server/properties/redis/properties/sentinel/properties/master/pattern", keyword: "pattern", params: { pattern: "^[^\\s]+$" }, message: 'must match pattern "^[^\\s]+$"' };
                      if (vErrors === null) {
                        vErrors = [err46];
                      } else {
                        vErrors.push(err46);
                      }
                      errors++;
                    }
                  } else {
                    const err47 = { instancePath: instancePath + "/server/redis/sentinel/master", schemaPath: "#/properties/server/properties/redis/properties/sentinel/properties/master/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err47];
                    } else {
                      vErrors.push(err47);
                    }
                    errors++;
                  }
                }
                if (data23.addresses !== void 0) {
                  let data25 = data23.addresses;
                  if (Array.isArray(data25)) {
                    if (data25.length > 100) {
                      const err48 = { instancePath: instancePath + "/server/redis/sentinel/addresses", schemaPath: "#/properties/server/properties/redis/properties/sentinel/properties/addresses/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
                      if (vErrors === null) {
                        vErrors = [err48];
                      } else {
                        vErrors.push(err48);
                      }
                      errors++;
                    }
                    const len4 = data25.length;
                    for (let i4 = 0; i4 < len4; i4++) {
                      let data26 = data25[i4];
                      if (typeof data26 === "string") {
                        if (!pattern17.test(data26)) {
                          const err49 = { instancePath: instancePath + "/server/redis/sentinel/addresses/" + i4, schemaPath: "#/properties/server/properties/redis/properties/sentinel/properties/addresses/items/pattern", keyword: "pattern", params: { pattern: "^(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9][A-Za-z0-9._-]*)(:[0-9]{1,5})?$" }, message: 'must match pattern "^(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9][A-Za-z0-9._-]*)(:[0-9]{1,5})?$"' };
                          if (vErrors === null) {
                            vErrors = [err49];
                          } else {
                            vErrors.push(err49);
                          }
                          errors++;
                        }
                      } else {
                        const err50 = { instancePath: instancePath + "/server/redis/sentinel/addresses/" + i4, schemaPath: "#/properties/server/properties/redis/properties/sentinel/properties/addresses/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                          vErrors = [err50];
                        } else {
                          vErrors.push(err50);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err51 = { instancePath: instancePath + "/server/redis/sentinel/addresses", schemaPath: "#/properties/server/properties/redis/properties/sentinel/properties/addresses/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                    if (vErrors === null) {
                      vErrors = [err51];
                    } else {
                      vErrors.push(err51);
                    }
                    errors++;
                  }
                }
                if (data23.user !== void 0) {
                  let data27 = data23.user;
                  if (typeof data27 === "string") {
                    if (!pattern15.test(data27)) {
                      const err52 = { instancePath: instancePath + "/server/redis/sentinel/user", schemaPath: "#/properties/server/properties/redis/properties/sentinel/properties/user/pattern", keyword: "pattern", params: { pattern: "^[^\\s]+$" }, message: 'must match pattern "^[^\\s]+$"' };
                      if (vErrors === null) {
                        vErrors = [err52];
                      } else {
                        vErrors.push(err52);
                      }
                      errors++;
                    }
                  } else {
                    const err53 = { instancePath: instancePath + "/server/redis/sentinel/user", schemaPath: "#/properties/server/properties/redis/properties/sentinel/properties/user/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err53];
                    } else {
                      vErrors.push(err53);
                    }
                    errors++;
                  }
                }
                if (data23.password !== void 0) {
                  let data28 = data23.password;
                  if (typeof data28 === "string") {
                    if (func2(data28) < 1) {
                      const err54 = { instancePath: instancePath + "/server/redis/sentinel/password", schemaPath: "#/properties/server/properties/redis/properties/sentinel/properties/password/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                      if (vErrors === null) {
                        vErrors = [err54];
                      } else {
                        vErrors.push(err54);
                      }
                      errors++;
                    }
                  } else {
                    const err55 = { instancePath: instancePath + "/server/redis/sentinel/password", schemaPath: "#/properties/server/properties/redis/properties/sentinel/properties/password/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err55];
                    } else {
                      vErrors.push(err55);
                    }
                    errors++;
                  }
                }
              } else {
                const err56 = { instancePath: instancePath + "/server/redis/sentinel", schemaPath: "#/properties/server/properties/redis/properties/sentinel/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err56];
                } else {
                  vErrors.push(err56);
                }
                errors++;
              }
            }
            if (data19.cluster !== void 0) {
              let data29 = data19.cluster;
              if (Array.isArray(data29)) {
                if (data29.length > 100) {
                  const err57 = { instancePath: instancePath + "/server/redis/cluster", schemaPath: "#/properties/server/properties/redis/properties/cluster/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
                  if (vErrors === null) {
                    vErrors = [err57];
                  } else {
                    vErrors.push(err57);
                  }
                  errors++;
                }
                const len5 = data29.length;
                for (let i5 = 0; i5 < len5; i5++) {
                  let data30 = data29[i5];
                  if (typeof data30 === "string") {
                    if (!pattern17.test(data30)) {
                      const err58 = { instancePath: instancePath + "/server/redis/cluster/" + i5, schemaPath: "#/properties/server/properties/redis/properties/cluster/items/pattern", keyword: "pattern", params: { pattern: "^(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9][A-Za-z0-9._-]*)(:[0-9]{1,5})?$" }, message: 'must match pattern "^(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9][A-Za-z0-9._-]*)(:[0-9]{1,5})?$"' };
                      if (vErrors === null) {
                        vErrors = [err58];
                      } else {
                        vErrors.push(err58);
                      }
                      errors++;
                    }
                  } else {
                    const err59 = { instancePath: instancePath + "/server/redis/cluster/" + i5, schemaPath: "#/properties/server/properties/redis/properties/cluster/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err59];
                    } else {
                      vErrors.push(err59);
                    }
                    errors++;
                  }
                }
              } else {
                const err60 = { instancePath: instancePath + "/server/redis/cluster", schemaPath: "#/properties/server/properties/redis/properties/cluster/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                  vErrors = [err60];
                } else {
                  vErrors.push(err60);
                }
                errors++;
              }
            }
            if (data19.prefix !== void 0) {
              let data31 = data19.prefix;
              if (typeof data31 === "string") {
                if (!pattern20.test(data31)) {
                  const err61 = { instancePath: instancePath + "/server/redis/prefix", schemaPath: "#/properties/server/properties/redis/properties/prefix/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_.:-]{1,64}$" }, message: 'must match pattern "^[A-Za-z0-9_.:-]{1,64}$"' };
                  if (vErrors === null) {
                    vErrors = [err61];
                  } else {
                    vErrors.push(err61);
                  }
                  errors++;
                }
              } else {
                const err62 = { instancePath: instancePath + "/server/redis/prefix", schemaPath: "#/properties/server/properties/redis/properties/prefix/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err62];
                } else {
                  vErrors.push(err62);
                }
                errors++;
              }
            }
            if (data19.ca !== void 0) {
              let data32 = data19.ca;
              if (typeof data32 === "string") {
                if (!pattern8.test(data32)) {
                  const err63 = { instancePath: instancePath + "/server/redis/ca", schemaPath: "#/properties/server/properties/redis/properties/ca/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f]+$" }, message: 'must match pattern "^[^\\u0000-\\u001f]+$"' };
                  if (vErrors === null) {
                    vErrors = [err63];
                  } else {
                    vErrors.push(err63);
                  }
                  errors++;
                }
              } else {
                const err64 = { instancePath: instancePath + "/server/redis/ca", schemaPath: "#/properties/server/properties/redis/properties/ca/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err64];
                } else {
                  vErrors.push(err64);
                }
                errors++;
              }
            }
            if (data19.tickets_when_away !== void 0) {
              let data33 = data19.tickets_when_away;
              if (typeof data33 !== "string") {
                const err65 = { instancePath: instancePath + "/server/redis/tickets_when_away", schemaPath: "#/properties/server/properties/redis/properties/tickets_when_away/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err65];
                } else {
                  vErrors.push(err65);
                }
                errors++;
              }
              if (!(data33 === "refuse" || data33 === "accept")) {
                const err66 = { instancePath: instancePath + "/server/redis/tickets_when_away", schemaPath: "#/properties/server/properties/redis/properties/tickets_when_away/enum", keyword: "enum", params: { allowedValues: schema31.properties.server.properties.redis.properties.tickets_when_away.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                  vErrors = [err66];
                } else {
                  vErrors.push(err66);
                }
                errors++;
              }
            }
          } else {
            const err67 = { instancePath: instancePath + "/server/redis", schemaPath: "#/properties/server/properties/redis/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err67];
            } else {
              vErrors.push(err67);
            }
            errors++;
          }
        }
        if (data0.policy !== void 0) {
          let data34 = data0.policy;
          if (typeof data34 !== "string") {
            const err68 = { instancePath: instancePath + "/server/policy", schemaPath: "#/properties/server/properties/policy/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err68];
            } else {
              vErrors.push(err68);
            }
            errors++;
          }
          if (!(data34 === "enforce" || data34 === "report")) {
            const err69 = { instancePath: instancePath + "/server/policy", schemaPath: "#/properties/server/properties/policy/enum", keyword: "enum", params: { allowedValues: schema31.properties.server.properties.policy.enum }, message: "must be equal to one of the allowed values" };
            if (vErrors === null) {
              vErrors = [err69];
            } else {
              vErrors.push(err69);
            }
            errors++;
          }
        }
        if (data0.topics !== void 0) {
          let data35 = data0.topics;
          if (Array.isArray(data35)) {
            if (data35.length > 200) {
              const err70 = { instancePath: instancePath + "/server/topics", schemaPath: "#/properties/server/properties/topics/maxItems", keyword: "maxItems", params: { limit: 200 }, message: "must NOT have more than 200 items" };
              if (vErrors === null) {
                vErrors = [err70];
              } else {
                vErrors.push(err70);
              }
              errors++;
            }
            const len6 = data35.length;
            for (let i6 = 0; i6 < len6; i6++) {
              let data36 = data35[i6];
              if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
                if (data36.pattern === void 0) {
                  const err71 = { instancePath: instancePath + "/server/topics/" + i6, schemaPath: "#/properties/server/properties/topics/items/required", keyword: "required", params: { missingProperty: "pattern" }, message: "must have required property 'pattern'" };
                  if (vErrors === null) {
                    vErrors = [err71];
                  } else {
                    vErrors.push(err71);
                  }
                  errors++;
                }
                for (const key5 in data36) {
                  if (!(key5 === "pattern" || key5 === "requirements" || key5 === "subscribe" || key5 === "publish" || key5 === "ping")) {
                    const err72 = { instancePath: instancePath + "/server/topics/" + i6, schemaPath: "#/properties/server/properties/topics/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" };
                    if (vErrors === null) {
                      vErrors = [err72];
                    } else {
                      vErrors.push(err72);
                    }
                    errors++;
                  }
                }
                if (data36.pattern !== void 0) {
                  let data37 = data36.pattern;
                  if (typeof data37 === "string") {
                    if (func2(data37) < 1) {
                      const err73 = { instancePath: instancePath + "/server/topics/" + i6 + "/pattern", schemaPath: "#/properties/server/properties/topics/items/properties/pattern/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                      if (vErrors === null) {
                        vErrors = [err73];
                      } else {
                        vErrors.push(err73);
                      }
                      errors++;
                    }
                  } else {
                    const err74 = { instancePath: instancePath + "/server/topics/" + i6 + "/pattern", schemaPath: "#/properties/server/properties/topics/items/properties/pattern/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err74];
                    } else {
                      vErrors.push(err74);
                    }
                    errors++;
                  }
                }
                if (data36.requirements !== void 0) {
                  let data38 = data36.requirements;
                  if (data38 && typeof data38 == "object" && !Array.isArray(data38)) {
                    for (const key6 in data38) {
                      let data39 = data38[key6];
                      if (typeof data39 !== "string" && !(data39 && typeof data39 == "object" && !Array.isArray(data39))) {
                        const err75 = { instancePath: instancePath + "/server/topics/" + i6 + "/requirements/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/server/properties/topics/items/properties/requirements/additionalProperties/type", keyword: "type", params: { type: schema31.properties.server.properties.topics.items.properties.requirements.additionalProperties.type }, message: "must be string,object" };
                        if (vErrors === null) {
                          vErrors = [err75];
                        } else {
                          vErrors.push(err75);
                        }
                        errors++;
                      }
                      if (data39 && typeof data39 == "object" && !Array.isArray(data39)) {
                        for (const key7 in data39) {
                          if (!(key7 === "pattern" || key7 === "wildcard")) {
                            const err76 = { instancePath: instancePath + "/server/topics/" + i6 + "/requirements/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/server/properties/topics/items/properties/requirements/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties" };
                            if (vErrors === null) {
                              vErrors = [err76];
                            } else {
                              vErrors.push(err76);
                            }
                            errors++;
                          }
                        }
                        if (data39.pattern !== void 0) {
                          let data40 = data39.pattern;
                          if (typeof data40 === "string") {
                            if (func2(data40) < 1) {
                              const err77 = { instancePath: instancePath + "/server/topics/" + i6 + "/requirements/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/pattern", schemaPath: "#/properties/server/properties/topics/items/properties/requirements/additionalProperties/properties/pattern/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                              if (vErrors === null) {
                                vErrors = [err77];
                              } else {
                                vErrors.push(err77);
                              }
                              errors++;
                            }
                          } else {
                            const err78 = { instancePath: instancePath + "/server/topics/" + i6 + "/requirements/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/pattern", schemaPath: "#/properties/server/properties/topics/items/properties/requirements/additionalProperties/properties/pattern/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                            if (vErrors === null) {
                              vErrors = [err78];
                            } else {
                              vErrors.push(err78);
                            }
                            errors++;
                          }
                        }
                        if (data39.wildcard !== void 0) {
                          if (typeof data39.wildcard !== "boolean") {
                            const err79 = { instancePath: instancePath + "/server/topics/" + i6 + "/requirements/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/wildcard", schemaPath: "#/properties/server/properties/topics/items/properties/requirements/additionalProperties/properties/wildcard/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                            if (vErrors === null) {
                              vErrors = [err79];
                            } else {
                              vErrors.push(err79);
                            }
                            errors++;
                          }
                        }
                      }
                    }
                  } else {
                    const err80 = { instancePath: instancePath + "/server/topics/" + i6 + "/requirements", schemaPath: "#/properties/server/properties/topics/items/properties/requirements/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                    if (vErrors === null) {
                      vErrors = [err80];
                    } else {
                      vErrors.push(err80);
                    }
                    errors++;
                  }
                }
                if (data36.subscribe !== void 0) {
                  let data42 = data36.subscribe;
                  if (typeof data42 === "string") {
                    if (!pattern22.test(data42)) {
                      const err81 = { instancePath: instancePath + "/server/topics/" + i6 + "/subscribe", schemaPath: "#/properties/server/properties/topics/items/properties/subscribe/pattern", keyword: "pattern", params: { pattern: "^(anyone|user|backend|nobody|user\\.[A-Za-z_][A-Za-z0-9_]* *= *[A-Za-z_][A-Za-z0-9_]*)$" }, message: 'must match pattern "^(anyone|user|backend|nobody|user\\.[A-Za-z_][A-Za-z0-9_]* *= *[A-Za-z_][A-Za-z0-9_]*)$"' };
                      if (vErrors === null) {
                        vErrors = [err81];
                      } else {
                        vErrors.push(err81);
                      }
                      errors++;
                    }
                  } else {
                    const err82 = { instancePath: instancePath + "/server/topics/" + i6 + "/subscribe", schemaPath: "#/properties/server/properties/topics/items/properties/subscribe/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err82];
                    } else {
                      vErrors.push(err82);
                    }
                    errors++;
                  }
                }
                if (data36.publish !== void 0) {
                  let data43 = data36.publish;
                  if (typeof data43 === "string") {
                    if (!pattern22.test(data43)) {
                      const err83 = { instancePath: instancePath + "/server/topics/" + i6 + "/publish", schemaPath: "#/properties/server/properties/topics/items/properties/publish/pattern", keyword: "pattern", params: { pattern: "^(anyone|user|backend|nobody|user\\.[A-Za-z_][A-Za-z0-9_]* *= *[A-Za-z_][A-Za-z0-9_]*)$" }, message: 'must match pattern "^(anyone|user|backend|nobody|user\\.[A-Za-z_][A-Za-z0-9_]* *= *[A-Za-z_][A-Za-z0-9_]*)$"' };
                      if (vErrors === null) {
                        vErrors = [err83];
                      } else {
                        vErrors.push(err83);
                      }
                      errors++;
                    }
                  } else {
                    const err84 = { instancePath: instancePath + "/server/topics/" + i6 + "/publish", schemaPath: "#/properties/server/properties/topics/items/properties/publish/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err84];
                    } else {
                      vErrors.push(err84);
                    }
                    errors++;
                  }
                }
                if (data36.ping !== void 0) {
                  let data44 = data36.ping;
                  if (!(typeof data44 == "number" && (!(data44 % 1) && !isNaN(data44)) && isFinite(data44))) {
                    const err85 = { instancePath: instancePath + "/server/topics/" + i6 + "/ping", schemaPath: "#/properties/server/properties/topics/items/properties/ping/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                    if (vErrors === null) {
                      vErrors = [err85];
                    } else {
                      vErrors.push(err85);
                    }
                    errors++;
                  }
                  if (typeof data44 == "number" && isFinite(data44)) {
                    if (data44 > 3600 || isNaN(data44)) {
                      const err86 = { instancePath: instancePath + "/server/topics/" + i6 + "/ping", schemaPath: "#/properties/server/properties/topics/items/properties/ping/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 }, message: "must be <= 3600" };
                      if (vErrors === null) {
                        vErrors = [err86];
                      } else {
                        vErrors.push(err86);
                      }
                      errors++;
                    }
                    if (data44 < 1 || isNaN(data44)) {
                      const err87 = { instancePath: instancePath + "/server/topics/" + i6 + "/ping", schemaPath: "#/properties/server/properties/topics/items/properties/ping/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                      if (vErrors === null) {
                        vErrors = [err87];
                      } else {
                        vErrors.push(err87);
                      }
                      errors++;
                    }
                  }
                }
              } else {
                const err88 = { instancePath: instancePath + "/server/topics/" + i6, schemaPath: "#/properties/server/properties/topics/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err88];
                } else {
                  vErrors.push(err88);
                }
                errors++;
              }
            }
          } else {
            const err89 = { instancePath: instancePath + "/server/topics", schemaPath: "#/properties/server/properties/topics/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            if (vErrors === null) {
              vErrors = [err89];
            } else {
              vErrors.push(err89);
            }
            errors++;
          }
        }
        if (data0.max_tickets_waiting !== void 0) {
          let data45 = data0.max_tickets_waiting;
          if (!(typeof data45 == "number" && (!(data45 % 1) && !isNaN(data45)) && isFinite(data45))) {
            const err90 = { instancePath: instancePath + "/server/max_tickets_waiting", schemaPath: "#/properties/server/properties/max_tickets_waiting/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err90];
            } else {
              vErrors.push(err90);
            }
            errors++;
          }
          if (typeof data45 == "number" && isFinite(data45)) {
            if (data45 > 1e5 || isNaN(data45)) {
              const err91 = { instancePath: instancePath + "/server/max_tickets_waiting", schemaPath: "#/properties/server/properties/max_tickets_waiting/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e5 }, message: "must be <= 100000" };
              if (vErrors === null) {
                vErrors = [err91];
              } else {
                vErrors.push(err91);
              }
              errors++;
            }
            if (data45 < 1 || isNaN(data45)) {
              const err92 = { instancePath: instancePath + "/server/max_tickets_waiting", schemaPath: "#/properties/server/properties/max_tickets_waiting/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err92];
              } else {
                vErrors.push(err92);
              }
              errors++;
            }
          }
        }
        if (data0.max_bad_tickets !== void 0) {
          let data46 = data0.max_bad_tickets;
          if (!(typeof data46 == "number" && (!(data46 % 1) && !isNaN(data46)) && isFinite(data46))) {
            const err93 = { instancePath: instancePath + "/server/max_bad_tickets", schemaPath: "#/properties/server/properties/max_bad_tickets/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err93];
            } else {
              vErrors.push(err93);
            }
            errors++;
          }
          if (typeof data46 == "number" && isFinite(data46)) {
            if (data46 > 1e6 || isNaN(data46)) {
              const err94 = { instancePath: instancePath + "/server/max_bad_tickets", schemaPath: "#/properties/server/properties/max_bad_tickets/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, message: "must be <= 1000000" };
              if (vErrors === null) {
                vErrors = [err94];
              } else {
                vErrors.push(err94);
              }
              errors++;
            }
            if (data46 < 1 || isNaN(data46)) {
              const err95 = { instancePath: instancePath + "/server/max_bad_tickets", schemaPath: "#/properties/server/properties/max_bad_tickets/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err95];
              } else {
                vErrors.push(err95);
              }
              errors++;
            }
          }
        }
        if (data0.authenticate_timeout !== void 0) {
          let data47 = data0.authenticate_timeout;
          if (!(typeof data47 == "number" && (!(data47 % 1) && !isNaN(data47)) && isFinite(data47))) {
            const err96 = { instancePath: instancePath + "/server/authenticate_timeout", schemaPath: "#/properties/server/properties/authenticate_timeout/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err96];
            } else {
              vErrors.push(err96);
            }
            errors++;
          }
          if (typeof data47 == "number" && isFinite(data47)) {
            if (data47 > 60 || isNaN(data47)) {
              const err97 = { instancePath: instancePath + "/server/authenticate_timeout", schemaPath: "#/properties/server/properties/authenticate_timeout/maximum", keyword: "maximum", params: { comparison: "<=", limit: 60 }, message: "must be <= 60" };
              if (vErrors === null) {
                vErrors = [err97];
              } else {
                vErrors.push(err97);
              }
              errors++;
            }
            if (data47 < 1 || isNaN(data47)) {
              const err98 = { instancePath: instancePath + "/server/authenticate_timeout", schemaPath: "#/properties/server/properties/authenticate_timeout/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err98];
              } else {
                vErrors.push(err98);
              }
              errors++;
            }
          }
        }
        if (data0.max_calls !== void 0) {
          let data48 = data0.max_calls;
          if (!(typeof data48 == "number" && (!(data48 % 1) && !isNaN(data48)) && isFinite(data48))) {
            const err99 = { instancePath: instancePath + "/server/max_calls", schemaPath: "#/properties/server/properties/max_calls/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err99];
            } else {
              vErrors.push(err99);
            }
            errors++;
          }
          if (typeof data48 == "number" && isFinite(data48)) {
            if (data48 > 1e5 || isNaN(data48)) {
              const err100 = { instancePath: instancePath + "/server/max_calls", schemaPath: "#/properties/server/properties/max_calls/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e5 }, message: "must be <= 100000" };
              if (vErrors === null) {
                vErrors = [err100];
              } else {
                vErrors.push(err100);
              }
              errors++;
            }
            if (data48 < 1 || isNaN(data48)) {
              const err101 = { instancePath: instancePath + "/server/max_calls", schemaPath: "#/properties/server/properties/max_calls/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err101];
              } else {
                vErrors.push(err101);
              }
              errors++;
            }
          }
        }
        if (data0.max_total_calls !== void 0) {
          let data49 = data0.max_total_calls;
          if (!(typeof data49 == "number" && (!(data49 % 1) && !isNaN(data49)) && isFinite(data49))) {
            const err102 = { instancePath: instancePath + "/server/max_total_calls", schemaPath: "#/properties/server/properties/max_total_calls/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err102];
            } else {
              vErrors.push(err102);
            }
            errors++;
          }
          if (typeof data49 == "number" && isFinite(data49)) {
            if (data49 > 1e7 || isNaN(data49)) {
              const err103 = { instancePath: instancePath + "/server/max_total_calls", schemaPath: "#/properties/server/properties/max_total_calls/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e7 }, message: "must be <= 10000000" };
              if (vErrors === null) {
                vErrors = [err103];
              } else {
                vErrors.push(err103);
              }
              errors++;
            }
            if (data49 < 1 || isNaN(data49)) {
              const err104 = { instancePath: instancePath + "/server/max_total_calls", schemaPath: "#/properties/server/properties/max_total_calls/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err104];
              } else {
                vErrors.push(err104);
              }
              errors++;
            }
          }
        }
        if (data0.call_timeout !== void 0) {
          let data50 = data0.call_timeout;
          if (!(typeof data50 == "number" && (!(data50 % 1) && !isNaN(data50)) && isFinite(data50))) {
            const err105 = { instancePath: instancePath + "/server/call_timeout", schemaPath: "#/properties/server/properties/call_timeout/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err105];
            } else {
              vErrors.push(err105);
            }
            errors++;
          }
          if (typeof data50 == "number" && isFinite(data50)) {
            if (data50 > 3600 || isNaN(data50)) {
              const err106 = { instancePath: instancePath + "/server/call_timeout", schemaPath: "#/properties/server/properties/call_timeout/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 }, message: "must be <= 3600" };
              if (vErrors === null) {
                vErrors = [err106];
              } else {
                vErrors.push(err106);
              }
              errors++;
            }
            if (data50 < 1 || isNaN(data50)) {
              const err107 = { instancePath: instancePath + "/server/call_timeout", schemaPath: "#/properties/server/properties/call_timeout/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err107];
              } else {
                vErrors.push(err107);
              }
              errors++;
            }
          }
        }
        if (data0.admin_mode !== void 0) {
          let data51 = data0.admin_mode;
          if (typeof data51 === "string") {
            if (!pattern5.test(data51)) {
              const err108 = { instancePath: instancePath + "/server/admin_mode", schemaPath: "#/properties/server/properties/admin_mode/pattern", keyword: "pattern", params: { pattern: "^0?[0-7]{3}$" }, message: 'must match pattern "^0?[0-7]{3}$"' };
              if (vErrors === null) {
                vErrors = [err108];
              } else {
                vErrors.push(err108);
              }
              errors++;
            }
          } else {
            const err109 = { instancePath: instancePath + "/server/admin_mode", schemaPath: "#/properties/server/properties/admin_mode/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err109];
            } else {
              vErrors.push(err109);
            }
            errors++;
          }
        }
        if (data0.admin_secret !== void 0) {
          let data52 = data0.admin_secret;
          if (typeof data52 === "string") {
            if (func2(data52) < 16) {
              const err110 = { instancePath: instancePath + "/server/admin_secret", schemaPath: "#/properties/server/properties/admin_secret/minLength", keyword: "minLength", params: { limit: 16 }, message: "must NOT have fewer than 16 characters" };
              if (vErrors === null) {
                vErrors = [err110];
              } else {
                vErrors.push(err110);
              }
              errors++;
            }
          } else {
            const err111 = { instancePath: instancePath + "/server/admin_secret", schemaPath: "#/properties/server/properties/admin_secret/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err111];
            } else {
              vErrors.push(err111);
            }
            errors++;
          }
        }
        if (data0.handshake_timeout !== void 0) {
          let data53 = data0.handshake_timeout;
          if (!(typeof data53 == "number" && (!(data53 % 1) && !isNaN(data53)) && isFinite(data53))) {
            const err112 = { instancePath: instancePath + "/server/handshake_timeout", schemaPath: "#/properties/server/properties/handshake_timeout/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err112];
            } else {
              vErrors.push(err112);
            }
            errors++;
          }
          if (typeof data53 == "number" && isFinite(data53)) {
            if (data53 > 300 || isNaN(data53)) {
              const err113 = { instancePath: instancePath + "/server/handshake_timeout", schemaPath: "#/properties/server/properties/handshake_timeout/maximum", keyword: "maximum", params: { comparison: "<=", limit: 300 }, message: "must be <= 300" };
              if (vErrors === null) {
                vErrors = [err113];
              } else {
                vErrors.push(err113);
              }
              errors++;
            }
            if (data53 < 1 || isNaN(data53)) {
              const err114 = { instancePath: instancePath + "/server/handshake_timeout", schemaPath: "#/properties/server/properties/handshake_timeout/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err114];
              } else {
                vErrors.push(err114);
              }
              errors++;
            }
          }
        }
        if (data0.max_head_bytes !== void 0) {
          let data54 = data0.max_head_bytes;
          if (!(typeof data54 == "number" && (!(data54 % 1) && !isNaN(data54)) && isFinite(data54))) {
            const err115 = { instancePath: instancePath + "/server/max_head_bytes", schemaPath: "#/properties/server/properties/max_head_bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err115];
            } else {
              vErrors.push(err115);
            }
            errors++;
          }
          if (typeof data54 == "number" && isFinite(data54)) {
            if (data54 > 1048576 || isNaN(data54)) {
              const err116 = { instancePath: instancePath + "/server/max_head_bytes", schemaPath: "#/properties/server/properties/max_head_bytes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1048576 }, message: "must be <= 1048576" };
              if (vErrors === null) {
                vErrors = [err116];
              } else {
                vErrors.push(err116);
              }
              errors++;
            }
            if (data54 < 1024 || isNaN(data54)) {
              const err117 = { instancePath: instancePath + "/server/max_head_bytes", schemaPath: "#/properties/server/properties/max_head_bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1024 }, message: "must be >= 1024" };
              if (vErrors === null) {
                vErrors = [err117];
              } else {
                vErrors.push(err117);
              }
              errors++;
            }
          }
        }
        if (data0.max_message_bytes !== void 0) {
          let data55 = data0.max_message_bytes;
          if (!(typeof data55 == "number" && (!(data55 % 1) && !isNaN(data55)) && isFinite(data55))) {
            const err118 = { instancePath: instancePath + "/server/max_message_bytes", schemaPath: "#/properties/server/properties/max_message_bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err118];
            } else {
              vErrors.push(err118);
            }
            errors++;
          }
          if (typeof data55 == "number" && isFinite(data55)) {
            if (data55 > 67108864 || isNaN(data55)) {
              const err119 = { instancePath: instancePath + "/server/max_message_bytes", schemaPath: "#/properties/server/properties/max_message_bytes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 67108864 }, message: "must be <= 67108864" };
              if (vErrors === null) {
                vErrors = [err119];
              } else {
                vErrors.push(err119);
              }
              errors++;
            }
            if (data55 < 1024 || isNaN(data55)) {
              const err120 = { instancePath: instancePath + "/server/max_message_bytes", schemaPath: "#/properties/server/properties/max_message_bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1024 }, message: "must be >= 1024" };
              if (vErrors === null) {
                vErrors = [err120];
              } else {
                vErrors.push(err120);
              }
              errors++;
            }
          }
        }
        if (data0.max_guest_message_bytes !== void 0) {
          let data56 = data0.max_guest_message_bytes;
          if (!(typeof data56 == "number" && (!(data56 % 1) && !isNaN(data56)) && isFinite(data56))) {
            const err121 = { instancePath: instancePath + "/server/max_guest_message_bytes", schemaPath: "#/properties/server/properties/max_guest_message_bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err121];
            } else {
              vErrors.push(err121);
            }
            errors++;
          }
          if (typeof data56 == "number" && isFinite(data56)) {
            if (data56 > 67108864 || isNaN(data56)) {
              const err122 = { instancePath: instancePath + "/server/max_guest_message_bytes", schemaPath: "#/properties/server/properties/max_guest_message_bytes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 67108864 }, message: "must be <= 67108864" };
              if (vErrors === null) {
                vErrors = [err122];
              } else {
                vErrors.push(err122);
              }
              errors++;
            }
            if (data56 < 1024 || isNaN(data56)) {
              const err123 = { instancePath: instancePath + "/server/max_guest_message_bytes", schemaPath: "#/properties/server/properties/max_guest_message_bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1024 }, message: "must be >= 1024" };
              if (vErrors === null) {
                vErrors = [err123];
              } else {
                vErrors.push(err123);
              }
              errors++;
            }
          }
        }
        if (data0.max_fragments !== void 0) {
          let data57 = data0.max_fragments;
          if (!(typeof data57 == "number" && (!(data57 % 1) && !isNaN(data57)) && isFinite(data57))) {
            const err124 = { instancePath: instancePath + "/server/max_fragments", schemaPath: "#/properties/server/properties/max_fragments/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err124];
            } else {
              vErrors.push(err124);
            }
            errors++;
          }
          if (typeof data57 == "number" && isFinite(data57)) {
            if (data57 > 16384 || isNaN(data57)) {
              const err125 = { instancePath: instancePath + "/server/max_fragments", schemaPath: "#/properties/server/properties/max_fragments/maximum", keyword: "maximum", params: { comparison: "<=", limit: 16384 }, message: "must be <= 16384" };
              if (vErrors === null) {
                vErrors = [err125];
              } else {
                vErrors.push(err125);
              }
              errors++;
            }
            if (data57 < 1 || isNaN(data57)) {
              const err126 = { instancePath: instancePath + "/server/max_fragments", schemaPath: "#/properties/server/properties/max_fragments/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err126];
              } else {
                vErrors.push(err126);
              }
              errors++;
            }
          }
        }
        if (data0.message_timeout !== void 0) {
          let data58 = data0.message_timeout;
          if (!(typeof data58 == "number" && (!(data58 % 1) && !isNaN(data58)) && isFinite(data58))) {
            const err127 = { instancePath: instancePath + "/server/message_timeout", schemaPath: "#/properties/server/properties/message_timeout/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err127];
            } else {
              vErrors.push(err127);
            }
            errors++;
          }
          if (typeof data58 == "number" && isFinite(data58)) {
            if (data58 > 300 || isNaN(data58)) {
              const err128 = { instancePath: instancePath + "/server/message_timeout", schemaPath: "#/properties/server/properties/message_timeout/maximum", keyword: "maximum", params: { comparison: "<=", limit: 300 }, message: "must be <= 300" };
              if (vErrors === null) {
                vErrors = [err128];
              } else {
                vErrors.push(err128);
              }
              errors++;
            }
            if (data58 < 1 || isNaN(data58)) {
              const err129 = { instancePath: instancePath + "/server/message_timeout", schemaPath: "#/properties/server/properties/message_timeout/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err129];
              } else {
                vErrors.push(err129);
              }
              errors++;
            }
          }
        }
        if (data0.max_bad_messages !== void 0) {
          let data59 = data0.max_bad_messages;
          if (!(typeof data59 == "number" && (!(data59 % 1) && !isNaN(data59)) && isFinite(data59))) {
            const err130 = { instancePath: instancePath + "/server/max_bad_messages", schemaPath: "#/properties/server/properties/max_bad_messages/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err130];
            } else {
              vErrors.push(err130);
            }
            errors++;
          }
          if (typeof data59 == "number" && isFinite(data59)) {
            if (data59 > 1e6 || isNaN(data59)) {
              const err131 = { instancePath: instancePath + "/server/max_bad_messages", schemaPath: "#/properties/server/properties/max_bad_messages/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, message: "must be <= 1000000" };
              if (vErrors === null) {
                vErrors = [err131];
              } else {
                vErrors.push(err131);
              }
              errors++;
            }
            if (data59 < 0 || isNaN(data59)) {
              const err132 = { instancePath: instancePath + "/server/max_bad_messages", schemaPath: "#/properties/server/properties/max_bad_messages/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err132];
              } else {
                vErrors.push(err132);
              }
              errors++;
            }
          }
        }
        if (data0.max_message_rate !== void 0) {
          let data60 = data0.max_message_rate;
          if (!(typeof data60 == "number" && (!(data60 % 1) && !isNaN(data60)) && isFinite(data60))) {
            const err133 = { instancePath: instancePath + "/server/max_message_rate", schemaPath: "#/properties/server/properties/max_message_rate/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err133];
            } else {
              vErrors.push(err133);
            }
            errors++;
          }
          if (typeof data60 == "number" && isFinite(data60)) {
            if (data60 > 1e6 || isNaN(data60)) {
              const err134 = { instancePath: instancePath + "/server/max_message_rate", schemaPath: "#/properties/server/properties/max_message_rate/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, message: "must be <= 1000000" };
              if (vErrors === null) {
                vErrors = [err134];
              } else {
                vErrors.push(err134);
              }
              errors++;
            }
            if (data60 < 0 || isNaN(data60)) {
              const err135 = { instancePath: instancePath + "/server/max_message_rate", schemaPath: "#/properties/server/properties/max_message_rate/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err135];
              } else {
                vErrors.push(err135);
              }
              errors++;
            }
          }
        }
        if (data0.max_waiting_publishes !== void 0) {
          let data61 = data0.max_waiting_publishes;
          if (!(typeof data61 == "number" && (!(data61 % 1) && !isNaN(data61)) && isFinite(data61))) {
            const err136 = { instancePath: instancePath + "/server/max_waiting_publishes", schemaPath: "#/properties/server/properties/max_waiting_publishes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err136];
            } else {
              vErrors.push(err136);
            }
            errors++;
          }
          if (typeof data61 == "number" && isFinite(data61)) {
            if (data61 > 1e7 || isNaN(data61)) {
              const err137 = { instancePath: instancePath + "/server/max_waiting_publishes", schemaPath: "#/properties/server/properties/max_waiting_publishes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e7 }, message: "must be <= 10000000" };
              if (vErrors === null) {
                vErrors = [err137];
              } else {
                vErrors.push(err137);
              }
              errors++;
            }
            if (data61 < 1 || isNaN(data61)) {
              const err138 = { instancePath: instancePath + "/server/max_waiting_publishes", schemaPath: "#/properties/server/properties/max_waiting_publishes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err138];
              } else {
                vErrors.push(err138);
              }
              errors++;
            }
          }
        }
        if (data0.max_topic_length !== void 0) {
          let data62 = data0.max_topic_length;
          if (!(typeof data62 == "number" && (!(data62 % 1) && !isNaN(data62)) && isFinite(data62))) {
            const err139 = { instancePath: instancePath + "/server/max_topic_length", schemaPath: "#/properties/server/properties/max_topic_length/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err139];
            } else {
              vErrors.push(err139);
            }
            errors++;
          }
          if (typeof data62 == "number" && isFinite(data62)) {
            if (data62 > 65536 || isNaN(data62)) {
              const err140 = { instancePath: instancePath + "/server/max_topic_length", schemaPath: "#/properties/server/properties/max_topic_length/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65536 }, message: "must be <= 65536" };
              if (vErrors === null) {
                vErrors = [err140];
              } else {
                vErrors.push(err140);
              }
              errors++;
            }
            if (data62 < 64 || isNaN(data62)) {
              const err141 = { instancePath: instancePath + "/server/max_topic_length", schemaPath: "#/properties/server/properties/max_topic_length/minimum", keyword: "minimum", params: { comparison: ">=", limit: 64 }, message: "must be >= 64" };
              if (vErrors === null) {
                vErrors = [err141];
              } else {
                vErrors.push(err141);
              }
              errors++;
            }
          }
        }
        if (data0.max_prefixes !== void 0) {
          let data63 = data0.max_prefixes;
          if (!(typeof data63 == "number" && (!(data63 % 1) && !isNaN(data63)) && isFinite(data63))) {
            const err142 = { instancePath: instancePath + "/server/max_prefixes", schemaPath: "#/properties/server/properties/max_prefixes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err142];
            } else {
              vErrors.push(err142);
            }
            errors++;
          }
          if (typeof data63 == "number" && isFinite(data63)) {
            if (data63 > 1e5 || isNaN(data63)) {
              const err143 = { instancePath: instancePath + "/server/max_prefixes", schemaPath: "#/properties/server/properties/max_prefixes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e5 }, message: "must be <= 100000" };
              if (vErrors === null) {
                vErrors = [err143];
              } else {
                vErrors.push(err143);
              }
              errors++;
            }
            if (data63 < 0 || isNaN(data63)) {
              const err144 = { instancePath: instancePath + "/server/max_prefixes", schemaPath: "#/properties/server/properties/max_prefixes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err144];
              } else {
                vErrors.push(err144);
              }
              errors++;
            }
          }
        }
        if (data0.max_subscriptions !== void 0) {
          let data64 = data0.max_subscriptions;
          if (!(typeof data64 == "number" && (!(data64 % 1) && !isNaN(data64)) && isFinite(data64))) {
            const err145 = { instancePath: instancePath + "/server/max_subscriptions", schemaPath: "#/properties/server/properties/max_subscriptions/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err145];
            } else {
              vErrors.push(err145);
            }
            errors++;
          }
          if (typeof data64 == "number" && isFinite(data64)) {
            if (data64 > 1e6 || isNaN(data64)) {
              const err146 = { instancePath: instancePath + "/server/max_subscriptions", schemaPath: "#/properties/server/properties/max_subscriptions/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, message: "must be <= 1000000" };
              if (vErrors === null) {
                vErrors = [err146];
              } else {
                vErrors.push(err146);
              }
              errors++;
            }
            if (data64 < 1 || isNaN(data64)) {
              const err147 = { instancePath: instancePath + "/server/max_subscriptions", schemaPath: "#/properties/server/properties/max_subscriptions/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err147];
              } else {
                vErrors.push(err147);
              }
              errors++;
            }
          }
        }
        if (data0.max_total_subscriptions !== void 0) {
          let data65 = data0.max_total_subscriptions;
          if (!(typeof data65 == "number" && (!(data65 % 1) && !isNaN(data65)) && isFinite(data65))) {
            const err148 = { instancePath: instancePath + "/server/max_total_subscriptions", schemaPath: "#/properties/server/properties/max_total_subscriptions/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err148];
            } else {
              vErrors.push(err148);
            }
            errors++;
          }
          if (typeof data65 == "number" && isFinite(data65)) {
            if (data65 > 1e8 || isNaN(data65)) {
              const err149 = { instancePath: instancePath + "/server/max_total_subscriptions", schemaPath: "#/properties/server/properties/max_total_subscriptions/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e8 }, message: "must be <= 100000000" };
              if (vErrors === null) {
                vErrors = [err149];
              } else {
                vErrors.push(err149);
              }
              errors++;
            }
            if (data65 < 1 || isNaN(data65)) {
              const err150 = { instancePath: instancePath + "/server/max_total_subscriptions", schemaPath: "#/properties/server/properties/max_total_subscriptions/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err150];
              } else {
                vErrors.push(err150);
              }
              errors++;
            }
          }
        }
        if (data0.max_stored_bytes !== void 0) {
          let data66 = data0.max_stored_bytes;
          if (!(typeof data66 == "number" && (!(data66 % 1) && !isNaN(data66)) && isFinite(data66))) {
            const err151 = { instancePath: instancePath + "/server/max_stored_bytes", schemaPath: "#/properties/server/properties/max_stored_bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err151];
            } else {
              vErrors.push(err151);
            }
            errors++;
          }
          if (typeof data66 == "number" && isFinite(data66)) {
            if (data66 > 1073741824 || isNaN(data66)) {
              const err152 = { instancePath: instancePath + "/server/max_stored_bytes", schemaPath: "#/properties/server/properties/max_stored_bytes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1073741824 }, message: "must be <= 1073741824" };
              if (vErrors === null) {
                vErrors = [err152];
              } else {
                vErrors.push(err152);
              }
              errors++;
            }
            if (data66 < 4096 || isNaN(data66)) {
              const err153 = { instancePath: instancePath + "/server/max_stored_bytes", schemaPath: "#/properties/server/properties/max_stored_bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 4096 }, message: "must be >= 4096" };
              if (vErrors === null) {
                vErrors = [err153];
              } else {
                vErrors.push(err153);
              }
              errors++;
            }
          }
        }
        if (data0.max_total_stored_bytes !== void 0) {
          let data67 = data0.max_total_stored_bytes;
          if (!(typeof data67 == "number" && (!(data67 % 1) && !isNaN(data67)) && isFinite(data67))) {
            const err154 = { instancePath: instancePath + "/server/max_total_stored_bytes", schemaPath: "#/properties/server/properties/max_total_stored_bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err154];
            } else {
              vErrors.push(err154);
            }
            errors++;
          }
          if (typeof data67 == "number" && isFinite(data67)) {
            if (data67 > 1099511627776 || isNaN(data67)) {
              const err155 = { instancePath: instancePath + "/server/max_total_stored_bytes", schemaPath: "#/properties/server/properties/max_total_stored_bytes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1099511627776 }, message: "must be <= 1099511627776" };
              if (vErrors === null) {
                vErrors = [err155];
              } else {
                vErrors.push(err155);
              }
              errors++;
            }
            if (data67 < 65536 || isNaN(data67)) {
              const err156 = { instancePath: instancePath + "/server/max_total_stored_bytes", schemaPath: "#/properties/server/properties/max_total_stored_bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 65536 }, message: "must be >= 65536" };
              if (vErrors === null) {
                vErrors = [err156];
              } else {
                vErrors.push(err156);
              }
              errors++;
            }
          }
        }
        if (data0.max_total_unfinished_bytes !== void 0) {
          let data68 = data0.max_total_unfinished_bytes;
          if (!(typeof data68 == "number" && (!(data68 % 1) && !isNaN(data68)) && isFinite(data68))) {
            const err157 = { instancePath: instancePath + "/server/max_total_unfinished_bytes", schemaPath: "#/properties/server/properties/max_total_unfinished_bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err157];
            } else {
              vErrors.push(err157);
            }
            errors++;
          }
          if (typeof data68 == "number" && isFinite(data68)) {
            if (data68 > 1099511627776 || isNaN(data68)) {
              const err158 = { instancePath: instancePath + "/server/max_total_unfinished_bytes", schemaPath: "#/properties/server/properties/max_total_unfinished_bytes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1099511627776 }, message: "must be <= 1099511627776" };
              if (vErrors === null) {
                vErrors = [err158];
              } else {
                vErrors.push(err158);
              }
              errors++;
            }
            if (data68 < 1048576 || isNaN(data68)) {
              const err159 = { instancePath: instancePath + "/server/max_total_unfinished_bytes", schemaPath: "#/properties/server/properties/max_total_unfinished_bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1048576 }, message: "must be >= 1048576" };
              if (vErrors === null) {
                vErrors = [err159];
              } else {
                vErrors.push(err159);
              }
              errors++;
            }
          }
        }
        if (data0.max_buffered_bytes !== void 0) {
          let data69 = data0.max_buffered_bytes;
          if (!(typeof data69 == "number" && (!(data69 % 1) && !isNaN(data69)) && isFinite(data69))) {
            const err160 = { instancePath: instancePath + "/server/max_buffered_bytes", schemaPath: "#/properties/server/properties/max_buffered_bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err160];
            } else {
              vErrors.push(err160);
            }
            errors++;
          }
          if (typeof data69 == "number" && isFinite(data69)) {
            if (data69 > 1073741824 || isNaN(data69)) {
              const err161 = { instancePath: instancePath + "/server/max_buffered_bytes", schemaPath: "#/properties/server/properties/max_buffered_bytes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1073741824 }, message: "must be <= 1073741824" };
              if (vErrors === null) {
                vErrors = [err161];
              } else {
                vErrors.push(err161);
              }
              errors++;
            }
            if (data69 < 65536 || isNaN(data69)) {
              const err162 = { instancePath: instancePath + "/server/max_buffered_bytes", schemaPath: "#/properties/server/properties/max_buffered_bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 65536 }, message: "must be >= 65536" };
              if (vErrors === null) {
                vErrors = [err162];
              } else {
                vErrors.push(err162);
              }
              errors++;
            }
          }
        }
        if (data0.max_total_buffered_bytes !== void 0) {
          let data70 = data0.max_total_buffered_bytes;
          if (!(typeof data70 == "number" && (!(data70 % 1) && !isNaN(data70)) && isFinite(data70))) {
            const err163 = { instancePath: instancePath + "/server/max_total_buffered_bytes", schemaPath: "#/properties/server/properties/max_total_buffered_bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err163];
            } else {
              vErrors.push(err163);
            }
            errors++;
          }
          if (typeof data70 == "number" && isFinite(data70)) {
            if (data70 > 1099511627776 || isNaN(data70)) {
              const err164 = { instancePath: instancePath + "/server/max_total_buffered_bytes", schemaPath: "#/properties/server/properties/max_total_buffered_bytes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1099511627776 }, message: "must be <= 1099511627776" };
              if (vErrors === null) {
                vErrors = [err164];
              } else {
                vErrors.push(err164);
              }
              errors++;
            }
            if (data70 < 1048576 || isNaN(data70)) {
              const err165 = { instancePath: instancePath + "/server/max_total_buffered_bytes", schemaPath: "#/properties/server/properties/max_total_buffered_bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1048576 }, message: "must be >= 1048576" };
              if (vErrors === null) {
                vErrors = [err165];
              } else {
                vErrors.push(err165);
              }
              errors++;
            }
          }
        }
        if (data0.max_connections !== void 0) {
          let data71 = data0.max_connections;
          if (!(typeof data71 == "number" && (!(data71 % 1) && !isNaN(data71)) && isFinite(data71))) {
            const err166 = { instancePath: instancePath + "/server/max_connections", schemaPath: "#/properties/server/properties/max_connections/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err166];
            } else {
              vErrors.push(err166);
            }
            errors++;
          }
          if (typeof data71 == "number" && isFinite(data71)) {
            if (data71 > 1e6 || isNaN(data71)) {
              const err167 = { instancePath: instancePath + "/server/max_connections", schemaPath: "#/properties/server/properties/max_connections/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, message: "must be <= 1000000" };
              if (vErrors === null) {
                vErrors = [err167];
              } else {
                vErrors.push(err167);
              }
              errors++;
            }
            if (data71 < 1 || isNaN(data71)) {
              const err168 = { instancePath: instancePath + "/server/max_connections", schemaPath: "#/properties/server/properties/max_connections/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err168];
              } else {
                vErrors.push(err168);
              }
              errors++;
            }
          }
        }
        if (data0.reserved_connections !== void 0) {
          let data72 = data0.reserved_connections;
          if (!(typeof data72 == "number" && (!(data72 % 1) && !isNaN(data72)) && isFinite(data72))) {
            const err169 = { instancePath: instancePath + "/server/reserved_connections", schemaPath: "#/properties/server/properties/reserved_connections/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err169];
            } else {
              vErrors.push(err169);
            }
            errors++;
          }
          if (typeof data72 == "number" && isFinite(data72)) {
            if (data72 > 1e5 || isNaN(data72)) {
              const err170 = { instancePath: instancePath + "/server/reserved_connections", schemaPath: "#/properties/server/properties/reserved_connections/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e5 }, message: "must be <= 100000" };
              if (vErrors === null) {
                vErrors = [err170];
              } else {
                vErrors.push(err170);
              }
              errors++;
            }
            if (data72 < 0 || isNaN(data72)) {
              const err171 = { instancePath: instancePath + "/server/reserved_connections", schemaPath: "#/properties/server/properties/reserved_connections/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err171];
              } else {
                vErrors.push(err171);
              }
              errors++;
            }
          }
        }
        if (data0.max_silent_sockets !== void 0) {
          let data73 = data0.max_silent_sockets;
          if (!(typeof data73 == "number" && (!(data73 % 1) && !isNaN(data73)) && isFinite(data73))) {
            const err172 = { instancePath: instancePath + "/server/max_silent_sockets", schemaPath: "#/properties/server/properties/max_silent_sockets/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err172];
            } else {
              vErrors.push(err172);
            }
            errors++;
          }
          if (typeof data73 == "number" && isFinite(data73)) {
            if (data73 > 1e3 || isNaN(data73)) {
              const err173 = { instancePath: instancePath + "/server/max_silent_sockets", schemaPath: "#/properties/server/properties/max_silent_sockets/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, message: "must be <= 1000" };
              if (vErrors === null) {
                vErrors = [err173];
              } else {
                vErrors.push(err173);
              }
              errors++;
            }
            if (data73 < 16 || isNaN(data73)) {
              const err174 = { instancePath: instancePath + "/server/max_silent_sockets", schemaPath: "#/properties/server/properties/max_silent_sockets/minimum", keyword: "minimum", params: { comparison: ">=", limit: 16 }, message: "must be >= 16" };
              if (vErrors === null) {
                vErrors = [err174];
              } else {
                vErrors.push(err174);
              }
              errors++;
            }
          }
        }
        if (data0.max_connections_per_address !== void 0) {
          let data74 = data0.max_connections_per_address;
          if (!(typeof data74 == "number" && (!(data74 % 1) && !isNaN(data74)) && isFinite(data74))) {
            const err175 = { instancePath: instancePath + "/server/max_connections_per_address", schemaPath: "#/properties/server/properties/max_connections_per_address/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err175];
            } else {
              vErrors.push(err175);
            }
            errors++;
          }
          if (typeof data74 == "number" && isFinite(data74)) {
            if (data74 > 1e6 || isNaN(data74)) {
              const err176 = { instancePath: instancePath + "/server/max_connections_per_address", schemaPath: "#/properties/server/properties/max_connections_per_address/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, message: "must be <= 1000000" };
              if (vErrors === null) {
                vErrors = [err176];
              } else {
                vErrors.push(err176);
              }
              errors++;
            }
            if (data74 < 0 || isNaN(data74)) {
              const err177 = { instancePath: instancePath + "/server/max_connections_per_address", schemaPath: "#/properties/server/properties/max_connections_per_address/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err177];
              } else {
                vErrors.push(err177);
              }
              errors++;
            }
          }
        }
        if (data0.ping_interval !== void 0) {
          let data75 = data0.ping_interval;
          if (!(typeof data75 == "number" && (!(data75 % 1) && !isNaN(data75)) && isFinite(data75))) {
            const err178 = { instancePath: instancePath + "/server/ping_interval", schemaPath: "#/properties/server/properties/ping_interval/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err178];
            } else {
              vErrors.push(err178);
            }
            errors++;
          }
          if (typeof data75 == "number" && isFinite(data75)) {
            if (data75 > 3600 || isNaN(data75)) {
              const err179 = { instancePath: instancePath + "/server/ping_interval", schemaPath: "#/properties/server/properties/ping_interval/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 }, message: "must be <= 3600" };
              if (vErrors === null) {
                vErrors = [err179];
              } else {
                vErrors.push(err179);
              }
              errors++;
            }
            if (data75 < 1 || isNaN(data75)) {
              const err180 = { instancePath: instancePath + "/server/ping_interval", schemaPath: "#/properties/server/properties/ping_interval/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err180];
              } else {
                vErrors.push(err180);
              }
              errors++;
            }
          }
        }
        if (data0.oro_ping !== void 0) {
          let data76 = data0.oro_ping;
          if (!(typeof data76 == "number" && (!(data76 % 1) && !isNaN(data76)) && isFinite(data76))) {
            const err181 = { instancePath: instancePath + "/server/oro_ping", schemaPath: "#/properties/server/properties/oro_ping/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err181];
            } else {
              vErrors.push(err181);
            }
            errors++;
          }
          if (typeof data76 == "number" && isFinite(data76)) {
            if (data76 > 3600 || isNaN(data76)) {
              const err182 = { instancePath: instancePath + "/server/oro_ping", schemaPath: "#/properties/server/properties/oro_ping/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 }, message: "must be <= 3600" };
              if (vErrors === null) {
                vErrors = [err182];
              } else {
                vErrors.push(err182);
              }
              errors++;
            }
            if (data76 < 0 || isNaN(data76)) {
              const err183 = { instancePath: instancePath + "/server/oro_ping", schemaPath: "#/properties/server/properties/oro_ping/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err183];
              } else {
                vErrors.push(err183);
              }
              errors++;
            }
          }
        }
        if (data0.drain_delay !== void 0) {
          let data77 = data0.drain_delay;
          if (!(typeof data77 == "number" && (!(data77 % 1) && !isNaN(data77)) && isFinite(data77))) {
            const err184 = { instancePath: instancePath + "/server/drain_delay", schemaPath: "#/properties/server/properties/drain_delay/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err184];
            } else {
              vErrors.push(err184);
            }
            errors++;
          }
          if (typeof data77 == "number" && isFinite(data77)) {
            if (data77 > 300 || isNaN(data77)) {
              const err185 = { instancePath: instancePath + "/server/drain_delay", schemaPath: "#/properties/server/properties/drain_delay/maximum", keyword: "maximum", params: { comparison: "<=", limit: 300 }, message: "must be <= 300" };
              if (vErrors === null) {
                vErrors = [err185];
              } else {
                vErrors.push(err185);
              }
              errors++;
            }
            if (data77 < 0 || isNaN(data77)) {
              const err186 = { instancePath: instancePath + "/server/drain_delay", schemaPath: "#/properties/server/properties/drain_delay/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err186];
              } else {
                vErrors.push(err186);
              }
              errors++;
            }
          }
        }
        if (data0.drain !== void 0) {
          let data78 = data0.drain;
          if (!(typeof data78 == "number" && (!(data78 % 1) && !isNaN(data78)) && isFinite(data78))) {
            const err187 = { instancePath: instancePath + "/server/drain", schemaPath: "#/properties/server/properties/drain/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err187];
            } else {
              vErrors.push(err187);
            }
            errors++;
          }
          if (typeof data78 == "number" && isFinite(data78)) {
            if (data78 > 600 || isNaN(data78)) {
              const err188 = { instancePath: instancePath + "/server/drain", schemaPath: "#/properties/server/properties/drain/maximum", keyword: "maximum", params: { comparison: "<=", limit: 600 }, message: "must be <= 600" };
              if (vErrors === null) {
                vErrors = [err188];
              } else {
                vErrors.push(err188);
              }
              errors++;
            }
            if (data78 < 0 || isNaN(data78)) {
              const err189 = { instancePath: instancePath + "/server/drain", schemaPath: "#/properties/server/properties/drain/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err189];
              } else {
                vErrors.push(err189);
              }
              errors++;
            }
          }
        }
        if (data0.log_level !== void 0) {
          let data79 = data0.log_level;
          if (typeof data79 !== "string") {
            const err190 = { instancePath: instancePath + "/server/log_level", schemaPath: "#/properties/server/properties/log_level/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err190];
            } else {
              vErrors.push(err190);
            }
            errors++;
          }
          if (!(data79 === "error" || data79 === "warn" || data79 === "info")) {
            const err191 = { instancePath: instancePath + "/server/log_level", schemaPath: "#/properties/server/properties/log_level/enum", keyword: "enum", params: { allowedValues: schema31.properties.server.properties.log_level.enum }, message: "must be equal to one of the allowed values" };
            if (vErrors === null) {
              vErrors = [err191];
            } else {
              vErrors.push(err191);
            }
            errors++;
          }
        }
        if (data0.log_format !== void 0) {
          let data80 = data0.log_format;
          if (typeof data80 !== "string") {
            const err192 = { instancePath: instancePath + "/server/log_format", schemaPath: "#/properties/server/properties/log_format/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err192];
            } else {
              vErrors.push(err192);
            }
            errors++;
          }
          if (!(data80 === "json" || data80 === "pretty")) {
            const err193 = { instancePath: instancePath + "/server/log_format", schemaPath: "#/properties/server/properties/log_format/enum", keyword: "enum", params: { allowedValues: schema31.properties.server.properties.log_format.enum }, message: "must be equal to one of the allowed values" };
            if (vErrors === null) {
              vErrors = [err193];
            } else {
              vErrors.push(err193);
            }
            errors++;
          }
        }
      } else {
        const err194 = { instancePath: instancePath + "/server", schemaPath: "#/properties/server/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err194];
        } else {
          vErrors.push(err194);
        }
        errors++;
      }
    }
    if (data.lint !== void 0) {
      let data81 = data.lint;
      if (data81 && typeof data81 == "object" && !Array.isArray(data81)) {
        for (const key8 in data81) {
          if (!(key8 === "rules" || key8 === "target")) {
            const err195 = { instancePath: instancePath + "/lint", schemaPath: "#/properties/lint/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err195];
            } else {
              vErrors.push(err195);
            }
            errors++;
          }
        }
        if (data81.rules !== void 0) {
          let data82 = data81.rules;
          if (data82 && typeof data82 == "object" && !Array.isArray(data82)) {
            for (const key9 in data82) {
              let data83 = data82[key9];
              if (typeof data83 !== "string") {
                const err196 = { instancePath: instancePath + "/lint/rules/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/lint/properties/rules/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err196];
                } else {
                  vErrors.push(err196);
                }
                errors++;
              }
              if (!(data83 === "error" || data83 === "warning" || data83 === "info" || data83 === "off")) {
                const err197 = { instancePath: instancePath + "/lint/rules/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/lint/properties/rules/additionalProperties/enum", keyword: "enum", params: { allowedValues: schema31.properties.lint.properties.rules.additionalProperties.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                  vErrors = [err197];
                } else {
                  vErrors.push(err197);
                }
                errors++;
              }
            }
          } else {
            const err198 = { instancePath: instancePath + "/lint/rules", schemaPath: "#/properties/lint/properties/rules/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err198];
            } else {
              vErrors.push(err198);
            }
            errors++;
          }
        }
        if (data81.target !== void 0) {
          let data84 = data81.target;
          if (typeof data84 === "string") {
            if (!pattern25.test(data84)) {
              const err199 = { instancePath: instancePath + "/lint/target", schemaPath: "#/properties/lint/properties/target/pattern", keyword: "pattern", params: { pattern: "^(oro|symfony) [0-9]+(\\.[0-9]+){0,2}$" }, message: 'must match pattern "^(oro|symfony) [0-9]+(\\.[0-9]+){0,2}$"' };
              if (vErrors === null) {
                vErrors = [err199];
              } else {
                vErrors.push(err199);
              }
              errors++;
            }
          } else {
            const err200 = { instancePath: instancePath + "/lint/target", schemaPath: "#/properties/lint/properties/target/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err200];
            } else {
              vErrors.push(err200);
            }
            errors++;
          }
        }
      } else {
        const err201 = { instancePath: instancePath + "/lint", schemaPath: "#/properties/lint/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err201];
        } else {
          vErrors.push(err201);
        }
        errors++;
      }
    }
    if (data.deploy !== void 0) {
      let data85 = data.deploy;
      if (data85 && typeof data85 == "object" && !Array.isArray(data85)) {
        for (const key10 in data85) {
          if (!func1.call(schema31.properties.deploy.properties, key10)) {
            const err202 = { instancePath: instancePath + "/deploy", schemaPath: "#/properties/deploy/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err202];
            } else {
              vErrors.push(err202);
            }
            errors++;
          }
        }
        if (data85.server_name !== void 0) {
          let data86 = data85.server_name;
          if (Array.isArray(data86)) {
            if (data86.length > 100) {
              const err203 = { instancePath: instancePath + "/deploy/server_name", schemaPath: "#/properties/deploy/properties/server_name/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
              if (vErrors === null) {
                vErrors = [err203];
              } else {
                vErrors.push(err203);
              }
              errors++;
            }
            if (data86.length < 1) {
              const err204 = { instancePath: instancePath + "/deploy/server_name", schemaPath: "#/properties/deploy/properties/server_name/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
              if (vErrors === null) {
                vErrors = [err204];
              } else {
                vErrors.push(err204);
              }
              errors++;
            }
            const len7 = data86.length;
            for (let i7 = 0; i7 < len7; i7++) {
              let data87 = data86[i7];
              if (typeof data87 === "string") {
                if (!pattern26.test(data87)) {
                  const err205 = { instancePath: instancePath + "/deploy/server_name/" + i7, schemaPath: "#/properties/deploy/properties/server_name/items/pattern", keyword: "pattern", params: { pattern: "^(\\*\\.)?[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$" }, message: 'must match pattern "^(\\*\\.)?[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$"' };
                  if (vErrors === null) {
                    vErrors = [err205];
                  } else {
                    vErrors.push(err205);
                  }
                  errors++;
                }
              } else {
                const err206 = { instancePath: instancePath + "/deploy/server_name/" + i7, schemaPath: "#/properties/deploy/properties/server_name/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err206];
                } else {
                  vErrors.push(err206);
                }
                errors++;
              }
            }
          } else {
            const err207 = { instancePath: instancePath + "/deploy/server_name", schemaPath: "#/properties/deploy/properties/server_name/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            if (vErrors === null) {
              vErrors = [err207];
            } else {
              vErrors.push(err207);
            }
            errors++;
          }
        }
        if (data85.certificate !== void 0) {
          let data88 = data85.certificate;
          if (typeof data88 === "string") {
            if (!pattern27.test(data88)) {
              const err208 = { instancePath: instancePath + "/deploy/certificate", schemaPath: "#/properties/deploy/properties/certificate/pattern", keyword: "pattern", params: { pattern: "^/[^\\u0000-\\u001f]*$" }, message: 'must match pattern "^/[^\\u0000-\\u001f]*$"' };
              if (vErrors === null) {
                vErrors = [err208];
              } else {
                vErrors.push(err208);
              }
              errors++;
            }
          } else {
            const err209 = { instancePath: instancePath + "/deploy/certificate", schemaPath: "#/properties/deploy/properties/certificate/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err209];
            } else {
              vErrors.push(err209);
            }
            errors++;
          }
        }
        if (data85.certificate_key !== void 0) {
          let data89 = data85.certificate_key;
          if (typeof data89 === "string") {
            if (!pattern27.test(data89)) {
              const err210 = { instancePath: instancePath + "/deploy/certificate_key", schemaPath: "#/properties/deploy/properties/certificate_key/pattern", keyword: "pattern", params: { pattern: "^/[^\\u0000-\\u001f]*$" }, message: 'must match pattern "^/[^\\u0000-\\u001f]*$"' };
              if (vErrors === null) {
                vErrors = [err210];
              } else {
                vErrors.push(err210);
              }
              errors++;
            }
          } else {
            const err211 = { instancePath: instancePath + "/deploy/certificate_key", schemaPath: "#/properties/deploy/properties/certificate_key/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err211];
            } else {
              vErrors.push(err211);
            }
            errors++;
          }
        }
        if (data85.user !== void 0) {
          let data90 = data85.user;
          if (typeof data90 === "string") {
            if (!pattern29.test(data90)) {
              const err212 = { instancePath: instancePath + "/deploy/user", schemaPath: "#/properties/deploy/properties/user/pattern", keyword: "pattern", params: { pattern: "^[a-z_][a-z0-9_-]{0,30}$" }, message: 'must match pattern "^[a-z_][a-z0-9_-]{0,30}$"' };
              if (vErrors === null) {
                vErrors = [err212];
              } else {
                vErrors.push(err212);
              }
              errors++;
            }
          } else {
            const err213 = { instancePath: instancePath + "/deploy/user", schemaPath: "#/properties/deploy/properties/user/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err213];
            } else {
              vErrors.push(err213);
            }
            errors++;
          }
        }
        if (data85.working_directory !== void 0) {
          let data91 = data85.working_directory;
          if (typeof data91 === "string") {
            if (!pattern27.test(data91)) {
              const err214 = { instancePath: instancePath + "/deploy/working_directory", schemaPath: "#/properties/deploy/properties/working_directory/pattern", keyword: "pattern", params: { pattern: "^/[^\\u0000-\\u001f]*$" }, message: 'must match pattern "^/[^\\u0000-\\u001f]*$"' };
              if (vErrors === null) {
                vErrors = [err214];
              } else {
                vErrors.push(err214);
              }
              errors++;
            }
          } else {
            const err215 = { instancePath: instancePath + "/deploy/working_directory", schemaPath: "#/properties/deploy/properties/working_directory/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err215];
            } else {
              vErrors.push(err215);
            }
            errors++;
          }
        }
        if (data85.node !== void 0) {
          let data92 = data85.node;
          if (typeof data92 === "string") {
            if (!pattern27.test(data92)) {
              const err216 = { instancePath: instancePath + "/deploy/node", schemaPath: "#/properties/deploy/properties/node/pattern", keyword: "pattern", params: { pattern: "^/[^\\u0000-\\u001f]*$" }, message: 'must match pattern "^/[^\\u0000-\\u001f]*$"' };
              if (vErrors === null) {
                vErrors = [err216];
              } else {
                vErrors.push(err216);
              }
              errors++;
            }
          } else {
            const err217 = { instancePath: instancePath + "/deploy/node", schemaPath: "#/properties/deploy/properties/node/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err217];
            } else {
              vErrors.push(err217);
            }
            errors++;
          }
        }
        if (data85.image !== void 0) {
          let data93 = data85.image;
          if (typeof data93 === "string") {
            if (!pattern32.test(data93)) {
              const err218 = { instancePath: instancePath + "/deploy/image", schemaPath: "#/properties/deploy/properties/image/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][A-Za-z0-9._/:@-]{0,254}$" }, message: 'must match pattern "^[a-z0-9][A-Za-z0-9._/:@-]{0,254}$"' };
              if (vErrors === null) {
                vErrors = [err218];
              } else {
                vErrors.push(err218);
              }
              errors++;
            }
          } else {
            const err219 = { instancePath: instancePath + "/deploy/image", schemaPath: "#/properties/deploy/properties/image/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err219];
            } else {
              vErrors.push(err219);
            }
            errors++;
          }
        }
        if (data85.package !== void 0) {
          let data94 = data85.package;
          if (typeof data94 === "string") {
            if (!pattern33.test(data94)) {
              const err220 = { instancePath: instancePath + "/deploy/package", schemaPath: "#/properties/deploy/properties/package/pattern", keyword: "pattern", params: { pattern: "^([A-Za-z0-9][A-Za-z0-9._+-]{0,199}\\.tgz|[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]{1,99})?)$" }, message: 'must match pattern "^([A-Za-z0-9][A-Za-z0-9._+-]{0,199}\\.tgz|[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]{1,99})?)$"' };
              if (vErrors === null) {
                vErrors = [err220];
              } else {
                vErrors.push(err220);
              }
              errors++;
            }
          } else {
            const err221 = { instancePath: instancePath + "/deploy/package", schemaPath: "#/properties/deploy/properties/package/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err221];
            } else {
              vErrors.push(err221);
            }
            errors++;
          }
        }
        if (data85.integrity !== void 0) {
          let data95 = data85.integrity;
          if (typeof data95 === "string") {
            if (!pattern34.test(data95)) {
              const err222 = { instancePath: instancePath + "/deploy/integrity", schemaPath: "#/properties/deploy/properties/integrity/pattern", keyword: "pattern", params: { pattern: "^sha512-[A-Za-z0-9+/]{86}==$" }, message: 'must match pattern "^sha512-[A-Za-z0-9+/]{86}==$"' };
              if (vErrors === null) {
                vErrors = [err222];
              } else {
                vErrors.push(err222);
              }
              errors++;
            }
          } else {
            const err223 = { instancePath: instancePath + "/deploy/integrity", schemaPath: "#/properties/deploy/properties/integrity/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err223];
            } else {
              vErrors.push(err223);
            }
            errors++;
          }
        }
        if (data85.nginx !== void 0) {
          let data96 = data85.nginx;
          if (typeof data96 === "string") {
            if (!pattern35.test(data96)) {
              const err224 = { instancePath: instancePath + "/deploy/nginx", schemaPath: "#/properties/deploy/properties/nginx/pattern", keyword: "pattern", params: { pattern: "^[0-9]{1,3}\\.[0-9]{1,3}(\\.[0-9]{1,3})?$" }, message: 'must match pattern "^[0-9]{1,3}\\.[0-9]{1,3}(\\.[0-9]{1,3})?$"' };
              if (vErrors === null) {
                vErrors = [err224];
              } else {
                vErrors.push(err224);
              }
              errors++;
            }
          } else {
            const err225 = { instancePath: instancePath + "/deploy/nginx", schemaPath: "#/properties/deploy/properties/nginx/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err225];
            } else {
              vErrors.push(err225);
            }
            errors++;
          }
        }
        if (data85.name !== void 0) {
          let data97 = data85.name;
          if (typeof data97 === "string") {
            if (!pattern36.test(data97)) {
              const err226 = { instancePath: instancePath + "/deploy/name", schemaPath: "#/properties/deploy/properties/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9-]{0,15}$" }, message: 'must match pattern "^[a-z][a-z0-9-]{0,15}$"' };
              if (vErrors === null) {
                vErrors = [err226];
              } else {
                vErrors.push(err226);
              }
              errors++;
            }
          } else {
            const err227 = { instancePath: instancePath + "/deploy/name", schemaPath: "#/properties/deploy/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err227];
            } else {
              vErrors.push(err227);
            }
            errors++;
          }
        }
        if (data85.instances !== void 0) {
          let data98 = data85.instances;
          if (!(typeof data98 == "number" && (!(data98 % 1) && !isNaN(data98)) && isFinite(data98))) {
            const err228 = { instancePath: instancePath + "/deploy/instances", schemaPath: "#/properties/deploy/properties/instances/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err228];
            } else {
              vErrors.push(err228);
            }
            errors++;
          }
          if (typeof data98 == "number" && isFinite(data98)) {
            if (data98 > 64 || isNaN(data98)) {
              const err229 = { instancePath: instancePath + "/deploy/instances", schemaPath: "#/properties/deploy/properties/instances/maximum", keyword: "maximum", params: { comparison: "<=", limit: 64 }, message: "must be <= 64" };
              if (vErrors === null) {
                vErrors = [err229];
              } else {
                vErrors.push(err229);
              }
              errors++;
            }
            if (data98 < 1 || isNaN(data98)) {
              const err230 = { instancePath: instancePath + "/deploy/instances", schemaPath: "#/properties/deploy/properties/instances/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err230];
              } else {
                vErrors.push(err230);
              }
              errors++;
            }
          }
        }
        if (data85.real_ip !== void 0) {
          let data99 = data85.real_ip;
          if (Array.isArray(data99)) {
            if (data99.length > 100) {
              const err231 = { instancePath: instancePath + "/deploy/real_ip", schemaPath: "#/properties/deploy/properties/real_ip/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
              if (vErrors === null) {
                vErrors = [err231];
              } else {
                vErrors.push(err231);
              }
              errors++;
            }
            if (data99.length < 1) {
              const err232 = { instancePath: instancePath + "/deploy/real_ip", schemaPath: "#/properties/deploy/properties/real_ip/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
              if (vErrors === null) {
                vErrors = [err232];
              } else {
                vErrors.push(err232);
              }
              errors++;
            }
            const len8 = data99.length;
            for (let i8 = 0; i8 < len8; i8++) {
              let data100 = data99[i8];
              if (typeof data100 === "string") {
                if (!pattern37.test(data100)) {
                  const err233 = { instancePath: instancePath + "/deploy/real_ip/" + i8, schemaPath: "#/properties/deploy/properties/real_ip/items/pattern", keyword: "pattern", params: { pattern: "^[0-9A-Fa-f.:]{2,45}(/[0-9]{1,3})?$" }, message: 'must match pattern "^[0-9A-Fa-f.:]{2,45}(/[0-9]{1,3})?$"' };
                  if (vErrors === null) {
                    vErrors = [err233];
                  } else {
                    vErrors.push(err233);
                  }
                  errors++;
                }
              } else {
                const err234 = { instancePath: instancePath + "/deploy/real_ip/" + i8, schemaPath: "#/properties/deploy/properties/real_ip/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err234];
                } else {
                  vErrors.push(err234);
                }
                errors++;
              }
            }
          } else {
            const err235 = { instancePath: instancePath + "/deploy/real_ip", schemaPath: "#/properties/deploy/properties/real_ip/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            if (vErrors === null) {
              vErrors = [err235];
            } else {
              vErrors.push(err235);
            }
            errors++;
          }
        }
        if (data85.real_ip_header !== void 0) {
          let data101 = data85.real_ip_header;
          if (typeof data101 === "string") {
            if (!pattern38.test(data101)) {
              const err236 = { instancePath: instancePath + "/deploy/real_ip_header", schemaPath: "#/properties/deploy/properties/real_ip_header/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9_-]{0,63}$" }, message: 'must match pattern "^[A-Za-z][A-Za-z0-9_-]{0,63}$"' };
              if (vErrors === null) {
                vErrors = [err236];
              } else {
                vErrors.push(err236);
              }
              errors++;
            }
          } else {
            const err237 = { instancePath: instancePath + "/deploy/real_ip_header", schemaPath: "#/properties/deploy/properties/real_ip_header/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err237];
            } else {
              vErrors.push(err237);
            }
            errors++;
          }
        }
        if (data85.access_log !== void 0) {
          let data102 = data85.access_log;
          if (typeof data102 === "string") {
            if (!pattern39.test(data102)) {
              const err238 = { instancePath: instancePath + "/deploy/access_log", schemaPath: "#/properties/deploy/properties/access_log/pattern", keyword: "pattern", params: { pattern: "^(off|/[^\\u0000-\\u001f]*|syslog:server=[!-~]{1,200})$" }, message: 'must match pattern "^(off|/[^\\u0000-\\u001f]*|syslog:server=[!-~]{1,200})$"' };
              if (vErrors === null) {
                vErrors = [err238];
              } else {
                vErrors.push(err238);
              }
              errors++;
            }
          } else {
            const err239 = { instancePath: instancePath + "/deploy/access_log", schemaPath: "#/properties/deploy/properties/access_log/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err239];
            } else {
              vErrors.push(err239);
            }
            errors++;
          }
        }
        if (data85.error_log !== void 0) {
          let data103 = data85.error_log;
          if (typeof data103 === "string") {
            if (!pattern39.test(data103)) {
              const err240 = { instancePath: instancePath + "/deploy/error_log", schemaPath: "#/properties/deploy/properties/error_log/pattern", keyword: "pattern", params: { pattern: "^(off|/[^\\u0000-\\u001f]*|syslog:server=[!-~]{1,200})$" }, message: 'must match pattern "^(off|/[^\\u0000-\\u001f]*|syslog:server=[!-~]{1,200})$"' };
              if (vErrors === null) {
                vErrors = [err240];
              } else {
                vErrors.push(err240);
              }
              errors++;
            }
          } else {
            const err241 = { instancePath: instancePath + "/deploy/error_log", schemaPath: "#/properties/deploy/properties/error_log/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err241];
            } else {
              vErrors.push(err241);
            }
            errors++;
          }
        }
        if (data85.networks !== void 0) {
          let data104 = data85.networks;
          if (Array.isArray(data104)) {
            if (data104.length > 100) {
              const err242 = { instancePath: instancePath + "/deploy/networks", schemaPath: "#/properties/deploy/properties/networks/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
              if (vErrors === null) {
                vErrors = [err242];
              } else {
                vErrors.push(err242);
              }
              errors++;
            }
            if (data104.length < 1) {
              const err243 = { instancePath: instancePath + "/deploy/networks", schemaPath: "#/properties/deploy/properties/networks/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
              if (vErrors === null) {
                vErrors = [err243];
              } else {
                vErrors.push(err243);
              }
              errors++;
            }
            const len9 = data104.length;
            for (let i9 = 0; i9 < len9; i9++) {
              let data105 = data104[i9];
              if (typeof data105 === "string") {
                if (!pattern41.test(data105)) {
                  const err244 = { instancePath: instancePath + "/deploy/networks/" + i9, schemaPath: "#/properties/deploy/properties/networks/items/pattern", keyword: "pattern", params: { pattern: "^(any|localhost|link-local|[0-9A-Fa-f.:]{2,45}(/[0-9]{1,3})?)$" }, message: 'must match pattern "^(any|localhost|link-local|[0-9A-Fa-f.:]{2,45}(/[0-9]{1,3})?)$"' };
                  if (vErrors === null) {
                    vErrors = [err244];
                  } else {
                    vErrors.push(err244);
                  }
                  errors++;
                }
              } else {
                const err245 = { instancePath: instancePath + "/deploy/networks/" + i9, schemaPath: "#/properties/deploy/properties/networks/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err245];
                } else {
                  vErrors.push(err245);
                }
                errors++;
              }
            }
          } else {
            const err246 = { instancePath: instancePath + "/deploy/networks", schemaPath: "#/properties/deploy/properties/networks/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            if (vErrors === null) {
              vErrors = [err246];
            } else {
              vErrors.push(err246);
            }
            errors++;
          }
        }
      } else {
        const err247 = { instancePath: instancePath + "/deploy", schemaPath: "#/properties/deploy/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err247];
        } else {
          vErrors.push(err247);
        }
        errors++;
      }
    }
  } else {
    const err248 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err248];
    } else {
      vErrors.push(err248);
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
