#!/bin/bash
# Indexes a folder with Wenmai and with Recoll, in turns, and compares processor time and size.
#
#   benchmarks/recoll.sh FOLDER [ROUNDS]        9 rounds unless you say otherwise
#
# Needs Debian's recollcmd and what its filters call:
#   apt install recollcmd poppler-utils unrtf antiword python3-lxml jupyter-nbconvert
#
# Processor time is user and system time of the process and of all that it started and waited for.
# Both read files that the system has in memory already. Recoll is measured twice, as it gives
# notebooks to jupyter, which takes more than all else together:
#   recoll         as Debian ships it; but .mdx is read as text, which it would not index
#   recoll-light   notebooks are read by rclipynb.py, which it ships and does not use
# WENMAI_JAVA_OPTS is passed on, as to any start of the program.
set -u

folder=${1:?usage: benchmarks/recoll.sh FOLDER [ROUNDS]}
rounds=${2:-9}
home=$(cd -- "${BASH_SOURCE[0]%/*}/.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PATH=/usr/bin:/bin LC_ALL=C.UTF-8 # Recoll's filters are written for Debian's Python
TIMEFORMAT='%U %S %R'

command -v recollindex >/dev/null || {
  echo "recoll.sh: Recoll is not installed: apt install recollcmd" >&2
  exit 2
}

for name in recoll recoll-light; do
  mkdir -p "$work/$name"
  printf 'topdirs = %s\nloglevel = 2\nlogfilename = %s\n' \
    "$(realpath -- "$folder")" "$work/$name.log" >"$work/$name/recoll.conf"
  echo '.mdx = text/plain' >"$work/$name/mimemap"
done
printf '[index]\napplication/x-ipynb+json = execm rclipynb.py\n' >"$work/recoll-light/mimeconf"

index() { # index NAME: makes the index of NAME anew
  case $1 in
    wenmai)
      rm -rf "$work/wenmai"
      "$home/wenmai" --quiet --index "$work/wenmai" index "$folder" >"$work/wenmai.out" 2>&1
      ;;
    *)
      rm -rf "$work/$1/xapiandb"
      recollindex -c "$work/$1" -z --diagsfile "$work/$1.diags" >"$work/$1.out" 2>&1
      ;;
  esac
}

median() { sort -n | awk '{ at[NR] = $1 } END { print at[int((NR + 1) / 2)] }'; }

names=(wenmai recoll recoll-light)
for name in "${names[@]}"; do index "$name"; done # builds the program, warms the system's caches
for ((round = 1; round <= rounds; round++)); do
  for name in "${names[@]}"; do
    { time index "$name"; } 2>>"$work/$name.times"
  done
done

bytes=$(find "$folder" -type f -printf '%s\n' | awk '{ sum += $1 } END { print sum }')
echo "$(find "$folder" -type f | wc -l) files, $bytes bytes, $rounds rounds, medians"
printf '%-14s %8s %8s %8s %12s %10s\n' '' 'CPU s' 'wall s' 'MB/CPU s' 'index bytes' 'documents'
for name in "${names[@]}"; do
  cpu=$(awk '{ print $1 + $2 }' "$work/$name.times" | median)
  wall=$(awk '{ print $3 }' "$work/$name.times" | median)
  if [ "$name" = wenmai ]; then
    place=$work/wenmai
    documents=$(grep -o '[0-9]* documents' "$work/wenmai.out" | head -n 1)
  else
    place=$work/$name/xapiandb
    documents="$(recollq -c "$work/$name" 'mime:*' -mime:inode/directory 2>/dev/null |
      sed -n 's/^\([0-9]*\) results.*/\1/p') documents"
  fi
  rate=$(awk -v b="$bytes" -v c="$cpu" 'BEGIN { printf "%.2f", b / c / 1e6 }')
  printf '%-14s %8s %8s %8s %12s %10s\n' \
    "$name" "$cpu" "$wall" "$rate" "$(du -sb "$place" | cut -f 1)" "${documents% documents}"
done
for name in recoll recoll-light; do
  if [ -s "$work/$name.diags" ]; then
    echo "$name did not read:"
    sed 's/^/  /' "$work/$name.diags"
  fi
done
