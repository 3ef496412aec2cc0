// Generated from templates/ by `npm run generate`; do not edit.
export const BUNDLED = {
  "docker/Dockerfile.hbs": {
    text: "{{#if docker.registryPackage}}\n# Build it in this folder: docker build --tag {{docker docker.tag}} .\n{{else}}\n# Put {{docker docker.tarball}} into this folder, and build there. This packs the installed syncctl:\n#   npm pack --ignore-scripts \"$(npm root --global)/syncctl\"\n#   docker build --tag {{docker docker.tag}} .\n{{/if}}\n# The image contains only the program. {{#if docker.dsns}}.env-app{{else}}parameters.yml{{/if}} has secrets, so it is mounted when the container runs.\n\nARG NODE_IMAGE={{docker docker.image}}\n\nFROM ${NODE_IMAGE} AS build\nWORKDIR /context\n{{#if docker.registryPackage}}\nRUN npm pack --ignore-scripts {{docker docker.registryPackage}}\n{{else}}\nCOPY {{docker docker.tarball}} ./\n{{/if}}\n{{#if docker.sha512}}\nRUN echo \"{{docker docker.sha512}}  {{docker docker.tarball}}\" | sha512sum -c -\n{{/if}}\nRUN npm install --global --prefix /opt/syncctl --omit=dev --ignore-scripts --no-audit --no-fund ./{{docker docker.tarball}}\n\nFROM ${NODE_IMAGE}\nCOPY --from=build /opt/syncctl /opt/syncctl\nRUN mkdir -p /run/syncctl && chown {{docker.uid}}:{{docker.uid}} /run/syncctl && chmod 0750 /run/syncctl\nENV NODE_ENV=production \\\n    PATH=/opt/syncctl/bin:${PATH} \\\n    RUNTIME_DIRECTORY=/run/syncctl\nWORKDIR /etc/syncctl\nUSER {{docker.uid}}:{{docker.uid}}\nEXPOSE {{docker.port}}\nSTOPSIGNAL SIGTERM\nHEALTHCHECK --interval=30s --timeout=10s --start-period=10s --retries=3 \\\n    CMD [\"syncctl\", \"health\", \"/etc/syncctl/{{#if docker.dsns}}.env-app{{else}}parameters.yml{{/if}}\"]\nENTRYPOINT [\"syncctl\"]\nCMD [\"up\", \"/etc/syncctl/{{#if docker.dsns}}.env-app{{else}}parameters.yml{{/if}}\"]\n",
    specification: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Build it in this folder: docker build --tag "
    + ((stack1 = lookupProperty(helpers,"docker").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"docker"),"tag"),{"name":"docker","hash":{},"data":data,"loc":{"start":{"line":2,"column":46},"end":{"line":2,"column":67}}})) != null ? stack1 : "")
    + " .\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Put "
    + ((stack1 = lookupProperty(helpers,"docker").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"tarball"),{"name":"docker","hash":{},"data":data,"loc":{"start":{"line":4,"column":6},"end":{"line":4,"column":31}}})) != null ? stack1 : "")
    + " into this folder, and build there. This packs the installed syncctl:\n#   npm pack --ignore-scripts \"$(npm root --global)/syncctl\"\n#   docker build --tag "
    + ((stack1 = lookupProperty(helpers,"docker").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"tag"),{"name":"docker","hash":{},"data":data,"loc":{"start":{"line":6,"column":23},"end":{"line":6,"column":44}}})) != null ? stack1 : "")
    + " .\n";
},"2":function(container,depth0,helpers,partials,data) {
    return ".env-app";
},"3":function(container,depth0,helpers,partials,data) {
    return "parameters.yml";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "RUN npm pack --ignore-scripts "
    + ((stack1 = lookupProperty(helpers,"docker").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"docker"),"registryPackage"),{"name":"docker","hash":{},"data":data,"loc":{"start":{"line":15,"column":30},"end":{"line":15,"column":63}}})) != null ? stack1 : "")
    + "\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "COPY "
    + ((stack1 = lookupProperty(helpers,"docker").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"docker"),"tarball"),{"name":"docker","hash":{},"data":data,"loc":{"start":{"line":17,"column":5},"end":{"line":17,"column":30}}})) != null ? stack1 : "")
    + " ./\n";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "RUN echo \""
    + ((stack1 = lookupProperty(helpers,"docker").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"sha512"),{"name":"docker","hash":{},"data":data,"loc":{"start":{"line":20,"column":10},"end":{"line":20,"column":34}}})) != null ? stack1 : "")
    + "  "
    + ((stack1 = lookupProperty(helpers,"docker").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"tarball"),{"name":"docker","hash":{},"data":data,"loc":{"start":{"line":20,"column":36},"end":{"line":20,"column":61}}})) != null ? stack1 : "")
    + "\" | sha512sum -c -\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"registryPackage"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":7,"column":7}}})) != null ? stack1 : "")
    + "# The image contains only the program. "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"dsns"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.program(3, data, 0),"data":data,"loc":{"start":{"line":8,"column":39},"end":{"line":8,"column":95}}})) != null ? stack1 : "")
    + " has secrets, so it is mounted when the container runs.\n\nARG NODE_IMAGE="
    + ((stack1 = lookupProperty(helpers,"docker").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"image"),{"name":"docker","hash":{},"data":data,"loc":{"start":{"line":10,"column":15},"end":{"line":10,"column":38}}})) != null ? stack1 : "")
    + "\n\nFROM ${NODE_IMAGE} AS build\nWORKDIR /context\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"registryPackage"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.program(5, data, 0),"data":data,"loc":{"start":{"line":14,"column":0},"end":{"line":18,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"sha512"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":19,"column":0},"end":{"line":21,"column":7}}})) != null ? stack1 : "")
    + "RUN npm install --global --prefix /opt/syncctl --omit=dev --ignore-scripts --no-audit --no-fund ./"
    + ((stack1 = lookupProperty(helpers,"docker").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"tarball"),{"name":"docker","hash":{},"data":data,"loc":{"start":{"line":22,"column":98},"end":{"line":22,"column":123}}})) != null ? stack1 : "")
    + "\n\nFROM ${NODE_IMAGE}\nCOPY --from=build /opt/syncctl /opt/syncctl\nRUN mkdir -p /run/syncctl && chown "
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"docker"), "uid", {"start":{"line":26,"column":37},"end":{"line":26,"column":47}} ), depth0)) != null ? stack1 : "")
    + ":"
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"docker"), "uid", {"start":{"line":26,"column":52},"end":{"line":26,"column":62}} ), depth0)) != null ? stack1 : "")
    + " /run/syncctl && chmod 0750 /run/syncctl\nENV NODE_ENV=production \\\n    PATH=/opt/syncctl/bin:${PATH} \\\n    RUNTIME_DIRECTORY=/run/syncctl\nWORKDIR /etc/syncctl\nUSER "
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"docker"), "uid", {"start":{"line":31,"column":7},"end":{"line":31,"column":17}} ), depth0)) != null ? stack1 : "")
    + ":"
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"docker"), "uid", {"start":{"line":31,"column":22},"end":{"line":31,"column":32}} ), depth0)) != null ? stack1 : "")
    + "\nEXPOSE "
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"docker"), "port", {"start":{"line":32,"column":9},"end":{"line":32,"column":20}} ), depth0)) != null ? stack1 : "")
    + "\nSTOPSIGNAL SIGTERM\nHEALTHCHECK --interval=30s --timeout=10s --start-period=10s --retries=3 \\\n    CMD [\"syncctl\", \"health\", \"/etc/syncctl/"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"dsns"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.program(3, data, 0),"data":data,"loc":{"start":{"line":35,"column":44},"end":{"line":35,"column":100}}})) != null ? stack1 : "")
    + "\"]\nENTRYPOINT [\"syncctl\"]\nCMD [\"up\", \"/etc/syncctl/"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"dsns"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.program(3, data, 0),"data":data,"loc":{"start":{"line":37,"column":25},"end":{"line":37,"column":81}}})) != null ? stack1 : "")
    + "\"]\n";
},"useData":true},
  },
  "docker/compose-oro.yaml.hbs": {
    text: "# Replaces the websocket server in the compose file that Oro ships: its service \"ws\" runs syncctl. Everything that is not named here stays\n# as it is there. Next to compose.yaml, start it with:\n#   docker compose -f compose.yaml -f compose.syncctl.yaml up --detach --build\n\nservices:\n  ws:\n    build:\n      context: ./syncctl\n    image: {{compose docker.tag}}\n    # The environment of the service has the addresses, as for Oro's own server.\n    command:\n      - up\n      - /var/www/oro/.env-app\n      {{#each docker.arguments}}\n      - {{compose this}}\n      {{/each}}\n    deploy:\n      replicas: {{docker.replicas}}\n    stop_grace_period: {{docker.stopSeconds}}s\n    healthcheck:\n      test: [CMD, syncctl, health, /var/www/oro/.env-app]\n      interval: 30s\n      timeout: 10s\n      start_period: 10s\n      retries: 3\n    mem_limit: {{docker.memoryMegabytes}}m\n    environment:\n      RUNTIME_DIRECTORY: /tmp/syncctl\n      # PHP may publish, and the web service forwards the addresses of browsers. Only containers can connect to this one.\n      SYNCCTL_SERVER_BACKEND_FROM: 172.16.0.0/12,192.168.0.0/16,10.88.0.0/15\n      SYNCCTL_SERVER_PROXIES: 172.16.0.0/12,192.168.0.0/16,10.88.0.0/15\n      {{#if docker.redis}}\n      # The containers share their events through Redis.\n      SYNCCTL_SERVER_ENGINE: redis\n      {{#if docker.ownRedis}}\n      SYNCCTL_SERVER_REDIS_URL: redis://syncctl-redis:6379\n      {{else}}\n      SYNCCTL_SERVER_REDIS_URL: ${SYNCCTL_SERVER_REDIS_URL:?set it to the address of Redis}\n      {{/if}}\n      {{/if}}\n    read_only: true\n    cap_drop:\n      - ALL\n    security_opt:\n      - no-new-privileges:true\n    ulimits:\n      nofile:\n        soft: {{docker.openFiles}}\n        hard: {{docker.openFiles}}\n{{#if docker.ownRedis}}\n\n  # Only containers of this project can connect. Whoever can write to it can publish.\n  syncctl-redis:\n    image: redis:7.2-alpine\n    command: [redis-server, --appendonly, \"yes\", --save, \"\", --maxmemory-policy, noeviction]\n    restart: unless-stopped\n    volumes:\n      - syncctl_redis:/data\n    healthcheck:\n      test: [CMD, redis-cli, ping]\n      interval: 30s\n      timeout: 10s\n      start_period: 10s\n      retries: 3\n    security_opt:\n      - no-new-privileges:true\n\nvolumes:\n  syncctl_redis: {}\n{{/if}}\n",
    specification: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "      - "
    + ((stack1 = lookupProperty(helpers,"compose").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":15,"column":8},"end":{"line":15,"column":24}}})) != null ? stack1 : "")
    + "\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "      # The containers share their events through Redis.\n      SYNCCTL_SERVER_ENGINE: redis\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"docker"),"ownRedis"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.program(3, data, 0),"data":data,"loc":{"start":{"line":35,"column":6},"end":{"line":39,"column":13}}})) != null ? stack1 : "");
},"2":function(container,depth0,helpers,partials,data) {
    return "      SYNCCTL_SERVER_REDIS_URL: redis://syncctl-redis:6379\n";
},"3":function(container,depth0,helpers,partials,data) {
    return "      SYNCCTL_SERVER_REDIS_URL: ${SYNCCTL_SERVER_REDIS_URL:?set it to the address of Redis}\n";
},"4":function(container,depth0,helpers,partials,data) {
    return "\n  # Only containers of this project can connect. Whoever can write to it can publish.\n  syncctl-redis:\n    image: redis:7.2-alpine\n    command: [redis-server, --appendonly, \"yes\", --save, \"\", --maxmemory-policy, noeviction]\n    restart: unless-stopped\n    volumes:\n      - syncctl_redis:/data\n    healthcheck:\n      test: [CMD, redis-cli, ping]\n      interval: 30s\n      timeout: 10s\n      start_period: 10s\n      retries: 3\n    security_opt:\n      - no-new-privileges:true\n\nvolumes:\n  syncctl_redis: {}\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Replaces the websocket server in the compose file that Oro ships: its service \"ws\" runs syncctl. Everything that is not named here stays\n# as it is there. Next to compose.yaml, start it with:\n#   docker compose -f compose.yaml -f compose.syncctl.yaml up --detach --build\n\nservices:\n  ws:\n    build:\n      context: ./syncctl\n    image: "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"tag"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":9,"column":11},"end":{"line":9,"column":33}}})) != null ? stack1 : "")
    + "\n    # The environment of the service has the addresses, as for Oro's own server.\n    command:\n      - up\n      - /var/www/oro/.env-app\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"arguments"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":14,"column":6},"end":{"line":16,"column":15}}})) != null ? stack1 : "")
    + "    deploy:\n      replicas: "
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"docker"), "replicas", {"start":{"line":18,"column":18},"end":{"line":18,"column":33}} ), depth0)) != null ? stack1 : "")
    + "\n    stop_grace_period: "
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"docker"), "stopSeconds", {"start":{"line":19,"column":25},"end":{"line":19,"column":43}} ), depth0)) != null ? stack1 : "")
    + "s\n    healthcheck:\n      test: [CMD, syncctl, health, /var/www/oro/.env-app]\n      interval: 30s\n      timeout: 10s\n      start_period: 10s\n      retries: 3\n    mem_limit: "
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"docker"), "memoryMegabytes", {"start":{"line":26,"column":17},"end":{"line":26,"column":39}} ), depth0)) != null ? stack1 : "")
    + "m\n    environment:\n      RUNTIME_DIRECTORY: /tmp/syncctl\n      # PHP may publish, and the web service forwards the addresses of browsers. Only containers can connect to this one.\n      SYNCCTL_SERVER_BACKEND_FROM: 172.16.0.0/12,192.168.0.0/16,10.88.0.0/15\n      SYNCCTL_SERVER_PROXIES: 172.16.0.0/12,192.168.0.0/16,10.88.0.0/15\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"redis"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":32,"column":6},"end":{"line":40,"column":13}}})) != null ? stack1 : "")
    + "    read_only: true\n    cap_drop:\n      - ALL\n    security_opt:\n      - no-new-privileges:true\n    ulimits:\n      nofile:\n        soft: "
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"docker"), "openFiles", {"start":{"line":48,"column":16},"end":{"line":48,"column":32}} ), depth0)) != null ? stack1 : "")
    + "\n        hard: "
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"docker"), "openFiles", {"start":{"line":49,"column":16},"end":{"line":49,"column":32}} ), depth0)) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"ownRedis"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":50,"column":0},"end":{"line":70,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  },
  "docker/compose.yaml.hbs": {
    text: "# Start with: docker compose up --detach --build\n{{#if docker.several}}\n# To restart the instances one after the other:\n#   for port in{{#each docker.instances}} {{docker this}}{{/each}}; do docker compose up --detach --no-deps --force-recreate --wait \"syncctl-$port\" || break; done\n\nx-instance: &instance\n  image: {{compose docker.tag}}\n  {{> instance}}\n\nservices:\n  syncctl-{{docker docker.firstInstance}}:\n    <<: *instance\n    build:\n      context: .\n    # For nginx on this machine. Browsers do not connect to this port directly.\n    ports: [\"127.0.0.1:{{docker docker.firstInstance}}:{{docker.port}}\"]\n    {{#if docker.ownRedis}}\n    depends_on: [redis]\n    {{/if}}\n  {{#each docker.otherInstances}}\n\n  syncctl-{{docker this}}:\n    <<: *instance\n    # The first instance builds it.\n    pull_policy: never\n    ports: [\"127.0.0.1:{{docker this}}:{{../docker.port}}\"]\n    depends_on: [syncctl-{{docker ../docker.firstInstance}}]\n  {{/each}}\n\n  # The port for PHP, and for nginx if it was set up for a single server. A connection goes to any instance that accepts it.\n  proxy:\n    image: nginx:stable-alpine\n    command: [nginx, -c, /etc/syncctl/nginx.conf, -g, daemon off;]\n    user: \"101:101\"\n    restart: unless-stopped\n    ports:\n      - {{compose docker.publish}}\n    {{#if docker.privilegedPort}}\n    sysctls:\n      net.ipv4.ip_unprivileged_port_start: 0\n    {{/if}}\n    volumes:\n      - type: bind\n        source: ./nginx.conf\n        target: /etc/syncctl/nginx.conf\n        read_only: true\n    healthcheck:\n      test: [CMD, wget, -q, -O, /dev/null, \"http://127.0.0.1:{{docker.port}}/healthz\"]\n      interval: 30s\n      timeout: 10s\n      start_period: 30s\n      retries: 3\n    read_only: true\n    tmpfs:\n      - /tmp:size=1m,mode=1777\n    cap_drop:\n      - ALL\n    security_opt:\n      - no-new-privileges:true\n    ulimits:\n      nofile:\n        soft: {{docker.proxyConnections}}\n        hard: {{docker.proxyConnections}}\n{{else}}\n\nservices:\n  syncctl:\n    build:\n      context: .\n    image: {{compose docker.tag}}\n    {{> instance}}\n    {{#if docker.ownRedis}}\n    depends_on: [redis]\n    {{/if}}\n{{/if}}\n{{#if docker.ownRedis}}\n\n  # Only containers of this file can connect. Whoever can write to it can publish.\n  redis:\n    image: redis:7.2-alpine\n    command: [redis-server, --appendonly, \"yes\", --save, \"\", --maxmemory-policy, noeviction]\n    restart: unless-stopped\n    volumes:\n      - redis:/data\n    healthcheck:\n      test: [CMD, redis-cli, ping]\n      interval: 30s\n      timeout: 10s\n      start_period: 10s\n      retries: 3\n    security_opt:\n      - no-new-privileges:true\n\nvolumes:\n  redis: {}\n{{/if}}\n",
    specification: {"0":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# To restart the instances one after the other:\n#   for port in"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"instances"),{"name":"each","hash":{},"fn":container.program(1, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":15},"end":{"line":4,"column":66}}})) != null ? stack1 : "")
    + "; do docker compose up --detach --no-deps --force-recreate --wait \"syncctl-$port\" || break; done\n\nx-instance: &instance\n  image: "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"tag"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":7,"column":9},"end":{"line":7,"column":31}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"instance"),depth0,{"name":"instance","data":data,"indent":"  ","helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\nservices:\n  syncctl-"
    + ((stack1 = lookupProperty(helpers,"docker").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"firstInstance"),{"name":"docker","hash":{},"data":data,"loc":{"start":{"line":11,"column":10},"end":{"line":11,"column":41}}})) != null ? stack1 : "")
    + ":\n    <<: *instance\n    build:\n      context: .\n    # For nginx on this machine. Browsers do not connect to this port directly.\n    ports: [\"127.0.0.1:"
    + ((stack1 = lookupProperty(helpers,"docker").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"firstInstance"),{"name":"docker","hash":{},"data":data,"loc":{"start":{"line":16,"column":23},"end":{"line":16,"column":54}}})) != null ? stack1 : "")
    + ":"
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"docker"), "port", {"start":{"line":16,"column":57},"end":{"line":16,"column":68}} ), depth0)) != null ? stack1 : "")
    + "\"]\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"ownRedis"),{"name":"if","hash":{},"fn":container.program(2, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":4},"end":{"line":19,"column":11}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"otherInstances"),{"name":"each","hash":{},"fn":container.program(3, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":20,"column":2},"end":{"line":28,"column":11}}})) != null ? stack1 : "")
    + "\n  # The port for PHP, and for nginx if it was set up for a single server. A connection goes to any instance that accepts it.\n  proxy:\n    image: nginx:stable-alpine\n    command: [nginx, -c, /etc/syncctl/nginx.conf, -g, daemon off;]\n    user: \"101:101\"\n    restart: unless-stopped\n    ports:\n      - "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"publish"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":37,"column":8},"end":{"line":37,"column":34}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"privilegedPort"),{"name":"if","hash":{},"fn":container.program(4, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":38,"column":4},"end":{"line":41,"column":11}}})) != null ? stack1 : "")
    + "    volumes:\n      - type: bind\n        source: ./nginx.conf\n        target: /etc/syncctl/nginx.conf\n        read_only: true\n    healthcheck:\n      test: [CMD, wget, -q, -O, /dev/null, \"http://127.0.0.1:"
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"docker"), "port", {"start":{"line":48,"column":63},"end":{"line":48,"column":74}} ), depth0)) != null ? stack1 : "")
    + "/healthz\"]\n      interval: 30s\n      timeout: 10s\n      start_period: 30s\n      retries: 3\n    read_only: true\n    tmpfs:\n      - /tmp:size=1m,mode=1777\n    cap_drop:\n      - ALL\n    security_opt:\n      - no-new-privileges:true\n    ulimits:\n      nofile:\n        soft: "
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"docker"), "proxyConnections", {"start":{"line":62,"column":16},"end":{"line":62,"column":39}} ), depth0)) != null ? stack1 : "")
    + "\n        hard: "
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"docker"), "proxyConnections", {"start":{"line":63,"column":16},"end":{"line":63,"column":39}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " "
    + ((stack1 = lookupProperty(helpers,"docker").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"docker","hash":{},"data":data,"loc":{"start":{"line":4,"column":42},"end":{"line":4,"column":57}}})) != null ? stack1 : "");
},"2":function(container,depth0,helpers,partials,data) {
    return "    depends_on: [redis]\n";
},"3":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n  syncctl-"
    + ((stack1 = lookupProperty(helpers,"docker").call(alias1,depth0,{"name":"docker","hash":{},"data":data,"loc":{"start":{"line":22,"column":10},"end":{"line":22,"column":25}}})) != null ? stack1 : "")
    + ":\n    <<: *instance\n    # The first instance builds it.\n    pull_policy: never\n    ports: [\"127.0.0.1:"
    + ((stack1 = lookupProperty(helpers,"docker").call(alias1,depth0,{"name":"docker","hash":{},"data":data,"loc":{"start":{"line":26,"column":23},"end":{"line":26,"column":38}}})) != null ? stack1 : "")
    + ":"
    + ((stack1 = container.lambda(container.strict(lookupProperty(depths[1],"docker"), "port", {"start":{"line":26,"column":41},"end":{"line":26,"column":55}} ), depth0)) != null ? stack1 : "")
    + "\"]\n    depends_on: [syncctl-"
    + ((stack1 = lookupProperty(helpers,"docker").call(alias1,lookupProperty(lookupProperty(depths[1],"docker"),"firstInstance"),{"name":"docker","hash":{},"data":data,"loc":{"start":{"line":27,"column":25},"end":{"line":27,"column":59}}})) != null ? stack1 : "")
    + "]\n";
},"4":function(container,depth0,helpers,partials,data) {
    return "    sysctls:\n      net.ipv4.ip_unprivileged_port_start: 0\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\nservices:\n  syncctl:\n    build:\n      context: .\n    image: "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"tag"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":70,"column":11},"end":{"line":70,"column":33}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"instance"),depth0,{"name":"instance","data":data,"indent":"    ","helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"ownRedis"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":72,"column":4},"end":{"line":74,"column":11}}})) != null ? stack1 : "");
},"6":function(container,depth0,helpers,partials,data) {
    return "\n  # Only containers of this file can connect. Whoever can write to it can publish.\n  redis:\n    image: redis:7.2-alpine\n    command: [redis-server, --appendonly, \"yes\", --save, \"\", --maxmemory-policy, noeviction]\n    restart: unless-stopped\n    volumes:\n      - redis:/data\n    healthcheck:\n      test: [CMD, redis-cli, ping]\n      interval: 30s\n      timeout: 10s\n      start_period: 10s\n      retries: 3\n    security_opt:\n      - no-new-privileges:true\n\nvolumes:\n  redis: {}\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Start with: docker compose up --detach --build\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"several"),{"name":"if","hash":{},"fn":container.program(0, data, 0, blockParams, depths),"inverse":container.program(5, data, 0, blockParams, depths),"data":data,"loc":{"start":{"line":2,"column":0},"end":{"line":75,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"ownRedis"),{"name":"if","hash":{},"fn":container.program(6, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":76,"column":0},"end":{"line":96,"column":7}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true,"useDepths":true},
  },
  "docker/dockerignore.hbs": {
    text: "{{#if docker.registryPackage}}\n# Keeps everything in this folder out of the build.\n*\n{{else}}\n# Keeps everything in this folder out of the build, except the packed syncctl.\n*\n!{{docker docker.tarball}}\n{{/if}}\n",
    specification: {"0":function(container,depth0,helpers,partials,data) {
    return "# Keeps everything in this folder out of the build.\n*\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Keeps everything in this folder out of the build, except the packed syncctl.\n*\n!"
    + ((stack1 = lookupProperty(helpers,"docker").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"docker"),"tarball"),{"name":"docker","hash":{},"data":data,"loc":{"start":{"line":7,"column":1},"end":{"line":7,"column":26}}})) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"docker"),"registryPackage"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":8,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  },
  "docker/instance.hbs": {
    text: "{{#if docker.hasArguments}}\ncommand:\n  - up\n  - /etc/syncctl/{{#if docker.dsns}}.env-app{{else}}parameters.yml{{/if}}\n  {{#each docker.arguments}}\n  - {{compose this}}\n  {{/each}}\n{{/if}}\n# Reaps the processes of health checks and passes signals on.\ninit: true\nrestart: unless-stopped\nstop_grace_period: {{docker.stopSeconds}}s\nhealthcheck:\n  test: [CMD, syncctl, health, /etc/syncctl/{{#if docker.dsns}}.env-app{{else}}parameters.yml{{/if}}]\n  interval: 30s\n  timeout: 10s\n  start_period: 10s\n  retries: 3\n# More than that many connections need.\nmem_limit: {{docker.memoryMegabytes}}m\n{{#if docker.hostNetwork}}\n# The server binds to an address of this machine, which exists only in the host network.\nnetwork_mode: host\n{{else}}\n{{#if docker.several}}\nnetworks:\n  default:\n    aliases: [instances]\n{{else}}\nports:\n  {{#if docker.direct}}\n  # Browsers connect to this port directly, so it is open to everyone.\n  {{else}}\n  # For a proxy on this machine. Browsers do not connect to this port directly.\n  {{/if}}\n  - {{compose docker.publish}}\n{{/if}}\n{{#if docker.privilegedPort}}\nsysctls:\n  net.ipv4.ip_unprivileged_port_start: 0\n{{/if}}\n{{/if}}\n{{#if docker.hostNetwork}}\n{{else}}\n{{#if docker.direct}}\n# Add the address that PHP connects from to server.backend.from in syncctl.yml, or nobody can publish.\n{{else}}\n{{#if docker.config}}\n# PHP connects through a bridge of Docker or Podman. Add its network to server.backend.from in syncctl.yml, or nobody can publish.\n{{/if}}\n{{/if}}\n{{/if}}\n{{#if docker.environment}}\nenvironment:\n  {{#if docker.bridged}}\n  # Everything on this machine connects through a bridge of Docker (172.16.0.0/12, 192.168.0.0/16) or Podman (10.88.0.0/15), which\n  # only this machine and its containers can use.\n  {{#if docker.config}}\n  {{else}}\n  # PHP may publish.\n  SYNCCTL_SERVER_BACKEND_FROM: 172.16.0.0/12,192.168.0.0/16,10.88.0.0/15\n  {{/if}}\n  {{#if docker.proxiesSet}}\n  {{else}}\n  # The proxy forwards the addresses of browsers.\n  SYNCCTL_SERVER_PROXIES: 172.16.0.0/12,192.168.0.0/16,10.88.0.0/15\n  {{/if}}\n  {{/if}}\n  {{#if docker.redis}}\n  # The instances share their events through Redis.\n  SYNCCTL_SERVER_ENGINE: redis\n  {{#if docker.ownRedis}}\n  SYNCCTL_SERVER_REDIS_URL: redis://redis:6379\n  {{/if}}\n  {{#if docker.passedRedis}}\n  SYNCCTL_SERVER_REDIS_URL: ${SYNCCTL_SERVER_REDIS_URL:?set it to the address of Redis}\n  {{/if}}\n  {{/if}}\n{{/if}}\nvolumes:\n  # User {{docker.uid}} in the container must be able to read this file.\n  - type: bind\n    source: {{compose docker.parameters}}\n    target: /etc/syncctl/{{#if docker.dsns}}.env-app{{else}}parameters.yml{{/if}}\n    read_only: true\n  {{#each docker.others}}\n  - {{compose this}}\n  {{/each}}\n  {{#if docker.config}}\n  - type: bind\n    source: {{compose docker.config}}\n    target: /etc/syncctl/syncctl.yml\n    read_only: true\n  {{/if}}\nread_only: true\ntmpfs:\n  - /tmp:size=16m,mode=1777\n  - /run/syncctl:size=1m,mode=0750,uid={{docker.uid}},gid={{docker.uid}}\ncap_drop:\n  - ALL\nsecurity_opt:\n  - no-new-privileges:true\nulimits:\n  nofile:\n    soft: {{docker.openFiles}}\n    hard: {{docker.openFiles}}\n",
    specification: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "command:\n  - up\n  - /etc/syncctl/"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"dsns"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":4,"column":17},"end":{"line":4,"column":73}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"arguments"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":2},"end":{"line":7,"column":11}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    return ".env-app";
},"2":function(container,depth0,helpers,partials,data) {
    return "parameters.yml";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  - "
    + ((stack1 = lookupProperty(helpers,"compose").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":6,"column":4},"end":{"line":6,"column":20}}})) != null ? stack1 : "")
    + "\n";
},"4":function(container,depth0,helpers,partials,data) {
    return "# The server binds to an address of this machine, which exists only in the host network.\nnetwork_mode: host\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"several"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.program(7, data, 0),"data":data,"loc":{"start":{"line":25,"column":0},"end":{"line":37,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"privilegedPort"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":38,"column":0},"end":{"line":41,"column":7}}})) != null ? stack1 : "");
},"6":function(container,depth0,helpers,partials,data) {
    return "networks:\n  default:\n    aliases: [instances]\n";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "ports:\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"direct"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.program(9, data, 0),"data":data,"loc":{"start":{"line":31,"column":2},"end":{"line":35,"column":9}}})) != null ? stack1 : "")
    + "  - "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"publish"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":36,"column":4},"end":{"line":36,"column":30}}})) != null ? stack1 : "")
    + "\n";
},"8":function(container,depth0,helpers,partials,data) {
    return "  # Browsers connect to this port directly, so it is open to everyone.\n";
},"9":function(container,depth0,helpers,partials,data) {
    return "  # For a proxy on this machine. Browsers do not connect to this port directly.\n";
},"10":function(container,depth0,helpers,partials,data) {
    return "sysctls:\n  net.ipv4.ip_unprivileged_port_start: 0\n";
},"11":function(container,depth0,helpers,partials,data) {
    return "";
},"12":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"docker"),"direct"),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.program(14, data, 0),"data":data,"loc":{"start":{"line":45,"column":0},"end":{"line":51,"column":7}}})) != null ? stack1 : "");
},"13":function(container,depth0,helpers,partials,data) {
    return "# Add the address that PHP connects from to server.backend.from in syncctl.yml, or nobody can publish.\n";
},"14":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"docker"),"config"),{"name":"if","hash":{},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":48,"column":0},"end":{"line":50,"column":7}}})) != null ? stack1 : "");
},"15":function(container,depth0,helpers,partials,data) {
    return "# PHP connects through a bridge of Docker or Podman. Add its network to server.backend.from in syncctl.yml, or nobody can publish.\n";
},"16":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "environment:\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"bridged"),{"name":"if","hash":{},"fn":container.program(17, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":55,"column":2},"end":{"line":68,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"redis"),{"name":"if","hash":{},"fn":container.program(20, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":69,"column":2},"end":{"line":78,"column":9}}})) != null ? stack1 : "");
},"17":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  # Everything on this machine connects through a bridge of Docker (172.16.0.0/12, 192.168.0.0/16) or Podman (10.88.0.0/15), which\n  # only this machine and its containers can use.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"config"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.program(18, data, 0),"data":data,"loc":{"start":{"line":58,"column":2},"end":{"line":62,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"proxiesSet"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.program(19, data, 0),"data":data,"loc":{"start":{"line":63,"column":2},"end":{"line":67,"column":9}}})) != null ? stack1 : "");
},"18":function(container,depth0,helpers,partials,data) {
    return "  # PHP may publish.\n  SYNCCTL_SERVER_BACKEND_FROM: 172.16.0.0/12,192.168.0.0/16,10.88.0.0/15\n";
},"19":function(container,depth0,helpers,partials,data) {
    return "  # The proxy forwards the addresses of browsers.\n  SYNCCTL_SERVER_PROXIES: 172.16.0.0/12,192.168.0.0/16,10.88.0.0/15\n";
},"20":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  # The instances share their events through Redis.\n  SYNCCTL_SERVER_ENGINE: redis\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"ownRedis"),{"name":"if","hash":{},"fn":container.program(21, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":72,"column":2},"end":{"line":74,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"passedRedis"),{"name":"if","hash":{},"fn":container.program(22, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":75,"column":2},"end":{"line":77,"column":9}}})) != null ? stack1 : "");
},"21":function(container,depth0,helpers,partials,data) {
    return "  SYNCCTL_SERVER_REDIS_URL: redis://redis:6379\n";
},"22":function(container,depth0,helpers,partials,data) {
    return "  SYNCCTL_SERVER_REDIS_URL: ${SYNCCTL_SERVER_REDIS_URL:?set it to the address of Redis}\n";
},"23":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  - type: bind\n    source: "
    + ((stack1 = lookupProperty(helpers,"compose").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"docker"),"config"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":91,"column":12},"end":{"line":91,"column":37}}})) != null ? stack1 : "")
    + "\n    target: /etc/syncctl/syncctl.yml\n    read_only: true\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"hasArguments"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":8,"column":7}}})) != null ? stack1 : "")
    + "# Reaps the processes of health checks and passes signals on.\ninit: true\nrestart: unless-stopped\nstop_grace_period: "
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"docker"), "stopSeconds", {"start":{"line":12,"column":21},"end":{"line":12,"column":39}} ), depth0)) != null ? stack1 : "")
    + "s\nhealthcheck:\n  test: [CMD, syncctl, health, /etc/syncctl/"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"dsns"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":14,"column":44},"end":{"line":14,"column":100}}})) != null ? stack1 : "")
    + "]\n  interval: 30s\n  timeout: 10s\n  start_period: 10s\n  retries: 3\n# More than that many connections need.\nmem_limit: "
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"docker"), "memoryMegabytes", {"start":{"line":20,"column":13},"end":{"line":20,"column":35}} ), depth0)) != null ? stack1 : "")
    + "m\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"hostNetwork"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.program(5, data, 0),"data":data,"loc":{"start":{"line":21,"column":0},"end":{"line":42,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"hostNetwork"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.program(12, data, 0),"data":data,"loc":{"start":{"line":43,"column":0},"end":{"line":52,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"environment"),{"name":"if","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":53,"column":0},"end":{"line":79,"column":7}}})) != null ? stack1 : "")
    + "volumes:\n  # User "
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"docker"), "uid", {"start":{"line":81,"column":11},"end":{"line":81,"column":21}} ), depth0)) != null ? stack1 : "")
    + " in the container must be able to read this file.\n  - type: bind\n    source: "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"parameters"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":83,"column":12},"end":{"line":83,"column":41}}})) != null ? stack1 : "")
    + "\n    target: /etc/syncctl/"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"dsns"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":84,"column":25},"end":{"line":84,"column":81}}})) != null ? stack1 : "")
    + "\n    read_only: true\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"others"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":86,"column":2},"end":{"line":88,"column":11}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"config"),{"name":"if","hash":{},"fn":container.program(23, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":89,"column":2},"end":{"line":94,"column":9}}})) != null ? stack1 : "")
    + "read_only: true\ntmpfs:\n  - /tmp:size=16m,mode=1777\n  - /run/syncctl:size=1m,mode=0750,uid="
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"docker"), "uid", {"start":{"line":98,"column":41},"end":{"line":98,"column":51}} ), depth0)) != null ? stack1 : "")
    + ",gid="
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"docker"), "uid", {"start":{"line":98,"column":60},"end":{"line":98,"column":70}} ), depth0)) != null ? stack1 : "")
    + "\ncap_drop:\n  - ALL\nsecurity_opt:\n  - no-new-privileges:true\nulimits:\n  nofile:\n    soft: "
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"docker"), "openFiles", {"start":{"line":105,"column":12},"end":{"line":105,"column":28}} ), depth0)) != null ? stack1 : "")
    + "\n    hard: "
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"docker"), "openFiles", {"start":{"line":106,"column":12},"end":{"line":106,"column":28}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"useData":true},
  },
  "docker/nginx.conf.hbs": {
    text: "# Passes connections to the instances that run. One that drains or restarts refuses connections, or is no longer known by name.\n\nworker_processes auto;\nworker_rlimit_nofile {{docker.proxyConnections}};\npid /tmp/nginx.pid;\nerror_log stderr warn;\n\nevents {\n    worker_connections {{docker.proxyConnections}};\n}\n\nstream {\n    # Docker's name server. All instances have this name. The variable makes nginx ask again and again.\n    resolver 127.0.0.11 valid=1s ipv6=off;\n    map $protocol $instances {\n        default instances;\n    }\n\n    server {\n        listen {{docker.port}};\n        proxy_pass $instances:{{docker.port}};\n        proxy_next_upstream on;\n        # PHP waits only two seconds.\n        proxy_connect_timeout 500ms;\n        proxy_timeout {{docker.idleTimeout}}s;\n    }\n}\n",
    specification: {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Passes connections to the instances that run. One that drains or restarts refuses connections, or is no longer known by name.\n\nworker_processes auto;\nworker_rlimit_nofile "
    + ((stack1 = alias2(alias1(lookupProperty(depth0,"docker"), "proxyConnections", {"start":{"line":4,"column":23},"end":{"line":4,"column":46}} ), depth0)) != null ? stack1 : "")
    + ";\npid /tmp/nginx.pid;\nerror_log stderr warn;\n\nevents {\n    worker_connections "
    + ((stack1 = alias2(alias1(lookupProperty(depth0,"docker"), "proxyConnections", {"start":{"line":9,"column":25},"end":{"line":9,"column":48}} ), depth0)) != null ? stack1 : "")
    + ";\n}\n\nstream {\n    # Docker's name server. All instances have this name. The variable makes nginx ask again and again.\n    resolver 127.0.0.11 valid=1s ipv6=off;\n    map $protocol $instances {\n        default instances;\n    }\n\n    server {\n        listen "
    + ((stack1 = alias2(alias1(lookupProperty(depth0,"docker"), "port", {"start":{"line":20,"column":17},"end":{"line":20,"column":28}} ), depth0)) != null ? stack1 : "")
    + ";\n        proxy_pass $instances:"
    + ((stack1 = alias2(alias1(lookupProperty(depth0,"docker"), "port", {"start":{"line":21,"column":32},"end":{"line":21,"column":43}} ), depth0)) != null ? stack1 : "")
    + ";\n        proxy_next_upstream on;\n        # PHP waits only two seconds.\n        proxy_connect_timeout 500ms;\n        proxy_timeout "
    + ((stack1 = alias2(alias1(lookupProperty(depth0,"docker"), "idleTimeout", {"start":{"line":25,"column":24},"end":{"line":25,"column":42}} ), depth0)) != null ? stack1 : "")
    + "s;\n    }\n}\n";
},"useData":true},
  },
  "nginx/http.hbs": {
    text: "# Each websocket uses two nginx connections, and this file can't raise their limit. To hold as many as the server, set\n# \"worker_connections {{nginx.workerConnections}};\" in the events block of nginx.conf, and \"worker_rlimit_nofile {{nginx.workerConnections}};\" at its top level.\n\n# \"upgrade\" for a websocket handshake, empty for any other request.\nmap $http_upgrade ${{nginx nginx.prefix}}_connection {\n    default      \"\";\n    ~*^websocket$ upgrade;\n}\n\n# The combined format without query and referer: the query contains the browser's ticket, and anyone who reads it can use it.\nlog_format {{nginx nginx.prefix}} '$remote_addr - $remote_user [$time_local] \"$request_method $uri $server_protocol\" '\n    '$status $body_bytes_sent \"-\" \"$http_user_agent\" $request_time $upstream_status';\n\n# The combined format for the rest of the site. Only requests with a ticket lose their query.\nmap $request ${{nginx nginx.prefix}}_request {\n    default $request;\n    \"~*^([^?]*)\\?(?:.*&)?ticket=\" \"$1 $server_protocol\";\n}\nmap $http_referer ${{nginx nginx.prefix}}_referer {\n    default $http_referer;\n    \"~*[?&]ticket=\" \"-\";\n}\nlog_format {{nginx nginx.prefix}}_combined '$remote_addr - $remote_user [$time_local] \"${{nginx nginx.prefix}}_request\" '\n    '$status $body_bytes_sent \"${{nginx nginx.prefix}}_referer\" \"$http_user_agent\"';\n{{#if nginx.errorLog}}\n\n# Why a handshake failed. nginx's own messages would quote the whole request line, so they are replaced by this.\nmap \"$status $upstream_status $upstream_connect_time\" ${{nginx nginx.prefix}}_failure {\n    default                 \"\";\n{{#if nginx.several}}\n    \"~^50[24] [\\d, ]+ : \"    \"cannot connect to two of the websocket server's instances\";\n{{/if}}\n    \"~^502 502 -\"           \"cannot connect to the websocket server{{#if nginx.unixSocket}}; is it running, and may nginx write to its socket?{{/if}}\";\n    \"~^502 502 \\d\"          \"the websocket server closed the connection without an answer\";\n    \"~^504 504 -\"           \"cannot connect to the websocket server within 5 seconds\";\n    \"~^504 504 \\d\"          \"the websocket server did not answer within {{nginx.idleTimeout}} seconds\";\n    \"~^503 503 \"            \"the websocket server refuses connections (503); its log has the reason\";\n    \"~^500 (-|500 -)\"       \"nginx cannot connect; does worker_connections suffice?\";\n    \"~^5\"                   \"the websocket server answered $upstream_status, the client got $status\";\n}\nlog_format {{nginx nginx.prefix}}_error '$time_iso8601 [error] syncctl: ${{nginx nginx.prefix}}_failure, upstream: \"$upstream_addr\", '\n    'client: $remote_addr, server: $server_name, request: \"$request_method $uri $server_protocol\", host: \"$host\"';\n{{/if}}\n{{#if nginx.addressLimit}}\n\n# Room for as many addresses as the server takes connections.\nlimit_conn_zone $binary_remote_addr zone={{nginx nginx.prefix}}_addresses:{{nginx.addressZone}}m;\n{{/if}}\n\n{{#if nginx.unixSocket}}\n# nginx's workers must be able to write to this socket (server.listen_mode) and to enter its folder.\n{{/if}}\nupstream {{nginx nginx.prefix}} {\n{{#if nginx.several}}\n    # nginx's workers share what they know of the instances. One that refuses a connection, as during its restart, is left out for a\n    # second or two.\n    zone {{nginx nginx.prefix}} 128k;\n    least_conn;\n    {{#each nginx.upstreams}}\n    server {{nginx this}} max_fails=1 fail_timeout=1s;\n    {{/each}}\n{{else}}\n    server {{nginx nginx.upstream}};\n{{/if}}\n}\n",
    specification: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n# Why a handshake failed. nginx's own messages would quote the whole request line, so they are replaced by this.\nmap \"$status $upstream_status $upstream_connect_time\" $"
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"prefix"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":28,"column":55},"end":{"line":28,"column":77}}})) != null ? stack1 : "")
    + "_failure {\n    default                 \"\";\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"several"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":30,"column":0},"end":{"line":32,"column":7}}})) != null ? stack1 : "")
    + "    \"~^502 502 -\"           \"cannot connect to the websocket server"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"unixSocket"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":33,"column":67},"end":{"line":33,"column":149}}})) != null ? stack1 : "")
    + "\";\n    \"~^502 502 \\d\"          \"the websocket server closed the connection without an answer\";\n    \"~^504 504 -\"           \"cannot connect to the websocket server within 5 seconds\";\n    \"~^504 504 \\d\"          \"the websocket server did not answer within "
    + ((stack1 = container.lambda(container.strict(lookupProperty(depth0,"nginx"), "idleTimeout", {"start":{"line":36,"column":74},"end":{"line":36,"column":91}} ), depth0)) != null ? stack1 : "")
    + " seconds\";\n    \"~^503 503 \"            \"the websocket server refuses connections (503); its log has the reason\";\n    \"~^500 (-|500 -)\"       \"nginx cannot connect; does worker_connections suffice?\";\n    \"~^5\"                   \"the websocket server answered $upstream_status, the client got $status\";\n}\nlog_format "
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"prefix"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":41,"column":11},"end":{"line":41,"column":33}}})) != null ? stack1 : "")
    + "_error '$time_iso8601 [error] syncctl: $"
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"prefix"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":41,"column":73},"end":{"line":41,"column":95}}})) != null ? stack1 : "")
    + "_failure, upstream: \"$upstream_addr\", '\n    'client: $remote_addr, server: $server_name, request: \"$request_method $uri $server_protocol\", host: \"$host\"';\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "    \"~^50[24] [\\d, ]+ : \"    \"cannot connect to two of the websocket server's instances\";\n";
},"2":function(container,depth0,helpers,partials,data) {
    return "; is it running, and may nginx write to its socket?";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n# Room for as many addresses as the server takes connections.\nlimit_conn_zone $binary_remote_addr zone="
    + ((stack1 = lookupProperty(helpers,"nginx").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"nginx"),"prefix"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":47,"column":41},"end":{"line":47,"column":63}}})) != null ? stack1 : "")
    + "_addresses:"
    + ((stack1 = container.lambda(container.strict(lookupProperty(depth0,"nginx"), "addressZone", {"start":{"line":47,"column":76},"end":{"line":47,"column":93}} ), depth0)) != null ? stack1 : "")
    + "m;\n";
},"4":function(container,depth0,helpers,partials,data) {
    return "# nginx's workers must be able to write to this socket (server.listen_mode) and to enter its folder.\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    # nginx's workers share what they know of the instances. One that refuses a connection, as during its restart, is left out for a\n    # second or two.\n    zone "
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"prefix"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":57,"column":9},"end":{"line":57,"column":31}}})) != null ? stack1 : "")
    + " 128k;\n    least_conn;\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"upstreams"),{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":59,"column":4},"end":{"line":61,"column":13}}})) != null ? stack1 : "");
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    server "
    + ((stack1 = lookupProperty(helpers,"nginx").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":60,"column":11},"end":{"line":60,"column":25}}})) != null ? stack1 : "")
    + " max_fails=1 fail_timeout=1s;\n";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    server "
    + ((stack1 = lookupProperty(helpers,"nginx").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"nginx"),"upstream"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":63,"column":11},"end":{"line":63,"column":35}}})) != null ? stack1 : "")
    + ";\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Each websocket uses two nginx connections, and this file can't raise their limit. To hold as many as the server, set\n# \"worker_connections "
    + ((stack1 = alias2(alias1(lookupProperty(depth0,"nginx"), "workerConnections", {"start":{"line":2,"column":24},"end":{"line":2,"column":47}} ), depth0)) != null ? stack1 : "")
    + ";\" in the events block of nginx.conf, and \"worker_rlimit_nofile "
    + ((stack1 = alias2(alias1(lookupProperty(depth0,"nginx"), "workerConnections", {"start":{"line":2,"column":115},"end":{"line":2,"column":138}} ), depth0)) != null ? stack1 : "")
    + ";\" at its top level.\n\n# \"upgrade\" for a websocket handshake, empty for any other request.\nmap $http_upgrade $"
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias3,lookupProperty(lookupProperty(depth0,"nginx"),"prefix"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":5,"column":19},"end":{"line":5,"column":41}}})) != null ? stack1 : "")
    + "_connection {\n    default      \"\";\n    ~*^websocket$ upgrade;\n}\n\n# The combined format without query and referer: the query contains the browser's ticket, and anyone who reads it can use it.\nlog_format "
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias3,lookupProperty(lookupProperty(depth0,"nginx"),"prefix"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":11,"column":11},"end":{"line":11,"column":33}}})) != null ? stack1 : "")
    + " '$remote_addr - $remote_user [$time_local] \"$request_method $uri $server_protocol\" '\n    '$status $body_bytes_sent \"-\" \"$http_user_agent\" $request_time $upstream_status';\n\n# The combined format for the rest of the site. Only requests with a ticket lose their query.\nmap $request $"
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias3,lookupProperty(lookupProperty(depth0,"nginx"),"prefix"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":15,"column":14},"end":{"line":15,"column":36}}})) != null ? stack1 : "")
    + "_request {\n    default $request;\n    \"~*^([^?]*)\\?(?:.*&)?ticket=\" \"$1 $server_protocol\";\n}\nmap $http_referer $"
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias3,lookupProperty(lookupProperty(depth0,"nginx"),"prefix"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":19,"column":19},"end":{"line":19,"column":41}}})) != null ? stack1 : "")
    + "_referer {\n    default $http_referer;\n    \"~*[?&]ticket=\" \"-\";\n}\nlog_format "
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias3,lookupProperty(lookupProperty(depth0,"nginx"),"prefix"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":23,"column":11},"end":{"line":23,"column":33}}})) != null ? stack1 : "")
    + "_combined '$remote_addr - $remote_user [$time_local] \"$"
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias3,lookupProperty(lookupProperty(depth0,"nginx"),"prefix"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":23,"column":88},"end":{"line":23,"column":110}}})) != null ? stack1 : "")
    + "_request\" '\n    '$status $body_bytes_sent \"$"
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias3,lookupProperty(lookupProperty(depth0,"nginx"),"prefix"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":24,"column":32},"end":{"line":24,"column":54}}})) != null ? stack1 : "")
    + "_referer\" \"$http_user_agent\"';\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(lookupProperty(depth0,"nginx"),"errorLog"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":25,"column":0},"end":{"line":43,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(lookupProperty(depth0,"nginx"),"addressLimit"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":44,"column":0},"end":{"line":48,"column":7}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(lookupProperty(depth0,"nginx"),"unixSocket"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":50,"column":0},"end":{"line":52,"column":7}}})) != null ? stack1 : "")
    + "upstream "
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias3,lookupProperty(lookupProperty(depth0,"nginx"),"prefix"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":53,"column":9},"end":{"line":53,"column":31}}})) != null ? stack1 : "")
    + " {\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(lookupProperty(depth0,"nginx"),"several"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.program(7, data, 0),"data":data,"loc":{"start":{"line":54,"column":0},"end":{"line":64,"column":7}}})) != null ? stack1 : "")
    + "}\n";
},"useData":true},
  },
  "nginx/instructions.hbs": {
    text: "{{#if nginx.site}}\nThis is a whole server block. If nginx already serves this site, delete the file and render without --site. Otherwise, the two\nconflict, and the site can go offline.\n{{#if out.printed}}\nTo write the file, add --out {{nginx out.root}}.\n{{/if}}\n{{#if out.elsewhere}}\nCopy it to {{nginx out.root}}/conf.d.\n{{/if}}\n{{else}}\n{{#if nginx.direct}}\nBrowsers do not use nginx yet: they connect to port {{nginx.frontendPort}}, where the websocket server itself listens. Set\nwebsocket_frontend_port to 443 and websocket_frontend_path to \"ws\", and render again.\n\n{{/if}}\n{{#if out.printed}}\nTo write both files, add --out {{nginx out.root}}.\n{{/if}}\n{{#if out.elsewhere}}\nCopy both files to the same places in {{nginx out.root}}.\n{{/if}}\nnginx includes conf.d/00-{{nginx nginx.file}}.conf by itself. Add this line to the server block of your site{{#if nginx.direct}}{{else}} that browsers reach on port {{nginx.frontendPort}}{{/if}}:\n\n    include snippets/{{nginx nginx.file}}.conf;\n\nThen test and reload nginx: nginx -t && systemctl reload nginx\nA comment in snippets/{{nginx nginx.file}}.conf says how to keep tickets out of the site's own log, too.\n{{/if}}\n{{#if nginx.site}}\nThen test and reload nginx: nginx -t && systemctl reload nginx\n{{/if}}\n{{#if nginx.stream}}\nsnippets/{{nginx nginx.file}}-stream.conf is for nginx.conf; a comment in it says where. It listens on {{nginx nginx.streamListen}} for the application.\n{{/if}}\n",
    specification: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "This is a whole server block. If nginx already serves this site, delete the file and render without --site. Otherwise, the two\nconflict, and the site can go offline.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"out"),"printed"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":0},"end":{"line":6,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"out"),"elsewhere"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":9,"column":7}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "To write the file, add --out "
    + ((stack1 = lookupProperty(helpers,"nginx").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"out"),"root"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":5,"column":29},"end":{"line":5,"column":47}}})) != null ? stack1 : "")
    + ".\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "Copy it to "
    + ((stack1 = lookupProperty(helpers,"nginx").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"out"),"root"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":8,"column":11},"end":{"line":8,"column":29}}})) != null ? stack1 : "")
    + "/conf.d.\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"direct"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":0},"end":{"line":15,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"out"),"printed"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":0},"end":{"line":18,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"out"),"elsewhere"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":19,"column":0},"end":{"line":21,"column":7}}})) != null ? stack1 : "")
    + "nginx includes conf.d/00-"
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"file"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":22,"column":25},"end":{"line":22,"column":45}}})) != null ? stack1 : "")
    + ".conf by itself. Add this line to the server block of your site"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"direct"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.program(8, data, 0),"data":data,"loc":{"start":{"line":22,"column":108},"end":{"line":22,"column":194}}})) != null ? stack1 : "")
    + ":\n\n    include snippets/"
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"file"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":24,"column":21},"end":{"line":24,"column":41}}})) != null ? stack1 : "")
    + ".conf;\n\nThen test and reload nginx: nginx -t && systemctl reload nginx\nA comment in snippets/"
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"file"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":27,"column":22},"end":{"line":27,"column":42}}})) != null ? stack1 : "")
    + ".conf says how to keep tickets out of the site's own log, too.\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "Browsers do not use nginx yet: they connect to port "
    + ((stack1 = container.lambda(container.strict(lookupProperty(depth0,"nginx"), "frontendPort", {"start":{"line":12,"column":54},"end":{"line":12,"column":72}} ), depth0)) != null ? stack1 : "")
    + ", where the websocket server itself listens. Set\nwebsocket_frontend_port to 443 and websocket_frontend_path to \"ws\", and render again.\n\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "To write both files, add --out "
    + ((stack1 = lookupProperty(helpers,"nginx").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"out"),"root"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":17,"column":31},"end":{"line":17,"column":49}}})) != null ? stack1 : "")
    + ".\n";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "Copy both files to the same places in "
    + ((stack1 = lookupProperty(helpers,"nginx").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"out"),"root"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":20,"column":38},"end":{"line":20,"column":56}}})) != null ? stack1 : "")
    + ".\n";
},"7":function(container,depth0,helpers,partials,data) {
    return "";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " that browsers reach on port "
    + ((stack1 = container.lambda(container.strict(lookupProperty(depth0,"nginx"), "frontendPort", {"start":{"line":22,"column":167},"end":{"line":22,"column":185}} ), depth0)) != null ? stack1 : "");
},"9":function(container,depth0,helpers,partials,data) {
    return "Then test and reload nginx: nginx -t && systemctl reload nginx\n";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "snippets/"
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"file"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":33,"column":9},"end":{"line":33,"column":29}}})) != null ? stack1 : "")
    + "-stream.conf is for nginx.conf; a comment in it says where. It listens on "
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"streamListen"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":33,"column":103},"end":{"line":33,"column":131}}})) != null ? stack1 : "")
    + " for the application.\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"site"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(3, data, 0),"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":28,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"site"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":29,"column":0},"end":{"line":31,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"stream"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":32,"column":0},"end":{"line":34,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  },
  "nginx/location.hbs": {
    text: "{{#if nginx.frontPage}}\n# Browsers open the websocket at the front page. Only websocket handshakes go to this location; the front page stays as it is.\nif (${{nginx nginx.prefix}}_connection) {\n    rewrite ^/$ /.{{nginx nginx.file}} last;\n}\n\nlocation = /.{{nginx nginx.file}} {\n    internal;\n\n{{else}}\nlocation = {{nginxLiteral nginx.location}} {\n{{/if}}\n    {{> logs}}\n\n    # What the site sets for its pages does not apply here. A redirect to an error page would also log the ticket there.\n    {{#if nginx.several}}\n    error_page 502 504 = @{{nginx nginx.prefix}}_again;\n    {{else}}\n    error_page 599 /;\n    {{/if}}\n    proxy_intercept_errors off;\n    proxy_cache off;\n    ssi off;\n    {{#if nginx.frontPage}}\n    {{else}}\n\n    if (${{nginx nginx.prefix}}_connection = \"\") {\n        return 426;\n    }\n    {{/if}}\n    {{#if nginx.realIp}}\n\n    # Only these proxies can say which address a client has.\n    {{#each nginx.realIp}}\n    set_real_ip_from {{nginx this}};\n    {{/each}}\n    real_ip_header {{nginx nginx.realIpHeader}};\n    real_ip_recursive on;\n    {{/if}}\n    {{#if nginx.addressLimit}}\n\n    # The same limit as the server's own, server.max_connections_per_address.\n    limit_conn {{nginx nginx.prefix}}_addresses {{nginx.addressLimit}};\n    limit_conn_status 429;\n    {{/if}}\n\n    # The server accepts any path. \"/\" replaces the public path and keeps the query.\n    proxy_pass http://{{nginx nginx.prefix}}/;\n    {{> proxy}}\n}\n{{#if nginx.locationWithSlash}}\n\n# The same endpoint with a trailing slash. A redirect would not work: websocket clients do not follow them.\nlocation = {{nginxLiteral nginx.locationWithSlash}} {\n    rewrite ^(.*)/$ $1 last;\n}\n{{/if}}\n{{#if nginx.several}}\n\n# The instance did not take the connection, as during its restart. Another one does. nginx has sent nothing yet, so the ticket is unused.\nlocation @{{nginx nginx.prefix}}_again {\n    {{> logs}}\n\n    error_page 599 /;\n    proxy_intercept_errors off;\n    proxy_cache off;\n    ssi off;\n\n    if ($upstream_connect_time != \"-\") {\n        return 502;\n    }\n    rewrite ^ / break;\n    proxy_pass http://{{nginx nginx.prefix}};\n    {{> proxy}}\n}\n{{/if}}\n",
    specification: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Browsers open the websocket at the front page. Only websocket handshakes go to this location; the front page stays as it is.\nif ($"
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"prefix"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":3,"column":5},"end":{"line":3,"column":27}}})) != null ? stack1 : "")
    + "_connection) {\n    rewrite ^/$ /."
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"file"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":4,"column":18},"end":{"line":4,"column":38}}})) != null ? stack1 : "")
    + " last;\n}\n\nlocation = /."
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"file"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":7,"column":13},"end":{"line":7,"column":33}}})) != null ? stack1 : "")
    + " {\n    internal;\n\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "location = "
    + ((stack1 = lookupProperty(helpers,"nginxLiteral").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"nginx"),"location"),{"name":"nginxLiteral","hash":{},"data":data,"loc":{"start":{"line":11,"column":11},"end":{"line":11,"column":42}}})) != null ? stack1 : "")
    + " {\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    error_page 502 504 = @"
    + ((stack1 = lookupProperty(helpers,"nginx").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"nginx"),"prefix"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":17,"column":26},"end":{"line":17,"column":48}}})) != null ? stack1 : "")
    + "_again;\n";
},"3":function(container,depth0,helpers,partials,data) {
    return "    error_page 599 /;\n";
},"4":function(container,depth0,helpers,partials,data) {
    return "";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n    if ($"
    + ((stack1 = lookupProperty(helpers,"nginx").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"nginx"),"prefix"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":27,"column":9},"end":{"line":27,"column":31}}})) != null ? stack1 : "")
    + "_connection = \"\") {\n        return 426;\n    }\n";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n    # Only these proxies can say which address a client has.\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"realIp"),{"name":"each","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":34,"column":4},"end":{"line":36,"column":13}}})) != null ? stack1 : "")
    + "    real_ip_header "
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"realIpHeader"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":37,"column":19},"end":{"line":37,"column":47}}})) != null ? stack1 : "")
    + ";\n    real_ip_recursive on;\n";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    set_real_ip_from "
    + ((stack1 = lookupProperty(helpers,"nginx").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":35,"column":21},"end":{"line":35,"column":35}}})) != null ? stack1 : "")
    + ";\n";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n    # The same limit as the server's own, server.max_connections_per_address.\n    limit_conn "
    + ((stack1 = lookupProperty(helpers,"nginx").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"nginx"),"prefix"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":43,"column":15},"end":{"line":43,"column":37}}})) != null ? stack1 : "")
    + "_addresses "
    + ((stack1 = container.lambda(container.strict(lookupProperty(depth0,"nginx"), "addressLimit", {"start":{"line":43,"column":50},"end":{"line":43,"column":68}} ), depth0)) != null ? stack1 : "")
    + ";\n    limit_conn_status 429;\n";
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n# The same endpoint with a trailing slash. A redirect would not work: websocket clients do not follow them.\nlocation = "
    + ((stack1 = lookupProperty(helpers,"nginxLiteral").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"nginx"),"locationWithSlash"),{"name":"nginxLiteral","hash":{},"data":data,"loc":{"start":{"line":54,"column":11},"end":{"line":54,"column":51}}})) != null ? stack1 : "")
    + " {\n    rewrite ^(.*)/$ $1 last;\n}\n";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n# The instance did not take the connection, as during its restart. Another one does. nginx has sent nothing yet, so the ticket is unused.\nlocation @"
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"prefix"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":61,"column":10},"end":{"line":61,"column":32}}})) != null ? stack1 : "")
    + "_again {\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"logs"),depth0,{"name":"logs","data":data,"indent":"    ","helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n    error_page 599 /;\n    proxy_intercept_errors off;\n    proxy_cache off;\n    ssi off;\n\n    if ($upstream_connect_time != \"-\") {\n        return 502;\n    }\n    rewrite ^ / break;\n    proxy_pass http://"
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"prefix"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":73,"column":22},"end":{"line":73,"column":44}}})) != null ? stack1 : "")
    + ";\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"proxy"),depth0,{"name":"proxy","data":data,"indent":"    ","helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "}\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"frontPage"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":12,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"logs"),depth0,{"name":"logs","data":data,"indent":"    ","helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n    # What the site sets for its pages does not apply here. A redirect to an error page would also log the ticket there.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"several"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.program(3, data, 0),"data":data,"loc":{"start":{"line":16,"column":4},"end":{"line":20,"column":11}}})) != null ? stack1 : "")
    + "    proxy_intercept_errors off;\n    proxy_cache off;\n    ssi off;\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"frontPage"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.program(5, data, 0),"data":data,"loc":{"start":{"line":24,"column":4},"end":{"line":30,"column":11}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"realIp"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":31,"column":4},"end":{"line":39,"column":11}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"addressLimit"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":40,"column":4},"end":{"line":45,"column":11}}})) != null ? stack1 : "")
    + "\n    # The server accepts any path. \"/\" replaces the public path and keeps the query.\n    proxy_pass http://"
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"prefix"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":48,"column":22},"end":{"line":48,"column":44}}})) != null ? stack1 : "")
    + "/;\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"proxy"),depth0,{"name":"proxy","data":data,"indent":"    ","helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "}\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"locationWithSlash"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":51,"column":0},"end":{"line":57,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"several"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":58,"column":0},"end":{"line":76,"column":7}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  },
  "nginx/logs.hbs": {
    text: "# Keeps tickets out of the logs: these formats have no query, and nginx's own messages would quote the whole request line.\n{{#if nginx.accessLog}}\naccess_log {{nginx nginx.accessLog}} {{nginx nginx.prefix}};\n{{/if}}\n{{#if nginx.errorLog}}\naccess_log {{nginx nginx.errorLog}} {{nginx nginx.prefix}}_error if=${{nginx nginx.prefix}}_failure;\n{{/if}}\n{{#if nginx.unlogged}}\naccess_log off;\n{{/if}}\nerror_log /dev/null;\n",
    specification: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "access_log "
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"accessLog"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":3,"column":11},"end":{"line":3,"column":36}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"prefix"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":3,"column":37},"end":{"line":3,"column":59}}})) != null ? stack1 : "")
    + ";\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "access_log "
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"errorLog"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":6,"column":11},"end":{"line":6,"column":35}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"prefix"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":6,"column":36},"end":{"line":6,"column":58}}})) != null ? stack1 : "")
    + "_error if=$"
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"prefix"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":6,"column":69},"end":{"line":6,"column":91}}})) != null ? stack1 : "")
    + "_failure;\n";
},"2":function(container,depth0,helpers,partials,data) {
    return "access_log off;\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Keeps tickets out of the logs: these formats have no query, and nginx's own messages would quote the whole request line.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"accessLog"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":0},"end":{"line":4,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"errorLog"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":0},"end":{"line":7,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"unlogged"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":10,"column":7}}})) != null ? stack1 : "")
    + "error_log /dev/null;\n";
},"useData":true},
  },
  "nginx/proxy.hbs": {
    text: "proxy_http_version 1.1;\nproxy_set_header Upgrade $http_upgrade;\nproxy_set_header Connection ${{nginx nginx.prefix}}_connection;\n\n# Replaces what the client sent, never appends to it.\nproxy_set_header Host $host{{#if nginx.portInHost}}:{{nginx.frontendPort}}{{/if}};\nproxy_set_header X-Real-IP $remote_addr;\nproxy_set_header X-Forwarded-For $remote_addr;\nproxy_set_header X-Forwarded-Proto $scheme;\nproxy_set_header X-Forwarded-Host $host{{#if nginx.portInHost}}:{{nginx.frontendPort}}{{/if}};\nproxy_set_header X-Forwarded-Port {{nginx.frontendPort}};\nproxy_set_header Forwarded \"\";\n\n# Longer than two ping intervals of the server, so that only dead connections time out.\nproxy_connect_timeout 5s;\nproxy_read_timeout {{nginx.idleTimeout}}s;\nproxy_send_timeout {{nginx.idleTimeout}}s;\n{{#if nginx.socketKeepalive}}\nproxy_socket_keepalive on;\n{{/if}}\n\n# A ticket is valid once, so never retry.\nproxy_next_upstream off;\n",
    specification: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ":"
    + ((stack1 = container.lambda(container.strict(lookupProperty(depth0,"nginx"), "frontendPort", {"start":{"line":6,"column":54},"end":{"line":6,"column":72}} ), depth0)) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    return "proxy_socket_keepalive on;\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "proxy_http_version 1.1;\nproxy_set_header Upgrade $http_upgrade;\nproxy_set_header Connection $"
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"prefix"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":3,"column":29},"end":{"line":3,"column":51}}})) != null ? stack1 : "")
    + "_connection;\n\n# Replaces what the client sent, never appends to it.\nproxy_set_header Host $host"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"portInHost"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":27},"end":{"line":6,"column":81}}})) != null ? stack1 : "")
    + ";\nproxy_set_header X-Real-IP $remote_addr;\nproxy_set_header X-Forwarded-For $remote_addr;\nproxy_set_header X-Forwarded-Proto $scheme;\nproxy_set_header X-Forwarded-Host $host"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"portInHost"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":39},"end":{"line":10,"column":93}}})) != null ? stack1 : "")
    + ";\nproxy_set_header X-Forwarded-Port "
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"nginx"), "frontendPort", {"start":{"line":11,"column":36},"end":{"line":11,"column":54}} ), depth0)) != null ? stack1 : "")
    + ";\nproxy_set_header Forwarded \"\";\n\n# Longer than two ping intervals of the server, so that only dead connections time out.\nproxy_connect_timeout 5s;\nproxy_read_timeout "
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"nginx"), "idleTimeout", {"start":{"line":16,"column":21},"end":{"line":16,"column":38}} ), depth0)) != null ? stack1 : "")
    + "s;\nproxy_send_timeout "
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"nginx"), "idleTimeout", {"start":{"line":17,"column":21},"end":{"line":17,"column":38}} ), depth0)) != null ? stack1 : "")
    + "s;\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"socketKeepalive"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":0},"end":{"line":20,"column":7}}})) != null ? stack1 : "")
    + "\n# A ticket is valid once, so never retry.\nproxy_next_upstream off;\n";
},"useData":true},
  },
  "nginx/site.conf.hbs": {
    text: "# A whole site for the websocket endpoint. nginx includes /etc/nginx/conf.d/*.conf in its http block by default.\n# If nginx already serves these names, don't use this file, because it could replace your site: render without --site.\n# To serve more under the same names, put root and locations into files in /etc/nginx/{{nginx nginx.file}}.d/, which are included below.\n\n{{> http}}\n{{#if nginx.redirect}}\n\nserver {\n    listen 80;\n    {{#if nginx.ipv6}}\n    listen [::]:80;\n    {{/if}}\n    server_name{{#each nginx.serverNames}} {{nginx this}}{{/each}};\n    server_tokens off;\n    {{#if nginx.accessLog}}\n    access_log {{nginx nginx.accessLog}} {{nginx nginx.prefix}};\n    {{else}}\n    access_log off;\n    {{/if}}\n\n    location / {\n        return 308 https://$host$request_uri;\n    }\n}\n{{/if}}\n\nserver {\n    listen {{nginx.frontendPort}}{{#if nginx.tls}} ssl{{/if}}{{#if nginx.http2OnListen}} http2{{/if}};\n    {{#if nginx.ipv6}}\n    listen [::]:{{nginx.frontendPort}}{{#if nginx.tls}} ssl{{/if}}{{#if nginx.http2OnListen}} http2{{/if}};\n    {{/if}}\n    {{#if nginx.http2Directive}}\n    http2 on;\n    {{/if}}\n    server_name{{#each nginx.serverNames}} {{nginx this}}{{/each}};\n    server_tokens off;\n    {{#if nginx.accessLog}}\n    access_log {{nginx nginx.accessLog}} {{nginx nginx.prefix}};\n    {{else}}\n    access_log off;\n    {{/if}}\n    {{#if nginx.tls}}\n\n    ssl_certificate {{nginx nginx.certificate}};\n    ssl_certificate_key {{nginx nginx.certificateKey}};\n\n    # Mozilla's \"intermediate\" configuration: works in every browser of the last ten years.\n    ssl_protocols TLSv1.2 TLSv1.3;\n    ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305;\n    ssl_prefer_server_ciphers off;\n    ssl_session_timeout 1d;\n    ssl_session_cache shared:{{nginx nginx.prefix}}_tls:10m;\n    ssl_session_tickets off;\n    {{/if}}\n    {{#if nginx.hsts}}\n    add_header Strict-Transport-Security \"max-age=63072000\" always;\n    {{/if}}\n\n    # Requests that no file in {{nginx nginx.file}}.d handles get a 404.\n    include /etc/nginx/{{nginx nginx.file}}.d/*.conf;\n    try_files /.syncctl-none =404;\n\n    {{> location}}\n}\n",
    specification: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\nserver {\n    listen 80;\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"ipv6"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":4},"end":{"line":12,"column":11}}})) != null ? stack1 : "")
    + "    server_name"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"serverNames"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":15},"end":{"line":13,"column":66}}})) != null ? stack1 : "")
    + ";\n    server_tokens off;\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"accessLog"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.program(4, data, 0),"data":data,"loc":{"start":{"line":15,"column":4},"end":{"line":19,"column":11}}})) != null ? stack1 : "")
    + "\n    location / {\n        return 308 https://$host$request_uri;\n    }\n}\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "    listen [::]:80;\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " "
    + ((stack1 = lookupProperty(helpers,"nginx").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":13,"column":43},"end":{"line":13,"column":57}}})) != null ? stack1 : "");
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    access_log "
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"accessLog"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":16,"column":15},"end":{"line":16,"column":40}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"prefix"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":16,"column":41},"end":{"line":16,"column":63}}})) != null ? stack1 : "")
    + ";\n";
},"4":function(container,depth0,helpers,partials,data) {
    return "    access_log off;\n";
},"5":function(container,depth0,helpers,partials,data) {
    return " ssl";
},"6":function(container,depth0,helpers,partials,data) {
    return " http2";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    listen [::]:"
    + ((stack1 = container.lambda(container.strict(lookupProperty(depth0,"nginx"), "frontendPort", {"start":{"line":30,"column":18},"end":{"line":30,"column":36}} ), depth0)) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"tls"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":30,"column":38},"end":{"line":30,"column":66}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"http2OnListen"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":30,"column":66},"end":{"line":30,"column":106}}})) != null ? stack1 : "")
    + ";\n";
},"8":function(container,depth0,helpers,partials,data) {
    return "    http2 on;\n";
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n    ssl_certificate "
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"certificate"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":44,"column":20},"end":{"line":44,"column":47}}})) != null ? stack1 : "")
    + ";\n    ssl_certificate_key "
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"certificateKey"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":45,"column":24},"end":{"line":45,"column":54}}})) != null ? stack1 : "")
    + ";\n\n    # Mozilla's \"intermediate\" configuration: works in every browser of the last ten years.\n    ssl_protocols TLSv1.2 TLSv1.3;\n    ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305;\n    ssl_prefer_server_ciphers off;\n    ssl_session_timeout 1d;\n    ssl_session_cache shared:"
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"prefix"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":52,"column":29},"end":{"line":52,"column":51}}})) != null ? stack1 : "")
    + "_tls:10m;\n    ssl_session_tickets off;\n";
},"10":function(container,depth0,helpers,partials,data) {
    return "    add_header Strict-Transport-Security \"max-age=63072000\" always;\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# A whole site for the websocket endpoint. nginx includes /etc/nginx/conf.d/*.conf in its http block by default.\n# If nginx already serves these names, don't use this file, because it could replace your site: render without --site.\n# To serve more under the same names, put root and locations into files in /etc/nginx/"
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"file"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":3,"column":86},"end":{"line":3,"column":106}}})) != null ? stack1 : "")
    + ".d/, which are included below.\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"http"),depth0,{"name":"http","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"redirect"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":25,"column":7}}})) != null ? stack1 : "")
    + "\nserver {\n    listen "
    + ((stack1 = container.lambda(container.strict(lookupProperty(depth0,"nginx"), "frontendPort", {"start":{"line":28,"column":13},"end":{"line":28,"column":31}} ), depth0)) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"tls"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":28,"column":33},"end":{"line":28,"column":61}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"http2OnListen"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":28,"column":61},"end":{"line":28,"column":101}}})) != null ? stack1 : "")
    + ";\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"ipv6"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":29,"column":4},"end":{"line":31,"column":11}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"http2Directive"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":32,"column":4},"end":{"line":34,"column":11}}})) != null ? stack1 : "")
    + "    server_name"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"serverNames"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":35,"column":15},"end":{"line":35,"column":66}}})) != null ? stack1 : "")
    + ";\n    server_tokens off;\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"accessLog"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.program(4, data, 0),"data":data,"loc":{"start":{"line":37,"column":4},"end":{"line":41,"column":11}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"tls"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":42,"column":4},"end":{"line":54,"column":11}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"hsts"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":55,"column":4},"end":{"line":57,"column":11}}})) != null ? stack1 : "")
    + "\n    # Requests that no file in "
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"file"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":59,"column":31},"end":{"line":59,"column":51}}})) != null ? stack1 : "")
    + ".d handles get a 404.\n    include /etc/nginx/"
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"file"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":60,"column":23},"end":{"line":60,"column":43}}})) != null ? stack1 : "")
    + ".d/*.conf;\n    try_files /.syncctl-none =404;\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"location"),depth0,{"name":"location","data":data,"indent":"    ","helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "}\n";
},"usePartial":true,"useData":true},
  },
  "nginx/snippet-http.conf.hbs": {
    text: "# The part for the http block. nginx includes /etc/nginx/conf.d/*.conf there by default (on Alpine Linux, move this file to\n# /etc/nginx/http.d). The other part is snippets/{{nginx nginx.file}}.conf, which you include in the server block of your site.\n# nginx must read this file before the site, so its name begins with 00.\n\n{{> http}}\n",
    specification: {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# The part for the http block. nginx includes /etc/nginx/conf.d/*.conf there by default (on Alpine Linux, move this file to\n# /etc/nginx/http.d). The other part is snippets/"
    + ((stack1 = lookupProperty(helpers,"nginx").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"nginx"),"file"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":2,"column":49},"end":{"line":2,"column":69}}})) != null ? stack1 : "")
    + ".conf, which you include in the server block of your site.\n# nginx must read this file before the site, so its name begins with 00.\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"http"),depth0,{"name":"http","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  },
  "nginx/snippet-location.conf.hbs": {
    text: "# Add this line to the server block of your site:\n#\n#     include snippets/{{nginx nginx.file}}.conf;\n#\n# It needs conf.d/00-{{nginx nginx.file}}.conf, which nginx includes in its http block by default.\n#\n# nginx refuses some requests before it chooses a location, for example one with too many cookies or the method TRACE. They end up\n# in the log of your server block, with their ticket. To keep tickets out of it, add a format to the access_log line of your server\n# block. This one is \"combined\" without tickets:\n#\n#     access_log /var/log/nginx/your-site.log {{nginx nginx.prefix}}_combined;\n#\n# Leave the level of error_log there at its default, \"error\". With \"info\" or \"debug\", nginx quotes such requests.\n\n{{> location}}\n",
    specification: {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Add this line to the server block of your site:\n#\n#     include snippets/"
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"file"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":3,"column":23},"end":{"line":3,"column":43}}})) != null ? stack1 : "")
    + ".conf;\n#\n# It needs conf.d/00-"
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"file"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":5,"column":21},"end":{"line":5,"column":41}}})) != null ? stack1 : "")
    + ".conf, which nginx includes in its http block by default.\n#\n# nginx refuses some requests before it chooses a location, for example one with too many cookies or the method TRACE. They end up\n# in the log of your server block, with their ticket. To keep tickets out of it, add a format to the access_log line of your server\n# block. This one is \"combined\" without tickets:\n#\n#     access_log /var/log/nginx/your-site.log "
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"prefix"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":11,"column":46},"end":{"line":11,"column":68}}})) != null ? stack1 : "")
    + "_combined;\n#\n# Leave the level of error_log there at its default, \"error\". With \"info\" or \"debug\", nginx quotes such requests.\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"location"),depth0,{"name":"location","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  },
  "nginx/stream.conf.hbs": {
    text: "# The application's connections, balanced over all instances. It needs nginx's stream module (on Debian, libnginx-mod-stream). Add these\n# lines to nginx.conf, outside of its http block:\n#\n#     stream {\n#         include snippets/{{nginx nginx.file}}-stream.conf;\n#     }\n\nupstream {{nginx nginx.prefix}} {\n    zone {{nginx nginx.prefix}}_stream 64k;\n    least_conn;\n    {{#each nginx.upstreams}}\n    server {{nginx this}} max_fails=1 fail_timeout=1s;\n    {{/each}}\n}\n\nserver {\n    listen {{nginx nginx.streamListen}};\n\n    # Whoever connects here counts as the application, and may publish.\n    allow 127.0.0.0/8;\n    allow ::1;\n    {{#each nginx.streamFrom}}\n    allow {{nginx this}};\n    {{/each}}\n    deny all;\n\n    # An instance that drains or restarts refuses connections, so nginx takes the next one. PHP waits only two seconds.\n    proxy_pass {{nginx nginx.prefix}};\n    proxy_next_upstream on;\n    proxy_connect_timeout 500ms;\n    proxy_timeout {{nginx.idleTimeout}}s;\n}\n",
    specification: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    server "
    + ((stack1 = lookupProperty(helpers,"nginx").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":12,"column":11},"end":{"line":12,"column":25}}})) != null ? stack1 : "")
    + " max_fails=1 fail_timeout=1s;\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    allow "
    + ((stack1 = lookupProperty(helpers,"nginx").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":23,"column":10},"end":{"line":23,"column":24}}})) != null ? stack1 : "")
    + ";\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# The application's connections, balanced over all instances. It needs nginx's stream module (on Debian, libnginx-mod-stream). Add these\n# lines to nginx.conf, outside of its http block:\n#\n#     stream {\n#         include snippets/"
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"file"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":5,"column":27},"end":{"line":5,"column":47}}})) != null ? stack1 : "")
    + "-stream.conf;\n#     }\n\nupstream "
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"prefix"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":8,"column":9},"end":{"line":8,"column":31}}})) != null ? stack1 : "")
    + " {\n    zone "
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"prefix"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":9,"column":9},"end":{"line":9,"column":31}}})) != null ? stack1 : "")
    + "_stream 64k;\n    least_conn;\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"upstreams"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":4},"end":{"line":13,"column":13}}})) != null ? stack1 : "")
    + "}\n\nserver {\n    listen "
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"streamListen"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":17,"column":11},"end":{"line":17,"column":39}}})) != null ? stack1 : "")
    + ";\n\n    # Whoever connects here counts as the application, and may publish.\n    allow 127.0.0.0/8;\n    allow ::1;\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"streamFrom"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":4},"end":{"line":24,"column":13}}})) != null ? stack1 : "")
    + "    deny all;\n\n    # An instance that drains or restarts refuses connections, so nginx takes the next one. PHP waits only two seconds.\n    proxy_pass "
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"prefix"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":28,"column":15},"end":{"line":28,"column":37}}})) != null ? stack1 : "")
    + ";\n    proxy_next_upstream on;\n    proxy_connect_timeout 500ms;\n    proxy_timeout "
    + ((stack1 = container.lambda(container.strict(lookupProperty(depth0,"nginx"), "idleTimeout", {"start":{"line":31,"column":20},"end":{"line":31,"column":37}} ), depth0)) != null ? stack1 : "")
    + "s;\n}\n";
},"useData":true},
  },
  "redis/instructions.hbs": {
    text: "{{#if redis.everywhere}}\nRun the script once for each Redis server, replicas included: a user belongs to one server.\n{{else}}\nRun the script once:\n{{/if}}\n    SYNCCTL_SERVER_REDIS_PASSWORD=… sh syncctl-redis-user.sh -h HOST\n{{#if redis.userMissing}}\nThen set server.redis.user to {{shell redis.user}} in syncctl.yml, and server.redis.password to the same password.\n{{/if}}\n",
    specification: {"0":function(container,depth0,helpers,partials,data) {
    return "Run the script once for each Redis server, replicas included: a user belongs to one server.\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "Run the script once:\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "Then set server.redis.user to "
    + ((stack1 = lookupProperty(helpers,"shell").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"redis"),"user"),{"name":"shell","hash":{},"data":data,"loc":{"start":{"line":8,"column":30},"end":{"line":8,"column":50}}})) != null ? stack1 : "")
    + " in syncctl.yml, and server.redis.password to the same password.\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"redis"),"everywhere"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":5,"column":7}}})) != null ? stack1 : "")
    + "    SYNCCTL_SERVER_REDIS_PASSWORD=… sh syncctl-redis-user.sh -h HOST\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"redis"),"userMissing"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":9,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  },
  "redis/user.sh.hbs": {
    text: "# Creates or updates the user that syncctl logs in to Redis as. The password comes from the variable\n# SYNCCTL_SERVER_REDIS_PASSWORD, as that of the server does. Arguments are those of redis-cli, such as -h HOST -p PORT.\n# REDISCLI_AUTH takes the password of the user that may change users.\nset -eu\n: \"${SYNCCTL_SERVER_REDIS_PASSWORD:?is not set}\"\n\nreply=$(printf '>%s' \"$SYNCCTL_SERVER_REDIS_PASSWORD\" | redis-cli \"$@\" -x ACL SETUSER {{shell redis.user}} on \\\n    resetpass resetkeys resetchannels {{shell redis.keys}} -@all \\\n    +xadd +xread +xrange +xrevrange +set +info{{#if redis.database}} +select{{/if}}{{#if redis.cluster}} '+cluster|slots'{{/if}})\ntest \"$reply\" = OK || { echo \"$reply\" >&2; exit 1; }\n\n# Otherwise, the user would be gone after a restart of Redis.\nreply=$(redis-cli \"$@\" ACL SAVE)\ntest \"$reply\" = OK || reply=$(redis-cli \"$@\" CONFIG REWRITE)\ntest \"$reply\" = OK || { echo \"The user works, but is gone after a restart of Redis: $reply\" >&2; exit 1; }\n",
    specification: {"0":function(container,depth0,helpers,partials,data) {
    return " +select";
},"1":function(container,depth0,helpers,partials,data) {
    return " '+cluster|slots'";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Creates or updates the user that syncctl logs in to Redis as. The password comes from the variable\n# SYNCCTL_SERVER_REDIS_PASSWORD, as that of the server does. Arguments are those of redis-cli, such as -h HOST -p PORT.\n# REDISCLI_AUTH takes the password of the user that may change users.\nset -eu\n: \"${SYNCCTL_SERVER_REDIS_PASSWORD:?is not set}\"\n\nreply=$(printf '>%s' \"$SYNCCTL_SERVER_REDIS_PASSWORD\" | redis-cli \"$@\" -x ACL SETUSER "
    + ((stack1 = lookupProperty(helpers,"shell").call(alias1,lookupProperty(lookupProperty(depth0,"redis"),"user"),{"name":"shell","hash":{},"data":data,"loc":{"start":{"line":7,"column":86},"end":{"line":7,"column":106}}})) != null ? stack1 : "")
    + " on \\\n    resetpass resetkeys resetchannels "
    + ((stack1 = lookupProperty(helpers,"shell").call(alias1,lookupProperty(lookupProperty(depth0,"redis"),"keys"),{"name":"shell","hash":{},"data":data,"loc":{"start":{"line":8,"column":38},"end":{"line":8,"column":58}}})) != null ? stack1 : "")
    + " -@all \\\n    +xadd +xread +xrange +xrevrange +set +info"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"redis"),"database"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":46},"end":{"line":9,"column":83}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"redis"),"cluster"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":83},"end":{"line":9,"column":128}}})) != null ? stack1 : "")
    + ")\ntest \"$reply\" = OK || { echo \"$reply\" >&2; exit 1; }\n\n# Otherwise, the user would be gone after a restart of Redis.\nreply=$(redis-cli \"$@\" ACL SAVE)\ntest \"$reply\" = OK || reply=$(redis-cli \"$@\" CONFIG REWRITE)\ntest \"$reply\" = OK || { echo \"The user works, but is gone after a restart of Redis: $reply\" >&2; exit 1; }\n";
},"useData":true},
  },
  "systemd/syncctl-backend.socket.hbs": {
    text: "# For the PHP application only: every client that connects here can publish.\n\n[Unit]\nDescription=syncctl websocket listener for the application\n\n[Socket]\nListenStream={{systemd systemd.backendListen}}\n{{#if systemd.backendOnUnixSocket}}\nSocketUser={{systemd systemd.user}}\nSocketMode=0660\nRemoveOnStop=yes\n{{else}}\nNoDelay=yes\nKeepAlive=yes\nFreeBind=yes\n{{/if}}\nBacklog=4096\nFileDescriptorName=backend\nService=syncctl.service\n\n[Install]\nWantedBy=sockets.target\n",
    specification: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "SocketUser="
    + ((stack1 = lookupProperty(helpers,"systemd").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"systemd"),"user"),{"name":"systemd","hash":{},"data":data,"loc":{"start":{"line":9,"column":11},"end":{"line":9,"column":35}}})) != null ? stack1 : "")
    + "\nSocketMode=0660\nRemoveOnStop=yes\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "NoDelay=yes\nKeepAlive=yes\nFreeBind=yes\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# For the PHP application only: every client that connects here can publish.\n\n[Unit]\nDescription=syncctl websocket listener for the application\n\n[Socket]\nListenStream="
    + ((stack1 = lookupProperty(helpers,"systemd").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"backendListen"),{"name":"systemd","hash":{},"data":data,"loc":{"start":{"line":7,"column":13},"end":{"line":7,"column":46}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"backendOnUnixSocket"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":16,"column":7}}})) != null ? stack1 : "")
    + "Backlog=4096\nFileDescriptorName=backend\nService=syncctl.service\n\n[Install]\nWantedBy=sockets.target\n";
},"useData":true},
  },
  "systemd/syncctl-instances.service.hbs": {
    text: "# Starts, stops and restarts all instances at once. To restart them one after the other, run: syncctl restart --rolling\n\n[Unit]\nDescription=syncctl websocket servers\nWants={{systemd systemd.instanceUnits}}\nAfter={{systemd systemd.instanceUnits}}\n\n[Service]\nType=oneshot\nRemainAfterExit=yes\n# Fails if all instances failed in a way that only a person can fix.\nExecStart=+/bin/sh -c 'systemctl is-failed {{systemd systemd.instanceUnits}} | grep -qvx failed || { echo \"no instance can start; to see why, run: journalctl -u syncctl@*\"; exit 1; }'\n# One instance tells the others to read their files again.\nExecReload={{systemdProgram systemd.node}} {{systemdArgument systemd.program}} reload {{systemdArgument systemd.parameters}}\nUser={{systemd systemd.user}}\nNoNewPrivileges=yes\n\n[Install]\nWantedBy=multi-user.target\n",
    specification: {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Starts, stops and restarts all instances at once. To restart them one after the other, run: syncctl restart --rolling\n\n[Unit]\nDescription=syncctl websocket servers\nWants="
    + ((stack1 = lookupProperty(helpers,"systemd").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"instanceUnits"),{"name":"systemd","hash":{},"data":data,"loc":{"start":{"line":5,"column":6},"end":{"line":5,"column":39}}})) != null ? stack1 : "")
    + "\nAfter="
    + ((stack1 = lookupProperty(helpers,"systemd").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"instanceUnits"),{"name":"systemd","hash":{},"data":data,"loc":{"start":{"line":6,"column":6},"end":{"line":6,"column":39}}})) != null ? stack1 : "")
    + "\n\n[Service]\nType=oneshot\nRemainAfterExit=yes\n# Fails if all instances failed in a way that only a person can fix.\nExecStart=+/bin/sh -c 'systemctl is-failed "
    + ((stack1 = lookupProperty(helpers,"systemd").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"instanceUnits"),{"name":"systemd","hash":{},"data":data,"loc":{"start":{"line":12,"column":43},"end":{"line":12,"column":76}}})) != null ? stack1 : "")
    + " | grep -qvx failed || { echo \"no instance can start; to see why, run: journalctl -u syncctl@*\"; exit 1; }'\n# One instance tells the others to read their files again.\nExecReload="
    + ((stack1 = lookupProperty(helpers,"systemdProgram").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"node"),{"name":"systemdProgram","hash":{},"data":data,"loc":{"start":{"line":14,"column":11},"end":{"line":14,"column":42}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"systemdArgument").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"program"),{"name":"systemdArgument","hash":{},"data":data,"loc":{"start":{"line":14,"column":43},"end":{"line":14,"column":78}}})) != null ? stack1 : "")
    + " reload "
    + ((stack1 = lookupProperty(helpers,"systemdArgument").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"parameters"),{"name":"systemdArgument","hash":{},"data":data,"loc":{"start":{"line":14,"column":86},"end":{"line":14,"column":124}}})) != null ? stack1 : "")
    + "\nUser="
    + ((stack1 = lookupProperty(helpers,"systemd").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"user"),{"name":"systemd","hash":{},"data":data,"loc":{"start":{"line":15,"column":5},"end":{"line":15,"column":29}}})) != null ? stack1 : "")
    + "\nNoNewPrivileges=yes\n\n[Install]\nWantedBy=multi-user.target\n";
},"useData":true},
  },
  "systemd/syncctl.service.hbs": {
    text: "{{#if systemd.several}}\n# One instance of the server; its name is its port. syncctl.service starts, stops and restarts all of them. Copy the units to\n# /etc/systemd/system/, then run: systemctl daemon-reload && systemctl enable --now{{#if systemd.socket}} {{systemd systemd.socketUnits}}{{/if}} syncctl\n{{else}}\n{{#if systemd.socket}}\n# Copy the units to /etc/systemd/system/, then run: systemctl daemon-reload && systemctl enable --now syncctl.socket syncctl\n{{else}}\n# Copy the unit to /etc/systemd/system/, then run: systemctl daemon-reload && systemctl enable --now syncctl\n{{/if}}\n{{/if}}\n\n[Unit]\nDescription=syncctl websocket server{{#if systemd.several}} on port %i{{/if}}\n{{#if systemd.several}}\nPartOf=syncctl.service\n{{/if}}\n{{#if systemd.socket}}\n{{#if systemd.backendSocket}}\nRequires=syncctl.socket syncctl-backend.socket\nAfter=syncctl.socket syncctl-backend.socket\n{{else}}\nRequires=syncctl.socket\nAfter=syncctl.socket\n{{/if}}\n{{else}}\n{{#if systemd.waitsForNetwork}}\nWants=network-online.target\nAfter=network-online.target\n{{else}}\nAfter=network.target\n{{/if}}\n{{/if}}\n# Never give up: whatever stopped the server may be fixed in a minute or in an hour.\nStartLimitIntervalSec=0\n\n[Service]\nType=notify\nNotifyAccess=main\nExecStart={{systemdProgram systemd.node}} {{systemdArgument systemd.program}} up {{systemdArgument systemd.parameters}}{{#each systemd.arguments}} {{systemdArgument this}}{{/each}}{{#if systemd.several}} --instance %i{{/if}}\n# Fails if only root can read the files, because systemd passes them to the service only when it starts. Then restart the service.\nExecReload={{systemdProgram systemd.node}} {{systemdArgument systemd.program}} reload {{systemdArgument systemd.parameters}}\n# \"-\": the user of the service does not need access to this directory.\nWorkingDirectory=-{{systemd systemd.workingDirectory}}\nEnvironment=NODE_ENV=production\n# Lets the server warn at its start if this unit is older than its settings.\nEnvironment=SYNCCTL_UNIT={{systemd systemd.fingerprint}}\nRestart=always\n# 78 means that only a person can fix it. Then run: systemctl restart syncctl\nRestartPreventExitStatus=78\n{{#if systemd.several}}\n{{#if systemd.socket}}\n# All instances accept from the same queue, so clients never wait for one that restarts. With ReusePort=yes, each instance would have a\n# queue of its own, and clients in it would wait.\nSockets={{systemd systemd.socketUnits}}\n# If the last instance fails in a way that only a person can fix, its clients fail at once instead of waiting. syncctl.service opens the\n# sockets again.\nExecStopPost=+-/bin/sh -c 'test \"$$EXIT_STATUS\" != 78 || systemctl list-units --no-legend --state=active,activating,reloading \"syncctl@*.service\" | grep -q . || exec systemctl stop --no-block {{systemd systemd.socketUnits}}'\n{{/if}}\n{{else}}\n{{#if systemd.socket}}\n# Otherwise, every client that connects would start the service again. Starting the service opens the sockets, too.\nExecStopPost=+-/bin/sh -c 'test \"$$EXIT_STATUS\" != 78 || exec systemctl stop --no-block {{systemd systemd.socketUnits}}'\n{{/if}}\n{{/if}}\n# PHP waits only two seconds for an answer, and starting takes some of that time.\nRestartSec=250ms\n# The server proves that it answers within ten seconds, and then regularly reports that its event loop runs. If it fails, it\n# waits up to 30 seconds before it exits.\nTimeoutStartSec={{systemd.startSeconds}}\nWatchdogSec=15\nTimeoutStopSec={{systemd.stopSeconds}}\nKillMode=mixed\nKillSignal=SIGTERM\n\n# One file descriptor per connection, and some to spare.\nLimitNOFILE={{systemd.openFiles}}\nTasksMax=64\n# More than that many connections need. Beyond it, systemd restarts the server, and other services are safe.\nMemoryMax={{systemd.memoryMegabytes}}M\nOOMPolicy=stop\n\n# identity\nUser={{systemd systemd.user}}\nUMask=0077\nRuntimeDirectory=syncctl{{#if systemd.several}}/%i{{/if}}\n# Other users can't list this directory, but they can tell that a server runs.\nRuntimeDirectoryMode=0711\n{{#if systemd.socketInRunDirectory}}\n# systemd keeps listening in this directory while the service is stopped.\nRuntimeDirectoryPreserve=yes\n{{else}}\n# The number of failed starts is kept here.\nRuntimeDirectoryPreserve=restart\n{{/if}}\n# systemd reads these files as root and passes copies, so the user of the service does not need access to them.\n# \"absent\" stands for a file that does not exist.\nLoadCredential=parameters.yml:{{systemd systemd.parameters}}\nSetCredential=parameters.yml:absent\nLoadCredential=syncctl.yml:{{systemd systemd.config}}\nSetCredential=syncctl.yml:absent\n{{#each systemd.credentials}}\nLoadCredential={{systemd this}}\n{{/each}}\n{{#each systemd.credentialDefaults}}\nSetCredential={{systemd this}}\n{{/each}}\n\n# privileges\n{{#if systemd.privilegedPort}}\n# The port is below 1024.\nCapabilityBoundingSet=CAP_NET_BIND_SERVICE\nAmbientCapabilities=CAP_NET_BIND_SERVICE\n{{else}}\nCapabilityBoundingSet=\nAmbientCapabilities=\nPrivateUsers=yes\n{{/if}}\nNoNewPrivileges=yes\nRestrictSUIDSGID=yes\nLockPersonality=yes\nRestrictRealtime=yes\nRestrictNamespaces=yes\nKeyringMode=private\nRemoveIPC=yes\n\n# file system and kernel\nProtectSystem=strict\n{{#if systemd.homeVisible}}\n# A path above is in a home directory.\nProtectHome=read-only\n{{else}}\nProtectHome=yes\n{{/if}}\n{{#if systemd.tmpVisible}}\n# A path above is in a directory for temporary files.\nPrivateTmp=no\n{{else}}\nPrivateTmp=yes\n{{/if}}\nPrivateDevices=yes\nDevicePolicy=closed\nPrivateMounts=yes\nProtectProc=invisible\nProcSubset=pid\nProtectClock=yes\nProtectHostname=yes\nProtectKernelLogs=yes\nProtectKernelModules=yes\nProtectKernelTunables=yes\nProtectControlGroups=yes\n\n# network\n{{#if systemd.network}}\nRestrictAddressFamilies=AF_UNIX AF_INET AF_INET6\n{{#if systemd.anyNetwork}}\n# Any address. Use deploy.networks in syncctl.yml to narrow this down.\n{{else}}\n# Networks the server communicates with: the proxy, the application, {{#if systemd.redis}}Redis, {{/if}}and deploy.networks from syncctl.yml.\n{{/if}}\nIPAddressDeny=any\nIPAddressAllow={{systemd systemd.networks}}\n{{else}}\n# systemd passes the listening socket. The server needs no other network access.\nRestrictAddressFamilies=AF_UNIX\nPrivateNetwork=yes\nIPAddressDeny=any\n{{/if}}\n\n# system calls; MemoryDenyWriteExecute stays off, because Node compiles code at run time\nSystemCallArchitectures=native\nSystemCallFilter=@system-service\nSystemCallFilter=~@privileged @resources\nSystemCallErrorNumber=EPERM\n{{#if systemd.several}}\n{{else}}\n\n[Install]\nWantedBy=multi-user.target\n{{/if}}\n",
    specification: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# One instance of the server; its name is its port. syncctl.service starts, stops and restarts all of them. Copy the units to\n# /etc/systemd/system/, then run: systemctl daemon-reload && systemctl enable --now"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"systemd"),"socket"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":83},"end":{"line":3,"column":144}}})) != null ? stack1 : "")
    + " syncctl\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " "
    + ((stack1 = lookupProperty(helpers,"systemd").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"systemd"),"socketUnits"),{"name":"systemd","hash":{},"data":data,"loc":{"start":{"line":3,"column":106},"end":{"line":3,"column":137}}})) != null ? stack1 : "");
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"systemd"),"socket"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.program(4, data, 0),"data":data,"loc":{"start":{"line":5,"column":0},"end":{"line":9,"column":7}}})) != null ? stack1 : "");
},"3":function(container,depth0,helpers,partials,data) {
    return "# Copy the units to /etc/systemd/system/, then run: systemctl daemon-reload && systemctl enable --now syncctl.socket syncctl\n";
},"4":function(container,depth0,helpers,partials,data) {
    return "# Copy the unit to /etc/systemd/system/, then run: systemctl daemon-reload && systemctl enable --now syncctl\n";
},"5":function(container,depth0,helpers,partials,data) {
    return " on port %i";
},"6":function(container,depth0,helpers,partials,data) {
    return "PartOf=syncctl.service\n";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"systemd"),"backendSocket"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.program(9, data, 0),"data":data,"loc":{"start":{"line":18,"column":0},"end":{"line":24,"column":7}}})) != null ? stack1 : "");
},"8":function(container,depth0,helpers,partials,data) {
    return "Requires=syncctl.socket syncctl-backend.socket\nAfter=syncctl.socket syncctl-backend.socket\n";
},"9":function(container,depth0,helpers,partials,data) {
    return "Requires=syncctl.socket\nAfter=syncctl.socket\n";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"systemd"),"waitsForNetwork"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.program(12, data, 0),"data":data,"loc":{"start":{"line":26,"column":0},"end":{"line":31,"column":7}}})) != null ? stack1 : "");
},"11":function(container,depth0,helpers,partials,data) {
    return "Wants=network-online.target\nAfter=network-online.target\n";
},"12":function(container,depth0,helpers,partials,data) {
    return "After=network.target\n";
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " "
    + ((stack1 = lookupProperty(helpers,"systemdArgument").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"systemdArgument","hash":{},"data":data,"loc":{"start":{"line":39,"column":147},"end":{"line":39,"column":171}}})) != null ? stack1 : "");
},"14":function(container,depth0,helpers,partials,data) {
    return " --instance %i";
},"15":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"systemd"),"socket"),{"name":"if","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":51,"column":0},"end":{"line":58,"column":7}}})) != null ? stack1 : "");
},"16":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# All instances accept from the same queue, so clients never wait for one that restarts. With ReusePort=yes, each instance would have a\n# queue of its own, and clients in it would wait.\nSockets="
    + ((stack1 = lookupProperty(helpers,"systemd").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"socketUnits"),{"name":"systemd","hash":{},"data":data,"loc":{"start":{"line":54,"column":8},"end":{"line":54,"column":39}}})) != null ? stack1 : "")
    + "\n# If the last instance fails in a way that only a person can fix, its clients fail at once instead of waiting. syncctl.service opens the\n# sockets again.\nExecStopPost=+-/bin/sh -c 'test \"$$EXIT_STATUS\" != 78 || systemctl list-units --no-legend --state=active,activating,reloading \"syncctl@*.service\" | grep -q . || exec systemctl stop --no-block "
    + ((stack1 = lookupProperty(helpers,"systemd").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"socketUnits"),{"name":"systemd","hash":{},"data":data,"loc":{"start":{"line":57,"column":192},"end":{"line":57,"column":223}}})) != null ? stack1 : "")
    + "'\n";
},"17":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"systemd"),"socket"),{"name":"if","hash":{},"fn":container.program(18, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":60,"column":0},"end":{"line":63,"column":7}}})) != null ? stack1 : "");
},"18":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Otherwise, every client that connects would start the service again. Starting the service opens the sockets, too.\nExecStopPost=+-/bin/sh -c 'test \"$$EXIT_STATUS\" != 78 || exec systemctl stop --no-block "
    + ((stack1 = lookupProperty(helpers,"systemd").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"systemd"),"socketUnits"),{"name":"systemd","hash":{},"data":data,"loc":{"start":{"line":62,"column":88},"end":{"line":62,"column":119}}})) != null ? stack1 : "")
    + "'\n";
},"19":function(container,depth0,helpers,partials,data) {
    return "/%i";
},"20":function(container,depth0,helpers,partials,data) {
    return "# systemd keeps listening in this directory while the service is stopped.\nRuntimeDirectoryPreserve=yes\n";
},"21":function(container,depth0,helpers,partials,data) {
    return "# The number of failed starts is kept here.\nRuntimeDirectoryPreserve=restart\n";
},"22":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "LoadCredential="
    + ((stack1 = lookupProperty(helpers,"systemd").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"systemd","hash":{},"data":data,"loc":{"start":{"line":102,"column":15},"end":{"line":102,"column":31}}})) != null ? stack1 : "")
    + "\n";
},"23":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "SetCredential="
    + ((stack1 = lookupProperty(helpers,"systemd").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"systemd","hash":{},"data":data,"loc":{"start":{"line":105,"column":14},"end":{"line":105,"column":30}}})) != null ? stack1 : "")
    + "\n";
},"24":function(container,depth0,helpers,partials,data) {
    return "# The port is below 1024.\nCapabilityBoundingSet=CAP_NET_BIND_SERVICE\nAmbientCapabilities=CAP_NET_BIND_SERVICE\n";
},"25":function(container,depth0,helpers,partials,data) {
    return "CapabilityBoundingSet=\nAmbientCapabilities=\nPrivateUsers=yes\n";
},"26":function(container,depth0,helpers,partials,data) {
    return "# A path above is in a home directory.\nProtectHome=read-only\n";
},"27":function(container,depth0,helpers,partials,data) {
    return "ProtectHome=yes\n";
},"28":function(container,depth0,helpers,partials,data) {
    return "# A path above is in a directory for temporary files.\nPrivateTmp=no\n";
},"29":function(container,depth0,helpers,partials,data) {
    return "PrivateTmp=yes\n";
},"30":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"anyNetwork"),{"name":"if","hash":{},"fn":container.program(31, data, 0),"inverse":container.program(32, data, 0),"data":data,"loc":{"start":{"line":155,"column":0},"end":{"line":159,"column":7}}})) != null ? stack1 : "")
    + "IPAddressDeny=any\nIPAddressAllow="
    + ((stack1 = lookupProperty(helpers,"systemd").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"networks"),{"name":"systemd","hash":{},"data":data,"loc":{"start":{"line":161,"column":15},"end":{"line":161,"column":43}}})) != null ? stack1 : "")
    + "\n";
},"31":function(container,depth0,helpers,partials,data) {
    return "# Any address. Use deploy.networks in syncctl.yml to narrow this down.\n";
},"32":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Networks the server communicates with: the proxy, the application, "
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"systemd"),"redis"),{"name":"if","hash":{},"fn":container.program(33, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":158,"column":69},"end":{"line":158,"column":104}}})) != null ? stack1 : "")
    + "and deploy.networks from syncctl.yml.\n";
},"33":function(container,depth0,helpers,partials,data) {
    return "Redis, ";
},"34":function(container,depth0,helpers,partials,data) {
    return "# systemd passes the listening socket. The server needs no other network access.\nRestrictAddressFamilies=AF_UNIX\nPrivateNetwork=yes\nIPAddressDeny=any\n";
},"35":function(container,depth0,helpers,partials,data) {
    return "";
},"36":function(container,depth0,helpers,partials,data) {
    return "\n[Install]\nWantedBy=multi-user.target\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"several"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":10,"column":7}}})) != null ? stack1 : "")
    + "\n[Unit]\nDescription=syncctl websocket server"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"several"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":36},"end":{"line":13,"column":77}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"several"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":14,"column":0},"end":{"line":16,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"socket"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.program(10, data, 0),"data":data,"loc":{"start":{"line":17,"column":0},"end":{"line":32,"column":7}}})) != null ? stack1 : "")
    + "# Never give up: whatever stopped the server may be fixed in a minute or in an hour.\nStartLimitIntervalSec=0\n\n[Service]\nType=notify\nNotifyAccess=main\nExecStart="
    + ((stack1 = lookupProperty(helpers,"systemdProgram").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"node"),{"name":"systemdProgram","hash":{},"data":data,"loc":{"start":{"line":39,"column":10},"end":{"line":39,"column":41}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"systemdArgument").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"program"),{"name":"systemdArgument","hash":{},"data":data,"loc":{"start":{"line":39,"column":42},"end":{"line":39,"column":77}}})) != null ? stack1 : "")
    + " up "
    + ((stack1 = lookupProperty(helpers,"systemdArgument").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"parameters"),{"name":"systemdArgument","hash":{},"data":data,"loc":{"start":{"line":39,"column":81},"end":{"line":39,"column":119}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"arguments"),{"name":"each","hash":{},"fn":container.program(13, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":39,"column":119},"end":{"line":39,"column":180}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"several"),{"name":"if","hash":{},"fn":container.program(14, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":39,"column":180},"end":{"line":39,"column":224}}})) != null ? stack1 : "")
    + "\n# Fails if only root can read the files, because systemd passes them to the service only when it starts. Then restart the service.\nExecReload="
    + ((stack1 = lookupProperty(helpers,"systemdProgram").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"node"),{"name":"systemdProgram","hash":{},"data":data,"loc":{"start":{"line":41,"column":11},"end":{"line":41,"column":42}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"systemdArgument").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"program"),{"name":"systemdArgument","hash":{},"data":data,"loc":{"start":{"line":41,"column":43},"end":{"line":41,"column":78}}})) != null ? stack1 : "")
    + " reload "
    + ((stack1 = lookupProperty(helpers,"systemdArgument").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"parameters"),{"name":"systemdArgument","hash":{},"data":data,"loc":{"start":{"line":41,"column":86},"end":{"line":41,"column":124}}})) != null ? stack1 : "")
    + "\n# \"-\": the user of the service does not need access to this directory.\nWorkingDirectory=-"
    + ((stack1 = lookupProperty(helpers,"systemd").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"workingDirectory"),{"name":"systemd","hash":{},"data":data,"loc":{"start":{"line":43,"column":18},"end":{"line":43,"column":54}}})) != null ? stack1 : "")
    + "\nEnvironment=NODE_ENV=production\n# Lets the server warn at its start if this unit is older than its settings.\nEnvironment=SYNCCTL_UNIT="
    + ((stack1 = lookupProperty(helpers,"systemd").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"fingerprint"),{"name":"systemd","hash":{},"data":data,"loc":{"start":{"line":46,"column":25},"end":{"line":46,"column":56}}})) != null ? stack1 : "")
    + "\nRestart=always\n# 78 means that only a person can fix it. Then run: systemctl restart syncctl\nRestartPreventExitStatus=78\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"several"),{"name":"if","hash":{},"fn":container.program(15, data, 0),"inverse":container.program(17, data, 0),"data":data,"loc":{"start":{"line":50,"column":0},"end":{"line":64,"column":7}}})) != null ? stack1 : "")
    + "# PHP waits only two seconds for an answer, and starting takes some of that time.\nRestartSec=250ms\n# The server proves that it answers within ten seconds, and then regularly reports that its event loop runs. If it fails, it\n# waits up to 30 seconds before it exits.\nTimeoutStartSec="
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"systemd"), "startSeconds", {"start":{"line":69,"column":18},"end":{"line":69,"column":38}} ), depth0)) != null ? stack1 : "")
    + "\nWatchdogSec=15\nTimeoutStopSec="
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"systemd"), "stopSeconds", {"start":{"line":71,"column":17},"end":{"line":71,"column":36}} ), depth0)) != null ? stack1 : "")
    + "\nKillMode=mixed\nKillSignal=SIGTERM\n\n# One file descriptor per connection, and some to spare.\nLimitNOFILE="
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"systemd"), "openFiles", {"start":{"line":76,"column":14},"end":{"line":76,"column":31}} ), depth0)) != null ? stack1 : "")
    + "\nTasksMax=64\n# More than that many connections need. Beyond it, systemd restarts the server, and other services are safe.\nMemoryMax="
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"systemd"), "memoryMegabytes", {"start":{"line":79,"column":12},"end":{"line":79,"column":35}} ), depth0)) != null ? stack1 : "")
    + "M\nOOMPolicy=stop\n\n# identity\nUser="
    + ((stack1 = lookupProperty(helpers,"systemd").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"user"),{"name":"systemd","hash":{},"data":data,"loc":{"start":{"line":83,"column":5},"end":{"line":83,"column":29}}})) != null ? stack1 : "")
    + "\nUMask=0077\nRuntimeDirectory=syncctl"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"several"),{"name":"if","hash":{},"fn":container.program(19, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":85,"column":24},"end":{"line":85,"column":57}}})) != null ? stack1 : "")
    + "\n# Other users can't list this directory, but they can tell that a server runs.\nRuntimeDirectoryMode=0711\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"socketInRunDirectory"),{"name":"if","hash":{},"fn":container.program(20, data, 0),"inverse":container.program(21, data, 0),"data":data,"loc":{"start":{"line":88,"column":0},"end":{"line":94,"column":7}}})) != null ? stack1 : "")
    + "# systemd reads these files as root and passes copies, so the user of the service does not need access to them.\n# \"absent\" stands for a file that does not exist.\nLoadCredential=parameters.yml:"
    + ((stack1 = lookupProperty(helpers,"systemd").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"parameters"),{"name":"systemd","hash":{},"data":data,"loc":{"start":{"line":97,"column":30},"end":{"line":97,"column":60}}})) != null ? stack1 : "")
    + "\nSetCredential=parameters.yml:absent\nLoadCredential=syncctl.yml:"
    + ((stack1 = lookupProperty(helpers,"systemd").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"config"),{"name":"systemd","hash":{},"data":data,"loc":{"start":{"line":99,"column":27},"end":{"line":99,"column":53}}})) != null ? stack1 : "")
    + "\nSetCredential=syncctl.yml:absent\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"credentials"),{"name":"each","hash":{},"fn":container.program(22, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":101,"column":0},"end":{"line":103,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"credentialDefaults"),{"name":"each","hash":{},"fn":container.program(23, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":104,"column":0},"end":{"line":106,"column":9}}})) != null ? stack1 : "")
    + "\n# privileges\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"privilegedPort"),{"name":"if","hash":{},"fn":container.program(24, data, 0),"inverse":container.program(25, data, 0),"data":data,"loc":{"start":{"line":109,"column":0},"end":{"line":117,"column":7}}})) != null ? stack1 : "")
    + "NoNewPrivileges=yes\nRestrictSUIDSGID=yes\nLockPersonality=yes\nRestrictRealtime=yes\nRestrictNamespaces=yes\nKeyringMode=private\nRemoveIPC=yes\n\n# file system and kernel\nProtectSystem=strict\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"homeVisible"),{"name":"if","hash":{},"fn":container.program(26, data, 0),"inverse":container.program(27, data, 0),"data":data,"loc":{"start":{"line":128,"column":0},"end":{"line":133,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"tmpVisible"),{"name":"if","hash":{},"fn":container.program(28, data, 0),"inverse":container.program(29, data, 0),"data":data,"loc":{"start":{"line":134,"column":0},"end":{"line":139,"column":7}}})) != null ? stack1 : "")
    + "PrivateDevices=yes\nDevicePolicy=closed\nPrivateMounts=yes\nProtectProc=invisible\nProcSubset=pid\nProtectClock=yes\nProtectHostname=yes\nProtectKernelLogs=yes\nProtectKernelModules=yes\nProtectKernelTunables=yes\nProtectControlGroups=yes\n\n# network\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"network"),{"name":"if","hash":{},"fn":container.program(30, data, 0),"inverse":container.program(34, data, 0),"data":data,"loc":{"start":{"line":153,"column":0},"end":{"line":167,"column":7}}})) != null ? stack1 : "")
    + "\n# system calls; MemoryDenyWriteExecute stays off, because Node compiles code at run time\nSystemCallArchitectures=native\nSystemCallFilter=@system-service\nSystemCallFilter=~@privileged @resources\nSystemCallErrorNumber=EPERM\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"several"),{"name":"if","hash":{},"fn":container.program(35, data, 0),"inverse":container.program(36, data, 0),"data":data,"loc":{"start":{"line":174,"column":0},"end":{"line":179,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  },
  "systemd/syncctl.socket.hbs": {
    text: "# Keeps the port open while the service restarts, so that no connection is refused.\n\n[Unit]\nDescription=syncctl websocket listener\n\n[Socket]\n{{#if systemd.listensOnUnixSocket}}\nListenStream={{systemd systemd.listen}}\nSocketUser={{systemd systemd.user}}\nSocketMode={{systemd systemd.listenMode}}\nRemoveOnStop=yes\n{{else}}\nListenStream={{systemd systemd.listen}}\nNoDelay=yes\nKeepAlive=yes\n{{#if systemd.freeBind}}\n# The address may come up after this unit.\nFreeBind=yes\n{{/if}}\n{{/if}}\nBacklog=4096\nFileDescriptorName=ws\nService=syncctl.service\n\n[Install]\nWantedBy=sockets.target\n",
    specification: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "ListenStream="
    + ((stack1 = lookupProperty(helpers,"systemd").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"listen"),{"name":"systemd","hash":{},"data":data,"loc":{"start":{"line":8,"column":13},"end":{"line":8,"column":39}}})) != null ? stack1 : "")
    + "\nSocketUser="
    + ((stack1 = lookupProperty(helpers,"systemd").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"user"),{"name":"systemd","hash":{},"data":data,"loc":{"start":{"line":9,"column":11},"end":{"line":9,"column":35}}})) != null ? stack1 : "")
    + "\nSocketMode="
    + ((stack1 = lookupProperty(helpers,"systemd").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"listenMode"),{"name":"systemd","hash":{},"data":data,"loc":{"start":{"line":10,"column":11},"end":{"line":10,"column":41}}})) != null ? stack1 : "")
    + "\nRemoveOnStop=yes\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "ListenStream="
    + ((stack1 = lookupProperty(helpers,"systemd").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"listen"),{"name":"systemd","hash":{},"data":data,"loc":{"start":{"line":13,"column":13},"end":{"line":13,"column":39}}})) != null ? stack1 : "")
    + "\nNoDelay=yes\nKeepAlive=yes\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"freeBind"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":0},"end":{"line":19,"column":7}}})) != null ? stack1 : "");
},"2":function(container,depth0,helpers,partials,data) {
    return "# The address may come up after this unit.\nFreeBind=yes\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Keeps the port open while the service restarts, so that no connection is refused.\n\n[Unit]\nDescription=syncctl websocket listener\n\n[Socket]\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"systemd"),"listensOnUnixSocket"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":20,"column":7}}})) != null ? stack1 : "")
    + "Backlog=4096\nFileDescriptorName=ws\nService=syncctl.service\n\n[Install]\nWantedBy=sockets.target\n";
},"useData":true},
  },
};

