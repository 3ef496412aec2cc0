// Generated from schemas/ by `npm run generate`; do not edit.
// <stdin>
var validate = validate20;
var stdin_default = validate20;
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://syncctl.dev/schemas/syncctl.schema.json", "title": "SyncctlConfig", "description": "syncctl.yml: how syncctl runs the websocket server and what it renders. Every key is optional.", "type": "object", "additionalProperties": false, "properties": { "server": { "type": "object", "description": "The bundled websocket server.", "additionalProperties": false, "properties": { "admin": { "type": "string", "description": "Where readiness and metrics are served: a loopback address with port (`127.0.0.1:9180`), the absolute path of a unix socket, or `off`. Without it: a unix socket in the run directory.", "pattern": "^(off|/[^\\u0000]{1,103}|(127\\.[0-9.]+|\\[::1\\]|localhost):[0-9]{1,5})$", "x-env": "SYNCCTL_SERVER_ADMIN", "x-valid": "`127.0.0.1:9180`, `/run/syncctl/admin.sock` or `off`" }, "handshake_timeout": { "type": "integer", "description": "Seconds a new connection has to send its complete request.", "minimum": 1, "maximum": 300, "default": 10, "x-env": "SYNCCTL_SERVER_HANDSHAKE_TIMEOUT" }, "max_head_bytes": { "type": "integer", "description": "Bytes of the request line and headers of a handshake.", "minimum": 1024, "maximum": 1048576, "default": 16384, "x-env": "SYNCCTL_SERVER_MAX_HEAD_BYTES" }, "max_message_bytes": { "type": "integer", "description": "Bytes of one message from a client; a longer one closes the connection with 1009.", "minimum": 1024, "maximum": 67108864, "default": 1048576, "x-env": "SYNCCTL_SERVER_MAX_MESSAGE_BYTES" }, "max_bad_messages": { "type": "integer", "description": "Invalid messages of one connection that are ignored before it is closed with 1007.", "minimum": 0, "maximum": 1e6, "default": 100, "x-env": "SYNCCTL_SERVER_MAX_BAD_MESSAGES" }, "max_topic_length": { "type": "integer", "description": "UTF-8 bytes of a topic; a message that names a longer one is invalid.", "minimum": 16, "maximum": 65536, "default": 1024, "x-env": "SYNCCTL_SERVER_MAX_TOPIC_LENGTH" }, "max_subscriptions": { "type": "integer", "description": "Topics that one connection may be subscribed to at a time; a further SUBSCRIBE is refused.", "minimum": 1, "maximum": 1e6, "default": 1e3, "x-env": "SYNCCTL_SERVER_MAX_SUBSCRIPTIONS" }, "max_buffered_bytes": { "type": "integer", "description": "Bytes that may wait for one slow connection before it is dropped.", "minimum": 65536, "maximum": 1073741824, "default": 8388608, "x-env": "SYNCCTL_SERVER_MAX_BUFFERED_BYTES" }, "max_connections": { "type": "integer", "description": "Connections at a time; a further handshake is answered with 503. The rendered unit and container get a file limit that holds them.", "minimum": 1, "maximum": 1e6, "default": 2e4, "x-env": "SYNCCTL_SERVER_MAX_CONNECTIONS" }, "ping_interval": { "type": "integer", "description": "Seconds between the websocket pings to a connection; it is closed after two without an answer. The rendered proxy waits longer than this.", "minimum": 1, "maximum": 3600, "default": 30, "x-env": "SYNCCTL_SERVER_PING_INTERVAL" }, "drain": { "type": "integer", "description": "Seconds that stopping may take before the remaining connections are cut.", "minimum": 0, "maximum": 600, "default": 10, "x-env": "SYNCCTL_SERVER_DRAIN" } } }, "deploy": { "type": "object", "description": "What `syncctl render` writes into the files of the proxy, the unit and the container.", "additionalProperties": false, "properties": { "server_name": { "description": "Host names of the site, for nginx. Without it: websocket_frontend_host, unless that is `*`.", "type": "array", "items": { "type": "string", "pattern": "^(\\*\\.)?[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$", "x-valid": "a host name such as example.com or *.example.com" }, "minItems": 1, "maxItems": 100, "x-env": "SYNCCTL_DEPLOY_SERVER_NAME", "x-flag": "server-name" }, "certificate": { "type": "string", "description": "Absolute path of the TLS certificate chain (PEM). Its presence says that the site is served over TLS.", "pattern": "^/[^\\u0000-\\u001f]*$", "x-env": "SYNCCTL_DEPLOY_CERTIFICATE", "x-flag": "certificate", "x-valid": "an absolute path" }, "certificate_key": { "type": "string", "description": "Absolute path of the private key of the certificate (PEM). Only the path is used, the file is never read.", "pattern": "^/[^\\u0000-\\u001f]*$", "x-env": "SYNCCTL_DEPLOY_CERTIFICATE_KEY", "x-flag": "certificate-key", "x-valid": "an absolute path" }, "user": { "type": "string", "description": "System user that the unit runs as.", "pattern": "^[a-z_][a-z0-9_-]{0,30}$", "default": "www-data", "x-env": "SYNCCTL_DEPLOY_USER", "x-flag": "user", "x-valid": "the name of a system user" }, "working_directory": { "type": "string", "description": "Absolute path of the folder that the unit runs in. Without it: the folder of the parameters file.", "pattern": "^/[^\\u0000-\\u001f]*$", "x-env": "SYNCCTL_DEPLOY_WORKING_DIRECTORY", "x-flag": "working-directory", "x-valid": "an absolute path" }, "node": { "type": "string", "description": "Absolute path of the Node program that the unit starts. Without it: the one that runs syncctl.", "pattern": "^/[^\\u0000-\\u001f]*$", "x-env": "SYNCCTL_DEPLOY_NODE", "x-flag": "node", "x-valid": "an absolute path" }, "image": { "type": "string", "description": "Base image of the container, a Debian or Alpine image with Node 20.19 or newer.", "pattern": "^[a-z0-9][A-Za-z0-9._/:@-]{0,254}$", "default": "node:22-bookworm-slim", "x-env": "SYNCCTL_DEPLOY_IMAGE", "x-flag": "image", "x-valid": "an image name such as node:22-bookworm-slim" }, "nginx": { "type": "string", "description": "Version of nginx that the files are for. Without it: the installed one, else 1.22.", "pattern": "^[0-9]{1,3}\\.[0-9]{1,3}(\\.[0-9]{1,3})?$", "x-env": "SYNCCTL_DEPLOY_NGINX", "x-flag": "nginx", "x-valid": "a version such as 1.22 or 1.25.1" } } } } };
var func1 = Object.prototype.hasOwnProperty;
var pattern4 = new RegExp("^(off|/[^\\u0000]{1,103}|(127\\.[0-9.]+|\\[::1\\]|localhost):[0-9]{1,5})$", "u");
var pattern5 = new RegExp("^(\\*\\.)?[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$", "u");
var pattern6 = new RegExp("^/[^\\u0000-\\u001f]*$", "u");
var pattern8 = new RegExp("^[a-z_][a-z0-9_-]{0,30}$", "u");
var pattern11 = new RegExp("^[a-z0-9][A-Za-z0-9._/:@-]{0,254}$", "u");
var pattern12 = new RegExp("^[0-9]{1,3}\\.[0-9]{1,3}(\\.[0-9]{1,3})?$", "u");
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
      if (!(key0 === "server" || key0 === "deploy")) {
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
        if (data0.handshake_timeout !== void 0) {
          let data2 = data0.handshake_timeout;
          if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
            const err4 = { instancePath: instancePath + "/server/handshake_timeout", schemaPath: "#/properties/server/properties/handshake_timeout/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
          if (typeof data2 == "number" && isFinite(data2)) {
            if (data2 > 300 || isNaN(data2)) {
              const err5 = { instancePath: instancePath + "/server/handshake_timeout", schemaPath: "#/properties/server/properties/handshake_timeout/maximum", keyword: "maximum", params: { comparison: "<=", limit: 300 }, message: "must be <= 300" };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
            if (data2 < 1 || isNaN(data2)) {
              const err6 = { instancePath: instancePath + "/server/handshake_timeout", schemaPath: "#/properties/server/properties/handshake_timeout/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
          }
        }
        if (data0.max_head_bytes !== void 0) {
          let data3 = data0.max_head_bytes;
          if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
            const err7 = { instancePath: instancePath + "/server/max_head_bytes", schemaPath: "#/properties/server/properties/max_head_bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
          if (typeof data3 == "number" && isFinite(data3)) {
            if (data3 > 1048576 || isNaN(data3)) {
              const err8 = { instancePath: instancePath + "/server/max_head_bytes", schemaPath: "#/properties/server/properties/max_head_bytes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1048576 }, message: "must be <= 1048576" };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
            if (data3 < 1024 || isNaN(data3)) {
              const err9 = { instancePath: instancePath + "/server/max_head_bytes", schemaPath: "#/properties/server/properties/max_head_bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1024 }, message: "must be >= 1024" };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
          }
        }
        if (data0.max_message_bytes !== void 0) {
          let data4 = data0.max_message_bytes;
          if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
            const err10 = { instancePath: instancePath + "/server/max_message_bytes", schemaPath: "#/properties/server/properties/max_message_bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
          if (typeof data4 == "number" && isFinite(data4)) {
            if (data4 > 67108864 || isNaN(data4)) {
              const err11 = { instancePath: instancePath + "/server/max_message_bytes", schemaPath: "#/properties/server/properties/max_message_bytes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 67108864 }, message: "must be <= 67108864" };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
            if (data4 < 1024 || isNaN(data4)) {
              const err12 = { instancePath: instancePath + "/server/max_message_bytes", schemaPath: "#/properties/server/properties/max_message_bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1024 }, message: "must be >= 1024" };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
          }
        }
        if (data0.max_bad_messages !== void 0) {
          let data5 = data0.max_bad_messages;
          if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
            const err13 = { instancePath: instancePath + "/server/max_bad_messages", schemaPath: "#/properties/server/properties/max_bad_messages/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
          if (typeof data5 == "number" && isFinite(data5)) {
            if (data5 > 1e6 || isNaN(data5)) {
              const err14 = { instancePath: instancePath + "/server/max_bad_messages", schemaPath: "#/properties/server/properties/max_bad_messages/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, message: "must be <= 1000000" };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
            if (data5 < 0 || isNaN(data5)) {
              const err15 = { instancePath: instancePath + "/server/max_bad_messages", schemaPath: "#/properties/server/properties/max_bad_messages/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
          }
        }
        if (data0.max_topic_length !== void 0) {
          let data6 = data0.max_topic_length;
          if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
            const err16 = { instancePath: instancePath + "/server/max_topic_length", schemaPath: "#/properties/server/properties/max_topic_length/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
          if (typeof data6 == "number" && isFinite(data6)) {
            if (data6 > 65536 || isNaN(data6)) {
              const err17 = { instancePath: instancePath + "/server/max_topic_length", schemaPath: "#/properties/server/properties/max_topic_length/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65536 }, message: "must be <= 65536" };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors++;
            }
            if (data6 < 16 || isNaN(data6)) {
              const err18 = { instancePath: instancePath + "/server/max_topic_length", schemaPath: "#/properties/server/properties/max_topic_length/minimum", keyword: "minimum", params: { comparison: ">=", limit: 16 }, message: "must be >= 16" };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
          }
        }
        if (data0.max_subscriptions !== void 0) {
          let data7 = data0.max_subscriptions;
          if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
            const err19 = { instancePath: instancePath + "/server/max_subscriptions", schemaPath: "#/properties/server/properties/max_subscriptions/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
          if (typeof data7 == "number" && isFinite(data7)) {
            if (data7 > 1e6 || isNaN(data7)) {
              const err20 = { instancePath: instancePath + "/server/max_subscriptions", schemaPath: "#/properties/server/properties/max_subscriptions/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, message: "must be <= 1000000" };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
            if (data7 < 1 || isNaN(data7)) {
              const err21 = { instancePath: instancePath + "/server/max_subscriptions", schemaPath: "#/properties/server/properties/max_subscriptions/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err21];
              } else {
                vErrors.push(err21);
              }
              errors++;
            }
          }
        }
        if (data0.max_buffered_bytes !== void 0) {
          let data8 = data0.max_buffered_bytes;
          if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
            const err22 = { instancePath: instancePath + "/server/max_buffered_bytes", schemaPath: "#/properties/server/properties/max_buffered_bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
          if (typeof data8 == "number" && isFinite(data8)) {
            if (data8 > 1073741824 || isNaN(data8)) {
              const err23 = { instancePath: instancePath + "/server/max_buffered_bytes", schemaPath: "#/properties/server/properties/max_buffered_bytes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1073741824 }, message: "must be <= 1073741824" };
              if (vErrors === null) {
                vErrors = [err23];
              } else {
                vErrors.push(err23);
              }
              errors++;
            }
            if (data8 < 65536 || isNaN(data8)) {
              const err24 = { instancePath: instancePath + "/server/max_buffered_bytes", schemaPath: "#/properties/server/properties/max_buffered_bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 65536 }, message: "must be >= 65536" };
              if (vErrors === null) {
                vErrors = [err24];
              } else {
                vErrors.push(err24);
              }
              errors++;
            }
          }
        }
        if (data0.max_connections !== void 0) {
          let data9 = data0.max_connections;
          if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
            const err25 = { instancePath: instancePath + "/server/max_connections", schemaPath: "#/properties/server/properties/max_connections/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
          if (typeof data9 == "number" && isFinite(data9)) {
            if (data9 > 1e6 || isNaN(data9)) {
              const err26 = { instancePath: instancePath + "/server/max_connections", schemaPath: "#/properties/server/properties/max_connections/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, message: "must be <= 1000000" };
              if (vErrors === null) {
                vErrors = [err26];
              } else {
                vErrors.push(err26);
              }
              errors++;
            }
            if (data9 < 1 || isNaN(data9)) {
              const err27 = { instancePath: instancePath + "/server/max_connections", schemaPath: "#/properties/server/properties/max_connections/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
          }
        }
        if (data0.ping_interval !== void 0) {
          let data10 = data0.ping_interval;
          if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
            const err28 = { instancePath: instancePath + "/server/ping_interval", schemaPath: "#/properties/server/properties/ping_interval/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
          if (typeof data10 == "number" && isFinite(data10)) {
            if (data10 > 3600 || isNaN(data10)) {
              const err29 = { instancePath: instancePath + "/server/ping_interval", schemaPath: "#/properties/server/properties/ping_interval/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 }, message: "must be <= 3600" };
              if (vErrors === null) {
                vErrors = [err29];
              } else {
                vErrors.push(err29);
              }
              errors++;
            }
            if (data10 < 1 || isNaN(data10)) {
              const err30 = { instancePath: instancePath + "/server/ping_interval", schemaPath: "#/properties/server/properties/ping_interval/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err30];
              } else {
                vErrors.push(err30);
              }
              errors++;
            }
          }
        }
        if (data0.drain !== void 0) {
          let data11 = data0.drain;
          if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11))) {
            const err31 = { instancePath: instancePath + "/server/drain", schemaPath: "#/properties/server/properties/drain/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
          if (typeof data11 == "number" && isFinite(data11)) {
            if (data11 > 600 || isNaN(data11)) {
              const err32 = { instancePath: instancePath + "/server/drain", schemaPath: "#/properties/server/properties/drain/maximum", keyword: "maximum", params: { comparison: "<=", limit: 600 }, message: "must be <= 600" };
              if (vErrors === null) {
                vErrors = [err32];
              } else {
                vErrors.push(err32);
              }
              errors++;
            }
            if (data11 < 0 || isNaN(data11)) {
              const err33 = { instancePath: instancePath + "/server/drain", schemaPath: "#/properties/server/properties/drain/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err33];
              } else {
                vErrors.push(err33);
              }
              errors++;
            }
          }
        }
      } else {
        const err34 = { instancePath: instancePath + "/server", schemaPath: "#/properties/server/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
    }
    if (data.deploy !== void 0) {
      let data12 = data.deploy;
      if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
        for (const key2 in data12) {
          if (!(key2 === "server_name" || key2 === "certificate" || key2 === "certificate_key" || key2 === "user" || key2 === "working_directory" || key2 === "node" || key2 === "image" || key2 === "nginx")) {
            const err35 = { instancePath: instancePath + "/deploy", schemaPath: "#/properties/deploy/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err35];
            } else {
              vErrors.push(err35);
            }
            errors++;
          }
        }
        if (data12.server_name !== void 0) {
          let data13 = data12.server_name;
          if (Array.isArray(data13)) {
            if (data13.length > 100) {
              const err36 = { instancePath: instancePath + "/deploy/server_name", schemaPath: "#/properties/deploy/properties/server_name/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
              if (vErrors === null) {
                vErrors = [err36];
              } else {
                vErrors.push(err36);
              }
              errors++;
            }
            if (data13.length < 1) {
              const err37 = { instancePath: instancePath + "/deploy/server_name", schemaPath: "#/properties/deploy/properties/server_name/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
              if (vErrors === null) {
                vErrors = [err37];
              } else {
                vErrors.push(err37);
              }
              errors++;
            }
            const len0 = data13.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data14 = data13[i0];
              if (typeof data14 === "string") {
                if (!pattern5.test(data14)) {
                  const err38 = { instancePath: instancePath + "/deploy/server_name/" + i0, schemaPath: "#/properties/deploy/properties/server_name/items/pattern", keyword: "pattern", params: { pattern: "^(\\*\\.)?[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$" }, message: 'must match pattern "^(\\*\\.)?[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$"' };
                  if (vErrors === null) {
                    vErrors = [err38];
                  } else {
                    vErrors.push(err38);
                  }
                  errors++;
                }
              } else {
                const err39 = { instancePath: instancePath + "/deploy/server_name/" + i0, schemaPath: "#/properties/deploy/properties/server_name/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err39];
                } else {
                  vErrors.push(err39);
                }
                errors++;
              }
            }
          } else {
            const err40 = { instancePath: instancePath + "/deploy/server_name", schemaPath: "#/properties/deploy/properties/server_name/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            if (vErrors === null) {
              vErrors = [err40];
            } else {
              vErrors.push(err40);
            }
            errors++;
          }
        }
        if (data12.certificate !== void 0) {
          let data15 = data12.certificate;
          if (typeof data15 === "string") {
            if (!pattern6.test(data15)) {
              const err41 = { instancePath: instancePath + "/deploy/certificate", schemaPath: "#/properties/deploy/properties/certificate/pattern", keyword: "pattern", params: { pattern: "^/[^\\u0000-\\u001f]*$" }, message: 'must match pattern "^/[^\\u0000-\\u001f]*$"' };
              if (vErrors === null) {
                vErrors = [err41];
              } else {
                vErrors.push(err41);
              }
              errors++;
            }
          } else {
            const err42 = { instancePath: instancePath + "/deploy/certificate", schemaPath: "#/properties/deploy/properties/certificate/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
        }
        if (data12.certificate_key !== void 0) {
          let data16 = data12.certificate_key;
          if (typeof data16 === "string") {
            if (!pattern6.test(data16)) {
              const err43 = { instancePath: instancePath + "/deploy/certificate_key", schemaPath: "#/properties/deploy/properties/certificate_key/pattern", keyword: "pattern", params: { pattern: "^/[^\\u0000-\\u001f]*$" }, message: 'must match pattern "^/[^\\u0000-\\u001f]*$"' };
              if (vErrors === null) {
                vErrors = [err43];
              } else {
                vErrors.push(err43);
              }
              errors++;
            }
          } else {
            const err44 = { instancePath: instancePath + "/deploy/certificate_key", schemaPath: "#/properties/deploy/properties/certificate_key/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err44];
            } else {
              vErrors.push(err44);
            }
            errors++;
          }
        }
        if (data12.user !== void 0) {
          let data17 = data12.user;
          if (typeof data17 === "string") {
            if (!pattern8.test(data17)) {
              const err45 = { instancePath: instancePath + "/deploy/user", schemaPath: "#/properties/deploy/properties/user/pattern", keyword: "pattern", params: { pattern: "^[a-z_][a-z0-9_-]{0,30}$" }, message: 'must match pattern "^[a-z_][a-z0-9_-]{0,30}$"' };
              if (vErrors === null) {
                vErrors = [err45];
              } else {
                vErrors.push(err45);
              }
              errors++;
            }
          } else {
            const err46 = { instancePath: instancePath + "/deploy/user", schemaPath: "#/properties/deploy/properties/user/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err46];
            } else {
              vErrors.push(err46);
            }
            errors++;
          }
        }
        if (data12.working_directory !== void 0) {
          let data18 = data12.working_directory;
          if (typeof data18 === "string") {
            if (!pattern6.test(data18)) {
              const err47 = { instancePath: instancePath + "/deploy/working_directory", schemaPath: "#/properties/deploy/properties/working_directory/pattern", keyword: "pattern", params: { pattern: "^/[^\\u0000-\\u001f]*$" }, message: 'must match pattern "^/[^\\u0000-\\u001f]*$"' };
              if (vErrors === null) {
                vErrors = [err47];
              } else {
                vErrors.push(err47);
              }
              errors++;
            }
          } else {
            const err48 = { instancePath: instancePath + "/deploy/working_directory", schemaPath: "#/properties/deploy/properties/working_directory/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err48];
            } else {
              vErrors.push(err48);
            }
            errors++;
          }
        }
        if (data12.node !== void 0) {
          let data19 = data12.node;
          if (typeof data19 === "string") {
            if (!pattern6.test(data19)) {
              const err49 = { instancePath: instancePath + "/deploy/node", schemaPath: "#/properties/deploy/properties/node/pattern", keyword: "pattern", params: { pattern: "^/[^\\u0000-\\u001f]*$" }, message: 'must match pattern "^/[^\\u0000-\\u001f]*$"' };
              if (vErrors === null) {
                vErrors = [err49];
              } else {
                vErrors.push(err49);
              }
              errors++;
            }
          } else {
            const err50 = { instancePath: instancePath + "/deploy/node", schemaPath: "#/properties/deploy/properties/node/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err50];
            } else {
              vErrors.push(err50);
            }
            errors++;
          }
        }
        if (data12.image !== void 0) {
          let data20 = data12.image;
          if (typeof data20 === "string") {
            if (!pattern11.test(data20)) {
              const err51 = { instancePath: instancePath + "/deploy/image", schemaPath: "#/properties/deploy/properties/image/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][A-Za-z0-9._/:@-]{0,254}$" }, message: 'must match pattern "^[a-z0-9][A-Za-z0-9._/:@-]{0,254}$"' };
              if (vErrors === null) {
                vErrors = [err51];
              } else {
                vErrors.push(err51);
              }
              errors++;
            }
          } else {
            const err52 = { instancePath: instancePath + "/deploy/image", schemaPath: "#/properties/deploy/properties/image/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err52];
            } else {
              vErrors.push(err52);
            }
            errors++;
          }
        }
        if (data12.nginx !== void 0) {
          let data21 = data12.nginx;
          if (typeof data21 === "string") {
            if (!pattern12.test(data21)) {
              const err53 = { instancePath: instancePath + "/deploy/nginx", schemaPath: "#/properties/deploy/properties/nginx/pattern", keyword: "pattern", params: { pattern: "^[0-9]{1,3}\\.[0-9]{1,3}(\\.[0-9]{1,3})?$" }, message: 'must match pattern "^[0-9]{1,3}\\.[0-9]{1,3}(\\.[0-9]{1,3})?$"' };
              if (vErrors === null) {
                vErrors = [err53];
              } else {
                vErrors.push(err53);
              }
              errors++;
            }
          } else {
            const err54 = { instancePath: instancePath + "/deploy/nginx", schemaPath: "#/properties/deploy/properties/nginx/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err54];
            } else {
              vErrors.push(err54);
            }
            errors++;
          }
        }
      } else {
        const err55 = { instancePath: instancePath + "/deploy", schemaPath: "#/properties/deploy/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err55];
        } else {
          vErrors.push(err55);
        }
        errors++;
      }
    }
  } else {
    const err56 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err56];
    } else {
      vErrors.push(err56);
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
