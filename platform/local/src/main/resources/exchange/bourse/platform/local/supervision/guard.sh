# Runs one part for as long as whoever started this shell lives.
#
#   sh guard.sh GRACE_S PID_FILE COMMAND [ARGUMENT...]
#
# The starter holds the write end of the pipe that is this shell's standard input. End-of-file means that the starter closed it, to stop
# the part, or is gone, however it died; either way the part's process group gets TERM, and KILL after the grace. Exits with the part's code.

grace_s=$1
pid_file=$2
shift 2

# A terminal's Ctrl-C and hang-up are the starter's business: it stops the parts in order.
trap '' INT HUP
exec 3<&0

# A process group of its own, so that whatever the part starts can be stopped with it.
if command -v setsid >/dev/null 2>&1; then
  setsid "$@" </dev/null 3<&- &
else
  set -m
  "$@" </dev/null 3<&- &
  set +m
fi
part=$!
echo "$part" >"$pid_file"

(
  # The starter never writes: the only thing to read is the end.
  while read -r _ <&3; do :; done
  kill -TERM "-$part" 2>/dev/null
  while [ "$grace_s" -gt 0 ] && kill -0 "-$part" 2>/dev/null; do
    sleep 1
    grace_s=$((grace_s - 1))
  done
  kill -KILL "-$part" 2>/dev/null
) &
watcher=$!

wait "$part"
code=$?
kill "$watcher" 2>/dev/null
# Whatever the part left behind in its group goes with it.
kill -KILL "-$part" 2>/dev/null
rm -f "$pid_file"
exit "$code"
