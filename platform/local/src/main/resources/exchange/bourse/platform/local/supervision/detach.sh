# Runs a command in a session of its own, so that it outlives the terminal and does not hear its Ctrl-C. Exits with the command's code.
#
#   sh detach.sh COMMAND [ARGUMENT...]

trap '' INT HUP
if command -v setsid >/dev/null 2>&1; then
  exec setsid "$@"
fi
set -m
"$@" &
wait "$!"
