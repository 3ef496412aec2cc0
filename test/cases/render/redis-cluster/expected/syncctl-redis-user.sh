# Rendered by syncctl 0.1.0 from /srv/shop/config/parameters.yml (sha256 9f86d081884c).
# Do not edit: change that file or syncctl.yml and render again.

# Creates or updates the user that syncctl logs in to Redis as. The password comes from the variable
# SYNCCTL_SERVER_REDIS_PASSWORD, as that of the server does. Arguments are those of redis-cli, such as -h HOST -p PORT.
# REDISCLI_AUTH takes the password of the user that may change users.
set -eu
: "${SYNCCTL_SERVER_REDIS_PASSWORD:?is not set}"

reply=$(printf '>%s' "$SYNCCTL_SERVER_REDIS_PASSWORD" | redis-cli "$@" -x ACL SETUSER 'shop' on \
    resetpass resetkeys resetchannels '~shop:*' -@all \
    +xadd +xread +xrange +xrevrange +set +info '+cluster|slots')
test "$reply" = OK || { echo "$reply" >&2; exit 1; }

# Otherwise, the user would be gone after a restart of Redis.
reply=$(redis-cli "$@" ACL SAVE)
test "$reply" = OK || reply=$(redis-cli "$@" CONFIG REWRITE)
test "$reply" = OK || { echo "The user works, but is gone after a restart of Redis: $reply" >&2; exit 1; }