export const BUNDLED_TARGETS = {
  "docker/target.yml": {
    text: "summary: The websocket server as a container image and a compose service.\ncomment: \"#\"\nroot: a folder of its own\nfiles:\n  - template: Dockerfile.hbs\n    path: Dockerfile\n    mode: \"0644\"\n    unless: docker.oro\n  - template: compose.yaml.hbs\n    path: compose.yaml\n    mode: \"0644\"\n    unless: docker.oro\n  - template: nginx.conf.hbs\n    path: nginx.conf\n    mode: \"0644\"\n    when: docker.several\n  - template: dockerignore.hbs\n    path: .dockerignore\n    mode: \"0644\"\n    unless: docker.oro\n  # Beside Oro's compose.yaml, which may have a Dockerfile of its own.\n  - template: Dockerfile.hbs\n    path: syncctl/Dockerfile\n    mode: \"0644\"\n    when: docker.oro\n  - template: dockerignore.hbs\n    path: syncctl/.dockerignore\n    mode: \"0644\"\n    when: docker.oro\n  - template: compose-oro.yaml.hbs\n    path: compose.syncctl.yaml\n    mode: \"0644\"\n    when: docker.oro\npartials:\n  instance: instance.hbs\nverify: [docker, compose, -f, \"{root}/compose.yaml\", config, --quiet]\nreload:\n  - [docker, compose, -f, \"{root}/compose.yaml\", up, --detach, --build]\n",
    description: {"name":"docker","summary":"The websocket server as a container image and a compose service.","comment":"#","root":"a folder of its own","files":[{"template":"Dockerfile.hbs","path":"Dockerfile","mode":420,"when":null,"unless":"docker.oro"},{"template":"compose.yaml.hbs","path":"compose.yaml","mode":420,"when":null,"unless":"docker.oro"},{"template":"nginx.conf.hbs","path":"nginx.conf","mode":420,"when":"docker.several","unless":null},{"template":"dockerignore.hbs","path":".dockerignore","mode":420,"when":null,"unless":"docker.oro"},{"template":"Dockerfile.hbs","path":"syncctl/Dockerfile","mode":420,"when":"docker.oro","unless":null},{"template":"dockerignore.hbs","path":"syncctl/.dockerignore","mode":420,"when":"docker.oro","unless":null},{"template":"compose-oro.yaml.hbs","path":"compose.syncctl.yaml","mode":420,"when":"docker.oro","unless":null}],"partials":{"instance":"instance.hbs"},"instructions":null,"verify":["docker","compose","-f","{root}/compose.yaml","config","--quiet"],"reload":[["docker","compose","-f","{root}/compose.yaml","up","--detach","--build"]]},
  },
  "nginx/target.yml": {
    text: "summary: The websocket endpoint in nginx, as a location in an existing site or as a separate site.\ncomment: \"#\"\nroot: /etc/nginx\nfiles:\n  - template: site.conf.hbs\n    path: conf.d/{nginx.file}.conf\n    mode: \"0644\"\n    when: nginx.site\n  # Before the sites: nginx must know a log format before it is used.\n  - template: snippet-http.conf.hbs\n    path: conf.d/00-{nginx.file}.conf\n    mode: \"0644\"\n    unless: nginx.site\n  - template: snippet-location.conf.hbs\n    path: snippets/{nginx.file}.conf\n    mode: \"0644\"\n    unless: nginx.site\n  - template: stream.conf.hbs\n    path: snippets/{nginx.file}-stream.conf\n    mode: \"0644\"\n    when: nginx.stream\npartials:\n  http: http.hbs\n  location: location.hbs\n  logs: logs.hbs\n  proxy: proxy.hbs\ninstructions: instructions.hbs\nverify: [nginx, -t, -q]\nreload:\n  - [systemctl, reload, nginx]\n",
    description: {"name":"nginx","summary":"The websocket endpoint in nginx, as a location in an existing site or as a separate site.","comment":"#","root":"/etc/nginx","files":[{"template":"site.conf.hbs","path":"conf.d/{nginx.file}.conf","mode":420,"when":"nginx.site","unless":null},{"template":"snippet-http.conf.hbs","path":"conf.d/00-{nginx.file}.conf","mode":420,"when":null,"unless":"nginx.site"},{"template":"snippet-location.conf.hbs","path":"snippets/{nginx.file}.conf","mode":420,"when":null,"unless":"nginx.site"},{"template":"stream.conf.hbs","path":"snippets/{nginx.file}-stream.conf","mode":420,"when":"nginx.stream","unless":null}],"partials":{"http":"http.hbs","location":"location.hbs","logs":"logs.hbs","proxy":"proxy.hbs"},"instructions":"instructions.hbs","verify":["nginx","-t","-q"],"reload":[["systemctl","reload","nginx"]]},
  },
  "redis/target.yml": {
    text: "summary: A user for Redis that may use the prefix of this application and nothing else.\ncomment: \"#\"\nroot: a folder of its own\nfiles:\n  - template: user.sh.hbs\n    path: syncctl-redis-user.sh\n    mode: \"0755\"\ninstructions: instructions.hbs\nverify: [sh, -n, \"{path}\"]\nreload: []\n",
    description: {"name":"redis","summary":"A user for Redis that may use the prefix of this application and nothing else.","comment":"#","root":"a folder of its own","files":[{"template":"user.sh.hbs","path":"syncctl-redis-user.sh","mode":493,"when":null,"unless":null}],"partials":{},"instructions":"instructions.hbs","verify":["sh","-n","{path}"],"reload":[]},
  },
  "systemd/target.yml": {
    text: "summary: The websocket server as a hardened systemd service, with a socket that stays open during restarts.\ncomment: \"#\"\nroot: /etc/systemd/system\nfiles:\n  - template: syncctl.service.hbs\n    path: syncctl.service\n    mode: \"0644\"\n    unless: systemd.several\n  - template: syncctl.service.hbs\n    path: syncctl@.service\n    mode: \"0644\"\n    when: systemd.several\n  - template: syncctl-instances.service.hbs\n    path: syncctl.service\n    mode: \"0644\"\n    when: systemd.several\n  - template: syncctl.socket.hbs\n    path: syncctl.socket\n    mode: \"0644\"\n    when: systemd.socket\n  - template: syncctl-backend.socket.hbs\n    path: syncctl-backend.socket\n    mode: \"0644\"\n    when: systemd.backendSocket\nverify: [systemd-analyze, verify, --man=no, \"{path}\"]\nreload:\n  - [systemctl, daemon-reload]\n  - [systemctl, restart, syncctl.service]\n",
    description: {"name":"systemd","summary":"The websocket server as a hardened systemd service, with a socket that stays open during restarts.","comment":"#","root":"/etc/systemd/system","files":[{"template":"syncctl.service.hbs","path":"syncctl.service","mode":420,"when":null,"unless":"systemd.several"},{"template":"syncctl.service.hbs","path":"syncctl@.service","mode":420,"when":"systemd.several","unless":null},{"template":"syncctl-instances.service.hbs","path":"syncctl.service","mode":420,"when":"systemd.several","unless":null},{"template":"syncctl.socket.hbs","path":"syncctl.socket","mode":420,"when":"systemd.socket","unless":null},{"template":"syncctl-backend.socket.hbs","path":"syncctl-backend.socket","mode":420,"when":"systemd.backendSocket","unless":null}],"partials":{},"instructions":null,"verify":["systemd-analyze","verify","--man=no","{path}"],"reload":[["systemctl","daemon-reload"],["systemctl","restart","syncctl.service"]]},
  },
};
