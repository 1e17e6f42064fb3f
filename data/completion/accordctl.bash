# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of accordctl for bash: commands, options, files, and what "accordctl types" knows of types,
# their fields and the fields' choices.

# The first cells of a table in CSV without its headings; or, given a field and a column's heading, the
# words in that column on the line which begins with the field.
_accordctl_cells () {
  awk -v field="${1:-}" -v heading="${2:-}" '
    {
      sub (/\r$/, "")
      count = 0; cell = ""; quoted = 0
      for (i = 1; i <= length ($0); i++) {
        character = substr ($0, i, 1)
        if (character == "\"") quoted = !quoted
        else if (character == "," && !quoted) { cells[++count] = cell; cell = "" }
        else cell = cell character
      }
      cells[++count] = cell
    }
    NR == 1 { for (i = 1; i <= count; i++) column[cells[i]] = i; next }
    field == "" { print cells[1] }
    field != "" && cells[1] == field && heading in column {
      gsub (/[,;| ]+/, "\n", cells[column[heading]])
      print cells[column[heading]]
    }'
}

_accordctl_types () {
  accordctl types --format csv 2>/dev/null | _accordctl_cells
}

_accordctl_fields () {
  accordctl types "$1" --format csv 2>/dev/null | _accordctl_cells
}

# The choices of field $2 of type $1.
_accordctl_choices () {
  accordctl types "$1" --format csv 2>/dev/null | _accordctl_cells "$2" choices
}

_accordctl_options () {
  case $1 in
    new) echo --organisation --code --profile --officer ;;
    sample) echo --year --officer ;;
    types | show | search) echo --as-at --format ;;
    list) echo --search --sort --limit --as-at --format ;;
    add | set | remove | undo | redo) echo --officer ;;
    import) echo --map --no-header --encoding --update --dry-run --format --officer ;;
    check) echo --rule --arrangement --as-at --format ;;
    explain) echo --as-at --format ;;
    notice-dates) echo --served --months --reading --format ;;
    last-day-to-serve) echo --start --months --reading --format ;;
    export) echo --output --meeting --notice --template --as-at --officer ;;
    calendar) echo --year --generate --as-at --format --officer ;;
    remind) echo --days --as-at ;;
    history) echo --limit --as-at --format ;;
    profile-check) echo --profile --as-at --format ;;
    verify) echo --head --as-at --format ;;
  esac
  echo --quiet --help
}

# _accordctl_offer WORD…: those that begin as the current word does.
_accordctl_offer () {
  mapfile -t COMPREPLY < <(compgen -W "$*" -- "$current")
}

_accordctl_offer_files () {
  compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(compgen -f -- "$current")
}

_accordctl_offer_fields () {
  compopt -o nospace 2>/dev/null
  mapfile -t COMPREPLY < <(compgen -S = -W "$(_accordctl_fields "$1")" -- "$current")
}

# _accordctl_offer_value OPTION TYPE: the value of an option; fails where the option takes none.
_accordctl_offer_value () {
  case $1 in
    --format) _accordctl_offer text json csv $([[ ${words[0]:-} != calendar ]] || echo ics) ;;
    --output | --template) _accordctl_offer_files ;;
    --sort) _accordctl_offer "$(_accordctl_fields "$2")" ;;
    --map) _accordctl_offer_fields "$2" ;;
    --reading) _accordctl_offer after-expiry next-year ;;
    --encoding) _accordctl_offer UTF-8 WINDOWS-1252 ISO-8859-1 UTF-16 ;;
    --organisation | --code | --profile | --meeting | --notice | --officer | --year | --days | --search | --limit | --as-at | --head | \
      --served | --start | --months | --rule | --arrangement) ;;
    *) return 1 ;;
  esac
}

# _accordctl_offer_argument COMMAND PLACE TYPE: the PLACE-th argument, counting the command as 0.
_accordctl_offer_argument () {
  case $1:$2 in
    *:0) _accordctl_offer new sample types list show add set remove import check explain notice-dates \
      last-day-to-serve calendar remind export history undo redo verify backup profile-check search ;;
    types:1 | list:2 | show:2 | explain:2 | add:2 | set:2 | remove:2 | import:2 | history:2)
      _accordctl_offer "$(_accordctl_types)" ;;
    *:1 | backup:2 | import:3) _accordctl_offer_files ;;
    export:2) _accordctl_offer board-pack notice-letter ;;
    set:3 | explain:3) ;;
    explain:4) _accordctl_offer "$(_accordctl_fields "$3")" ;;
    list:* | add:* | set:*) _accordctl_offer_fields "$3" ;;
  esac
}

_accordctl () {
  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  local word value='' i
  local -a words=()
  COMPREPLY=()
  # Arguments so far. Bash makes three words of FIELD=VALUE; only the first counts.
  for (( i = 1; i < COMP_CWORD; i++ )); do
    word=${COMP_WORDS[i]}
    if [[ $word == = ]]; then
      value=next
    elif [[ -n $value ]]; then
      value=''
    elif [[ $word == --* ]]; then
      case $word in
        --quiet | --help | --generate | --no-header | --update | --dry-run) ;;
        *) value=next ;;
      esac
    else
      words+=("$word")
    fi
  done
  if [[ $current == = || $before == = ]]; then
    [[ $current == = ]] || before=${COMP_WORDS[COMP_CWORD - 2]}
    current=${current#=}
    _accordctl_offer "$(_accordctl_choices "${words[2]:-}" "$before")"
  elif [[ $current == -* ]]; then
    _accordctl_offer "$(_accordctl_options "${words[0]:-}")"
  elif ! _accordctl_offer_value "$before" "${words[2]:-}"; then
    _accordctl_offer_argument "${words[0]:-}" "${#words[@]}" "${words[2]:-}"
  fi
}

complete -F _accordctl accordctl
