extension Help {
  static let completion = """
    Prints a script that completes commands, options and their values in a shell. It is made from
    the options of this program, so a new version needs a new script. A package has installed the
    scripts already.

    Usage: checker completion [options] bash|zsh|fish

    Bash needs no other package. Zsh reads the script from a folder of its $fpath, where the file is
    called _checker.

    Options of every command:
    \(everywhere([.text]))

    \(exitStatuses)

    Examples:
      checker completion bash --output ~/.local/share/bash-completion/completions/checker
      checker completion zsh --output ~/.zsh/completions/_checker
      checker completion fish --output ~/.config/fish/completions/checker.fish

    """

  static let manual = """
    Prints the manual page in the format of man. It has the texts of "--help" of every command.

    Usage: checker manual [options]

    Options of every command:
    \(everywhere([.text]))

    \(exitStatuses)

    Examples:
      checker manual --output checker.1

    """
}
