#!/usr/bin/env zsh
# Prints the words that Zsh offers for a command line, one a line.
#
# usage: offered.zsh FOLDER LINE
#
# Zsh completes only on a terminal, so this types the line, and a tab, into a shell on a pseudo
# terminal. There, compadd prints the words that fit between two marks.
emulate -R zsh
zmodload zsh/zpty || exit 2

export OFFERED_FOLDER=$1
export OFFERED_SETUP='
PROMPT=
cd $OFFERED_FOLDER
fpath=($OFFERED_FOLDER $fpath)
autoload -Uz compinit && compinit -D -u
zstyle ":completion:*" insert-tab false
bindkey "^I" complete-word
mark_begin() { print -r -- "<offered>" }
mark_end() { print -r -- "</offered>"; exit }
compprefuncs=(mark_begin)
comppostfuncs=(mark_end)
compadd() {
  # With -O, -A or -D, the caller asks which words fit, and offers none.
  if [[ ${@[1,(i)(-|--)]} != *-(O|A|D)\ * ]]; then
    local -a words
    builtin compadd -O words "$@"
    (( $#words )) && print -rl -- "${words[@]}"
  fi
  builtin compadd "$@"
}
print rea""dy
'
zpty shell zsh -f -i
zpty -w shell 'eval "$OFFERED_SETUP"'
zpty -r -m shell output '*ready*' || exit 2
zpty -w -n shell "$2"$'\t'
zpty -r -m shell output '*</offered>*' || exit 2
output=${${output##*<offered>}%%</offered>*}
print -r -- ${output//$'\r'/}
