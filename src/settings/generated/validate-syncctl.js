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
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "additionalProperties": false, "properties": { "server": { "type": "object", "additionalProperties": false, "properties": { "listen": { "type": "string", "pattern": "^/[^\\u0000-\\u001f]{1,102}$" }, "listen_mode": { "type": "string", "pattern": "^0?[0-7]{3}$" }, "admin": { "type": "string", "pattern": "^(off|/[^\\u0000]{1,103}|(127\\.[0-9.]+|\\[::1\\]|localhost):[0-9]{1,5})$" }, "secret": { "type": "string", "minLength": 1 }, "jwks": { "type": "string", "pattern": "^(https://|http://(127\\.[0-9.]+|localhost|\\[::1\\])[:/])[^\\s]+$" }, "audience": { "type": "string", "minLength": 1 }, "authenticate": { "type": "string", "pattern": "^[^\\u0000-\\u001f]+$" }, "handlers": { "type": "array", "items": { "type": "string", "pattern": "^[^\\u0000-\\u001f]+$" }, "maxItems": 100 }, "origins": { "type": "array", "items": { "type": "string", "pattern": "^(\\*|([a-z][a-z0-9+.-]*://)?(\\*\\.)?[A-Za-z0-9.:\\[\\]_-]+)$" }, "maxItems": 100 }, "proxies": { "type": "array", "items": { "type": "string", "pattern": "^((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(\\.(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])){3}(/(3[0-2]|[12]?[0-9]))?|[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){1,7}(:[0-9]{1,3}(\\.[0-9]{1,3}){3})?(/(12[0-8]|1[01][0-9]|[1-9]?[0-9]))?)$" }, "maxItems": 100 }, "backend": { "type": "object", "additionalProperties": false, "properties": { "from": { "type": "array", "items": { "type": "string", "pattern": "^((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(\\.(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])){3}(/(3[0-2]|[12]?[0-9]))?|[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){1,7}(:[0-9]{1,3}(\\.[0-9]{1,3}){3})?(/(12[0-8]|1[01][0-9]|[1-9]?[0-9]))?)$" }, "maxItems": 100 }, "listen": { "type": "string", "pattern": "^(/[^\\u0000]{1,103}|([0-9.]+|\\[[0-9A-Fa-f:.]+\\]|localhost):[0-9]{1,5})$" } } }, "history": { "type": "object", "additionalProperties": false, "properties": { "count": { "type": "integer", "minimum": 0, "maximum": 1e5 }, "bytes": { "type": "integer", "minimum": 1024, "maximum": 1073741824 }, "age": { "type": "integer", "minimum": 1, "maximum": 86400 }, "total_bytes": { "type": "integer", "minimum": 65536, "maximum": 1099511627776 } } }, "engine": { "type": "string", "enum": ["memory", "redis"] }, "redis": { "type": "object", "additionalProperties": false, "properties": { "url": { "type": "string", "pattern": "^(rediss?://([^\\s/?#@]*@)?(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9][A-Za-z0-9._-]*)(:[0-9]{1,5})?(/[0-9]{0,4})?|unix:(//)?/[^\\u0000-\\u001f]+)$" }, "user": { "type": "string", "pattern": "^[^\\s]+$" }, "password": { "type": "string", "minLength": 1 }, "sentinel": { "type": "object", "additionalProperties": false, "properties": { "master": { "type": "string", "pattern": "^[^\\s]+$" }, "addresses": { "type": "array", "items": { "type": "string", "pattern": "^(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9][A-Za-z0-9._-]*)(:[0-9]{1,5})?$" }, "maxItems": 100 }, "user": { "type": "string", "pattern": "^[^\\s]+$" }, "password": { "type": "string", "minLength": 1 } } }, "cluster": { "type": "array", "items": { "type": "string", "pattern": "^(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9][A-Za-z0-9._-]*)(:[0-9]{1,5})?$" }, "maxItems": 100 }, "prefix": { "type": "string", "pattern": "^[A-Za-z0-9_.:-]{1,64}$" }, "ca": { "type": "string", "pattern": "^[^\\u0000-\\u001f]+$" }, "tickets_when_away": { "type": "string", "enum": ["refuse", "accept"] } } }, "policy": { "type": "string", "enum": ["enforce", "report"] }, "topics": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["pattern"], "properties": { "pattern": { "type": "string", "minLength": 1 }, "requirements": { "type": "object", "additionalProperties": { "type": ["string", "object"], "additionalProperties": false, "properties": { "pattern": { "type": "string", "minLength": 1 }, "wildcard": { "type": "boolean" } } } }, "subscribe": { "type": "string", "pattern": "^(anyone|user|backend|nobody|user\\.[A-Za-z_][A-Za-z0-9_]* *= *[A-Za-z_][A-Za-z0-9_]*)$" }, "publish": { "type": "string", "pattern": "^(anyone|user|backend|nobody|user\\.[A-Za-z_][A-Za-z0-9_]* *= *[A-Za-z_][A-Za-z0-9_]*)$" }, "ping": { "type": "integer", "minimum": 1, "maximum": 3600 }, "history": { "type": ["boolean", "object"], "additionalProperties": false, "properties": { "count": { "type": "integer", "minimum": 1, "maximum": 1e5 }, "bytes": { "type": "integer", "minimum": 1024, "maximum": 1073741824 }, "age": { "type": "integer", "minimum": 1, "maximum": 86400 } } } } }, "maxItems": 200 }, "max_tickets_waiting": { "type": "integer", "minimum": 1, "maximum": 1e5 }, "max_bad_tickets": { "type": "integer", "minimum": 1, "maximum": 1e6 }, "authenticate_timeout": { "type": "integer", "minimum": 1, "maximum": 60 }, "max_calls": { "type": "integer", "minimum": 1, "maximum": 1e5 }, "max_total_calls": { "type": "integer", "minimum": 1, "maximum": 1e7 }, "call_timeout": { "type": "integer", "minimum": 1, "maximum": 3600 }, "admin_mode": { "type": "string", "pattern": "^0?[0-7]{3}$" }, "admin_secret": { "type": "string", "minLength": 16 }, "handshake_timeout": { "type": "integer", "minimum": 1, "maximum": 300 }, "max_head_bytes": { "type": "integer", "minimum": 1024, "maximum": 1048576 }, "max_message_bytes": { "type": "integer", "minimum": 1024, "maximum": 67108864 }, "max_guest_message_bytes": { "type": "integer", "minimum": 1024, "maximum": 67108864 }, "max_fragments": { "type": "integer", "minimum": 1, "maximum": 16384 }, "message_timeout": { "type": "integer", "minimum": 1, "maximum": 300 }, "max_bad_messages": { "type": "integer", "minimum": 0, "maximum": 1e6 }, "max_message_rate": { "type": "integer", "minimum": 0, "maximum": 1e6 }, "max_waiting_publishes": { "type": "integer", "minimum": 1, "maximum": 1e7 }, "max_topic_length": { "type": "integer", "minimum": 64, "maximum": 65536 }, "max_prefixes": { "type": "integer", "minimum": 0, "maximum": 1e5 }, "max_subscriptions": { "type": "integer", "minimum": 1, "maximum": 1e6 }, "max_total_subscriptions": { "type": "integer", "minimum": 1, "maximum": 1e8 }, "max_stored_bytes": { "type": "integer", "minimum": 4096, "maximum": 1073741824 }, "max_total_stored_bytes": { "type": "integer", "minimum": 65536, "maximum": 1099511627776 }, "max_total_unfinished_bytes": { "type": "integer", "minimum": 1048576, "maximum": 1099511627776 }, "max_buffered_bytes": { "type": "integer", "minimum": 65536, "maximum": 1073741824 }, "max_total_buffered_bytes": { "type": "integer", "minimum": 1048576, "maximum": 1099511627776 }, "max_connections": { "type": "integer", "minimum": 1, "maximum": 1e6 }, "reserved_connections": { "type": "integer", "minimum": 0, "maximum": 1e5 }, "max_silent_sockets": { "type": "integer", "minimum": 16, "maximum": 1e3 }, "max_connections_per_address": { "type": "integer", "minimum": 0, "maximum": 1e6 }, "ping_interval": { "type": "integer", "minimum": 1, "maximum": 3600 }, "rewind": { "type": "integer", "minimum": 0, "maximum": 3600 }, "rewind_guests": { "type": "boolean" }, "oro_ping": { "type": "integer", "minimum": 0, "maximum": 3600 }, "drain_delay": { "type": "integer", "minimum": 0, "maximum": 300 }, "drain": { "type": "integer", "minimum": 0, "maximum": 600 }, "log_level": { "type": "string", "enum": ["error", "warn", "info"] }, "log_format": { "type": "string", "enum": ["json", "pretty"] } } }, "lint": { "type": "object", "additionalProperties": false, "properties": { "rules": { "type": "object", "additionalProperties": { "type": "string", "enum": ["error", "warning", "info", "off"] } }, "target": { "type": "string", "pattern": "^(oro|symfony) [0-9]+(\\.[0-9]+){0,2}$" } } }, "deploy": { "type": "object", "additionalProperties": false, "properties": { "server_name": { "type": "array", "items": { "type": "string", "pattern": "^(\\*\\.)?[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$" }, "minItems": 1, "maxItems": 100 }, "certificate": { "type": "string", "pattern": "^/[^\\u0000-\\u001f]*$" }, "certificate_key": { "type": "string", "pattern": "^/[^\\u0000-\\u001f]*$" }, "user": { "type": "string", "pattern": "^[a-z_][a-z0-9_-]{0,30}$" }, "working_directory": { "type": "string", "pattern": "^/[^\\u0000-\\u001f]*$" }, "node": { "type": "string", "pattern": "^/[^\\u0000-\\u001f]*$" }, "image": { "type": "string", "pattern": "^[a-z0-9][A-Za-z0-9._/:@-]{0,254}$" }, "package": { "type": "string", "pattern": "^([A-Za-z0-9][A-Za-z0-9._+-]{0,199}\\.tgz|[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]{1,99})?)$" }, "integrity": { "type": "string", "pattern": "^sha512-[A-Za-z0-9+/]{86}==$" }, "nginx": { "type": "string", "pattern": "^[0-9]{1,3}\\.[0-9]{1,3}(\\.[0-9]{1,3})?$" }, "name": { "type": "string", "pattern": "^[a-z][a-z0-9-]{0,15}$" }, "instances": { "type": "integer", "minimum": 1, "maximum": 64 }, "real_ip": { "type": "array", "items": { "type": "string", "pattern": "^[0-9A-Fa-f.:]{2,45}(/[0-9]{1,3})?$" }, "minItems": 1, "maxItems": 100 }, "real_ip_header": { "type": "string", "pattern": "^[A-Za-z][A-Za-z0-9_-]{0,63}$" }, "access_log": { "type": "string", "pattern": "^(off|/[^\\u0000-\\u001f]*|syslog:server=[!-~]{1,200})$" }, "error_log": { "type": "string", "pattern": "^(off|/[^\\u0000-\\u001f]*|syslog:server=[!-~]{1,200})$" }, "networks": { "type": "array", "items": { "type": "string", "pattern": "^(any|localhost|link-local|[0-9A-Fa-f.:]{2,45}(/[0-9]{1,3})?)$" }, "minItems": 1, "maxItems": 100 } } } } };
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
        if (data0.history !== void 0) {
          let data18 = data0.history;
          if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
            for (const key3 in data18) {
              if (!(key3 === "count" || key3 === "bytes" || key3 === "age" || key3 === "total_bytes")) {
                const err36 = { instancePath: instancePath + "/server/history", schemaPath: "#/properties/server/properties/history/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err36];
                } else {
                  vErrors.push(err36);
                }
                errors++;
              }
            }
            if (data18.count !== void 0) {
              let data19 = data18.count;
              if (!(typeof data19 == "number" && (!(data19 % 1) && !isNaN(data19)) && isFinite(data19))) {
                const err37 = { instancePath: instancePath + "/server/history/count", schemaPath: "#/properties/server/properties/history/properties/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                if (vErrors === null) {
                  vErrors = [err37];
                } else {
                  vErrors.push(err37);
                }
                errors++;
              }
              if (typeof data19 == "number" && isFinite(data19)) {
                if (data19 > 1e5 || isNaN(data19)) {
                  const err38 = { instancePath: instancePath + "/server/history/count", schemaPath: "#/properties/server/properties/history/properties/count/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e5 }, message: "must be <= 100000" };
                  if (vErrors === null) {
                    vErrors = [err38];
                  } else {
                    vErrors.push(err38);
                  }
                  errors++;
                }
                if (data19 < 0 || isNaN(data19)) {
                  const err39 = { instancePath: instancePath + "/server/history/count", schemaPath: "#/properties/server/properties/history/properties/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  if (vErrors === null) {
                    vErrors = [err39];
                  } else {
                    vErrors.push(err39);
                  }
                  errors++;
                }
              }
            }
            if (data18.bytes !== void 0) {
              let data20 = data18.bytes;
              if (!(typeof data20 == "number" && (!(data20 % 1) && !isNaN(data20)) && isFinite(data20))) {
                const err40 = { instancePath: instancePath + "/server/history/bytes", schemaPath: "#/properties/server/properties/history/properties/bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                if (vErrors === null) {
                  vErrors = [err40];
                } else {
                  vErrors.push(err40);
                }
                errors++;
              }
              if (typeof data20 == "number" && isFinite(data20)) {
                if (data20 > 1073741824 || isNaN(data20)) {
                  const err41 = { instancePath: instancePath + "/server/history/bytes", schemaPath: "#/properties/server/properties/history/properties/bytes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1073741824 }, message: "must be <= 1073741824" };
                  if (vErrors === null) {
                    vErrors = [err41];
                  } else {
                    vErrors.push(err41);
                  }
                  errors++;
                }
                if (data20 < 1024 || isNaN(data20)) {
                  const err42 = { instancePath: instancePath + "/server/history/bytes", schemaPath: "#/properties/server/properties/history/properties/bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1024 }, message: "must be >= 1024" };
                  if (vErrors === null) {
                    vErrors = [err42];
                  } else {
                    vErrors.push(err42);
                  }
                  errors++;
                }
              }
            }
            if (data18.age !== void 0) {
              let data21 = data18.age;
              if (!(typeof data21 == "number" && (!(data21 % 1) && !isNaN(data21)) && isFinite(data21))) {
                const err43 = { instancePath: instancePath + "/server/history/age", schemaPath: "#/properties/server/properties/history/properties/age/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                if (vErrors === null) {
                  vErrors = [err43];
                } else {
                  vErrors.push(err43);
                }
                errors++;
              }
              if (typeof data21 == "number" && isFinite(data21)) {
                if (data21 > 86400 || isNaN(data21)) {
                  const err44 = { instancePath: instancePath + "/server/history/age", schemaPath: "#/properties/server/properties/history/properties/age/maximum", keyword: "maximum", params: { comparison: "<=", limit: 86400 }, message: "must be <= 86400" };
                  if (vErrors === null) {
                    vErrors = [err44];
                  } else {
                    vErrors.push(err44);
                  }
                  errors++;
                }
                if (data21 < 1 || isNaN(data21)) {
                  const err45 = { instancePath: instancePath + "/server/history/age", schemaPath: "#/properties/server/properties/history/properties/age/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                  if (vErrors === null) {
                    vErrors = [err45];
                  } else {
                    vErrors.push(err45);
                  }
                  errors++;
                }
              }
            }
            if (data18.total_bytes !== void 0) {
              let data22 = data18.total_bytes;
              if (!(typeof data22 == "number" && (!(data22 % 1) && !isNaN(data22)) && isFinite(data22))) {
                const err46 = { instancePath: instancePath + "/server/history/total_bytes", schemaPath: "#/properties/server/properties/history/properties/total_bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                if (vErrors === null) {
                  vErrors = [err46];
                } else {
                  vErrors.push(err46);
                }
                errors++;
              }
              if (typeof data22 == "number" && isFinite(data22)) {
                if (data22 > 1099511627776 || isNaN(data22)) {
                  const err47 = { instancePath: instancePath + "/server/history/total_bytes", schemaPath: "#/properties/server/properties/history/properties/total_bytes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1099511627776 }, message: "must be <= 1099511627776" };
                  if (vErrors === null) {
                    vErrors = [err47];
                  } else {
                    vErrors.push(err47);
                  }
                  errors++;
                }
                if (data22 < 65536 || isNaN(data22)) {
                  const err48 = { instancePath: instancePath + "/server/history/total_bytes", schemaPath: "#/properties/server/properties/history/properties/total_bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 65536 }, message: "must be >= 65536" };
                  if (vErrors === null) {
                    vErrors = [err48];
                  } else {
                    vErrors.push(err48);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err49 = { instancePath: instancePath + "/server/history", schemaPath: "#/properties/server/properties/history/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err49];
            } else {
              vErrors.push(err49);
            }
            errors++;
          }
        }
        if (data0.engine !== void 0) {
          let data23 = data0.engine;
          if (typeof data23 !== "string") {
            const err50 = { instancePath: instancePath + "/server/engine", schemaPath: "#/properties/server/properties/engine/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err50];
            } else {
              vErrors.push(err50);
            }
            errors++;
          }
          if (!(data23 === "memory" || data23 === "redis")) {
            const err51 = { instancePath: instancePath + "/server/engine", schemaPath: "#/properties/server/properties/engine/enum", keyword: "enum", params: { allowedValues: schema31.properties.server.properties.engine.enum }, message: "must be equal to one of the allowed values" };
            if (vErrors === null) {
              vErrors = [err51];
            } else {
              vErrors.push(err51);
            }
            errors++;
          }
        }
        if (data0.redis !== void 0) {
          let data24 = data0.redis;
          if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
            for (const key4 in data24) {
              if (!(key4 === "url" || key4 === "user" || key4 === "password" || key4 === "sentinel" || key4 === "cluster" || key4 === "prefix" || key4 === "ca" || key4 === "tickets_when_away")) {
                const err52 = { instancePath: instancePath + "/server/redis", schemaPath: "#/properties/server/properties/redis/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err52];
                } else {
                  vErrors.push(err52);
                }
                errors++;
              }
            }
            if (data24.url !== void 0) {
              let data25 = data24.url;
              if (typeof data25 === "string") {
                if (!pattern14.test(data25)) {
                  const err53 = { instancePath: instancePath + "/server/redis/url", schemaPath: "#/properties/server/properties/redis/properties/url/pattern", keyword: "pattern", params: { pattern: "^(rediss?://([^\\s/?#@]*@)?(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9][A-Za-z0-9._-]*)(:[0-9]{1,5})?(/[0-9]{0,4})?|unix:(//)?/[^\\u0000-\\u001f]+)$" }, message: 'must match pattern "^(rediss?://([^\\s/?#@]*@)?(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9][A-Za-z0-9._-]*)(:[0-9]{1,5})?(/[0-9]{0,4})?|unix:(//)?/[^\\u0000-\\u001f]+)$"' };
                  if (vErrors === null) {
                    vErrors = [err53];
                  } else {
                    vErrors.push(err53);
                  }
                  errors++;
                }
              } else {
                const err54 = { instancePath: instancePath + "/server/redis/url", schemaPath: "#/properties/server/properties/redis/properties/url/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err54];
                } else {
                  vErrors.push(err54);
                }
                errors++;
              }
            }
            if (data24.user !== void 0) {
              let data26 = data24.user;
              if (typeof data26 === "string") {
                if (!pattern15.test(data26)) {
                  const err55 = { instancePath: instancePath + "/server/redis/user", schemaPath: "#/properties/server/properties/redis/properties/user/pattern", keyword: "pattern", params: { pattern: "^[^\\s]+$" }, message: 'must match pattern "^[^\\s]+$"' };
                  if (vErrors === null) {
                    vErrors = [err55];
                  } else {
                    vErrors.push(err55);
                  }
                  errors++;
                }
              } else {
                const err56 = { instancePath: instancePath + "/server/redis/user", schemaPath: "#/properties/server/properties/redis/properties/user/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err56];
                } else {
                  vErrors.push(err56);
                }
                errors++;
              }
            }
            if (data24.password !== void 0) {
              let data27 = data24.password;
              if (typeof data27 === "string") {
                if (func2(data27) < 1) {
                  const err57 = { instancePath: instancePath + "/server/redis/password", schemaPath: "#/properties/server/properties/redis/properties/password/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  if (vErrors === null) {
                    vErrors = [err57];
                  } else {
                    vErrors.push(err57);
                  }
                  errors++;
                }
              } else {
                const err58 = { instancePath: instancePath + "/server/redis/password", schemaPath: "#/properties/server/properties/redis/properties/password/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err58];
                } else {
                  vErrors.push(err58);
                }
                errors++;
              }
            }
            if (data24.sentinel !== void 0) {
              let data28 = data24.sentinel;
              if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
                for (const key5 in data28) {
                  if (!(key5 === "master" || key5 === "addresses" || key5 === "user" || key5 === "password")) {
                    const err59 = { instancePath: instancePath + "/server/redis/sentinel", schemaPath: "#/properties/server/properties/redis/properties/sentinel/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" };
                    if (vErrors === null) {
                      vErrors = [err59];
                    } else {
                      vErrors.push(err59);
                    }
                    errors++;
                  }
                }
                if (data28.master !== void 0) {
                  let data29 = data28.master;
                  if (typeof data29 === "string") {
                    if (!pattern15.test(data29)) {
                      const err60 = { instancePath: instancePath + "/server/redis/sentinel/master", schemaPath: "#/properties/server/properties/redis/properties/sentinel/properties/master/pattern", keyword: "pattern", params: { pattern: "^[^\\s]+$" }, message: 'must match pattern "^[^\\s]+$"' };
                      if (vErrors === null) {
                        vErrors = [err60];
                      } else {
                        vErrors.push(err60);
                      }
                      errors++;
                    }
                  } else {
                    const err61 = { instancePath: instancePath + "/server/redis/sentinel/master", schemaPath: "#/properties/server/properties/redis/properties/sentinel/properties/master/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err61];
                    } else {
                      vErrors.push(err61);
                    }
                    errors++;
                  }
                }
                if (data28.addresses !== void 0) {
                  let data30 = data28.addresses;
                  if (Array.isArray(data30)) {
                    if (data30.length > 100) {
                      const err62 = { instancePath: instancePath + "/server/redis/sentinel/addresses", schemaPath: "#/properties/server/properties/redis/properties/sentinel/properties/addresses/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
                      if (vErrors === null) {
                        vErrors = [err62];
                      } else {
                        vErrors.push(err62);
                      }
                      errors++;
                    }
                    const len4 = data30.length;
                    for (let i4 = 0; i4 < len4; i4++) {
                      let data31 = data30[i4];
                      if (typeof data31 === "string") {
                        if (!pattern17.test(data31)) {
                          const err63 = { instancePath: instancePath + "/server/redis/sentinel/addresses/" + i4, schemaPath: "#/properties/server/properties/redis/properties/sentinel/properties/addresses/items/pattern", keyword: "pattern", params: { pattern: "^(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9][A-Za-z0-9._-]*)(:[0-9]{1,5})?$" }, message: 'must match pattern "^(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9][A-Za-z0-9._-]*)(:[0-9]{1,5})?$"' };
                          if (vErrors === null) {
                            vErrors = [err63];
                          } else {
                            vErrors.push(err63);
                          }
                          errors++;
                        }
                      } else {
                        const err64 = { instancePath: instancePath + "/server/redis/sentinel/addresses/" + i4, schemaPath: "#/properties/server/properties/redis/properties/sentinel/properties/addresses/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                          vErrors = [err64];
                        } else {
                          vErrors.push(err64);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err65 = { instancePath: instancePath + "/server/redis/sentinel/addresses", schemaPath: "#/properties/server/properties/redis/properties/sentinel/properties/addresses/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                    if (vErrors === null) {
                      vErrors = [err65];
                    } else {
                      vErrors.push(err65);
                    }
                    errors++;
                  }
                }
                if (data28.user !== void 0) {
                  let data32 = data28.user;
                  if (typeof data32 === "string") {
                    if (!pattern15.test(data32)) {
                      const err66 = { instancePath: instancePath + "/server/redis/sentinel/user", schemaPath: "#/properties/server/properties/redis/properties/sentinel/properties/user/pattern", keyword: "pattern", params: { pattern: "^[^\\s]+$" }, message: 'must match pattern "^[^\\s]+$"' };
                      if (vErrors === null) {
                        vErrors = [err66];
                      } else {
                        vErrors.push(err66);
                      }
                      errors++;
                    }
                  } else {
                    const err67 = { instancePath: instancePath + "/server/redis/sentinel/user", schemaPath: "#/properties/server/properties/redis/properties/sentinel/properties/user/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err67];
                    } else {
                      vErrors.push(err67);
                    }
                    errors++;
                  }
                }
                if (data28.password !== void 0) {
                  let data33 = data28.password;
                  if (typeof data33 === "string") {
                    if (func2(data33) < 1) {
                      const err68 = { instancePath: instancePath + "/server/redis/sentinel/password", schemaPath: "#/properties/server/properties/redis/properties/sentinel/properties/password/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                      if (vErrors === null) {
                        vErrors = [err68];
                      } else {
                        vErrors.push(err68);
                      }
                      errors++;
                    }
                  } else {
                    const err69 = { instancePath: instancePath + "/server/redis/sentinel/password", schemaPath: "#/properties/server/properties/redis/properties/sentinel/properties/password/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err69];
                    } else {
                      vErrors.push(err69);
                    }
                    errors++;
                  }
                }
              } else {
                const err70 = { instancePath: instancePath + "/server/redis/sentinel", schemaPath: "#/properties/server/properties/redis/properties/sentinel/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err70];
                } else {
                  vErrors.push(err70);
                }
                errors++;
              }
            }
            if (data24.cluster !== void 0) {
              let data34 = data24.cluster;
              if (Array.isArray(data34)) {
                if (data34.length > 100) {
                  const err71 = { instancePath: instancePath + "/server/redis/cluster", schemaPath: "#/properties/server/properties/redis/properties/cluster/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
                  if (vErrors === null) {
                    vErrors = [err71];
                  } else {
                    vErrors.push(err71);
                  }
                  errors++;
                }
                const len5 = data34.length;
                for (let i5 = 0; i5 < len5; i5++) {
                  let data35 = data34[i5];
                  if (typeof data35 === "string") {
                    if (!pattern17.test(data35)) {
                      const err72 = { instancePath: instancePath + "/server/redis/cluster/" + i5, schemaPath: "#/properties/server/properties/redis/properties/cluster/items/pattern", keyword: "pattern", params: { pattern: "^(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9][A-Za-z0-9._-]*)(:[0-9]{1,5})?$" }, message: 'must match pattern "^(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9][A-Za-z0-9._-]*)(:[0-9]{1,5})?$"' };
                      if (vErrors === null) {
                        vErrors = [err72];
                      } else {
                        vErrors.push(err72);
                      }
                      errors++;
                    }
                  } else {
                    const err73 = { instancePath: instancePath + "/server/redis/cluster/" + i5, schemaPath: "#/properties/server/properties/redis/properties/cluster/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err73];
                    } else {
                      vErrors.push(err73);
                    }
                    errors++;
                  }
                }
              } else {
                const err74 = { instancePath: instancePath + "/server/redis/cluster", schemaPath: "#/properties/server/properties/redis/properties/cluster/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                  vErrors = [err74];
                } else {
                  vErrors.push(err74);
                }
                errors++;
              }
            }
            if (data24.prefix !== void 0) {
              let data36 = data24.prefix;
              if (typeof data36 === "string") {
                if (!pattern20.test(data36)) {
                  const err75 = { instancePath: instancePath + "/server/redis/prefix", schemaPath: "#/properties/server/properties/redis/properties/prefix/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_.:-]{1,64}$" }, message: 'must match pattern "^[A-Za-z0-9_.:-]{1,64}$"' };
                  if (vErrors === null) {
                    vErrors = [err75];
                  } else {
                    vErrors.push(err75);
                  }
                  errors++;
                }
              } else {
                const err76 = { instancePath: instancePath + "/server/redis/prefix", schemaPath: "#/properties/server/properties/redis/properties/prefix/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err76];
                } else {
                  vErrors.push(err76);
                }
                errors++;
              }
            }
            if (data24.ca !== void 0) {
              let data37 = data24.ca;
              if (typeof data37 === "string") {
                if (!pattern8.test(data37)) {
                  const err77 = { instancePath: instancePath + "/server/redis/ca", schemaPath: "#/properties/server/properties/redis/properties/ca/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f]+$" }, message: 'must match pattern "^[^\\u0000-\\u001f]+$"' };
                  if (vErrors === null) {
                    vErrors = [err77];
                  } else {
                    vErrors.push(err77);
                  }
                  errors++;
                }
              } else {
                const err78 = { instancePath: instancePath + "/server/redis/ca", schemaPath: "#/properties/server/properties/redis/properties/ca/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err78];
                } else {
                  vErrors.push(err78);
                }
                errors++;
              }
            }
            if (data24.tickets_when_away !== void 0) {
              let data38 = data24.tickets_when_away;
              if (typeof data38 !== "string") {
                const err79 = { instancePath: instancePath + "/server/redis/tickets_when_away", schemaPath: "#/properties/server/properties/redis/properties/tickets_when_away/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err79];
                } else {
                  vErrors.push(err79);
                }
                errors++;
              }
              if (!(data38 === "refuse" || data38 === "accept")) {
                const err80 = { instancePath: instancePath + "/server/redis/tickets_when_away", schemaPath: "#/properties/server/properties/redis/properties/tickets_when_away/enum", keyword: "enum", params: { allowedValues: schema31.properties.server.properties.redis.properties.tickets_when_away.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                  vErrors = [err80];
                } else {
                  vErrors.push(err80);
                }
                errors++;
              }
            }
          } else {
            const err81 = { instancePath: instancePath + "/server/redis", schemaPath: "#/properties/server/properties/redis/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err81];
            } else {
              vErrors.push(err81);
            }
            errors++;
          }
        }
        if (data0.policy !== void 0) {
          let data39 = data0.policy;
          if (typeof data39 !== "string") {
            const err82 = { instancePath: instancePath + "/server/policy", schemaPath: "#/properties/server/properties/policy/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err82];
            } else {
              vErrors.push(err82);
            }
            errors++;
          }
          if (!(data39 === "enforce" || data39 === "report")) {
            const err83 = { instancePath: instancePath + "/server/policy", schemaPath: "#/properties/server/properties/policy/enum", keyword: "enum", params: { allowedValues: schema31.properties.server.properties.policy.enum }, message: "must be equal to one of the allowed values" };
            if (vErrors === null) {
              vErrors = [err83];
            } else {
              vErrors.push(err83);
            }
            errors++;
          }
        }
        if (data0.topics !== void 0) {
          let data40 = data0.topics;
          if (Array.isArray(data40)) {
            if (data40.length > 200) {
              const err84 = { instancePath: instancePath + "/server/topics", schemaPath: "#/properties/server/properties/topics/maxItems", keyword: "maxItems", params: { limit: 200 }, message: "must NOT have more than 200 items" };
              if (vErrors === null) {
                vErrors = [err84];
              } else {
                vErrors.push(err84);
              }
              errors++;
            }
            const len6 = data40.length;
            for (let i6 = 0; i6 < len6; i6++) {
              let data41 = data40[i6];
              if (data41 && typeof data41 == "object" && !Array.isArray(data41)) {
                if (data41.pattern === void 0) {
                  const err85 = { instancePath: instancePath + "/server/topics/" + i6, schemaPath: "#/properties/server/properties/topics/items/required", keyword: "required", params: { missingProperty: "pattern" }, message: "must have required property 'pattern'" };
                  if (vErrors === null) {
                    vErrors = [err85];
                  } else {
                    vErrors.push(err85);
                  }
                  errors++;
                }
                for (const key6 in data41) {
                  if (!(key6 === "pattern" || key6 === "requirements" || key6 === "subscribe" || key6 === "publish" || key6 === "ping" || key6 === "history")) {
                    const err86 = { instancePath: instancePath + "/server/topics/" + i6, schemaPath: "#/properties/server/properties/topics/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties" };
                    if (vErrors === null) {
                      vErrors = [err86];
                    } else {
                      vErrors.push(err86);
                    }
                    errors++;
                  }
                }
                if (data41.pattern !== void 0) {
                  let data42 = data41.pattern;
                  if (typeof data42 === "string") {
                    if (func2(data42) < 1) {
                      const err87 = { instancePath: instancePath + "/server/topics/" + i6 + "/pattern", schemaPath: "#/properties/server/properties/topics/items/properties/pattern/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                      if (vErrors === null) {
                        vErrors = [err87];
                      } else {
                        vErrors.push(err87);
                      }
                      errors++;
                    }
                  } else {
                    const err88 = { instancePath: instancePath + "/server/topics/" + i6 + "/pattern", schemaPath: "#/properties/server/properties/topics/items/properties/pattern/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err88];
                    } else {
                      vErrors.push(err88);
                    }
                    errors++;
                  }
                }
                if (data41.requirements !== void 0) {
                  let data43 = data41.requirements;
                  if (data43 && typeof data43 == "object" && !Array.isArray(data43)) {
                    for (const key7 in data43) {
                      let data44 = data43[key7];
                      if (typeof data44 !== "string" && !(data44 && typeof data44 == "object" && !Array.isArray(data44))) {
                        const err89 = { instancePath: instancePath + "/server/topics/" + i6 + "/requirements/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/server/properties/topics/items/properties/requirements/additionalProperties/type", keyword: "type", params: { type: schema31.properties.server.properties.topics.items.properties.requirements.additionalProperties.type }, message: "must be string,object" };
                        if (vErrors === null) {
                          vErrors = [err89];
                        } else {
                          vErrors.push(err89);
                        }
                        errors++;
                      }
                      if (data44 && typeof data44 == "object" && !Array.isArray(data44)) {
                        for (const key8 in data44) {
                          if (!(key8 === "pattern" || key8 === "wildcard")) {
                            const err90 = { instancePath: instancePath + "/server/topics/" + i6 + "/requirements/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/server/properties/topics/items/properties/requirements/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties" };
                            if (vErrors === null) {
                              vErrors = [err90];
                            } else {
                              vErrors.push(err90);
                            }
                            errors++;
                          }
                        }
                        if (data44.pattern !== void 0) {
                          let data45 = data44.pattern;
                          if (typeof data45 === "string") {
                            if (func2(data45) < 1) {
                              const err91 = { instancePath: instancePath + "/server/topics/" + i6 + "/requirements/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/pattern", schemaPath: "#/properties/server/properties/topics/items/properties/requirements/additionalProperties/properties/pattern/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                              if (vErrors === null) {
                                vErrors = [err91];
                              } else {
                                vErrors.push(err91);
                              }
                              errors++;
                            }
                          } else {
                            const err92 = { instancePath: instancePath + "/server/topics/" + i6 + "/requirements/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/pattern", schemaPath: "#/properties/server/properties/topics/items/properties/requirements/additionalProperties/properties/pattern/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                            if (vErrors === null) {
                              vErrors = [err92];
                            } else {
                              vErrors.push(err92);
                            }
                            errors++;
                          }
                        }
                        if (data44.wildcard !== void 0) {
                          if (typeof data44.wildcard !== "boolean") {
                            const err93 = { instancePath: instancePath + "/server/topics/" + i6 + "/requirements/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/wildcard", schemaPath: "#/properties/server/properties/topics/items/properties/requirements/additionalProperties/properties/wildcard/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                            if (vErrors === null) {
                              vErrors = [err93];
                            } else {
                              vErrors.push(err93);
                            }
                            errors++;
                          }
                        }
                      }
                    }
                  } else {
                    const err94 = { instancePath: instancePath + "/server/topics/" + i6 + "/requirements", schemaPath: "#/properties/server/properties/topics/items/properties/requirements/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                    if (vErrors === null) {
                      vErrors = [err94];
                    } else {
                      vErrors.push(err94);
                    }
                    errors++;
                  }
                }
                if (data41.subscribe !== void 0) {
                  let data47 = data41.subscribe;
                  if (typeof data47 === "string") {
                    if (!pattern22.test(data47)) {
                      const err95 = { instancePath: instancePath + "/server/topics/" + i6 + "/subscribe", schemaPath: "#/properties/server/properties/topics/items/properties/subscribe/pattern", keyword: "pattern", params: { pattern: "^(anyone|user|backend|nobody|user\\.[A-Za-z_][A-Za-z0-9_]* *= *[A-Za-z_][A-Za-z0-9_]*)$" }, message: 'must match pattern "^(anyone|user|backend|nobody|user\\.[A-Za-z_][A-Za-z0-9_]* *= *[A-Za-z_][A-Za-z0-9_]*)$"' };
                      if (vErrors === null) {
                        vErrors = [err95];
                      } else {
                        vErrors.push(err95);
                      }
                      errors++;
                    }
                  } else {
                    const err96 = { instancePath: instancePath + "/server/topics/" + i6 + "/subscribe", schemaPath: "#/properties/server/properties/topics/items/properties/subscribe/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err96];
                    } else {
                      vErrors.push(err96);
                    }
                    errors++;
                  }
                }
                if (data41.publish !== void 0) {
                  let data48 = data41.publish;
                  if (typeof data48 === "string") {
                    if (!pattern22.test(data48)) {
                      const err97 = { instancePath: instancePath + "/server/topics/" + i6 + "/publish", schemaPath: "#/properties/server/properties/topics/items/properties/publish/pattern", keyword: "pattern", params: { pattern: "^(anyone|user|backend|nobody|user\\.[A-Za-z_][A-Za-z0-9_]* *= *[A-Za-z_][A-Za-z0-9_]*)$" }, message: 'must match pattern "^(anyone|user|backend|nobody|user\\.[A-Za-z_][A-Za-z0-9_]* *= *[A-Za-z_][A-Za-z0-9_]*)$"' };
                      if (vErrors === null) {
                        vErrors = [err97];
                      } else {
                        vErrors.push(err97);
                      }
                      errors++;
                    }
                  } else {
                    const err98 = { instancePath: instancePath + "/server/topics/" + i6 + "/publish", schemaPath: "#/properties/server/properties/topics/items/properties/publish/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err98];
                    } else {
                      vErrors.push(err98);
                    }
                    errors++;
                  }
                }
                if (data41.ping !== void 0) {
                  let data49 = data41.ping;
                  if (!(typeof data49 == "number" && (!(data49 % 1) && !isNaN(data49)) && isFinite(data49))) {
                    const err99 = { instancePath: instancePath + "/server/topics/" + i6 + "/ping", schemaPath: "#/properties/server/properties/topics/items/properties/ping/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                    if (vErrors === null) {
                      vErrors = [err99];
                    } else {
                      vErrors.push(err99);
                    }
                    errors++;
                  }
                  if (typeof data49 == "number" && isFinite(data49)) {
                    if (data49 > 3600 || isNaN(data49)) {
                      const err100 = { instancePath: instancePath + "/server/topics/" + i6 + "/ping", schemaPath: "#/properties/server/properties/topics/items/properties/ping/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 }, message: "must be <= 3600" };
                      if (vErrors === null) {
                        vErrors = [err100];
                      } else {
                        vErrors.push(err100);
                      }
                      errors++;
                    }
                    if (data49 < 1 || isNaN(data49)) {
                      const err101 = { instancePath: instancePath + "/server/topics/" + i6 + "/ping", schemaPath: "#/properties/server/properties/topics/items/properties/ping/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                      if (vErrors === null) {
                        vErrors = [err101];
                      } else {
                        vErrors.push(err101);
                      }
                      errors++;
                    }
                  }
                }
                if (data41.history !== void 0) {
                  let data50 = data41.history;
                  if (typeof data50 !== "boolean" && !(data50 && typeof data50 == "object" && !Array.isArray(data50))) {
                    const err102 = { instancePath: instancePath + "/server/topics/" + i6 + "/history", schemaPath: "#/properties/server/properties/topics/items/properties/history/type", keyword: "type", params: { type: schema31.properties.server.properties.topics.items.properties.history.type }, message: "must be boolean,object" };
                    if (vErrors === null) {
                      vErrors = [err102];
                    } else {
                      vErrors.push(err102);
                    }
                    errors++;
                  }
                  if (data50 && typeof data50 == "object" && !Array.isArray(data50)) {
                    for (const key9 in data50) {
                      if (!(key9 === "count" || key9 === "bytes" || key9 === "age")) {
                        const err103 = { instancePath: instancePath + "/server/topics/" + i6 + "/history", schemaPath: "#/properties/server/properties/topics/items/properties/history/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                          vErrors = [err103];
                        } else {
                          vErrors.push(err103);
                        }
                        errors++;
                      }
                    }
                    if (data50.count !== void 0) {
                      let data51 = data50.count;
                      if (!(typeof data51 == "number" && (!(data51 % 1) && !isNaN(data51)) && isFinite(data51))) {
                        const err104 = { instancePath: instancePath + "/server/topics/" + i6 + "/history/count", schemaPath: "#/properties/server/properties/topics/items/properties/history/properties/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                        if (vErrors === null) {
                          vErrors = [err104];
                        } else {
                          vErrors.push(err104);
                        }
                        errors++;
                      }
                      if (typeof data51 == "number" && isFinite(data51)) {
                        if (data51 > 1e5 || isNaN(data51)) {
                          const err105 = { instancePath: instancePath + "/server/topics/" + i6 + "/history/count", schemaPath: "#/properties/server/properties/topics/items/properties/history/properties/count/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e5 }, message: "must be <= 100000" };
                          if (vErrors === null) {
                            vErrors = [err105];
                          } else {
                            vErrors.push(err105);
                          }
                          errors++;
                        }
                        if (data51 < 1 || isNaN(data51)) {
                          const err106 = { instancePath: instancePath + "/server/topics/" + i6 + "/history/count", schemaPath: "#/properties/server/properties/topics/items/properties/history/properties/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                          if (vErrors === null) {
                            vErrors = [err106];
                          } else {
                            vErrors.push(err106);
                          }
                          errors++;
                        }
                      }
                    }
                    if (data50.bytes !== void 0) {
                      let data52 = data50.bytes;
                      if (!(typeof data52 == "number" && (!(data52 % 1) && !isNaN(data52)) && isFinite(data52))) {
                        const err107 = { instancePath: instancePath + "/server/topics/" + i6 + "/history/bytes", schemaPath: "#/properties/server/properties/topics/items/properties/history/properties/bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                        if (vErrors === null) {
                          vErrors = [err107];
                        } else {
                          vErrors.push(err107);
                        }
                        errors++;
                      }
                      if (typeof data52 == "number" && isFinite(data52)) {
                        if (data52 > 1073741824 || isNaN(data52)) {
                          const err108 = { instancePath: instancePath + "/server/topics/" + i6 + "/history/bytes", schemaPath: "#/properties/server/properties/topics/items/properties/history/properties/bytes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1073741824 }, message: "must be <= 1073741824" };
                          if (vErrors === null) {
                            vErrors = [err108];
                          } else {
                            vErrors.push(err108);
                          }
                          errors++;
                        }
                        if (data52 < 1024 || isNaN(data52)) {
                          const err109 = { instancePath: instancePath + "/server/topics/" + i6 + "/history/bytes", schemaPath: "#/properties/server/properties/topics/items/properties/history/properties/bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1024 }, message: "must be >= 1024" };
                          if (vErrors === null) {
                            vErrors = [err109];
                          } else {
                            vErrors.push(err109);
                          }
                          errors++;
                        }
                      }
                    }
                    if (data50.age !== void 0) {
                      let data53 = data50.age;
                      if (!(typeof data53 == "number" && (!(data53 % 1) && !isNaN(data53)) && isFinite(data53))) {
                        const err110 = { instancePath: instancePath + "/server/topics/" + i6 + "/history/age", schemaPath: "#/properties/server/properties/topics/items/properties/history/properties/age/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                        if (vErrors === null) {
                          vErrors = [err110];
                        } else {
                          vErrors.push(err110);
                        }
                        errors++;
                      }
                      if (typeof data53 == "number" && isFinite(data53)) {
                        if (data53 > 86400 || isNaN(data53)) {
                          const err111 = { instancePath: instancePath + "/server/topics/" + i6 + "/history/age", schemaPath: "#/properties/server/properties/topics/items/properties/history/properties/age/maximum", keyword: "maximum", params: { comparison: "<=", limit: 86400 }, message: "must be <= 86400" };
                          if (vErrors === null) {
                            vErrors = [err111];
                          } else {
                            vErrors.push(err111);
                          }
                          errors++;
                        }
                        if (data53 < 1 || isNaN(data53)) {
                          const err112 = { instancePath: instancePath + "/server/topics/" + i6 + "/history/age", schemaPath: "#/properties/server/properties/topics/items/properties/history/properties/age/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                          if (vErrors === null) {
                            vErrors = [err112];
                          } else {
                            vErrors.push(err112);
                          }
                          errors++;
                        }
                      }
                    }
                  }
                }
              } else {
                const err113 = { instancePath: instancePath + "/server/topics/" + i6, schemaPath: "#/properties/server/properties/topics/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err113];
                } else {
                  vErrors.push(err113);
                }
                errors++;
              }
            }
          } else {
            const err114 = { instancePath: instancePath + "/server/topics", schemaPath: "#/properties/server/properties/topics/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            if (vErrors === null) {
              vErrors = [err114];
            } else {
              vErrors.push(err114);
            }
            errors++;
          }
        }
        if (data0.max_tickets_waiting !== void 0) {
          let data54 = data0.max_tickets_waiting;
          if (!(typeof data54 == "number" && (!(data54 % 1) && !isNaN(data54)) && isFinite(data54))) {
            const err115 = { instancePath: instancePath + "/server/max_tickets_waiting", schemaPath: "#/properties/server/properties/max_tickets_waiting/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err115];
            } else {
              vErrors.push(err115);
            }
            errors++;
          }
          if (typeof data54 == "number" && isFinite(data54)) {
            if (data54 > 1e5 || isNaN(data54)) {
              const err116 = { instancePath: instancePath + "/server/max_tickets_waiting", schemaPath: "#/properties/server/properties/max_tickets_waiting/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e5 }, message: "must be <= 100000" };
              if (vErrors === null) {
                vErrors = [err116];
              } else {
                vErrors.push(err116);
              }
              errors++;
            }
            if (data54 < 1 || isNaN(data54)) {
              const err117 = { instancePath: instancePath + "/server/max_tickets_waiting", schemaPath: "#/properties/server/properties/max_tickets_waiting/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err117];
              } else {
                vErrors.push(err117);
              }
              errors++;
            }
          }
        }
        if (data0.max_bad_tickets !== void 0) {
          let data55 = data0.max_bad_tickets;
          if (!(typeof data55 == "number" && (!(data55 % 1) && !isNaN(data55)) && isFinite(data55))) {
            const err118 = { instancePath: instancePath + "/server/max_bad_tickets", schemaPath: "#/properties/server/properties/max_bad_tickets/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err118];
            } else {
              vErrors.push(err118);
            }
            errors++;
          }
          if (typeof data55 == "number" && isFinite(data55)) {
            if (data55 > 1e6 || isNaN(data55)) {
              const err119 = { instancePath: instancePath + "/server/max_bad_tickets", schemaPath: "#/properties/server/properties/max_bad_tickets/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, message: "must be <= 1000000" };
              if (vErrors === null) {
                vErrors = [err119];
              } else {
                vErrors.push(err119);
              }
              errors++;
            }
            if (data55 < 1 || isNaN(data55)) {
              const err120 = { instancePath: instancePath + "/server/max_bad_tickets", schemaPath: "#/properties/server/properties/max_bad_tickets/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err120];
              } else {
                vErrors.push(err120);
              }
              errors++;
            }
          }
        }
        if (data0.authenticate_timeout !== void 0) {
          let data56 = data0.authenticate_timeout;
          if (!(typeof data56 == "number" && (!(data56 % 1) && !isNaN(data56)) && isFinite(data56))) {
            const err121 = { instancePath: instancePath + "/server/authenticate_timeout", schemaPath: "#/properties/server/properties/authenticate_timeout/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err121];
            } else {
              vErrors.push(err121);
            }
            errors++;
          }
          if (typeof data56 == "number" && isFinite(data56)) {
            if (data56 > 60 || isNaN(data56)) {
              const err122 = { instancePath: instancePath + "/server/authenticate_timeout", schemaPath: "#/properties/server/properties/authenticate_timeout/maximum", keyword: "maximum", params: { comparison: "<=", limit: 60 }, message: "must be <= 60" };
              if (vErrors === null) {
                vErrors = [err122];
              } else {
                vErrors.push(err122);
              }
              errors++;
            }
            if (data56 < 1 || isNaN(data56)) {
              const err123 = { instancePath: instancePath + "/server/authenticate_timeout", schemaPath: "#/properties/server/properties/authenticate_timeout/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err123];
              } else {
                vErrors.push(err123);
              }
              errors++;
            }
          }
        }
        if (data0.max_calls !== void 0) {
          let data57 = data0.max_calls;
          if (!(typeof data57 == "number" && (!(data57 % 1) && !isNaN(data57)) && isFinite(data57))) {
            const err124 = { instancePath: instancePath + "/server/max_calls", schemaPath: "#/properties/server/properties/max_calls/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err124];
            } else {
              vErrors.push(err124);
            }
            errors++;
          }
          if (typeof data57 == "number" && isFinite(data57)) {
            if (data57 > 1e5 || isNaN(data57)) {
              const err125 = { instancePath: instancePath + "/server/max_calls", schemaPath: "#/properties/server/properties/max_calls/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e5 }, message: "must be <= 100000" };
              if (vErrors === null) {
                vErrors = [err125];
              } else {
                vErrors.push(err125);
              }
              errors++;
            }
            if (data57 < 1 || isNaN(data57)) {
              const err126 = { instancePath: instancePath + "/server/max_calls", schemaPath: "#/properties/server/properties/max_calls/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err126];
              } else {
                vErrors.push(err126);
              }
              errors++;
            }
          }
        }
        if (data0.max_total_calls !== void 0) {
          let data58 = data0.max_total_calls;
          if (!(typeof data58 == "number" && (!(data58 % 1) && !isNaN(data58)) && isFinite(data58))) {
            const err127 = { instancePath: instancePath + "/server/max_total_calls", schemaPath: "#/properties/server/properties/max_total_calls/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err127];
            } else {
              vErrors.push(err127);
            }
            errors++;
          }
          if (typeof data58 == "number" && isFinite(data58)) {
            if (data58 > 1e7 || isNaN(data58)) {
              const err128 = { instancePath: instancePath + "/server/max_total_calls", schemaPath: "#/properties/server/properties/max_total_calls/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e7 }, message: "must be <= 10000000" };
              if (vErrors === null) {
                vErrors = [err128];
              } else {
                vErrors.push(err128);
              }
              errors++;
            }
            if (data58 < 1 || isNaN(data58)) {
              const err129 = { instancePath: instancePath + "/server/max_total_calls", schemaPath: "#/properties/server/properties/max_total_calls/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err129];
              } else {
                vErrors.push(err129);
              }
              errors++;
            }
          }
        }
        if (data0.call_timeout !== void 0) {
          let data59 = data0.call_timeout;
          if (!(typeof data59 == "number" && (!(data59 % 1) && !isNaN(data59)) && isFinite(data59))) {
            const err130 = { instancePath: instancePath + "/server/call_timeout", schemaPath: "#/properties/server/properties/call_timeout/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err130];
            } else {
              vErrors.push(err130);
            }
            errors++;
          }
          if (typeof data59 == "number" && isFinite(data59)) {
            if (data59 > 3600 || isNaN(data59)) {
              const err131 = { instancePath: instancePath + "/server/call_timeout", schemaPath: "#/properties/server/properties/call_timeout/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 }, message: "must be <= 3600" };
              if (vErrors === null) {
                vErrors = [err131];
              } else {
                vErrors.push(err131);
              }
              errors++;
            }
            if (data59 < 1 || isNaN(data59)) {
              const err132 = { instancePath: instancePath + "/server/call_timeout", schemaPath: "#/properties/server/properties/call_timeout/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err132];
              } else {
                vErrors.push(err132);
              }
              errors++;
            }
          }
        }
        if (data0.admin_mode !== void 0) {
          let data60 = data0.admin_mode;
          if (typeof data60 === "string") {
            if (!pattern5.test(data60)) {
              const err133 = { instancePath: instancePath + "/server/admin_mode", schemaPath: "#/properties/server/properties/admin_mode/pattern", keyword: "pattern", params: { pattern: "^0?[0-7]{3}$" }, message: 'must match pattern "^0?[0-7]{3}$"' };
              if (vErrors === null) {
                vErrors = [err133];
              } else {
                vErrors.push(err133);
              }
              errors++;
            }
          } else {
            const err134 = { instancePath: instancePath + "/server/admin_mode", schemaPath: "#/properties/server/properties/admin_mode/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err134];
            } else {
              vErrors.push(err134);
            }
            errors++;
          }
        }
        if (data0.admin_secret !== void 0) {
          let data61 = data0.admin_secret;
          if (typeof data61 === "string") {
            if (func2(data61) < 16) {
              const err135 = { instancePath: instancePath + "/server/admin_secret", schemaPath: "#/properties/server/properties/admin_secret/minLength", keyword: "minLength", params: { limit: 16 }, message: "must NOT have fewer than 16 characters" };
              if (vErrors === null) {
                vErrors = [err135];
              } else {
                vErrors.push(err135);
              }
              errors++;
            }
          } else {
            const err136 = { instancePath: instancePath + "/server/admin_secret", schemaPath: "#/properties/server/properties/admin_secret/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err136];
            } else {
              vErrors.push(err136);
            }
            errors++;
          }
        }
        if (data0.handshake_timeout !== void 0) {
          let data62 = data0.handshake_timeout;
          if (!(typeof data62 == "number" && (!(data62 % 1) && !isNaN(data62)) && isFinite(data62))) {
            const err137 = { instancePath: instancePath + "/server/handshake_timeout", schemaPath: "#/properties/server/properties/handshake_timeout/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err137];
            } else {
              vErrors.push(err137);
            }
            errors++;
          }
          if (typeof data62 == "number" && isFinite(data62)) {
            if (data62 > 300 || isNaN(data62)) {
              const err138 = { instancePath: instancePath + "/server/handshake_timeout", schemaPath: "#/properties/server/properties/handshake_timeout/maximum", keyword: "maximum", params: { comparison: "<=", limit: 300 }, message: "must be <= 300" };
              if (vErrors === null) {
                vErrors = [err138];
              } else {
                vErrors.push(err138);
              }
              errors++;
            }
            if (data62 < 1 || isNaN(data62)) {
              const err139 = { instancePath: instancePath + "/server/handshake_timeout", schemaPath: "#/properties/server/properties/handshake_timeout/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err139];
              } else {
                vErrors.push(err139);
              }
              errors++;
            }
          }
        }
        if (data0.max_head_bytes !== void 0) {
          let data63 = data0.max_head_bytes;
          if (!(typeof data63 == "number" && (!(data63 % 1) && !isNaN(data63)) && isFinite(data63))) {
            const err140 = { instancePath: instancePath + "/server/max_head_bytes", schemaPath: "#/properties/server/properties/max_head_bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err140];
            } else {
              vErrors.push(err140);
            }
            errors++;
          }
          if (typeof data63 == "number" && isFinite(data63)) {
            if (data63 > 1048576 || isNaN(data63)) {
              const err141 = { instancePath: instancePath + "/server/max_head_bytes", schemaPath: "#/properties/server/properties/max_head_bytes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1048576 }, message: "must be <= 1048576" };
              if (vErrors === null) {
                vErrors = [err141];
              } else {
                vErrors.push(err141);
              }
              errors++;
            }
            if (data63 < 1024 || isNaN(data63)) {
              const err142 = { instancePath: instancePath + "/server/max_head_bytes", schemaPath: "#/properties/server/properties/max_head_bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1024 }, message: "must be >= 1024" };
              if (vErrors === null) {
                vErrors = [err142];
              } else {
                vErrors.push(err142);
              }
              errors++;
            }
          }
        }
        if (data0.max_message_bytes !== void 0) {
          let data64 = data0.max_message_bytes;
          if (!(typeof data64 == "number" && (!(data64 % 1) && !isNaN(data64)) && isFinite(data64))) {
            const err143 = { instancePath: instancePath + "/server/max_message_bytes", schemaPath: "#/properties/server/properties/max_message_bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err143];
            } else {
              vErrors.push(err143);
            }
            errors++;
          }
          if (typeof data64 == "number" && isFinite(data64)) {
            if (data64 > 67108864 || isNaN(data64)) {
              const err144 = { instancePath: instancePath + "/server/max_message_bytes", schemaPath: "#/properties/server/properties/max_message_bytes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 67108864 }, message: "must be <= 67108864" };
              if (vErrors === null) {
                vErrors = [err144];
              } else {
                vErrors.push(err144);
              }
              errors++;
            }
            if (data64 < 1024 || isNaN(data64)) {
              const err145 = { instancePath: instancePath + "/server/max_message_bytes", schemaPath: "#/properties/server/properties/max_message_bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1024 }, message: "must be >= 1024" };
              if (vErrors === null) {
                vErrors = [err145];
              } else {
                vErrors.push(err145);
              }
              errors++;
            }
          }
        }
        if (data0.max_guest_message_bytes !== void 0) {
          let data65 = data0.max_guest_message_bytes;
          if (!(typeof data65 == "number" && (!(data65 % 1) && !isNaN(data65)) && isFinite(data65))) {
            const err146 = { instancePath: instancePath + "/server/max_guest_message_bytes", schemaPath: "#/properties/server/properties/max_guest_message_bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err146];
            } else {
              vErrors.push(err146);
            }
            errors++;
          }
          if (typeof data65 == "number" && isFinite(data65)) {
            if (data65 > 67108864 || isNaN(data65)) {
              const err147 = { instancePath: instancePath + "/server/max_guest_message_bytes", schemaPath: "#/properties/server/properties/max_guest_message_bytes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 67108864 }, message: "must be <= 67108864" };
              if (vErrors === null) {
                vErrors = [err147];
              } else {
                vErrors.push(err147);
              }
              errors++;
            }
            if (data65 < 1024 || isNaN(data65)) {
              const err148 = { instancePath: instancePath + "/server/max_guest_message_bytes", schemaPath: "#/properties/server/properties/max_guest_message_bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1024 }, message: "must be >= 1024" };
              if (vErrors === null) {
                vErrors = [err148];
              } else {
                vErrors.push(err148);
              }
              errors++;
            }
          }
        }
        if (data0.max_fragments !== void 0) {
          let data66 = data0.max_fragments;
          if (!(typeof data66 == "number" && (!(data66 % 1) && !isNaN(data66)) && isFinite(data66))) {
            const err149 = { instancePath: instancePath + "/server/max_fragments", schemaPath: "#/properties/server/properties/max_fragments/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err149];
            } else {
              vErrors.push(err149);
            }
            errors++;
          }
          if (typeof data66 == "number" && isFinite(data66)) {
            if (data66 > 16384 || isNaN(data66)) {
              const err150 = { instancePath: instancePath + "/server/max_fragments", schemaPath: "#/properties/server/properties/max_fragments/maximum", keyword: "maximum", params: { comparison: "<=", limit: 16384 }, message: "must be <= 16384" };
              if (vErrors === null) {
                vErrors = [err150];
              } else {
                vErrors.push(err150);
              }
              errors++;
            }
            if (data66 < 1 || isNaN(data66)) {
              const err151 = { instancePath: instancePath + "/server/max_fragments", schemaPath: "#/properties/server/properties/max_fragments/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err151];
              } else {
                vErrors.push(err151);
              }
              errors++;
            }
          }
        }
        if (data0.message_timeout !== void 0) {
          let data67 = data0.message_timeout;
          if (!(typeof data67 == "number" && (!(data67 % 1) && !isNaN(data67)) && isFinite(data67))) {
            const err152 = { instancePath: instancePath + "/server/message_timeout", schemaPath: "#/properties/server/properties/message_timeout/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err152];
            } else {
              vErrors.push(err152);
            }
            errors++;
          }
          if (typeof data67 == "number" && isFinite(data67)) {
            if (data67 > 300 || isNaN(data67)) {
              const err153 = { instancePath: instancePath + "/server/message_timeout", schemaPath: "#/properties/server/properties/message_timeout/maximum", keyword: "maximum", params: { comparison: "<=", limit: 300 }, message: "must be <= 300" };
              if (vErrors === null) {
                vErrors = [err153];
              } else {
                vErrors.push(err153);
              }
              errors++;
            }
            if (data67 < 1 || isNaN(data67)) {
              const err154 = { instancePath: instancePath + "/server/message_timeout", schemaPath: "#/properties/server/properties/message_timeout/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err154];
              } else {
                vErrors.push(err154);
              }
              errors++;
            }
          }
        }
        if (data0.max_bad_messages !== void 0) {
          let data68 = data0.max_bad_messages;
          if (!(typeof data68 == "number" && (!(data68 % 1) && !isNaN(data68)) && isFinite(data68))) {
            const err155 = { instancePath: instancePath + "/server/max_bad_messages", schemaPath: "#/properties/server/properties/max_bad_messages/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err155];
            } else {
              vErrors.push(err155);
            }
            errors++;
          }
          if (typeof data68 == "number" && isFinite(data68)) {
            if (data68 > 1e6 || isNaN(data68)) {
              const err156 = { instancePath: instancePath + "/server/max_bad_messages", schemaPath: "#/properties/server/properties/max_bad_messages/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, message: "must be <= 1000000" };
              if (vErrors === null) {
                vErrors = [err156];
              } else {
                vErrors.push(err156);
              }
              errors++;
            }
            if (data68 < 0 || isNaN(data68)) {
              const err157 = { instancePath: instancePath + "/server/max_bad_messages", schemaPath: "#/properties/server/properties/max_bad_messages/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err157];
              } else {
                vErrors.push(err157);
              }
              errors++;
            }
          }
        }
        if (data0.max_message_rate !== void 0) {
          let data69 = data0.max_message_rate;
          if (!(typeof data69 == "number" && (!(data69 % 1) && !isNaN(data69)) && isFinite(data69))) {
            const err158 = { instancePath: instancePath + "/server/max_message_rate", schemaPath: "#/properties/server/properties/max_message_rate/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err158];
            } else {
              vErrors.push(err158);
            }
            errors++;
          }
          if (typeof data69 == "number" && isFinite(data69)) {
            if (data69 > 1e6 || isNaN(data69)) {
              const err159 = { instancePath: instancePath + "/server/max_message_rate", schemaPath: "#/properties/server/properties/max_message_rate/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, message: "must be <= 1000000" };
              if (vErrors === null) {
                vErrors = [err159];
              } else {
                vErrors.push(err159);
              }
              errors++;
            }
            if (data69 < 0 || isNaN(data69)) {
              const err160 = { instancePath: instancePath + "/server/max_message_rate", schemaPath: "#/properties/server/properties/max_message_rate/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err160];
              } else {
                vErrors.push(err160);
              }
              errors++;
            }
          }
        }
        if (data0.max_waiting_publishes !== void 0) {
          let data70 = data0.max_waiting_publishes;
          if (!(typeof data70 == "number" && (!(data70 % 1) && !isNaN(data70)) && isFinite(data70))) {
            const err161 = { instancePath: instancePath + "/server/max_waiting_publishes", schemaPath: "#/properties/server/properties/max_waiting_publishes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err161];
            } else {
              vErrors.push(err161);
            }
            errors++;
          }
          if (typeof data70 == "number" && isFinite(data70)) {
            if (data70 > 1e7 || isNaN(data70)) {
              const err162 = { instancePath: instancePath + "/server/max_waiting_publishes", schemaPath: "#/properties/server/properties/max_waiting_publishes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e7 }, message: "must be <= 10000000" };
              if (vErrors === null) {
                vErrors = [err162];
              } else {
                vErrors.push(err162);
              }
              errors++;
            }
            if (data70 < 1 || isNaN(data70)) {
              const err163 = { instancePath: instancePath + "/server/max_waiting_publishes", schemaPath: "#/properties/server/properties/max_waiting_publishes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err163];
              } else {
                vErrors.push(err163);
              }
              errors++;
            }
          }
        }
        if (data0.max_topic_length !== void 0) {
          let data71 = data0.max_topic_length;
          if (!(typeof data71 == "number" && (!(data71 % 1) && !isNaN(data71)) && isFinite(data71))) {
            const err164 = { instancePath: instancePath + "/server/max_topic_length", schemaPath: "#/properties/server/properties/max_topic_length/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err164];
            } else {
              vErrors.push(err164);
            }
            errors++;
          }
          if (typeof data71 == "number" && isFinite(data71)) {
            if (data71 > 65536 || isNaN(data71)) {
              const err165 = { instancePath: instancePath + "/server/max_topic_length", schemaPath: "#/properties/server/properties/max_topic_length/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65536 }, message: "must be <= 65536" };
              if (vErrors === null) {
                vErrors = [err165];
              } else {
                vErrors.push(err165);
              }
              errors++;
            }
            if (data71 < 64 || isNaN(data71)) {
              const err166 = { instancePath: instancePath + "/server/max_topic_length", schemaPath: "#/properties/server/properties/max_topic_length/minimum", keyword: "minimum", params: { comparison: ">=", limit: 64 }, message: "must be >= 64" };
              if (vErrors === null) {
                vErrors = [err166];
              } else {
                vErrors.push(err166);
              }
              errors++;
            }
          }
        }
        if (data0.max_prefixes !== void 0) {
          let data72 = data0.max_prefixes;
          if (!(typeof data72 == "number" && (!(data72 % 1) && !isNaN(data72)) && isFinite(data72))) {
            const err167 = { instancePath: instancePath + "/server/max_prefixes", schemaPath: "#/properties/server/properties/max_prefixes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err167];
            } else {
              vErrors.push(err167);
            }
            errors++;
          }
          if (typeof data72 == "number" && isFinite(data72)) {
            if (data72 > 1e5 || isNaN(data72)) {
              const err168 = { instancePath: instancePath + "/server/max_prefixes", schemaPath: "#/properties/server/properties/max_prefixes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e5 }, message: "must be <= 100000" };
              if (vErrors === null) {
                vErrors = [err168];
              } else {
                vErrors.push(err168);
              }
              errors++;
            }
            if (data72 < 0 || isNaN(data72)) {
              const err169 = { instancePath: instancePath + "/server/max_prefixes", schemaPath: "#/properties/server/properties/max_prefixes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err169];
              } else {
                vErrors.push(err169);
              }
              errors++;
            }
          }
        }
        if (data0.max_subscriptions !== void 0) {
          let data73 = data0.max_subscriptions;
          if (!(typeof data73 == "number" && (!(data73 % 1) && !isNaN(data73)) && isFinite(data73))) {
            const err170 = { instancePath: instancePath + "/server/max_subscriptions", schemaPath: "#/properties/server/properties/max_subscriptions/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err170];
            } else {
              vErrors.push(err170);
            }
            errors++;
          }
          if (typeof data73 == "number" && isFinite(data73)) {
            if (data73 > 1e6 || isNaN(data73)) {
              const err171 = { instancePath: instancePath + "/server/max_subscriptions", schemaPath: "#/properties/server/properties/max_subscriptions/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, message: "must be <= 1000000" };
              if (vErrors === null) {
                vErrors = [err171];
              } else {
                vErrors.push(err171);
              }
              errors++;
            }
            if (data73 < 1 || isNaN(data73)) {
              const err172 = { instancePath: instancePath + "/server/max_subscriptions", schemaPath: "#/properties/server/properties/max_subscriptions/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err172];
              } else {
                vErrors.push(err172);
              }
              errors++;
            }
          }
        }
        if (data0.max_total_subscriptions !== void 0) {
          let data74 = data0.max_total_subscriptions;
          if (!(typeof data74 == "number" && (!(data74 % 1) && !isNaN(data74)) && isFinite(data74))) {
            const err173 = { instancePath: instancePath + "/server/max_total_subscriptions", schemaPath: "#/properties/server/properties/max_total_subscriptions/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err173];
            } else {
              vErrors.push(err173);
            }
            errors++;
          }
          if (typeof data74 == "number" && isFinite(data74)) {
            if (data74 > 1e8 || isNaN(data74)) {
              const err174 = { instancePath: instancePath + "/server/max_total_subscriptions", schemaPath: "#/properties/server/properties/max_total_subscriptions/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e8 }, message: "must be <= 100000000" };
              if (vErrors === null) {
                vErrors = [err174];
              } else {
                vErrors.push(err174);
              }
              errors++;
            }
            if (data74 < 1 || isNaN(data74)) {
              const err175 = { instancePath: instancePath + "/server/max_total_subscriptions", schemaPath: "#/properties/server/properties/max_total_subscriptions/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err175];
              } else {
                vErrors.push(err175);
              }
              errors++;
            }
          }
        }
        if (data0.max_stored_bytes !== void 0) {
          let data75 = data0.max_stored_bytes;
          if (!(typeof data75 == "number" && (!(data75 % 1) && !isNaN(data75)) && isFinite(data75))) {
            const err176 = { instancePath: instancePath + "/server/max_stored_bytes", schemaPath: "#/properties/server/properties/max_stored_bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err176];
            } else {
              vErrors.push(err176);
            }
            errors++;
          }
          if (typeof data75 == "number" && isFinite(data75)) {
            if (data75 > 1073741824 || isNaN(data75)) {
              const err177 = { instancePath: instancePath + "/server/max_stored_bytes", schemaPath: "#/properties/server/properties/max_stored_bytes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1073741824 }, message: "must be <= 1073741824" };
              if (vErrors === null) {
                vErrors = [err177];
              } else {
                vErrors.push(err177);
              }
              errors++;
            }
            if (data75 < 4096 || isNaN(data75)) {
              const err178 = { instancePath: instancePath + "/server/max_stored_bytes", schemaPath: "#/properties/server/properties/max_stored_bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 4096 }, message: "must be >= 4096" };
              if (vErrors === null) {
                vErrors = [err178];
              } else {
                vErrors.push(err178);
              }
              errors++;
            }
          }
        }
        if (data0.max_total_stored_bytes !== void 0) {
          let data76 = data0.max_total_stored_bytes;
          if (!(typeof data76 == "number" && (!(data76 % 1) && !isNaN(data76)) && isFinite(data76))) {
            const err179 = { instancePath: instancePath + "/server/max_total_stored_bytes", schemaPath: "#/properties/server/properties/max_total_stored_bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err179];
            } else {
              vErrors.push(err179);
            }
            errors++;
          }
          if (typeof data76 == "number" && isFinite(data76)) {
            if (data76 > 1099511627776 || isNaN(data76)) {
              const err180 = { instancePath: instancePath + "/server/max_total_stored_bytes", schemaPath: "#/properties/server/properties/max_total_stored_bytes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1099511627776 }, message: "must be <= 1099511627776" };
              if (vErrors === null) {
                vErrors = [err180];
              } else {
                vErrors.push(err180);
              }
              errors++;
            }
            if (data76 < 65536 || isNaN(data76)) {
              const err181 = { instancePath: instancePath + "/server/max_total_stored_bytes", schemaPath: "#/properties/server/properties/max_total_stored_bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 65536 }, message: "must be >= 65536" };
              if (vErrors === null) {
                vErrors = [err181];
              } else {
                vErrors.push(err181);
              }
              errors++;
            }
          }
        }
        if (data0.max_total_unfinished_bytes !== void 0) {
          let data77 = data0.max_total_unfinished_bytes;
          if (!(typeof data77 == "number" && (!(data77 % 1) && !isNaN(data77)) && isFinite(data77))) {
            const err182 = { instancePath: instancePath + "/server/max_total_unfinished_bytes", schemaPath: "#/properties/server/properties/max_total_unfinished_bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err182];
            } else {
              vErrors.push(err182);
            }
            errors++;
          }
          if (typeof data77 == "number" && isFinite(data77)) {
            if (data77 > 1099511627776 || isNaN(data77)) {
              const err183 = { instancePath: instancePath + "/server/max_total_unfinished_bytes", schemaPath: "#/properties/server/properties/max_total_unfinished_bytes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1099511627776 }, message: "must be <= 1099511627776" };
              if (vErrors === null) {
                vErrors = [err183];
              } else {
                vErrors.push(err183);
              }
              errors++;
            }
            if (data77 < 1048576 || isNaN(data77)) {
              const err184 = { instancePath: instancePath + "/server/max_total_unfinished_bytes", schemaPath: "#/properties/server/properties/max_total_unfinished_bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1048576 }, message: "must be >= 1048576" };
              if (vErrors === null) {
                vErrors = [err184];
              } else {
                vErrors.push(err184);
              }
              errors++;
            }
          }
        }
        if (data0.max_buffered_bytes !== void 0) {
          let data78 = data0.max_buffered_bytes;
          if (!(typeof data78 == "number" && (!(data78 % 1) && !isNaN(data78)) && isFinite(data78))) {
            const err185 = { instancePath: instancePath + "/server/max_buffered_bytes", schemaPath: "#/properties/server/properties/max_buffered_bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err185];
            } else {
              vErrors.push(err185);
            }
            errors++;
          }
          if (typeof data78 == "number" && isFinite(data78)) {
            if (data78 > 1073741824 || isNaN(data78)) {
              const err186 = { instancePath: instancePath + "/server/max_buffered_bytes", schemaPath: "#/properties/server/properties/max_buffered_bytes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1073741824 }, message: "must be <= 1073741824" };
              if (vErrors === null) {
                vErrors = [err186];
              } else {
                vErrors.push(err186);
              }
              errors++;
            }
            if (data78 < 65536 || isNaN(data78)) {
              const err187 = { instancePath: instancePath + "/server/max_buffered_bytes", schemaPath: "#/properties/server/properties/max_buffered_bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 65536 }, message: "must be >= 65536" };
              if (vErrors === null) {
                vErrors = [err187];
              } else {
                vErrors.push(err187);
              }
              errors++;
            }
          }
        }
        if (data0.max_total_buffered_bytes !== void 0) {
          let data79 = data0.max_total_buffered_bytes;
          if (!(typeof data79 == "number" && (!(data79 % 1) && !isNaN(data79)) && isFinite(data79))) {
            const err188 = { instancePath: instancePath + "/server/max_total_buffered_bytes", schemaPath: "#/properties/server/properties/max_total_buffered_bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err188];
            } else {
              vErrors.push(err188);
            }
            errors++;
          }
          if (typeof data79 == "number" && isFinite(data79)) {
            if (data79 > 1099511627776 || isNaN(data79)) {
              const err189 = { instancePath: instancePath + "/server/max_total_buffered_bytes", schemaPath: "#/properties/server/properties/max_total_buffered_bytes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1099511627776 }, message: "must be <= 1099511627776" };
              if (vErrors === null) {
                vErrors = [err189];
              } else {
                vErrors.push(err189);
              }
              errors++;
            }
            if (data79 < 1048576 || isNaN(data79)) {
              const err190 = { instancePath: instancePath + "/server/max_total_buffered_bytes", schemaPath: "#/properties/server/properties/max_total_buffered_bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1048576 }, message: "must be >= 1048576" };
              if (vErrors === null) {
                vErrors = [err190];
              } else {
                vErrors.push(err190);
              }
              errors++;
            }
          }
        }
        if (data0.max_connections !== void 0) {
          let data80 = data0.max_connections;
          if (!(typeof data80 == "number" && (!(data80 % 1) && !isNaN(data80)) && isFinite(data80))) {
            const err191 = { instancePath: instancePath + "/server/max_connections", schemaPath: "#/properties/server/properties/max_connections/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err191];
            } else {
              vErrors.push(err191);
            }
            errors++;
          }
          if (typeof data80 == "number" && isFinite(data80)) {
            if (data80 > 1e6 || isNaN(data80)) {
              const err192 = { instancePath: instancePath + "/server/max_connections", schemaPath: "#/properties/server/properties/max_connections/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, message: "must be <= 1000000" };
              if (vErrors === null) {
                vErrors = [err192];
              } else {
                vErrors.push(err192);
              }
              errors++;
            }
            if (data80 < 1 || isNaN(data80)) {
              const err193 = { instancePath: instancePath + "/server/max_connections", schemaPath: "#/properties/server/properties/max_connections/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err193];
              } else {
                vErrors.push(err193);
              }
              errors++;
            }
          }
        }
        if (data0.reserved_connections !== void 0) {
          let data81 = data0.reserved_connections;
          if (!(typeof data81 == "number" && (!(data81 % 1) && !isNaN(data81)) && isFinite(data81))) {
            const err194 = { instancePath: instancePath + "/server/reserved_connections", schemaPath: "#/properties/server/properties/reserved_connections/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err194];
            } else {
              vErrors.push(err194);
            }
            errors++;
          }
          if (typeof data81 == "number" && isFinite(data81)) {
            if (data81 > 1e5 || isNaN(data81)) {
              const err195 = { instancePath: instancePath + "/server/reserved_connections", schemaPath: "#/properties/server/properties/reserved_connections/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e5 }, message: "must be <= 100000" };
              if (vErrors === null) {
                vErrors = [err195];
              } else {
                vErrors.push(err195);
              }
              errors++;
            }
            if (data81 < 0 || isNaN(data81)) {
              const err196 = { instancePath: instancePath + "/server/reserved_connections", schemaPath: "#/properties/server/properties/reserved_connections/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err196];
              } else {
                vErrors.push(err196);
              }
              errors++;
            }
          }
        }
        if (data0.max_silent_sockets !== void 0) {
          let data82 = data0.max_silent_sockets;
          if (!(typeof data82 == "number" && (!(data82 % 1) && !isNaN(data82)) && isFinite(data82))) {
            const err197 = { instancePath: instancePath + "/server/max_silent_sockets", schemaPath: "#/properties/server/properties/max_silent_sockets/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err197];
            } else {
              vErrors.push(err197);
            }
            errors++;
          }
          if (typeof data82 == "number" && isFinite(data82)) {
            if (data82 > 1e3 || isNaN(data82)) {
              const err198 = { instancePath: instancePath + "/server/max_silent_sockets", schemaPath: "#/properties/server/properties/max_silent_sockets/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, message: "must be <= 1000" };
              if (vErrors === null) {
                vErrors = [err198];
              } else {
                vErrors.push(err198);
              }
              errors++;
            }
            if (data82 < 16 || isNaN(data82)) {
              const err199 = { instancePath: instancePath + "/server/max_silent_sockets", schemaPath: "#/properties/server/properties/max_silent_sockets/minimum", keyword: "minimum", params: { comparison: ">=", limit: 16 }, message: "must be >= 16" };
              if (vErrors === null) {
                vErrors = [err199];
              } else {
                vErrors.push(err199);
              }
              errors++;
            }
          }
        }
        if (data0.max_connections_per_address !== void 0) {
          let data83 = data0.max_connections_per_address;
          if (!(typeof data83 == "number" && (!(data83 % 1) && !isNaN(data83)) && isFinite(data83))) {
            const err200 = { instancePath: instancePath + "/server/max_connections_per_address", schemaPath: "#/properties/server/properties/max_connections_per_address/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err200];
            } else {
              vErrors.push(err200);
            }
            errors++;
          }
          if (typeof data83 == "number" && isFinite(data83)) {
            if (data83 > 1e6 || isNaN(data83)) {
              const err201 = { instancePath: instancePath + "/server/max_connections_per_address", schemaPath: "#/properties/server/properties/max_connections_per_address/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, message: "must be <= 1000000" };
              if (vErrors === null) {
                vErrors = [err201];
              } else {
                vErrors.push(err201);
              }
              errors++;
            }
            if (data83 < 0 || isNaN(data83)) {
              const err202 = { instancePath: instancePath + "/server/max_connections_per_address", schemaPath: "#/properties/server/properties/max_connections_per_address/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err202];
              } else {
                vErrors.push(err202);
              }
              errors++;
            }
          }
        }
        if (data0.ping_interval !== void 0) {
          let data84 = data0.ping_interval;
          if (!(typeof data84 == "number" && (!(data84 % 1) && !isNaN(data84)) && isFinite(data84))) {
            const err203 = { instancePath: instancePath + "/server/ping_interval", schemaPath: "#/properties/server/properties/ping_interval/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err203];
            } else {
              vErrors.push(err203);
            }
            errors++;
          }
          if (typeof data84 == "number" && isFinite(data84)) {
            if (data84 > 3600 || isNaN(data84)) {
              const err204 = { instancePath: instancePath + "/server/ping_interval", schemaPath: "#/properties/server/properties/ping_interval/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 }, message: "must be <= 3600" };
              if (vErrors === null) {
                vErrors = [err204];
              } else {
                vErrors.push(err204);
              }
              errors++;
            }
            if (data84 < 1 || isNaN(data84)) {
              const err205 = { instancePath: instancePath + "/server/ping_interval", schemaPath: "#/properties/server/properties/ping_interval/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err205];
              } else {
                vErrors.push(err205);
              }
              errors++;
            }
          }
        }
        if (data0.rewind !== void 0) {
          let data85 = data0.rewind;
          if (!(typeof data85 == "number" && (!(data85 % 1) && !isNaN(data85)) && isFinite(data85))) {
            const err206 = { instancePath: instancePath + "/server/rewind", schemaPath: "#/properties/server/properties/rewind/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err206];
            } else {
              vErrors.push(err206);
            }
            errors++;
          }
          if (typeof data85 == "number" && isFinite(data85)) {
            if (data85 > 3600 || isNaN(data85)) {
              const err207 = { instancePath: instancePath + "/server/rewind", schemaPath: "#/properties/server/properties/rewind/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 }, message: "must be <= 3600" };
              if (vErrors === null) {
                vErrors = [err207];
              } else {
                vErrors.push(err207);
              }
              errors++;
            }
            if (data85 < 0 || isNaN(data85)) {
              const err208 = { instancePath: instancePath + "/server/rewind", schemaPath: "#/properties/server/properties/rewind/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err208];
              } else {
                vErrors.push(err208);
              }
              errors++;
            }
          }
        }
        if (data0.rewind_guests !== void 0) {
          if (typeof data0.rewind_guests !== "boolean") {
            const err209 = { instancePath: instancePath + "/server/rewind_guests", schemaPath: "#/properties/server/properties/rewind_guests/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
            if (vErrors === null) {
              vErrors = [err209];
            } else {
              vErrors.push(err209);
            }
            errors++;
          }
        }
        if (data0.oro_ping !== void 0) {
          let data87 = data0.oro_ping;
          if (!(typeof data87 == "number" && (!(data87 % 1) && !isNaN(data87)) && isFinite(data87))) {
            const err210 = { instancePath: instancePath + "/server/oro_ping", schemaPath: "#/properties/server/properties/oro_ping/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err210];
            } else {
              vErrors.push(err210);
            }
            errors++;
          }
          if (typeof data87 == "number" && isFinite(data87)) {
            if (data87 > 3600 || isNaN(data87)) {
              const err211 = { instancePath: instancePath + "/server/oro_ping", schemaPath: "#/properties/server/properties/oro_ping/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 }, message: "must be <= 3600" };
              if (vErrors === null) {
                vErrors = [err211];
              } else {
                vErrors.push(err211);
              }
              errors++;
            }
            if (data87 < 0 || isNaN(data87)) {
              const err212 = { instancePath: instancePath + "/server/oro_ping", schemaPath: "#/properties/server/properties/oro_ping/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err212];
              } else {
                vErrors.push(err212);
              }
              errors++;
            }
          }
        }
        if (data0.drain_delay !== void 0) {
          let data88 = data0.drain_delay;
          if (!(typeof data88 == "number" && (!(data88 % 1) && !isNaN(data88)) && isFinite(data88))) {
            const err213 = { instancePath: instancePath + "/server/drain_delay", schemaPath: "#/properties/server/properties/drain_delay/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err213];
            } else {
              vErrors.push(err213);
            }
            errors++;
          }
          if (typeof data88 == "number" && isFinite(data88)) {
            if (data88 > 300 || isNaN(data88)) {
              const err214 = { instancePath: instancePath + "/server/drain_delay", schemaPath: "#/properties/server/properties/drain_delay/maximum", keyword: "maximum", params: { comparison: "<=", limit: 300 }, message: "must be <= 300" };
              if (vErrors === null) {
                vErrors = [err214];
              } else {
                vErrors.push(err214);
              }
              errors++;
            }
            if (data88 < 0 || isNaN(data88)) {
              const err215 = { instancePath: instancePath + "/server/drain_delay", schemaPath: "#/properties/server/properties/drain_delay/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err215];
              } else {
                vErrors.push(err215);
              }
              errors++;
            }
          }
        }
        if (data0.drain !== void 0) {
          let data89 = data0.drain;
          if (!(typeof data89 == "number" && (!(data89 % 1) && !isNaN(data89)) && isFinite(data89))) {
            const err216 = { instancePath: instancePath + "/server/drain", schemaPath: "#/properties/server/properties/drain/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err216];
            } else {
              vErrors.push(err216);
            }
            errors++;
          }
          if (typeof data89 == "number" && isFinite(data89)) {
            if (data89 > 600 || isNaN(data89)) {
              const err217 = { instancePath: instancePath + "/server/drain", schemaPath: "#/properties/server/properties/drain/maximum", keyword: "maximum", params: { comparison: "<=", limit: 600 }, message: "must be <= 600" };
              if (vErrors === null) {
                vErrors = [err217];
              } else {
                vErrors.push(err217);
              }
              errors++;
            }
            if (data89 < 0 || isNaN(data89)) {
              const err218 = { instancePath: instancePath + "/server/drain", schemaPath: "#/properties/server/properties/drain/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err218];
              } else {
                vErrors.push(err218);
              }
              errors++;
            }
          }
        }
        if (data0.log_level !== void 0) {
          let data90 = data0.log_level;
          if (typeof data90 !== "string") {
            const err219 = { instancePath: instancePath + "/server/log_level", schemaPath: "#/properties/server/properties/log_level/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err219];
            } else {
              vErrors.push(err219);
            }
            errors++;
          }
          if (!(data90 === "error" || data90 === "warn" || data90 === "info")) {
            const err220 = { instancePath: instancePath + "/server/log_level", schemaPath: "#/properties/server/properties/log_level/enum", keyword: "enum", params: { allowedValues: schema31.properties.server.properties.log_level.enum }, message: "must be equal to one of the allowed values" };
            if (vErrors === null) {
              vErrors = [err220];
            } else {
              vErrors.push(err220);
            }
            errors++;
          }
        }
        if (data0.log_format !== void 0) {
          let data91 = data0.log_format;
          if (typeof data91 !== "string") {
            const err221 = { instancePath: instancePath + "/server/log_format", schemaPath: "#/properties/server/properties/log_format/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err221];
            } else {
              vErrors.push(err221);
            }
            errors++;
          }
          if (!(data91 === "json" || data91 === "pretty")) {
            const err222 = { instancePath: instancePath + "/server/log_format", schemaPath: "#/properties/server/properties/log_format/enum", keyword: "enum", params: { allowedValues: schema31.properties.server.properties.log_format.enum }, message: "must be equal to one of the allowed values" };
            if (vErrors === null) {
              vErrors = [err222];
            } else {
              vErrors.push(err222);
            }
            errors++;
          }
        }
      } else {
        const err223 = { instancePath: instancePath + "/server", schemaPath: "#/properties/server/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err223];
        } else {
          vErrors.push(err223);
        }
        errors++;
      }
    }
    if (data.lint !== void 0) {
      let data92 = data.lint;
      if (data92 && typeof data92 == "object" && !Array.isArray(data92)) {
        for (const key10 in data92) {
          if (!(key10 === "rules" || key10 === "target")) {
            const err224 = { instancePath: instancePath + "/lint", schemaPath: "#/properties/lint/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err224];
            } else {
              vErrors.push(err224);
            }
            errors++;
          }
        }
        if (data92.rules !== void 0) {
          let data93 = data92.rules;
          if (data93 && typeof data93 == "object" && !Array.isArray(data93)) {
            for (const key11 in data93) {
              let data94 = data93[key11];
              if (typeof data94 !== "string") {
                const err225 = { instancePath: instancePath + "/lint/rules/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/lint/properties/rules/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err225];
                } else {
                  vErrors.push(err225);
                }
                errors++;
              }
              if (!(data94 === "error" || data94 === "warning" || data94 === "info" || data94 === "off")) {
                const err226 = { instancePath: instancePath + "/lint/rules/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/lint/properties/rules/additionalProperties/enum", keyword: "enum", params: { allowedValues: schema31.properties.lint.properties.rules.additionalProperties.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                  vErrors = [err226];
                } else {
                  vErrors.push(err226);
                }
                errors++;
              }
            }
          } else {
            const err227 = { instancePath: instancePath + "/lint/rules", schemaPath: "#/properties/lint/properties/rules/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err227];
            } else {
              vErrors.push(err227);
            }
            errors++;
          }
        }
        if (data92.target !== void 0) {
          let data95 = data92.target;
          if (typeof data95 === "string") {
            if (!pattern25.test(data95)) {
              const err228 = { instancePath: instancePath + "/lint/target", schemaPath: "#/properties/lint/properties/target/pattern", keyword: "pattern", params: { pattern: "^(oro|symfony) [0-9]+(\\.[0-9]+){0,2}$" }, message: 'must match pattern "^(oro|symfony) [0-9]+(\\.[0-9]+){0,2}$"' };
              if (vErrors === null) {
                vErrors = [err228];
              } else {
                vErrors.push(err228);
              }
              errors++;
            }
          } else {
            const err229 = { instancePath: instancePath + "/lint/target", schemaPath: "#/properties/lint/properties/target/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err229];
            } else {
              vErrors.push(err229);
            }
            errors++;
          }
        }
      } else {
        const err230 = { instancePath: instancePath + "/lint", schemaPath: "#/properties/lint/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err230];
        } else {
          vErrors.push(err230);
        }
        errors++;
      }
    }
    if (data.deploy !== void 0) {
      let data96 = data.deploy;
      if (data96 && typeof data96 == "object" && !Array.isArray(data96)) {
        for (const key12 in data96) {
          if (!func1.call(schema31.properties.deploy.properties, key12)) {
            const err231 = { instancePath: instancePath + "/deploy", schemaPath: "#/properties/deploy/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err231];
            } else {
              vErrors.push(err231);
            }
            errors++;
          }
        }
        if (data96.server_name !== void 0) {
          let data97 = data96.server_name;
          if (Array.isArray(data97)) {
            if (data97.length > 100) {
              const err232 = { instancePath: instancePath + "/deploy/server_name", schemaPath: "#/properties/deploy/properties/server_name/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
              if (vErrors === null) {
                vErrors = [err232];
              } else {
                vErrors.push(err232);
              }
              errors++;
            }
            if (data97.length < 1) {
              const err233 = { instancePath: instancePath + "/deploy/server_name", schemaPath: "#/properties/deploy/properties/server_name/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
              if (vErrors === null) {
                vErrors = [err233];
              } else {
                vErrors.push(err233);
              }
              errors++;
            }
            const len7 = data97.length;
            for (let i7 = 0; i7 < len7; i7++) {
              let data98 = data97[i7];
              if (typeof data98 === "string") {
                if (!pattern26.test(data98)) {
                  const err234 = { instancePath: instancePath + "/deploy/server_name/" + i7, schemaPath: "#/properties/deploy/properties/server_name/items/pattern", keyword: "pattern", params: { pattern: "^(\\*\\.)?[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$" }, message: 'must match pattern "^(\\*\\.)?[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$"' };
                  if (vErrors === null) {
                    vErrors = [err234];
                  } else {
                    vErrors.push(err234);
                  }
                  errors++;
                }
              } else {
                const err235 = { instancePath: instancePath + "/deploy/server_name/" + i7, schemaPath: "#/properties/deploy/properties/server_name/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err235];
                } else {
                  vErrors.push(err235);
                }
                errors++;
              }
            }
          } else {
            const err236 = { instancePath: instancePath + "/deploy/server_name", schemaPath: "#/properties/deploy/properties/server_name/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            if (vErrors === null) {
              vErrors = [err236];
            } else {
              vErrors.push(err236);
            }
            errors++;
          }
        }
        if (data96.certificate !== void 0) {
          let data99 = data96.certificate;
          if (typeof data99 === "string") {
            if (!pattern27.test(data99)) {
              const err237 = { instancePath: instancePath + "/deploy/certificate", schemaPath: "#/properties/deploy/properties/certificate/pattern", keyword: "pattern", params: { pattern: "^/[^\\u0000-\\u001f]*$" }, message: 'must match pattern "^/[^\\u0000-\\u001f]*$"' };
              if (vErrors === null) {
                vErrors = [err237];
              } else {
                vErrors.push(err237);
              }
              errors++;
            }
          } else {
            const err238 = { instancePath: instancePath + "/deploy/certificate", schemaPath: "#/properties/deploy/properties/certificate/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err238];
            } else {
              vErrors.push(err238);
            }
            errors++;
          }
        }
        if (data96.certificate_key !== void 0) {
          let data100 = data96.certificate_key;
          if (typeof data100 === "string") {
            if (!pattern27.test(data100)) {
              const err239 = { instancePath: instancePath + "/deploy/certificate_key", schemaPath: "#/properties/deploy/properties/certificate_key/pattern", keyword: "pattern", params: { pattern: "^/[^\\u0000-\\u001f]*$" }, message: 'must match pattern "^/[^\\u0000-\\u001f]*$"' };
              if (vErrors === null) {
                vErrors = [err239];
              } else {
                vErrors.push(err239);
              }
              errors++;
            }
          } else {
            const err240 = { instancePath: instancePath + "/deploy/certificate_key", schemaPath: "#/properties/deploy/properties/certificate_key/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err240];
            } else {
              vErrors.push(err240);
            }
            errors++;
          }
        }
        if (data96.user !== void 0) {
          let data101 = data96.user;
          if (typeof data101 === "string") {
            if (!pattern29.test(data101)) {
              const err241 = { instancePath: instancePath + "/deploy/user", schemaPath: "#/properties/deploy/properties/user/pattern", keyword: "pattern", params: { pattern: "^[a-z_][a-z0-9_-]{0,30}$" }, message: 'must match pattern "^[a-z_][a-z0-9_-]{0,30}$"' };
              if (vErrors === null) {
                vErrors = [err241];
              } else {
                vErrors.push(err241);
              }
              errors++;
            }
          } else {
            const err242 = { instancePath: instancePath + "/deploy/user", schemaPath: "#/properties/deploy/properties/user/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err242];
            } else {
              vErrors.push(err242);
            }
            errors++;
          }
        }
        if (data96.working_directory !== void 0) {
          let data102 = data96.working_directory;
          if (typeof data102 === "string") {
            if (!pattern27.test(data102)) {
              const err243 = { instancePath: instancePath + "/deploy/working_directory", schemaPath: "#/properties/deploy/properties/working_directory/pattern", keyword: "pattern", params: { pattern: "^/[^\\u0000-\\u001f]*$" }, message: 'must match pattern "^/[^\\u0000-\\u001f]*$"' };
              if (vErrors === null) {
                vErrors = [err243];
              } else {
                vErrors.push(err243);
              }
              errors++;
            }
          } else {
            const err244 = { instancePath: instancePath + "/deploy/working_directory", schemaPath: "#/properties/deploy/properties/working_directory/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err244];
            } else {
              vErrors.push(err244);
            }
            errors++;
          }
        }
        if (data96.node !== void 0) {
          let data103 = data96.node;
          if (typeof data103 === "string") {
            if (!pattern27.test(data103)) {
              const err245 = { instancePath: instancePath + "/deploy/node", schemaPath: "#/properties/deploy/properties/node/pattern", keyword: "pattern", params: { pattern: "^/[^\\u0000-\\u001f]*$" }, message: 'must match pattern "^/[^\\u0000-\\u001f]*$"' };
              if (vErrors === null) {
                vErrors = [err245];
              } else {
                vErrors.push(err245);
              }
              errors++;
            }
          } else {
            const err246 = { instancePath: instancePath + "/deploy/node", schemaPath: "#/properties/deploy/properties/node/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err246];
            } else {
              vErrors.push(err246);
            }
            errors++;
          }
        }
        if (data96.image !== void 0) {
          let data104 = data96.image;
          if (typeof data104 === "string") {
            if (!pattern32.test(data104)) {
              const err247 = { instancePath: instancePath + "/deploy/image", schemaPath: "#/properties/deploy/properties/image/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][A-Za-z0-9._/:@-]{0,254}$" }, message: 'must match pattern "^[a-z0-9][A-Za-z0-9._/:@-]{0,254}$"' };
              if (vErrors === null) {
                vErrors = [err247];
              } else {
                vErrors.push(err247);
              }
              errors++;
            }
          } else {
            const err248 = { instancePath: instancePath + "/deploy/image", schemaPath: "#/properties/deploy/properties/image/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err248];
            } else {
              vErrors.push(err248);
            }
            errors++;
          }
        }
        if (data96.package !== void 0) {
          let data105 = data96.package;
          if (typeof data105 === "string") {
            if (!pattern33.test(data105)) {
              const err249 = { instancePath: instancePath + "/deploy/package", schemaPath: "#/properties/deploy/properties/package/pattern", keyword: "pattern", params: { pattern: "^([A-Za-z0-9][A-Za-z0-9._+-]{0,199}\\.tgz|[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]{1,99})?)$" }, message: 'must match pattern "^([A-Za-z0-9][A-Za-z0-9._+-]{0,199}\\.tgz|[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]{1,99})?)$"' };
              if (vErrors === null) {
                vErrors = [err249];
              } else {
                vErrors.push(err249);
              }
              errors++;
            }
          } else {
            const err250 = { instancePath: instancePath + "/deploy/package", schemaPath: "#/properties/deploy/properties/package/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err250];
            } else {
              vErrors.push(err250);
            }
            errors++;
          }
        }
        if (data96.integrity !== void 0) {
          let data106 = data96.integrity;
          if (typeof data106 === "string") {
            if (!pattern34.test(data106)) {
              const err251 = { instancePath: instancePath + "/deploy/integrity", schemaPath: "#/properties/deploy/properties/integrity/pattern", keyword: "pattern", params: { pattern: "^sha512-[A-Za-z0-9+/]{86}==$" }, message: 'must match pattern "^sha512-[A-Za-z0-9+/]{86}==$"' };
              if (vErrors === null) {
                vErrors = [err251];
              } else {
                vErrors.push(err251);
              }
              errors++;
            }
          } else {
            const err252 = { instancePath: instancePath + "/deploy/integrity", schemaPath: "#/properties/deploy/properties/integrity/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err252];
            } else {
              vErrors.push(err252);
            }
            errors++;
          }
        }
        if (data96.nginx !== void 0) {
          let data107 = data96.nginx;
          if (typeof data107 === "string") {
            if (!pattern35.test(data107)) {
              const err253 = { instancePath: instancePath + "/deploy/nginx", schemaPath: "#/properties/deploy/properties/nginx/pattern", keyword: "pattern", params: { pattern: "^[0-9]{1,3}\\.[0-9]{1,3}(\\.[0-9]{1,3})?$" }, message: 'must match pattern "^[0-9]{1,3}\\.[0-9]{1,3}(\\.[0-9]{1,3})?$"' };
              if (vErrors === null) {
                vErrors = [err253];
              } else {
                vErrors.push(err253);
              }
              errors++;
            }
          } else {
            const err254 = { instancePath: instancePath + "/deploy/nginx", schemaPath: "#/properties/deploy/properties/nginx/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err254];
            } else {
              vErrors.push(err254);
            }
            errors++;
          }
        }
        if (data96.name !== void 0) {
          let data108 = data96.name;
          if (typeof data108 === "string") {
            if (!pattern36.test(data108)) {
              const err255 = { instancePath: instancePath + "/deploy/name", schemaPath: "#/properties/deploy/properties/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9-]{0,15}$" }, message: 'must match pattern "^[a-z][a-z0-9-]{0,15}$"' };
              if (vErrors === null) {
                vErrors = [err255];
              } else {
                vErrors.push(err255);
              }
              errors++;
            }
          } else {
            const err256 = { instancePath: instancePath + "/deploy/name", schemaPath: "#/properties/deploy/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err256];
            } else {
              vErrors.push(err256);
            }
            errors++;
          }
        }
        if (data96.instances !== void 0) {
          let data109 = data96.instances;
          if (!(typeof data109 == "number" && (!(data109 % 1) && !isNaN(data109)) && isFinite(data109))) {
            const err257 = { instancePath: instancePath + "/deploy/instances", schemaPath: "#/properties/deploy/properties/instances/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err257];
            } else {
              vErrors.push(err257);
            }
            errors++;
          }
          if (typeof data109 == "number" && isFinite(data109)) {
            if (data109 > 64 || isNaN(data109)) {
              const err258 = { instancePath: instancePath + "/deploy/instances", schemaPath: "#/properties/deploy/properties/instances/maximum", keyword: "maximum", params: { comparison: "<=", limit: 64 }, message: "must be <= 64" };
              if (vErrors === null) {
                vErrors = [err258];
              } else {
                vErrors.push(err258);
              }
              errors++;
            }
            if (data109 < 1 || isNaN(data109)) {
              const err259 = { instancePath: instancePath + "/deploy/instances", schemaPath: "#/properties/deploy/properties/instances/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err259];
              } else {
                vErrors.push(err259);
              }
              errors++;
            }
          }
        }
        if (data96.real_ip !== void 0) {
          let data110 = data96.real_ip;
          if (Array.isArray(data110)) {
            if (data110.length > 100) {
              const err260 = { instancePath: instancePath + "/deploy/real_ip", schemaPath: "#/properties/deploy/properties/real_ip/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
              if (vErrors === null) {
                vErrors = [err260];
              } else {
                vErrors.push(err260);
              }
              errors++;
            }
            if (data110.length < 1) {
              const err261 = { instancePath: instancePath + "/deploy/real_ip", schemaPath: "#/properties/deploy/properties/real_ip/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
              if (vErrors === null) {
                vErrors = [err261];
              } else {
                vErrors.push(err261);
              }
              errors++;
            }
            const len8 = data110.length;
            for (let i8 = 0; i8 < len8; i8++) {
              let data111 = data110[i8];
              if (typeof data111 === "string") {
                if (!pattern37.test(data111)) {
                  const err262 = { instancePath: instancePath + "/deploy/real_ip/" + i8, schemaPath: "#/properties/deploy/properties/real_ip/items/pattern", keyword: "pattern", params: { pattern: "^[0-9A-Fa-f.:]{2,45}(/[0-9]{1,3})?$" }, message: 'must match pattern "^[0-9A-Fa-f.:]{2,45}(/[0-9]{1,3})?$"' };
                  if (vErrors === null) {
                    vErrors = [err262];
                  } else {
                    vErrors.push(err262);
                  }
                  errors++;
                }
              } else {
                const err263 = { instancePath: instancePath + "/deploy/real_ip/" + i8, schemaPath: "#/properties/deploy/properties/real_ip/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err263];
                } else {
                  vErrors.push(err263);
                }
                errors++;
              }
            }
          } else {
            const err264 = { instancePath: instancePath + "/deploy/real_ip", schemaPath: "#/properties/deploy/properties/real_ip/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            if (vErrors === null) {
              vErrors = [err264];
            } else {
              vErrors.push(err264);
            }
            errors++;
          }
        }
        if (data96.real_ip_header !== void 0) {
          let data112 = data96.real_ip_header;
          if (typeof data112 === "string") {
            if (!pattern38.test(data112)) {
              const err265 = { instancePath: instancePath + "/deploy/real_ip_header", schemaPath: "#/properties/deploy/properties/real_ip_header/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9_-]{0,63}$" }, message: 'must match pattern "^[A-Za-z][A-Za-z0-9_-]{0,63}$"' };
              if (vErrors === null) {
                vErrors = [err265];
              } else {
                vErrors.push(err265);
              }
              errors++;
            }
          } else {
            const err266 = { instancePath: instancePath + "/deploy/real_ip_header", schemaPath: "#/properties/deploy/properties/real_ip_header/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err266];
            } else {
              vErrors.push(err266);
            }
            errors++;
          }
        }
        if (data96.access_log !== void 0) {
          let data113 = data96.access_log;
          if (typeof data113 === "string") {
            if (!pattern39.test(data113)) {
              const err267 = { instancePath: instancePath + "/deploy/access_log", schemaPath: "#/properties/deploy/properties/access_log/pattern", keyword: "pattern", params: { pattern: "^(off|/[^\\u0000-\\u001f]*|syslog:server=[!-~]{1,200})$" }, message: 'must match pattern "^(off|/[^\\u0000-\\u001f]*|syslog:server=[!-~]{1,200})$"' };
              if (vErrors === null) {
                vErrors = [err267];
              } else {
                vErrors.push(err267);
              }
              errors++;
            }
          } else {
            const err268 = { instancePath: instancePath + "/deploy/access_log", schemaPath: "#/properties/deploy/properties/access_log/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err268];
            } else {
              vErrors.push(err268);
            }
            errors++;
          }
        }
        if (data96.error_log !== void 0) {
          let data114 = data96.error_log;
          if (typeof data114 === "string") {
            if (!pattern39.test(data114)) {
              const err269 = { instancePath: instancePath + "/deploy/error_log", schemaPath: "#/properties/deploy/properties/error_log/pattern", keyword: "pattern", params: { pattern: "^(off|/[^\\u0000-\\u001f]*|syslog:server=[!-~]{1,200})$" }, message: 'must match pattern "^(off|/[^\\u0000-\\u001f]*|syslog:server=[!-~]{1,200})$"' };
              if (vErrors === null) {
                vErrors = [err269];
              } else {
                vErrors.push(err269);
              }
              errors++;
            }
          } else {
            const err270 = { instancePath: instancePath + "/deploy/error_log", schemaPath: "#/properties/deploy/properties/error_log/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err270];
            } else {
              vErrors.push(err270);
            }
            errors++;
          }
        }
        if (data96.networks !== void 0) {
          let data115 = data96.networks;
          if (Array.isArray(data115)) {
            if (data115.length > 100) {
              const err271 = { instancePath: instancePath + "/deploy/networks", schemaPath: "#/properties/deploy/properties/networks/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
              if (vErrors === null) {
                vErrors = [err271];
              } else {
                vErrors.push(err271);
              }
              errors++;
            }
            if (data115.length < 1) {
              const err272 = { instancePath: instancePath + "/deploy/networks", schemaPath: "#/properties/deploy/properties/networks/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
              if (vErrors === null) {
                vErrors = [err272];
              } else {
                vErrors.push(err272);
              }
              errors++;
            }
            const len9 = data115.length;
            for (let i9 = 0; i9 < len9; i9++) {
              let data116 = data115[i9];
              if (typeof data116 === "string") {
                if (!pattern41.test(data116)) {
                  const err273 = { instancePath: instancePath + "/deploy/networks/" + i9, schemaPath: "#/properties/deploy/properties/networks/items/pattern", keyword: "pattern", params: { pattern: "^(any|localhost|link-local|[0-9A-Fa-f.:]{2,45}(/[0-9]{1,3})?)$" }, message: 'must match pattern "^(any|localhost|link-local|[0-9A-Fa-f.:]{2,45}(/[0-9]{1,3})?)$"' };
                  if (vErrors === null) {
                    vErrors = [err273];
                  } else {
                    vErrors.push(err273);
                  }
                  errors++;
                }
              } else {
                const err274 = { instancePath: instancePath + "/deploy/networks/" + i9, schemaPath: "#/properties/deploy/properties/networks/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err274];
                } else {
                  vErrors.push(err274);
                }
                errors++;
              }
            }
          } else {
            const err275 = { instancePath: instancePath + "/deploy/networks", schemaPath: "#/properties/deploy/properties/networks/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            if (vErrors === null) {
              vErrors = [err275];
            } else {
              vErrors.push(err275);
            }
            errors++;
          }
        }
      } else {
        const err276 = { instancePath: instancePath + "/deploy", schemaPath: "#/properties/deploy/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err276];
        } else {
          vErrors.push(err276);
        }
        errors++;
      }
    }
  } else {
    const err277 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err277];
    } else {
      vErrors.push(err277);
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
