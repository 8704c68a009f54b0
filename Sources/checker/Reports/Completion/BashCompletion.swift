/// The completions for Bash, from version 4 on; they need no other script.
enum BashCompletion {
  /// The whole script.
  static let script = """
    # Completions of checker for Bash, written by "checker completion bash".

    _checker_offer_words() {
      mapfile -t COMPREPLY < <(compgen -W "$1" -- "$current")
    }

    _checker_offer_paths() {
      mapfile -t COMPREPLY < <(compgen "$1" -- "$current")
      compopt -o filenames 2>/dev/null
    }

    _checker() {
      local current="${COMP_WORDS[COMP_CWORD]}" command="" option="" operands_only="" word index
      COMPREPLY=()
      for ((index = 1; index < COMP_CWORD; index++)); do
        word="${COMP_WORDS[index]}"
        if [[ -n "$option" ]]; then
          # Bash splits --option=value at the sign.
          [[ "$word" == "=" ]] || option=""
          continue
        fi
        case "$operands_only$word" in
          --) operands_only="yes " ;;
          \(valueOptions)) option="$word" ;;
          -*) ;;
          *) [[ -n "$command" ]] || command="$word" ;;
        esac
      done
      [[ "$current" != "=" || -z "$option" ]] || current=""

      if [[ -n "$option" ]]; then
        case "$command $option" in
    \(lines(valueArms, indentation: 6))
        esac
        return
      fi
      if [[ "$current" == -* && -z "$operands_only" ]]; then
        case "$command" in
    \(lines(optionArms, indentation: 6))
        esac
        return
      fi
      case "$command" in
    \(lines(operandArms, indentation: 4))
      esac
    }

    complete -F _checker checker

    """

  /// The options that take a value, as a pattern.
  private static var valueOptions: String {
    OptionTable.all.filter { $0.value != nil }.map(\.typed).joined(separator: "|")
  }

  /// What to offer for the value of each option.
  private static var valueArms: [String] {
    OptionTable.all.filter { $0.value != nil }.flatMap { option in
      let other = arm("*\" \(option.typed)\"", option.candidates(of: nil))
      let special = Command.allCases.filter {
        option.belongs(to: $0) && option.candidates(of: $0) != option.candidates(of: nil)
      }
      let own = special.compactMap {
        arm("\"\($0.rawValue) \(option.typed)\"", option.candidates(of: $0))
      }
      return own + [other].compactMap(\.self)
    }
  }

  /// The options to offer for each command, and before a command.
  private static var optionArms: [String] {
    let own = Command.allCases.compactMap { command in
      arm(command.rawValue, .words(OptionTable.options(of: command).map(\.typed)))
    }
    let everywhere = OptionTable.all.filter { option in
      Command.allCases.allSatisfy(option.belongs(to:))
    }
    return own + [arm("*", .words(everywhere.map(\.typed)))].compactMap(\.self)
  }

  /// What to offer for the operands of each command, and for the command itself.
  private static var operandArms: [String] {
    let commands = arm("\"\"", .words(Command.allCases.map(\.rawValue)))
    let own = Command.allCases.compactMap { arm($0.rawValue, $0.definition.candidates) }
    return [commands].compactMap(\.self) + own
  }

  /// An arm of a `case`; nil if there is nothing to offer.
  private static func arm(_ pattern: String, _ candidates: Candidates) -> String? {
    switch candidates {
    case .anything: nil
    case .words(let words):
      "\(pattern)) _checker_offer_words \"\(words.joined(separator: " "))\" ;;"
    case .files: "\(pattern)) _checker_offer_paths -f ;;"
    case .folders: "\(pattern)) _checker_offer_paths -d ;;"
    }
  }

  private static func lines(_ lines: [String], indentation: Int) -> String {
    lines.map { String(repeating: " ", count: indentation) + $0 }.joined(separator: "\n")
  }
}
