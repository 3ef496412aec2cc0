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
  "docker/compose.yaml.hbs": {
    text: "# Start with: docker compose up --detach --build\n\nservices:\n  syncctl:\n    build:\n      context: .\n    image: {{compose docker.tag}}\n{{#if docker.hasArguments}}\n    command:\n      - up\n      - /etc/syncctl/{{#if docker.dsns}}.env-app{{else}}parameters.yml{{/if}}\n      {{#each docker.arguments}}\n      - {{compose this}}\n      {{/each}}\n{{/if}}\n    # Reaps the processes of health checks and passes signals on.\n    init: true\n    restart: unless-stopped\n    stop_grace_period: {{docker.stopSeconds}}s\n    healthcheck:\n      test: [CMD, syncctl, health, /etc/syncctl/{{#if docker.dsns}}.env-app{{else}}parameters.yml{{/if}}]\n      interval: 30s\n      timeout: 10s\n      start_period: 10s\n      retries: 3\n    # More than that many connections need.\n    mem_limit: {{docker.memoryMegabytes}}m\n    {{#if docker.hostNetwork}}\n    # The server binds to an address of this machine, which exists only in the host network.\n    network_mode: host\n    {{else}}\n    ports:\n      {{#if docker.direct}}\n      # Browsers connect to this port directly, so it is open to everyone.\n      {{else}}\n      # For a proxy on this machine. Browsers do not connect to this port directly.\n      {{/if}}\n      - {{compose docker.publish}}\n    {{#if docker.privilegedPort}}\n    sysctls:\n      net.ipv4.ip_unprivileged_port_start: 0\n    {{/if}}\n    {{/if}}\n    {{#if docker.hostNetwork}}\n    {{else}}\n    {{#if docker.direct}}\n    # Add the address that PHP connects from to server.backend.from in syncctl.yml, or nobody can publish.\n    {{else}}\n    {{#if docker.config}}\n    # PHP connects through a bridge of Docker or Podman. Add its network to server.backend.from in syncctl.yml, or nobody can publish.\n    {{else}}\n    environment:\n      # PHP connects through a bridge of Docker (172.16.0.0/12, 192.168.0.0/16) or Podman (10.88.0.0/15), which only this machine\n      # and its containers can use.\n      SYNCCTL_SERVER_BACKEND_FROM: 172.16.0.0/12,192.168.0.0/16,10.88.0.0/15\n    {{/if}}\n    {{/if}}\n    {{/if}}\n    volumes:\n      # User {{docker.uid}} in the container must be able to read this file.\n      - type: bind\n        source: {{compose docker.parameters}}\n        target: /etc/syncctl/{{#if docker.dsns}}.env-app{{else}}parameters.yml{{/if}}\n        read_only: true\n      {{#each docker.others}}\n      - {{compose this}}\n      {{/each}}\n      {{#if docker.config}}\n      - type: bind\n        source: {{compose docker.config}}\n        target: /etc/syncctl/syncctl.yml\n        read_only: true\n      {{/if}}\n    read_only: true\n    tmpfs:\n      - /tmp:size=16m,mode=1777\n      - /run/syncctl:size=1m,mode=0750,uid={{docker.uid}},gid={{docker.uid}}\n    cap_drop:\n      - ALL\n    security_opt:\n      - no-new-privileges:true\n    ulimits:\n      nofile:\n        soft: {{docker.openFiles}}\n        hard: {{docker.openFiles}}\n",
    specification: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    command:\n      - up\n      - /etc/syncctl/"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"dsns"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":11,"column":21},"end":{"line":11,"column":77}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"arguments"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":6},"end":{"line":14,"column":15}}})) != null ? stack1 : "");
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

  return "      - "
    + ((stack1 = lookupProperty(helpers,"compose").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":13,"column":8},"end":{"line":13,"column":24}}})) != null ? stack1 : "")
    + "\n";
},"4":function(container,depth0,helpers,partials,data) {
    return "    # The server binds to an address of this machine, which exists only in the host network.\n    network_mode: host\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    ports:\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"direct"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.program(7, data, 0),"data":data,"loc":{"start":{"line":33,"column":6},"end":{"line":37,"column":13}}})) != null ? stack1 : "")
    + "      - "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"publish"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":38,"column":8},"end":{"line":38,"column":34}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"privilegedPort"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":39,"column":4},"end":{"line":42,"column":11}}})) != null ? stack1 : "");
},"6":function(container,depth0,helpers,partials,data) {
    return "      # Browsers connect to this port directly, so it is open to everyone.\n";
},"7":function(container,depth0,helpers,partials,data) {
    return "      # For a proxy on this machine. Browsers do not connect to this port directly.\n";
},"8":function(container,depth0,helpers,partials,data) {
    return "    sysctls:\n      net.ipv4.ip_unprivileged_port_start: 0\n";
},"9":function(container,depth0,helpers,partials,data) {
    return "";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"docker"),"direct"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.program(12, data, 0),"data":data,"loc":{"start":{"line":46,"column":4},"end":{"line":57,"column":11}}})) != null ? stack1 : "");
},"11":function(container,depth0,helpers,partials,data) {
    return "    # Add the address that PHP connects from to server.backend.from in syncctl.yml, or nobody can publish.\n";
},"12":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"docker"),"config"),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.program(14, data, 0),"data":data,"loc":{"start":{"line":49,"column":4},"end":{"line":56,"column":11}}})) != null ? stack1 : "");
},"13":function(container,depth0,helpers,partials,data) {
    return "    # PHP connects through a bridge of Docker or Podman. Add its network to server.backend.from in syncctl.yml, or nobody can publish.\n";
},"14":function(container,depth0,helpers,partials,data) {
    return "    environment:\n      # PHP connects through a bridge of Docker (172.16.0.0/12, 192.168.0.0/16) or Podman (10.88.0.0/15), which only this machine\n      # and its containers can use.\n      SYNCCTL_SERVER_BACKEND_FROM: 172.16.0.0/12,192.168.0.0/16,10.88.0.0/15\n";
},"15":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "      - type: bind\n        source: "
    + ((stack1 = lookupProperty(helpers,"compose").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"docker"),"config"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":70,"column":16},"end":{"line":70,"column":41}}})) != null ? stack1 : "")
    + "\n        target: /etc/syncctl/syncctl.yml\n        read_only: true\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Start with: docker compose up --detach --build\n\nservices:\n  syncctl:\n    build:\n      context: .\n    image: "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"tag"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":7,"column":11},"end":{"line":7,"column":33}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"hasArguments"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":15,"column":7}}})) != null ? stack1 : "")
    + "    # Reaps the processes of health checks and passes signals on.\n    init: true\n    restart: unless-stopped\n    stop_grace_period: "
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"docker"), "stopSeconds", {"start":{"line":19,"column":25},"end":{"line":19,"column":43}} ), depth0)) != null ? stack1 : "")
    + "s\n    healthcheck:\n      test: [CMD, syncctl, health, /etc/syncctl/"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"dsns"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":21,"column":48},"end":{"line":21,"column":104}}})) != null ? stack1 : "")
    + "]\n      interval: 30s\n      timeout: 10s\n      start_period: 10s\n      retries: 3\n    # More than that many connections need.\n    mem_limit: "
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"docker"), "memoryMegabytes", {"start":{"line":27,"column":17},"end":{"line":27,"column":39}} ), depth0)) != null ? stack1 : "")
    + "m\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"hostNetwork"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.program(5, data, 0),"data":data,"loc":{"start":{"line":28,"column":4},"end":{"line":43,"column":11}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"hostNetwork"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.program(10, data, 0),"data":data,"loc":{"start":{"line":44,"column":4},"end":{"line":58,"column":11}}})) != null ? stack1 : "")
    + "    volumes:\n      # User "
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"docker"), "uid", {"start":{"line":60,"column":15},"end":{"line":60,"column":25}} ), depth0)) != null ? stack1 : "")
    + " in the container must be able to read this file.\n      - type: bind\n        source: "
    + ((stack1 = lookupProperty(helpers,"compose").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"parameters"),{"name":"compose","hash":{},"data":data,"loc":{"start":{"line":62,"column":16},"end":{"line":62,"column":45}}})) != null ? stack1 : "")
    + "\n        target: /etc/syncctl/"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"dsns"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":63,"column":29},"end":{"line":63,"column":85}}})) != null ? stack1 : "")
    + "\n        read_only: true\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"others"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":65,"column":6},"end":{"line":67,"column":15}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"docker"),"config"),{"name":"if","hash":{},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":68,"column":6},"end":{"line":73,"column":13}}})) != null ? stack1 : "")
    + "    read_only: true\n    tmpfs:\n      - /tmp:size=16m,mode=1777\n      - /run/syncctl:size=1m,mode=0750,uid="
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"docker"), "uid", {"start":{"line":77,"column":45},"end":{"line":77,"column":55}} ), depth0)) != null ? stack1 : "")
    + ",gid="
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"docker"), "uid", {"start":{"line":77,"column":64},"end":{"line":77,"column":74}} ), depth0)) != null ? stack1 : "")
    + "\n    cap_drop:\n      - ALL\n    security_opt:\n      - no-new-privileges:true\n    ulimits:\n      nofile:\n        soft: "
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"docker"), "openFiles", {"start":{"line":84,"column":16},"end":{"line":84,"column":32}} ), depth0)) != null ? stack1 : "")
    + "\n        hard: "
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"docker"), "openFiles", {"start":{"line":85,"column":16},"end":{"line":85,"column":32}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"useData":true},
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
  "nginx/http.hbs": {
    text: "# Each websocket uses two nginx connections, and this file can't raise their limit. To hold as many as the server, set\n# \"worker_connections {{nginx.workerConnections}};\" in the events block of nginx.conf, and \"worker_rlimit_nofile {{nginx.workerConnections}};\" at its top level.\n\n# \"upgrade\" for a websocket handshake, empty for any other request.\nmap $http_upgrade $syncctl_{{bind.port}}_connection {\n    default      \"\";\n    ~*^websocket$ upgrade;\n}\n\n# The combined format without query and referer: the query contains the browser's ticket, and anyone who reads it can use it.\nlog_format syncctl_{{bind.port}} '$remote_addr - $remote_user [$time_local] \"$request_method $uri $server_protocol\" '\n    '$status $body_bytes_sent \"-\" \"$http_user_agent\" $request_time $upstream_status';\n\nupstream syncctl_{{bind.port}} {\n    server {{nginx nginx.upstream}};\n}\n",
    specification: {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Each websocket uses two nginx connections, and this file can't raise their limit. To hold as many as the server, set\n# \"worker_connections "
    + ((stack1 = alias2(alias1(lookupProperty(depth0,"nginx"), "workerConnections", {"start":{"line":2,"column":24},"end":{"line":2,"column":47}} ), depth0)) != null ? stack1 : "")
    + ";\" in the events block of nginx.conf, and \"worker_rlimit_nofile "
    + ((stack1 = alias2(alias1(lookupProperty(depth0,"nginx"), "workerConnections", {"start":{"line":2,"column":115},"end":{"line":2,"column":138}} ), depth0)) != null ? stack1 : "")
    + ";\" at its top level.\n\n# \"upgrade\" for a websocket handshake, empty for any other request.\nmap $http_upgrade $syncctl_"
    + ((stack1 = alias2(alias1(lookupProperty(depth0,"bind"), "port", {"start":{"line":5,"column":29},"end":{"line":5,"column":38}} ), depth0)) != null ? stack1 : "")
    + "_connection {\n    default      \"\";\n    ~*^websocket$ upgrade;\n}\n\n# The combined format without query and referer: the query contains the browser's ticket, and anyone who reads it can use it.\nlog_format syncctl_"
    + ((stack1 = alias2(alias1(lookupProperty(depth0,"bind"), "port", {"start":{"line":11,"column":21},"end":{"line":11,"column":30}} ), depth0)) != null ? stack1 : "")
    + " '$remote_addr - $remote_user [$time_local] \"$request_method $uri $server_protocol\" '\n    '$status $body_bytes_sent \"-\" \"$http_user_agent\" $request_time $upstream_status';\n\nupstream syncctl_"
    + ((stack1 = alias2(alias1(lookupProperty(depth0,"bind"), "port", {"start":{"line":14,"column":19},"end":{"line":14,"column":28}} ), depth0)) != null ? stack1 : "")
    + " {\n    server "
    + ((stack1 = lookupProperty(helpers,"nginx").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"nginx"),"upstream"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":15,"column":11},"end":{"line":15,"column":35}}})) != null ? stack1 : "")
    + ";\n}\n";
},"useData":true},
  },
  "nginx/location.hbs": {
    text: "location = {{nginxLiteral nginx.location}} {\n    # Keeps tickets out of the logs: this format has no query, and the error log would quote the whole request line.\n    access_log /var/log/nginx/access.log syncctl_{{bind.port}};\n    error_log /var/log/nginx/error.log emerg;\n\n    # Overrides the site's error pages: a redirect to one would leave this location, and the ticket would be logged there.\n    error_page 599 /;\n\n    if ($syncctl_{{bind.port}}_connection = \"\") {\n        return 426;\n    }\n\n    # The server accepts any path. \"/\" replaces the public path and keeps the query.\n    proxy_pass http://syncctl_{{bind.port}}/;\n    proxy_http_version 1.1;\n    proxy_set_header Upgrade $http_upgrade;\n    proxy_set_header Connection $syncctl_{{bind.port}}_connection;\n\n    # Replaces what the client sent, never appends to it.\n    proxy_set_header Host $host{{#if nginx.portInHost}}:{{nginx.frontendPort}}{{/if}};\n    proxy_set_header X-Real-IP $remote_addr;\n    proxy_set_header X-Forwarded-For $remote_addr;\n    proxy_set_header X-Forwarded-Proto $scheme;\n    proxy_set_header X-Forwarded-Host $host{{#if nginx.portInHost}}:{{nginx.frontendPort}}{{/if}};\n    proxy_set_header X-Forwarded-Port {{nginx.frontendPort}};\n    proxy_set_header Forwarded \"\";\n\n    # Longer than two ping intervals of the server, so that only dead connections time out.\n    proxy_connect_timeout 5s;\n    proxy_read_timeout {{nginx.idleTimeout}}s;\n    proxy_send_timeout {{nginx.idleTimeout}}s;\n    proxy_socket_keepalive on;\n\n    # A ticket is valid once, so never retry.\n    proxy_next_upstream off;\n}\n{{#if nginx.locationWithSlash}}\n\n# The same endpoint with a trailing slash. A redirect would not work: websocket clients do not follow them.\nlocation = {{nginxLiteral nginx.locationWithSlash}} {\n    rewrite ^(.*)/$ $1 last;\n}\n{{/if}}\n",
    specification: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ":"
    + ((stack1 = container.lambda(container.strict(lookupProperty(depth0,"nginx"), "frontendPort", {"start":{"line":20,"column":58},"end":{"line":20,"column":76}} ), depth0)) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n# The same endpoint with a trailing slash. A redirect would not work: websocket clients do not follow them.\nlocation = "
    + ((stack1 = lookupProperty(helpers,"nginxLiteral").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"nginx"),"locationWithSlash"),{"name":"nginxLiteral","hash":{},"data":data,"loc":{"start":{"line":40,"column":11},"end":{"line":40,"column":51}}})) != null ? stack1 : "")
    + " {\n    rewrite ^(.*)/$ $1 last;\n}\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "location = "
    + ((stack1 = lookupProperty(helpers,"nginxLiteral").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"location"),{"name":"nginxLiteral","hash":{},"data":data,"loc":{"start":{"line":1,"column":11},"end":{"line":1,"column":42}}})) != null ? stack1 : "")
    + " {\n    # Keeps tickets out of the logs: this format has no query, and the error log would quote the whole request line.\n    access_log /var/log/nginx/access.log syncctl_"
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"bind"), "port", {"start":{"line":3,"column":51},"end":{"line":3,"column":60}} ), depth0)) != null ? stack1 : "")
    + ";\n    error_log /var/log/nginx/error.log emerg;\n\n    # Overrides the site's error pages: a redirect to one would leave this location, and the ticket would be logged there.\n    error_page 599 /;\n\n    if ($syncctl_"
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"bind"), "port", {"start":{"line":9,"column":19},"end":{"line":9,"column":28}} ), depth0)) != null ? stack1 : "")
    + "_connection = \"\") {\n        return 426;\n    }\n\n    # The server accepts any path. \"/\" replaces the public path and keeps the query.\n    proxy_pass http://syncctl_"
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"bind"), "port", {"start":{"line":14,"column":32},"end":{"line":14,"column":41}} ), depth0)) != null ? stack1 : "")
    + "/;\n    proxy_http_version 1.1;\n    proxy_set_header Upgrade $http_upgrade;\n    proxy_set_header Connection $syncctl_"
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"bind"), "port", {"start":{"line":17,"column":43},"end":{"line":17,"column":52}} ), depth0)) != null ? stack1 : "")
    + "_connection;\n\n    # Replaces what the client sent, never appends to it.\n    proxy_set_header Host $host"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"portInHost"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":20,"column":31},"end":{"line":20,"column":85}}})) != null ? stack1 : "")
    + ";\n    proxy_set_header X-Real-IP $remote_addr;\n    proxy_set_header X-Forwarded-For $remote_addr;\n    proxy_set_header X-Forwarded-Proto $scheme;\n    proxy_set_header X-Forwarded-Host $host"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"portInHost"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":24,"column":43},"end":{"line":24,"column":97}}})) != null ? stack1 : "")
    + ";\n    proxy_set_header X-Forwarded-Port "
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"nginx"), "frontendPort", {"start":{"line":25,"column":40},"end":{"line":25,"column":58}} ), depth0)) != null ? stack1 : "")
    + ";\n    proxy_set_header Forwarded \"\";\n\n    # Longer than two ping intervals of the server, so that only dead connections time out.\n    proxy_connect_timeout 5s;\n    proxy_read_timeout "
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"nginx"), "idleTimeout", {"start":{"line":30,"column":25},"end":{"line":30,"column":42}} ), depth0)) != null ? stack1 : "")
    + "s;\n    proxy_send_timeout "
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"nginx"), "idleTimeout", {"start":{"line":31,"column":25},"end":{"line":31,"column":42}} ), depth0)) != null ? stack1 : "")
    + "s;\n    proxy_socket_keepalive on;\n\n    # A ticket is valid once, so never retry.\n    proxy_next_upstream off;\n}\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"locationWithSlash"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":37,"column":0},"end":{"line":43,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  },
  "nginx/site.conf.hbs": {
    text: "# A site for the websocket endpoint. nginx includes /etc/nginx/conf.d/*.conf in its http block by default.\n# To serve more under the same names, put root and locations into files in /etc/nginx/syncctl.d/, which are included\n# below. Or render with --snippet and include the location in your existing site.\n\n{{> http}}\n{{#if nginx.redirect}}\n\nserver {\n    listen 80;\n    listen [::]:80;\n    server_name{{#each nginx.serverNames}} {{nginx this}}{{/each}};\n    server_tokens off;\n    access_log /var/log/nginx/access.log syncctl_{{bind.port}};\n\n    location / {\n        return 308 https://$host$request_uri;\n    }\n}\n{{/if}}\n\nserver {\n    listen {{nginx.frontendPort}}{{#if nginx.tls}} ssl{{/if}}{{#if nginx.http2OnListen}} http2{{/if}};\n    listen [::]:{{nginx.frontendPort}}{{#if nginx.tls}} ssl{{/if}}{{#if nginx.http2OnListen}} http2{{/if}};\n    {{#if nginx.http2Directive}}\n    http2 on;\n    {{/if}}\n    server_name{{#each nginx.serverNames}} {{nginx this}}{{/each}};\n    server_tokens off;\n    access_log /var/log/nginx/access.log syncctl_{{bind.port}};\n    {{#if nginx.tls}}\n\n    ssl_certificate {{nginx nginx.certificate}};\n    ssl_certificate_key {{nginx nginx.certificateKey}};\n\n    # Mozilla's \"intermediate\" configuration: works in every browser of the last ten years.\n    ssl_protocols TLSv1.2 TLSv1.3;\n    ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305;\n    ssl_prefer_server_ciphers off;\n    ssl_session_timeout 1d;\n    ssl_session_cache shared:syncctl_{{bind.port}}:10m;\n    ssl_session_tickets off;\n    {{/if}}\n    {{#if nginx.redirect}}\n    add_header Strict-Transport-Security \"max-age=63072000\" always;\n    {{/if}}\n\n    # Requests that no file in syncctl.d handles get a 404.\n    include /etc/nginx/syncctl.d/*.conf;\n    try_files /.syncctl-none =404;\n\n    {{> location}}\n}\n",
    specification: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\nserver {\n    listen 80;\n    listen [::]:80;\n    server_name"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"nginx"),"serverNames"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":15},"end":{"line":11,"column":66}}})) != null ? stack1 : "")
    + ";\n    server_tokens off;\n    access_log /var/log/nginx/access.log syncctl_"
    + ((stack1 = container.lambda(container.strict(lookupProperty(depth0,"bind"), "port", {"start":{"line":13,"column":51},"end":{"line":13,"column":60}} ), depth0)) != null ? stack1 : "")
    + ";\n\n    location / {\n        return 308 https://$host$request_uri;\n    }\n}\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " "
    + ((stack1 = lookupProperty(helpers,"nginx").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":11,"column":43},"end":{"line":11,"column":57}}})) != null ? stack1 : "");
},"2":function(container,depth0,helpers,partials,data) {
    return " ssl";
},"3":function(container,depth0,helpers,partials,data) {
    return " http2";
},"4":function(container,depth0,helpers,partials,data) {
    return "    http2 on;\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n    ssl_certificate "
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"certificate"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":32,"column":20},"end":{"line":32,"column":47}}})) != null ? stack1 : "")
    + ";\n    ssl_certificate_key "
    + ((stack1 = lookupProperty(helpers,"nginx").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"certificateKey"),{"name":"nginx","hash":{},"data":data,"loc":{"start":{"line":33,"column":24},"end":{"line":33,"column":54}}})) != null ? stack1 : "")
    + ";\n\n    # Mozilla's \"intermediate\" configuration: works in every browser of the last ten years.\n    ssl_protocols TLSv1.2 TLSv1.3;\n    ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305;\n    ssl_prefer_server_ciphers off;\n    ssl_session_timeout 1d;\n    ssl_session_cache shared:syncctl_"
    + ((stack1 = container.lambda(container.strict(lookupProperty(depth0,"bind"), "port", {"start":{"line":40,"column":39},"end":{"line":40,"column":48}} ), depth0)) != null ? stack1 : "")
    + ":10m;\n    ssl_session_tickets off;\n";
},"6":function(container,depth0,helpers,partials,data) {
    return "    add_header Strict-Transport-Security \"max-age=63072000\" always;\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# A site for the websocket endpoint. nginx includes /etc/nginx/conf.d/*.conf in its http block by default.\n# To serve more under the same names, put root and locations into files in /etc/nginx/syncctl.d/, which are included\n# below. Or render with --snippet and include the location in your existing site.\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"http"),depth0,{"name":"http","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"redirect"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":19,"column":7}}})) != null ? stack1 : "")
    + "\nserver {\n    listen "
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"nginx"), "frontendPort", {"start":{"line":22,"column":13},"end":{"line":22,"column":31}} ), depth0)) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"tls"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":33},"end":{"line":22,"column":61}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"http2OnListen"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":61},"end":{"line":22,"column":101}}})) != null ? stack1 : "")
    + ";\n    listen [::]:"
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"nginx"), "frontendPort", {"start":{"line":23,"column":18},"end":{"line":23,"column":36}} ), depth0)) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"tls"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":23,"column":38},"end":{"line":23,"column":66}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"http2OnListen"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":23,"column":66},"end":{"line":23,"column":106}}})) != null ? stack1 : "")
    + ";\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"http2Directive"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":24,"column":4},"end":{"line":26,"column":11}}})) != null ? stack1 : "")
    + "    server_name"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"serverNames"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":27,"column":15},"end":{"line":27,"column":66}}})) != null ? stack1 : "")
    + ";\n    server_tokens off;\n    access_log /var/log/nginx/access.log syncctl_"
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"bind"), "port", {"start":{"line":29,"column":51},"end":{"line":29,"column":60}} ), depth0)) != null ? stack1 : "")
    + ";\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"tls"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":30,"column":4},"end":{"line":42,"column":11}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"nginx"),"redirect"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":43,"column":4},"end":{"line":45,"column":11}}})) != null ? stack1 : "")
    + "\n    # Requests that no file in syncctl.d handles get a 404.\n    include /etc/nginx/syncctl.d/*.conf;\n    try_files /.syncctl-none =404;\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"location"),depth0,{"name":"location","data":data,"indent":"    ","helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "}\n";
},"usePartial":true,"useData":true},
  },
  "nginx/snippet-http.conf.hbs": {
    text: "# nginx includes /etc/nginx/conf.d/*.conf in its http block by default.\n# This file belongs to snippets/syncctl.conf, which you include in the server block of your site.\n\n{{> http}}\n",
    specification: {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# nginx includes /etc/nginx/conf.d/*.conf in its http block by default.\n# This file belongs to snippets/syncctl.conf, which you include in the server block of your site.\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"http"),depth0,{"name":"http","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  },
  "nginx/snippet-location.conf.hbs": {
    text: "# Include this file in the server block of your site:\n#\n#     include snippets/syncctl.conf;\n#\n# It needs conf.d/syncctl.conf, which nginx includes by default.\n\n{{> location}}\n",
    specification: {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Include this file in the server block of your site:\n#\n#     include snippets/syncctl.conf;\n#\n# It needs conf.d/syncctl.conf, which nginx includes by default.\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"location"),depth0,{"name":"location","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
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
  "systemd/syncctl.service.hbs": {
    text: "{{#if systemd.socket}}\n# Copy the units to /etc/systemd/system/, then run: systemctl daemon-reload && systemctl enable --now syncctl.socket syncctl\n{{else}}\n# Copy the unit to /etc/systemd/system/, then run: systemctl daemon-reload && systemctl enable --now syncctl\n{{/if}}\n\n[Unit]\nDescription=syncctl websocket server\n{{#if systemd.socket}}\n{{#if systemd.backendSocket}}\nRequires=syncctl.socket syncctl-backend.socket\nAfter=syncctl.socket syncctl-backend.socket\n{{else}}\nRequires=syncctl.socket\nAfter=syncctl.socket\n{{/if}}\n{{else}}\n{{#if systemd.waitsForNetwork}}\nWants=network-online.target\nAfter=network-online.target\n{{else}}\nAfter=network.target\n{{/if}}\n{{/if}}\n# Never give up: whatever stopped the server may be fixed in a minute or in an hour.\nStartLimitIntervalSec=0\n\n[Service]\nType=notify\nNotifyAccess=main\nExecStart={{systemdProgram systemd.node}} {{systemdArgument systemd.program}} up {{systemdArgument systemd.parameters}}{{#each systemd.arguments}} {{systemdArgument this}}{{/each}}\nExecReload={{systemdProgram systemd.node}} {{systemdArgument systemd.program}} reload {{systemdArgument systemd.parameters}}\n# \"-\": the user of the service does not need access to this directory.\nWorkingDirectory=-{{systemd systemd.workingDirectory}}\nEnvironment=NODE_ENV=production\n# Lets the server warn at its start if this unit is older than its settings.\nEnvironment=SYNCCTL_UNIT={{systemd systemd.fingerprint}}\nRestart=always\n# 78 means that only a person can fix it. Then run: systemctl restart syncctl\nRestartPreventExitStatus=78\n{{#if systemd.socket}}\n# Otherwise, every client that connects would start the service again. Starting the service opens the sockets, too.\nExecStopPost=+-/bin/sh -c 'test \"$$EXIT_STATUS\" != 78 || exec systemctl stop --no-block {{systemd systemd.socketUnits}}'\n{{/if}}\n# PHP waits only two seconds for an answer, and starting takes some of that time.\nRestartSec=250ms\n# The server proves that it answers within ten seconds, and then regularly reports that its event loop runs. If it fails, it\n# waits up to 30 seconds before it exits.\nTimeoutStartSec={{systemd.startSeconds}}\nWatchdogSec=15\nTimeoutStopSec={{systemd.stopSeconds}}\nKillMode=mixed\nKillSignal=SIGTERM\n\n# One file descriptor per connection, and some to spare.\nLimitNOFILE={{systemd.openFiles}}\nTasksMax=64\n# More than that many connections need. Beyond it, systemd restarts the server, and other services are safe.\nMemoryMax={{systemd.memoryMegabytes}}M\nOOMPolicy=stop\n\n# identity\nUser={{systemd systemd.user}}\nUMask=0077\nRuntimeDirectory=syncctl\n# Other users can't list this directory, but they can tell that a server runs.\nRuntimeDirectoryMode=0711\n{{#if systemd.socketInRunDirectory}}\n# systemd keeps listening in this directory while the service is stopped.\nRuntimeDirectoryPreserve=yes\n{{else}}\n# The number of failed starts is kept here.\nRuntimeDirectoryPreserve=restart\n{{/if}}\n# systemd reads these files as root and passes copies, so the user of the service does not need access to them.\n# \"absent\" stands for a file that does not exist.\nLoadCredential=parameters.yml:{{systemd systemd.parameters}}\nSetCredential=parameters.yml:absent\nLoadCredential=syncctl.yml:{{systemd systemd.config}}\nSetCredential=syncctl.yml:absent\n{{#each systemd.credentials}}\nLoadCredential={{systemd this}}\n{{/each}}\n{{#each systemd.credentialDefaults}}\nSetCredential={{systemd this}}\n{{/each}}\n\n# privileges\n{{#if systemd.privilegedPort}}\n# The port is below 1024.\nCapabilityBoundingSet=CAP_NET_BIND_SERVICE\nAmbientCapabilities=CAP_NET_BIND_SERVICE\n{{else}}\nCapabilityBoundingSet=\nAmbientCapabilities=\nPrivateUsers=yes\n{{/if}}\nNoNewPrivileges=yes\nRestrictSUIDSGID=yes\nLockPersonality=yes\nRestrictRealtime=yes\nRestrictNamespaces=yes\nKeyringMode=private\nRemoveIPC=yes\n\n# file system and kernel\nProtectSystem=strict\n{{#if systemd.homeVisible}}\n# A path above is in a home directory.\nProtectHome=read-only\n{{else}}\nProtectHome=yes\n{{/if}}\n{{#if systemd.tmpVisible}}\n# A path above is in a directory for temporary files.\nPrivateTmp=no\n{{else}}\nPrivateTmp=yes\n{{/if}}\nPrivateDevices=yes\nDevicePolicy=closed\nPrivateMounts=yes\nProtectProc=invisible\nProcSubset=pid\nProtectClock=yes\nProtectHostname=yes\nProtectKernelLogs=yes\nProtectKernelModules=yes\nProtectKernelTunables=yes\nProtectControlGroups=yes\n\n# network\n{{#if systemd.socket}}\n# systemd passes the listening socket. The server needs no other network access.\nRestrictAddressFamilies=AF_UNIX\nPrivateNetwork=yes\nIPAddressDeny=any\n{{else}}\nRestrictAddressFamilies=AF_UNIX AF_INET AF_INET6\n{{#if systemd.anyNetwork}}\n# Any address. Use deploy.networks in syncctl.yml to narrow this down.\n{{else}}\n# Networks the server communicates with: the proxy, the application, and deploy.networks from syncctl.yml.\n{{/if}}\nIPAddressDeny=any\nIPAddressAllow={{systemd systemd.networks}}\n{{/if}}\n\n# system calls; MemoryDenyWriteExecute stays off, because Node compiles code at run time\nSystemCallArchitectures=native\nSystemCallFilter=@system-service\nSystemCallFilter=~@privileged @resources\nSystemCallErrorNumber=EPERM\n\n[Install]\nWantedBy=multi-user.target\n",
    specification: {"0":function(container,depth0,helpers,partials,data) {
    return "# Copy the units to /etc/systemd/system/, then run: systemctl daemon-reload && systemctl enable --now syncctl.socket syncctl\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "# Copy the unit to /etc/systemd/system/, then run: systemctl daemon-reload && systemctl enable --now syncctl\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"systemd"),"backendSocket"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.program(4, data, 0),"data":data,"loc":{"start":{"line":10,"column":0},"end":{"line":16,"column":7}}})) != null ? stack1 : "");
},"3":function(container,depth0,helpers,partials,data) {
    return "Requires=syncctl.socket syncctl-backend.socket\nAfter=syncctl.socket syncctl-backend.socket\n";
},"4":function(container,depth0,helpers,partials,data) {
    return "Requires=syncctl.socket\nAfter=syncctl.socket\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"systemd"),"waitsForNetwork"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.program(7, data, 0),"data":data,"loc":{"start":{"line":18,"column":0},"end":{"line":23,"column":7}}})) != null ? stack1 : "");
},"6":function(container,depth0,helpers,partials,data) {
    return "Wants=network-online.target\nAfter=network-online.target\n";
},"7":function(container,depth0,helpers,partials,data) {
    return "After=network.target\n";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " "
    + ((stack1 = lookupProperty(helpers,"systemdArgument").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"systemdArgument","hash":{},"data":data,"loc":{"start":{"line":31,"column":147},"end":{"line":31,"column":171}}})) != null ? stack1 : "");
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Otherwise, every client that connects would start the service again. Starting the service opens the sockets, too.\nExecStopPost=+-/bin/sh -c 'test \"$$EXIT_STATUS\" != 78 || exec systemctl stop --no-block "
    + ((stack1 = lookupProperty(helpers,"systemd").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"systemd"),"socketUnits"),{"name":"systemd","hash":{},"data":data,"loc":{"start":{"line":43,"column":88},"end":{"line":43,"column":119}}})) != null ? stack1 : "")
    + "'\n";
},"10":function(container,depth0,helpers,partials,data) {
    return "# systemd keeps listening in this directory while the service is stopped.\nRuntimeDirectoryPreserve=yes\n";
},"11":function(container,depth0,helpers,partials,data) {
    return "# The number of failed starts is kept here.\nRuntimeDirectoryPreserve=restart\n";
},"12":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "LoadCredential="
    + ((stack1 = lookupProperty(helpers,"systemd").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"systemd","hash":{},"data":data,"loc":{"start":{"line":82,"column":15},"end":{"line":82,"column":31}}})) != null ? stack1 : "")
    + "\n";
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "SetCredential="
    + ((stack1 = lookupProperty(helpers,"systemd").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"systemd","hash":{},"data":data,"loc":{"start":{"line":85,"column":14},"end":{"line":85,"column":30}}})) != null ? stack1 : "")
    + "\n";
},"14":function(container,depth0,helpers,partials,data) {
    return "# The port is below 1024.\nCapabilityBoundingSet=CAP_NET_BIND_SERVICE\nAmbientCapabilities=CAP_NET_BIND_SERVICE\n";
},"15":function(container,depth0,helpers,partials,data) {
    return "CapabilityBoundingSet=\nAmbientCapabilities=\nPrivateUsers=yes\n";
},"16":function(container,depth0,helpers,partials,data) {
    return "# A path above is in a home directory.\nProtectHome=read-only\n";
},"17":function(container,depth0,helpers,partials,data) {
    return "ProtectHome=yes\n";
},"18":function(container,depth0,helpers,partials,data) {
    return "# A path above is in a directory for temporary files.\nPrivateTmp=no\n";
},"19":function(container,depth0,helpers,partials,data) {
    return "PrivateTmp=yes\n";
},"20":function(container,depth0,helpers,partials,data) {
    return "# systemd passes the listening socket. The server needs no other network access.\nRestrictAddressFamilies=AF_UNIX\nPrivateNetwork=yes\nIPAddressDeny=any\n";
},"21":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"anyNetwork"),{"name":"if","hash":{},"fn":container.program(22, data, 0),"inverse":container.program(23, data, 0),"data":data,"loc":{"start":{"line":140,"column":0},"end":{"line":144,"column":7}}})) != null ? stack1 : "")
    + "IPAddressDeny=any\nIPAddressAllow="
    + ((stack1 = lookupProperty(helpers,"systemd").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"networks"),{"name":"systemd","hash":{},"data":data,"loc":{"start":{"line":146,"column":15},"end":{"line":146,"column":43}}})) != null ? stack1 : "")
    + "\n";
},"22":function(container,depth0,helpers,partials,data) {
    return "# Any address. Use deploy.networks in syncctl.yml to narrow this down.\n";
},"23":function(container,depth0,helpers,partials,data) {
    return "# Networks the server communicates with: the proxy, the application, and deploy.networks from syncctl.yml.\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"socket"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":5,"column":7}}})) != null ? stack1 : "")
    + "\n[Unit]\nDescription=syncctl websocket server\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"socket"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.program(5, data, 0),"data":data,"loc":{"start":{"line":9,"column":0},"end":{"line":24,"column":7}}})) != null ? stack1 : "")
    + "# Never give up: whatever stopped the server may be fixed in a minute or in an hour.\nStartLimitIntervalSec=0\n\n[Service]\nType=notify\nNotifyAccess=main\nExecStart="
    + ((stack1 = lookupProperty(helpers,"systemdProgram").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"node"),{"name":"systemdProgram","hash":{},"data":data,"loc":{"start":{"line":31,"column":10},"end":{"line":31,"column":41}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"systemdArgument").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"program"),{"name":"systemdArgument","hash":{},"data":data,"loc":{"start":{"line":31,"column":42},"end":{"line":31,"column":77}}})) != null ? stack1 : "")
    + " up "
    + ((stack1 = lookupProperty(helpers,"systemdArgument").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"parameters"),{"name":"systemdArgument","hash":{},"data":data,"loc":{"start":{"line":31,"column":81},"end":{"line":31,"column":119}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"arguments"),{"name":"each","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":31,"column":119},"end":{"line":31,"column":180}}})) != null ? stack1 : "")
    + "\nExecReload="
    + ((stack1 = lookupProperty(helpers,"systemdProgram").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"node"),{"name":"systemdProgram","hash":{},"data":data,"loc":{"start":{"line":32,"column":11},"end":{"line":32,"column":42}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"systemdArgument").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"program"),{"name":"systemdArgument","hash":{},"data":data,"loc":{"start":{"line":32,"column":43},"end":{"line":32,"column":78}}})) != null ? stack1 : "")
    + " reload "
    + ((stack1 = lookupProperty(helpers,"systemdArgument").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"parameters"),{"name":"systemdArgument","hash":{},"data":data,"loc":{"start":{"line":32,"column":86},"end":{"line":32,"column":124}}})) != null ? stack1 : "")
    + "\n# \"-\": the user of the service does not need access to this directory.\nWorkingDirectory=-"
    + ((stack1 = lookupProperty(helpers,"systemd").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"workingDirectory"),{"name":"systemd","hash":{},"data":data,"loc":{"start":{"line":34,"column":18},"end":{"line":34,"column":54}}})) != null ? stack1 : "")
    + "\nEnvironment=NODE_ENV=production\n# Lets the server warn at its start if this unit is older than its settings.\nEnvironment=SYNCCTL_UNIT="
    + ((stack1 = lookupProperty(helpers,"systemd").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"fingerprint"),{"name":"systemd","hash":{},"data":data,"loc":{"start":{"line":37,"column":25},"end":{"line":37,"column":56}}})) != null ? stack1 : "")
    + "\nRestart=always\n# 78 means that only a person can fix it. Then run: systemctl restart syncctl\nRestartPreventExitStatus=78\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"socket"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":41,"column":0},"end":{"line":44,"column":7}}})) != null ? stack1 : "")
    + "# PHP waits only two seconds for an answer, and starting takes some of that time.\nRestartSec=250ms\n# The server proves that it answers within ten seconds, and then regularly reports that its event loop runs. If it fails, it\n# waits up to 30 seconds before it exits.\nTimeoutStartSec="
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"systemd"), "startSeconds", {"start":{"line":49,"column":18},"end":{"line":49,"column":38}} ), depth0)) != null ? stack1 : "")
    + "\nWatchdogSec=15\nTimeoutStopSec="
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"systemd"), "stopSeconds", {"start":{"line":51,"column":17},"end":{"line":51,"column":36}} ), depth0)) != null ? stack1 : "")
    + "\nKillMode=mixed\nKillSignal=SIGTERM\n\n# One file descriptor per connection, and some to spare.\nLimitNOFILE="
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"systemd"), "openFiles", {"start":{"line":56,"column":14},"end":{"line":56,"column":31}} ), depth0)) != null ? stack1 : "")
    + "\nTasksMax=64\n# More than that many connections need. Beyond it, systemd restarts the server, and other services are safe.\nMemoryMax="
    + ((stack1 = alias3(alias2(lookupProperty(depth0,"systemd"), "memoryMegabytes", {"start":{"line":59,"column":12},"end":{"line":59,"column":35}} ), depth0)) != null ? stack1 : "")
    + "M\nOOMPolicy=stop\n\n# identity\nUser="
    + ((stack1 = lookupProperty(helpers,"systemd").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"user"),{"name":"systemd","hash":{},"data":data,"loc":{"start":{"line":63,"column":5},"end":{"line":63,"column":29}}})) != null ? stack1 : "")
    + "\nUMask=0077\nRuntimeDirectory=syncctl\n# Other users can't list this directory, but they can tell that a server runs.\nRuntimeDirectoryMode=0711\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"socketInRunDirectory"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.program(11, data, 0),"data":data,"loc":{"start":{"line":68,"column":0},"end":{"line":74,"column":7}}})) != null ? stack1 : "")
    + "# systemd reads these files as root and passes copies, so the user of the service does not need access to them.\n# \"absent\" stands for a file that does not exist.\nLoadCredential=parameters.yml:"
    + ((stack1 = lookupProperty(helpers,"systemd").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"parameters"),{"name":"systemd","hash":{},"data":data,"loc":{"start":{"line":77,"column":30},"end":{"line":77,"column":60}}})) != null ? stack1 : "")
    + "\nSetCredential=parameters.yml:absent\nLoadCredential=syncctl.yml:"
    + ((stack1 = lookupProperty(helpers,"systemd").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"config"),{"name":"systemd","hash":{},"data":data,"loc":{"start":{"line":79,"column":27},"end":{"line":79,"column":53}}})) != null ? stack1 : "")
    + "\nSetCredential=syncctl.yml:absent\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"credentials"),{"name":"each","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":81,"column":0},"end":{"line":83,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"credentialDefaults"),{"name":"each","hash":{},"fn":container.program(13, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":84,"column":0},"end":{"line":86,"column":9}}})) != null ? stack1 : "")
    + "\n# privileges\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"privilegedPort"),{"name":"if","hash":{},"fn":container.program(14, data, 0),"inverse":container.program(15, data, 0),"data":data,"loc":{"start":{"line":89,"column":0},"end":{"line":97,"column":7}}})) != null ? stack1 : "")
    + "NoNewPrivileges=yes\nRestrictSUIDSGID=yes\nLockPersonality=yes\nRestrictRealtime=yes\nRestrictNamespaces=yes\nKeyringMode=private\nRemoveIPC=yes\n\n# file system and kernel\nProtectSystem=strict\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"homeVisible"),{"name":"if","hash":{},"fn":container.program(16, data, 0),"inverse":container.program(17, data, 0),"data":data,"loc":{"start":{"line":108,"column":0},"end":{"line":113,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"tmpVisible"),{"name":"if","hash":{},"fn":container.program(18, data, 0),"inverse":container.program(19, data, 0),"data":data,"loc":{"start":{"line":114,"column":0},"end":{"line":119,"column":7}}})) != null ? stack1 : "")
    + "PrivateDevices=yes\nDevicePolicy=closed\nPrivateMounts=yes\nProtectProc=invisible\nProcSubset=pid\nProtectClock=yes\nProtectHostname=yes\nProtectKernelLogs=yes\nProtectKernelModules=yes\nProtectKernelTunables=yes\nProtectControlGroups=yes\n\n# network\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"systemd"),"socket"),{"name":"if","hash":{},"fn":container.program(20, data, 0),"inverse":container.program(21, data, 0),"data":data,"loc":{"start":{"line":133,"column":0},"end":{"line":147,"column":7}}})) != null ? stack1 : "")
    + "\n# system calls; MemoryDenyWriteExecute stays off, because Node compiles code at run time\nSystemCallArchitectures=native\nSystemCallFilter=@system-service\nSystemCallFilter=~@privileged @resources\nSystemCallErrorNumber=EPERM\n\n[Install]\nWantedBy=multi-user.target\n";
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
