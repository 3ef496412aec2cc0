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
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "additionalProperties": false, "properties": { "websocket_bind_address": { "type": "string", "minLength": 1 }, "websocket_bind_port": { "type": ["integer", "string"], "minimum": 1, "maximum": 65535, "pattern": "^[0-9]+$" }, "websocket_frontend_host": { "type": "string", "minLength": 1 }, "websocket_frontend_port": { "type": ["integer", "string"], "minimum": 1, "maximum": 65535, "pattern": "^[0-9]+$" }, "websocket_frontend_path": { "type": ["string", "null"] }, "websocket_backend_host": { "type": "string", "minLength": 1 }, "websocket_backend_port": { "type": ["integer", "string"], "minimum": 1, "maximum": 65535, "pattern": "^[0-9]+$" }, "websocket_backend_path": { "type": "string" }, "websocket_backend_transport": { "type": "string", "enum": ["tcp", "ssl", "tls", "tlsv1.0", "tlsv1.1", "tlsv1.2", "tlsv1.3"] }, "websocket_backend_ssl_context_options": { "type": "object", "additionalProperties": false, "properties": { "peer_name": { "type": "string" }, "cafile": { "type": "string" }, "capath": { "type": "string" }, "local_cert": { "type": "string" }, "local_pk": { "type": "string" }, "passphrase": { "type": "string" }, "CN_match": { "type": "string" }, "ciphers": { "type": "string" }, "SNI_server_name": { "type": "string" }, "verify_peer": { "type": "boolean" }, "verify_peer_name": { "type": "boolean" }, "allow_self_signed": { "type": "boolean" }, "capture_peer_cert": { "type": "boolean" }, "capture_peer_cert_chain": { "type": "boolean" }, "SNI_enabled": { "type": "boolean" }, "disable_compression": { "type": "boolean" }, "verify_depth": { "type": "integer" }, "peer_fingerprint": { "type": "object" } } }, "websocket_frontend_user_agent": { "type": ["string", "null"] }, "websocket_backend_user_agent": { "type": ["string", "null"] }, "websocket_host": { "type": "string", "minLength": 1 }, "websocket_port": { "type": ["integer", "string"], "minimum": 1, "maximum": 65535, "pattern": "^[0-9]+$" }, "websocket_path": { "type": "string" }, "websocket_user_agent": { "type": ["string", "null"] } } };
var func1 = Object.prototype.hasOwnProperty;
var func2 = require_ucs2length().default;
var pattern4 = new RegExp("^[0-9]+$", "u");
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
      if (!func1.call(schema31.properties, key0)) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.websocket_bind_address !== void 0) {
      let data0 = data.websocket_bind_address;
      if (typeof data0 === "string") {
        if (func2(data0) < 1) {
          const err1 = { instancePath: instancePath + "/websocket_bind_address", schemaPath: "#/properties/websocket_bind_address/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
      } else {
        const err2 = { instancePath: instancePath + "/websocket_bind_address", schemaPath: "#/properties/websocket_bind_address/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.websocket_bind_port !== void 0) {
      let data1 = data.websocket_bind_port;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1)) && typeof data1 !== "string") {
        const err3 = { instancePath: instancePath + "/websocket_bind_port", schemaPath: "#/properties/websocket_bind_port/type", keyword: "type", params: { type: schema31.properties.websocket_bind_port.type }, message: "must be integer,string" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 65535 || isNaN(data1)) {
          const err4 = { instancePath: instancePath + "/websocket_bind_port", schemaPath: "#/properties/websocket_bind_port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 }, message: "must be <= 65535" };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (data1 < 1 || isNaN(data1)) {
          const err5 = { instancePath: instancePath + "/websocket_bind_port", schemaPath: "#/properties/websocket_bind_port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      }
      if (typeof data1 === "string") {
        if (!pattern4.test(data1)) {
          const err6 = { instancePath: instancePath + "/websocket_bind_port", schemaPath: "#/properties/websocket_bind_port/pattern", keyword: "pattern", params: { pattern: "^[0-9]+$" }, message: 'must match pattern "^[0-9]+$"' };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      }
    }
    if (data.websocket_frontend_host !== void 0) {
      let data2 = data.websocket_frontend_host;
      if (typeof data2 === "string") {
        if (func2(data2) < 1) {
          const err7 = { instancePath: instancePath + "/websocket_frontend_host", schemaPath: "#/properties/websocket_frontend_host/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/websocket_frontend_host", schemaPath: "#/properties/websocket_frontend_host/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.websocket_frontend_port !== void 0) {
      let data3 = data.websocket_frontend_port;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3)) && typeof data3 !== "string") {
        const err9 = { instancePath: instancePath + "/websocket_frontend_port", schemaPath: "#/properties/websocket_frontend_port/type", keyword: "type", params: { type: schema31.properties.websocket_frontend_port.type }, message: "must be integer,string" };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 65535 || isNaN(data3)) {
          const err10 = { instancePath: instancePath + "/websocket_frontend_port", schemaPath: "#/properties/websocket_frontend_port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 }, message: "must be <= 65535" };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (data3 < 1 || isNaN(data3)) {
          const err11 = { instancePath: instancePath + "/websocket_frontend_port", schemaPath: "#/properties/websocket_frontend_port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      }
      if (typeof data3 === "string") {
        if (!pattern4.test(data3)) {
          const err12 = { instancePath: instancePath + "/websocket_frontend_port", schemaPath: "#/properties/websocket_frontend_port/pattern", keyword: "pattern", params: { pattern: "^[0-9]+$" }, message: 'must match pattern "^[0-9]+$"' };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      }
    }
    if (data.websocket_frontend_path !== void 0) {
      let data4 = data.websocket_frontend_path;
      if (typeof data4 !== "string" && data4 !== null) {
        const err13 = { instancePath: instancePath + "/websocket_frontend_path", schemaPath: "#/properties/websocket_frontend_path/type", keyword: "type", params: { type: schema31.properties.websocket_frontend_path.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.websocket_backend_host !== void 0) {
      let data5 = data.websocket_backend_host;
      if (typeof data5 === "string") {
        if (func2(data5) < 1) {
          const err14 = { instancePath: instancePath + "/websocket_backend_host", schemaPath: "#/properties/websocket_backend_host/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      } else {
        const err15 = { instancePath: instancePath + "/websocket_backend_host", schemaPath: "#/properties/websocket_backend_host/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.websocket_backend_port !== void 0) {
      let data6 = data.websocket_backend_port;
      if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6)) && typeof data6 !== "string") {
        const err16 = { instancePath: instancePath + "/websocket_backend_port", schemaPath: "#/properties/websocket_backend_port/type", keyword: "type", params: { type: schema31.properties.websocket_backend_port.type }, message: "must be integer,string" };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
      if (typeof data6 == "number" && isFinite(data6)) {
        if (data6 > 65535 || isNaN(data6)) {
          const err17 = { instancePath: instancePath + "/websocket_backend_port", schemaPath: "#/properties/websocket_backend_port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 }, message: "must be <= 65535" };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
        if (data6 < 1 || isNaN(data6)) {
          const err18 = { instancePath: instancePath + "/websocket_backend_port", schemaPath: "#/properties/websocket_backend_port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
      }
      if (typeof data6 === "string") {
        if (!pattern4.test(data6)) {
          const err19 = { instancePath: instancePath + "/websocket_backend_port", schemaPath: "#/properties/websocket_backend_port/pattern", keyword: "pattern", params: { pattern: "^[0-9]+$" }, message: 'must match pattern "^[0-9]+$"' };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
      }
    }
    if (data.websocket_backend_path !== void 0) {
      if (typeof data.websocket_backend_path !== "string") {
        const err20 = { instancePath: instancePath + "/websocket_backend_path", schemaPath: "#/properties/websocket_backend_path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.websocket_backend_transport !== void 0) {
      let data8 = data.websocket_backend_transport;
      if (typeof data8 !== "string") {
        const err21 = { instancePath: instancePath + "/websocket_backend_transport", schemaPath: "#/properties/websocket_backend_transport/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
      if (!(data8 === "tcp" || data8 === "ssl" || data8 === "tls" || data8 === "tlsv1.0" || data8 === "tlsv1.1" || data8 === "tlsv1.2" || data8 === "tlsv1.3")) {
        const err22 = { instancePath: instancePath + "/websocket_backend_transport", schemaPath: "#/properties/websocket_backend_transport/enum", keyword: "enum", params: { allowedValues: schema31.properties.websocket_backend_transport.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.websocket_backend_ssl_context_options !== void 0) {
      let data9 = data.websocket_backend_ssl_context_options;
      if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
        for (const key1 in data9) {
          if (!func1.call(schema31.properties.websocket_backend_ssl_context_options.properties, key1)) {
            const err23 = { instancePath: instancePath + "/websocket_backend_ssl_context_options", schemaPath: "#/properties/websocket_backend_ssl_context_options/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
        if (data9.peer_name !== void 0) {
          if (typeof data9.peer_name !== "string") {
            const err24 = { instancePath: instancePath + "/websocket_backend_ssl_context_options/peer_name", schemaPath: "#/properties/websocket_backend_ssl_context_options/properties/peer_name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
        if (data9.cafile !== void 0) {
          if (typeof data9.cafile !== "string") {
            const err25 = { instancePath: instancePath + "/websocket_backend_ssl_context_options/cafile", schemaPath: "#/properties/websocket_backend_ssl_context_options/properties/cafile/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
        }
        if (data9.capath !== void 0) {
          if (typeof data9.capath !== "string") {
            const err26 = { instancePath: instancePath + "/websocket_backend_ssl_context_options/capath", schemaPath: "#/properties/websocket_backend_ssl_context_options/properties/capath/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
        if (data9.local_cert !== void 0) {
          if (typeof data9.local_cert !== "string") {
            const err27 = { instancePath: instancePath + "/websocket_backend_ssl_context_options/local_cert", schemaPath: "#/properties/websocket_backend_ssl_context_options/properties/local_cert/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
        }
        if (data9.local_pk !== void 0) {
          if (typeof data9.local_pk !== "string") {
            const err28 = { instancePath: instancePath + "/websocket_backend_ssl_context_options/local_pk", schemaPath: "#/properties/websocket_backend_ssl_context_options/properties/local_pk/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
        }
        if (data9.passphrase !== void 0) {
          if (typeof data9.passphrase !== "string") {
            const err29 = { instancePath: instancePath + "/websocket_backend_ssl_context_options/passphrase", schemaPath: "#/properties/websocket_backend_ssl_context_options/properties/passphrase/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
        if (data9.CN_match !== void 0) {
          if (typeof data9.CN_match !== "string") {
            const err30 = { instancePath: instancePath + "/websocket_backend_ssl_context_options/CN_match", schemaPath: "#/properties/websocket_backend_ssl_context_options/properties/CN_match/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          }
        }
        if (data9.ciphers !== void 0) {
          if (typeof data9.ciphers !== "string") {
            const err31 = { instancePath: instancePath + "/websocket_backend_ssl_context_options/ciphers", schemaPath: "#/properties/websocket_backend_ssl_context_options/properties/ciphers/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
        if (data9.SNI_server_name !== void 0) {
          if (typeof data9.SNI_server_name !== "string") {
            const err32 = { instancePath: instancePath + "/websocket_backend_ssl_context_options/SNI_server_name", schemaPath: "#/properties/websocket_backend_ssl_context_options/properties/SNI_server_name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
        }
        if (data9.verify_peer !== void 0) {
          if (typeof data9.verify_peer !== "boolean") {
            const err33 = { instancePath: instancePath + "/websocket_backend_ssl_context_options/verify_peer", schemaPath: "#/properties/websocket_backend_ssl_context_options/properties/verify_peer/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          }
        }
        if (data9.verify_peer_name !== void 0) {
          if (typeof data9.verify_peer_name !== "boolean") {
            const err34 = { instancePath: instancePath + "/websocket_backend_ssl_context_options/verify_peer_name", schemaPath: "#/properties/websocket_backend_ssl_context_options/properties/verify_peer_name/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
        }
        if (data9.allow_self_signed !== void 0) {
          if (typeof data9.allow_self_signed !== "boolean") {
            const err35 = { instancePath: instancePath + "/websocket_backend_ssl_context_options/allow_self_signed", schemaPath: "#/properties/websocket_backend_ssl_context_options/properties/allow_self_signed/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
            if (vErrors === null) {
              vErrors = [err35];
            } else {
              vErrors.push(err35);
            }
            errors++;
          }
        }
        if (data9.capture_peer_cert !== void 0) {
          if (typeof data9.capture_peer_cert !== "boolean") {
            const err36 = { instancePath: instancePath + "/websocket_backend_ssl_context_options/capture_peer_cert", schemaPath: "#/properties/websocket_backend_ssl_context_options/properties/capture_peer_cert/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
            if (vErrors === null) {
              vErrors = [err36];
            } else {
              vErrors.push(err36);
            }
            errors++;
          }
        }
        if (data9.capture_peer_cert_chain !== void 0) {
          if (typeof data9.capture_peer_cert_chain !== "boolean") {
            const err37 = { instancePath: instancePath + "/websocket_backend_ssl_context_options/capture_peer_cert_chain", schemaPath: "#/properties/websocket_backend_ssl_context_options/properties/capture_peer_cert_chain/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
        }
        if (data9.SNI_enabled !== void 0) {
          if (typeof data9.SNI_enabled !== "boolean") {
            const err38 = { instancePath: instancePath + "/websocket_backend_ssl_context_options/SNI_enabled", schemaPath: "#/properties/websocket_backend_ssl_context_options/properties/SNI_enabled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
        }
        if (data9.disable_compression !== void 0) {
          if (typeof data9.disable_compression !== "boolean") {
            const err39 = { instancePath: instancePath + "/websocket_backend_ssl_context_options/disable_compression", schemaPath: "#/properties/websocket_backend_ssl_context_options/properties/disable_compression/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
            if (vErrors === null) {
              vErrors = [err39];
            } else {
              vErrors.push(err39);
            }
            errors++;
          }
        }
        if (data9.verify_depth !== void 0) {
          let data26 = data9.verify_depth;
          if (!(typeof data26 == "number" && (!(data26 % 1) && !isNaN(data26)) && isFinite(data26))) {
            const err40 = { instancePath: instancePath + "/websocket_backend_ssl_context_options/verify_depth", schemaPath: "#/properties/websocket_backend_ssl_context_options/properties/verify_depth/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err40];
            } else {
              vErrors.push(err40);
            }
            errors++;
          }
        }
        if (data9.peer_fingerprint !== void 0) {
          let data27 = data9.peer_fingerprint;
          if (!(data27 && typeof data27 == "object" && !Array.isArray(data27))) {
            const err41 = { instancePath: instancePath + "/websocket_backend_ssl_context_options/peer_fingerprint", schemaPath: "#/properties/websocket_backend_ssl_context_options/properties/peer_fingerprint/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err41];
            } else {
              vErrors.push(err41);
            }
            errors++;
          }
        }
      } else {
        const err42 = { instancePath: instancePath + "/websocket_backend_ssl_context_options", schemaPath: "#/properties/websocket_backend_ssl_context_options/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
    }
    if (data.websocket_frontend_user_agent !== void 0) {
      let data28 = data.websocket_frontend_user_agent;
      if (typeof data28 !== "string" && data28 !== null) {
        const err43 = { instancePath: instancePath + "/websocket_frontend_user_agent", schemaPath: "#/properties/websocket_frontend_user_agent/type", keyword: "type", params: { type: schema31.properties.websocket_frontend_user_agent.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors++;
      }
    }
    if (data.websocket_backend_user_agent !== void 0) {
      let data29 = data.websocket_backend_user_agent;
      if (typeof data29 !== "string" && data29 !== null) {
        const err44 = { instancePath: instancePath + "/websocket_backend_user_agent", schemaPath: "#/properties/websocket_backend_user_agent/type", keyword: "type", params: { type: schema31.properties.websocket_backend_user_agent.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      }
    }
    if (data.websocket_host !== void 0) {
      let data30 = data.websocket_host;
      if (typeof data30 === "string") {
        if (func2(data30) < 1) {
          const err45 = { instancePath: instancePath + "/websocket_host", schemaPath: "#/properties/websocket_host/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err45];
          } else {
            vErrors.push(err45);
          }
          errors++;
        }
      } else {
        const err46 = { instancePath: instancePath + "/websocket_host", schemaPath: "#/properties/websocket_host/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err46];
        } else {
          vErrors.push(err46);
        }
        errors++;
      }
    }
    if (data.websocket_port !== void 0) {
      let data31 = data.websocket_port;
      if (!(typeof data31 == "number" && (!(data31 % 1) && !isNaN(data31)) && isFinite(data31)) && typeof data31 !== "string") {
        const err47 = { instancePath: instancePath + "/websocket_port", schemaPath: "#/properties/websocket_port/type", keyword: "type", params: { type: schema31.properties.websocket_port.type }, message: "must be integer,string" };
        if (vErrors === null) {
          vErrors = [err47];
        } else {
          vErrors.push(err47);
        }
        errors++;
      }
      if (typeof data31 == "number" && isFinite(data31)) {
        if (data31 > 65535 || isNaN(data31)) {
          const err48 = { instancePath: instancePath + "/websocket_port", schemaPath: "#/properties/websocket_port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 }, message: "must be <= 65535" };
          if (vErrors === null) {
            vErrors = [err48];
          } else {
            vErrors.push(err48);
          }
          errors++;
        }
        if (data31 < 1 || isNaN(data31)) {
          const err49 = { instancePath: instancePath + "/websocket_port", schemaPath: "#/properties/websocket_port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          if (vErrors === null) {
            vErrors = [err49];
          } else {
            vErrors.push(err49);
          }
          errors++;
        }
      }
      if (typeof data31 === "string") {
        if (!pattern4.test(data31)) {
          const err50 = { instancePath: instancePath + "/websocket_port", schemaPath: "#/properties/websocket_port/pattern", keyword: "pattern", params: { pattern: "^[0-9]+$" }, message: 'must match pattern "^[0-9]+$"' };
          if (vErrors === null) {
            vErrors = [err50];
          } else {
            vErrors.push(err50);
          }
          errors++;
        }
      }
    }
    if (data.websocket_path !== void 0) {
      if (typeof data.websocket_path !== "string") {
        const err51 = { instancePath: instancePath + "/websocket_path", schemaPath: "#/properties/websocket_path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err51];
        } else {
          vErrors.push(err51);
        }
        errors++;
      }
    }
    if (data.websocket_user_agent !== void 0) {
      let data33 = data.websocket_user_agent;
      if (typeof data33 !== "string" && data33 !== null) {
        const err52 = { instancePath: instancePath + "/websocket_user_agent", schemaPath: "#/properties/websocket_user_agent/type", keyword: "type", params: { type: schema31.properties.websocket_user_agent.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err52];
        } else {
          vErrors.push(err52);
        }
        errors++;
      }
    }
  } else {
    const err53 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err53];
    } else {
      vErrors.push(err53);
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
