// Where applications keep their websocket parameters, seen from their own folder.

/** Where Symfony applications keep the file, the newest layout first. */
export const USUAL_PLACES = ['config/parameters.yml', 'app/config/parameters.yml', 'parameters.yml'] as const;

/** Where Oro 5.1 and later keep their DSNs. */
export const ENV_PLACE = '.env-app';
