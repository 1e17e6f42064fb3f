#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# test-completion.sh COMPLETION: what is offered at the end of a line of words, against an accordctl
# that answers as the real one does.
set -u
# shellcheck source=/dev/null
source "$1"

# shellcheck disable=SC2317  # the completion calls it
accordctl () {
  if [[ $2 == --format ]]; then
    printf '%s\r\n' type,label arrangement,Arrangement action,Action organisation,Organisation
  elif [[ $2 == organisation ]]; then
    printf '%s\r\n' field,label,choices,required code,Code,,yes 'name,"Name, in full",,yes' \
      'kind,"Kind, of body","ccg, icb, provider",yes'
  fi
}

number=0
failed=0

# offered "WANTED …" WORD…: the last word is the one to be completed.
offered () {
  local wanted=$1 got
  shift
  COMP_WORDS=(accordctl "$@")
  COMP_CWORD=$#
  _accordctl
  got=${COMPREPLY[*]}
  (( ++number ))
  if [[ $got == "$wanted" ]]; then
    echo "ok $number - $*"
  else
    echo "not ok $number - $*"
    echo "# wanted '$wanted', got '$got'" >&2
    failed=1
  fi
}

cd "$(dirname "$1")" || exit 1
offered 'set search' se
offered 'remove remind redo' re
offered 'profile-check' pro
offered 'accordctl.bash' profile-check acc
offered '--profile' profile-check accordctl.bash --p
offered 'accordctl.bash' list acc
offered 'arrangement action' list r.accord a
offered 'organisation' types o
offered 'code= name= kind=' add r.accord organisation ''
offered 'name=' set r.accord organisation 07G n
offered '' set r.accord organisation 0
offered 'ccg icb provider' add r.accord organisation kind =
offered 'ccg' add r.accord organisation code = 07G kind = c
offered 'kind=' add r.accord organisation code = 07G --officer Clerk k
offered 'board-pack' export r.accord b
offered '--output' export r.accord board-pack --ou
offered 'json' list r.accord organisation --format j
offered 'ics' calendar r.accord --format i
offered '--generate' calendar r.accord --ge
offered '' list r.accord organisation --format i
offered 'name' list r.accord organisation --sort n
offered 'code=' import r.accord organisation acc.csv --map c
offered 'accordctl.bash' import r.accord organisation acc
offered 'code= name= kind=' list r.accord organisation --limit 5 ''
echo "1..$number"
exit $failed
