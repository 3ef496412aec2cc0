// Generated from schemas/ by `npm run generate`; do not edit.

/**
 * syncctl.yml: how syncctl runs the websocket server and what it renders. Every key is optional.
 */
export interface SyncctlConfig {
  /**
   * The bundled websocket server.
   */
  server?: {
    /**
     * Where readiness and metrics are served: a loopback address with port (`127.0.0.1:9180`), the absolute path of a unix socket, or `off`. Without it: a unix socket in the run directory.
     */
    admin?: string;
    /**
     * Seconds a new connection has to send its complete request.
     */
    handshake_timeout?: number;
    /**
     * Bytes of the request line and headers of a handshake.
     */
    max_head_bytes?: number;
    /**
     * Bytes of one message from a client; a longer one closes the connection with 1009.
     */
    max_message_bytes?: number;
    /**
     * Invalid messages of one connection that are ignored before it is closed with 1007.
     */
    max_bad_messages?: number;
    /**
     * UTF-8 bytes of a topic; a message that names a longer one is invalid.
     */
    max_topic_length?: number;
    /**
     * Topics that one connection may be subscribed to at a time; a further SUBSCRIBE is refused.
     */
    max_subscriptions?: number;
    /**
     * Bytes that may wait for one slow connection before it is dropped.
     */
    max_buffered_bytes?: number;
    /**
     * Connections at a time; a further handshake is answered with 503. The rendered unit and container get a file limit that holds them.
     */
    max_connections?: number;
    /**
     * Seconds between the websocket pings to a connection; it is closed after two without an answer. The rendered proxy waits longer than this.
     */
    ping_interval?: number;
    /**
     * Seconds that stopping may take before the remaining connections are cut.
     */
    drain?: number;
  };
  /**
   * What `syncctl render` writes into the files of the proxy, the unit and the container.
   */
  deploy?: {
    /**
     * Host names of the site, for nginx. Without it: websocket_frontend_host, unless that is `*`.
     *
     * @minItems 1
     * @maxItems 100
     */
    server_name?: [string, ...string[]];
    /**
     * Absolute path of the TLS certificate chain (PEM). Its presence says that the site is served over TLS.
     */
    certificate?: string;
    /**
     * Absolute path of the private key of the certificate (PEM). Only the path is used, the file is never read.
     */
    certificate_key?: string;
    /**
     * System user that the unit runs as.
     */
    user?: string;
    /**
     * Absolute path of the folder that the unit runs in. Without it: the folder of the parameters file.
     */
    working_directory?: string;
    /**
     * Absolute path of the Node program that the unit starts. Without it: the one that runs syncctl.
     */
    node?: string;
    /**
     * Base image of the container, a Debian or Alpine image with Node 20.19 or newer.
     */
    image?: string;
    /**
     * Version of nginx that the files are for. Without it: the installed one, else 1.22.
     */
    nginx?: string;
  };
}
